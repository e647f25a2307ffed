using DienHinh.Analytics.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;

namespace DienHinh.Analytics.Exports;

/// <summary>How a native chart is set: the face and size of its letters, and whether it carries its own figures.</summary>
/// <param name="Font">Family of all text.</param>
/// <param name="Points">Size of labels; the title is a little larger.</param>
/// <param name="Sheet">The sheet of the workbook around it that holds the figures; null embeds a workbook, so that "Edit data" works in Word and PowerPoint.</param>
internal sealed record OfficeChartStyle(string Font, double Points, string? Sheet = null);

/// <summary>A chart that Word, Excel and PowerPoint draw themselves and an officer can edit. The parts are the same in all three.</summary>
internal static class OfficeChart
{
    internal const uint CategoryAxisId = 111;
    internal const uint ValueAxisId = 222;
    private const string Ink = "1F2933";
    private const string Grid = "D9DEE4";

    /// <summary>Fills a chart part.</summary>
    public static void Fill(ChartPart part, ChartSpec spec, OfficeChartStyle style)
    {
        var drawn = OfficePlot.Of(spec);
        var space = new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = "vi-VN" },
            new RoundedCorners { Val = false },
            new Chart(
                Title(spec, style),
                new AutoTitleDeleted { Val = false },
                PlotArea(spec, drawn, style),
                Legend(style),
                new PlotVisibleOnly { Val = true },
                // A gap is broken, never bridged and never zero.
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            new ShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" }), new A.Outline(new A.NoFill())),
            Letters(style, style.Points));
        if (spec.Title.Length == 0)
        {
            space.GetFirstChild<Chart>()!.GetFirstChild<Title>()!.Remove();
            space.GetFirstChild<Chart>()!.GetFirstChild<AutoTitleDeleted>()!.Val = true;
        }

        if (drawn.Series.Count == 1)
            space.GetFirstChild<Chart>()!.GetFirstChild<Legend>()!.Remove();
        if (style.Sheet is null)
        {
            var book = part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "data");
            using (var stream = new MemoryStream(XlsxChartData.Workbook(spec)))
                book.FeedData(stream);
            space.Append(new ExternalData(new AutoUpdate { Val = false }) { Id = "data" });
        }

        part.ChartSpace = space;
    }

    private static PlotArea PlotArea(ChartSpec spec, OfficePlot drawn, OfficeChartStyle style)
    {
        var series = new OfficeChartSeries(spec, drawn, style);
        return new PlotArea(
        [
            new Layout(),
            .. series.Groups(),
            new CategoryAxis(
                new AxisId { Val = CategoryAxisId },
                // Lying bars are read from the top.
                new Scaling(new Orientation { Val = drawn.IsLying ? OrientationValues.MaxMin : OrientationValues.MinMax }),
                new Delete { Val = false },
                new AxisPosition { Val = drawn.IsLying ? AxisPositionValues.Left : AxisPositionValues.Bottom },
                new NumberingFormat { FormatCode = "General", SourceLinked = false },
                new MajorTickMark { Val = TickMarkValues.None },
                new MinorTickMark { Val = TickMarkValues.None },
                new TickLabelPosition { Val = TickLabelPositionValues.Low },
                Line("7B8794"),
                Letters(style, style.Points),
                new CrossingAxis { Val = ValueAxisId },
                new Crosses { Val = CrossesValues.AutoZero },
                // Every name is shown, however many there are.
                new TickLabelSkip { Val = 1 },
                new NoMultiLevelLabels { Val = true }),
            new ValueAxis(
                new AxisId { Val = ValueAxisId },
                new Scaling(new Orientation { Val = OrientationValues.MinMax }),
                new Delete { Val = false },
                new AxisPosition { Val = drawn.IsLying ? AxisPositionValues.Bottom : AxisPositionValues.Left },
                new MajorGridlines(Line(Grid)),
                AxisTitle(spec.ValueTitle, style, drawn.IsLying),
                new NumberingFormat { FormatCode = series.FormatCode, SourceLinked = false },
                new MajorTickMark { Val = TickMarkValues.None },
                new MinorTickMark { Val = TickMarkValues.None },
                new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
                new ChartShapeProperties(new A.Outline(new A.NoFill())),
                Letters(style, style.Points),
                new CrossingAxis { Val = CategoryAxisId },
                new Crosses { Val = drawn.IsLying ? CrossesValues.Maximum : CrossesValues.AutoZero },
                new CrossBetween { Val = CrossBetweenValues.Between }),
        ]);
    }

    private static Legend Legend(OfficeChartStyle style) => new(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }, Letters(style, style.Points));

    private static Title Title(ChartSpec spec, OfficeChartStyle style) => Text<Title>(spec.Title, style, style.Points * 1.15, isBold: true, rotation: null);

    private static Title AxisTitle(string text, OfficeChartStyle style, bool isLying) => Text<Title>(text, style, style.Points, isBold: false, rotation: isLying ? null : -5400000);

    private static T Text<T>(string text, OfficeChartStyle style, double points, bool isBold, int? rotation)
        where T : OpenXmlCompositeElement, new()
    {
        var body = new A.BodyProperties();
        if (rotation is { } turned)
            (body.Rotation, body.Vertical) = (turned, A.TextVerticalValues.Horizontal);
        var title = new T();
        title.Append(
            new ChartText(new RichText(body, new A.ListStyle(), new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties()), new A.Run(Run<A.RunProperties>(style, points, isBold), new A.Text(Clean(text)))))),
            new Overlay { Val = false });
        return title;
    }

    internal static TextProperties Letters(OfficeChartStyle style, double points, string? ink = null) => new(
        new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(Run<A.DefaultRunProperties>(style, points, isBold: false, ink)), new A.EndParagraphRunProperties { Language = "vi-VN" }));

    private static T Run<T>(OfficeChartStyle style, double points, bool isBold, string? ink = null)
        where T : A.TextCharacterPropertiesType, new()
    {
        var run = new T { Language = "vi-VN", FontSize = (int)(points * 100), Bold = isBold };
        run.Append(Fill(ink ?? Ink), new A.LatinFont { Typeface = style.Font }, new A.EastAsianFont { Typeface = style.Font }, new A.ComplexScriptFont { Typeface = style.Font });
        return run;
    }

    private static ChartShapeProperties Line(string colour) => new(new A.Outline(Fill(colour)) { Width = 9525 });

    internal static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour.TrimStart('#').ToUpperInvariant() });

    private static string Clean(string text) => XlsxCells.WithoutControls(text);
}
