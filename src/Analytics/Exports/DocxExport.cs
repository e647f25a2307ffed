using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace DienHinh.Analytics.Exports;

/// <summary>An official document as .docx: the layout of Nghị định 30/2020/NĐ-CP, charts that can be edited.</summary>
public static class DocxExport
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";
    private const int LeftOfHead = 3500;
    private const int LeftOfSignature = 4500;

    // A chart as wide as the text: 160 mm in English Metric Units of 1/360000 cm.
    private const long ChartWidth = 16 * 360000L;

    /// <summary>Writes the document. The stream stays open and need not seek.</summary>
    public static void Write(OfficialDocument document, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Create();
            // Page numbers stand at the top, from the second page on.
            main.AddNewPart<HeaderPart>("pages").Header = new Header(new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                new SimpleField(DocxParts.Run("2", 26)) { Instruction = " PAGE " }));
            main.AddNewPart<HeaderPart>("first").Header = new Header(new Paragraph());
            var body = new Body();
            Head(body, document);
            Append(body, main, document.Blocks);
            body.Append(Signature(document));
            if (document.Appendix.Count > 0)
            {
                body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));
                Append(body, main, document.Appendix);
            }

            body.Append(new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "pages" },
                new HeaderReference { Type = HeaderFooterValues.First, Id = "first" },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = DocxParts.TopMargin, Bottom = DocxParts.TopMargin, Left = DocxParts.LeftMargin, Right = DocxParts.RightMargin, Header = 567, Footer = 567, Gutter = 0 },
                new TitlePage()));
            main.Document = new Document(body);
            package.PackageProperties.Title = document.Subject;
            package.PackageProperties.Language = "vi-VN";
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    private static void Head(Body body, OfficialDocument document)
    {
        var head = document.Head;
        Paragraph Centred(string text, int size, bool isBold, bool isItalic = false) => DocxParts.Text(text, DocxStyles.Plain, JustificationValues.Center, size, isBold, isItalic);
        body.Append(
            DocxParts.SideBySide(LeftOfHead,
                [.. head.Issuer.Select(l => Centred(l, 24, isBold: true)), DocxParts.Rule(1200), Centred(head.Number, 26, isBold: false)],
                [Centred(Nation, 24, isBold: true), Centred(Motto, 26, isBold: true), DocxParts.Rule(1300), Centred(head.PlaceAndDate, 26, isBold: false, isItalic: true)]),
            new Paragraph(),
            Centred(document.Type, 28, isBold: true),
            Centred(document.Subject, 28, isBold: true),
            DocxParts.Rule(3500),
            new Paragraph());
    }

    private static void Append(Body body, MainDocumentPart main, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    body.Append(DocxParts.Text(heading.Text, DocxStyles.Heading(heading.Level)));
                    break;
                case ParagraphBlock paragraph:
                    var text = DocxParts.Text(paragraph.Text, paragraph.IsNote ? DocxStyles.Note : DocxStyles.Body);
                    if (paragraph.Sources.Count > 0)
                        text.Append(DocxParts.Run($" [{string.Join(", ", paragraph.Sources)}]", isRaised: true));
                    body.Append(text);
                    break;
                case TableBlock table:
                    body.Append(DocxParts.Text(table.Caption, DocxStyles.Caption), DocxTable.Of(table), new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Line = "160", LineRule = LineSpacingRuleValues.Exact })));
                    break;
                case ChartBlock { Chart: { Kind: ChartKind.HeatMap } heat }:
                    Append(body, main, [HeatTable.Of(heat), .. heat.Source is { } from ? [new ParagraphBlock(from, [], IsNote: true)] : Array.Empty<Block>()]);
                    break;
                case ChartBlock chart:
                    body.Append(Chart(main, chart.Chart));
                    if (chart.Chart.Source is { } source)
                        body.Append(DocxParts.Text(source, DocxStyles.Note, JustificationValues.Center));
                    break;
                default:
                    throw new InvalidOperationException($"No layout for {block.GetType().Name}.");
            }
        }
    }

    private static Paragraph Chart(MainDocumentPart main, ChartSpec spec)
    {
        var id = (uint)main.ChartParts.Count() + 1;
        var part = main.AddNewPart<ChartPart>($"chart{id}");
        OfficeChart.Fill(part, spec, new OfficeChartStyle("Times New Roman", 10));
        // Lying bars need a line for each.
        var plot = OfficePlot.Of(spec);
        var millimetres = plot.IsLying ? Math.Clamp(35 + (plot.Categories.Count * (plot.IsStacked ? 7 : plot.Series.Count * 5.5)), 70, 190) : 80;
        var inline = new W.Inline(
            new W.Extent { Cx = ChartWidth, Cy = (long)(millimetres * 36000) },
            new W.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new W.DocProperties { Id = id, Name = $"Biểu đồ {id}", Description = XlsxCells.WithoutControls(ChartDescription.Of(spec)) },
            new W.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = $"chart{id}" }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        };
        return new Paragraph(new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120" }, new Justification { Val = JustificationValues.Center }), new Run(new Drawing(inline)));
    }

    private static Table Signature(OfficialDocument document)
    {
        Paragraph[] recipients =
        [
            DocxParts.Text("Nơi nhận:", DocxStyles.Plain, null, 24, isBold: true, isItalic: true),
            .. document.Recipients.Select((r, i) => DocxParts.Text($"- {(r.Length == 0 ? "………………" : r)}{(i == document.Recipients.Count - 1 ? "" : ";")}", DocxStyles.Plain, null, 22)),
        ];
        // Room for seal and signature; the name below is written by hand.
        Paragraph[] signature =
            [.. document.Signature.Select(l => DocxParts.Text(l, DocxStyles.Plain, JustificationValues.Center, 28, isBold: true)), .. Enumerable.Range(0, 5).Select(_ => new Paragraph())];
        return DocxParts.SideBySide(LeftOfSignature, recipients, signature);
    }
}
