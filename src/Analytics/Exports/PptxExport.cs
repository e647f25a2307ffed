using System.Globalization;
using DienHinh.Analytics.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Slide = DocumentFormat.OpenXml.Presentation.Slide;

namespace DienHinh.Analytics.Exports;

/// <summary>Slides as .pptx, 16 : 9, letters that can be read from the back of a hall, charts that can be edited.</summary>
public static class PptxExport
{
    private const string ChartUri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Writes the slides. The stream stays open and need not seek.</summary>
    public static void Write(SlideDeck deck, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var package = PresentationDocument.Create(buffer, PresentationDocumentType.Presentation))
        {
            var presentation = package.AddPresentationPart();
            var layout = PptxMaster.Add(presentation);
            var ids = new SlideIdList();
            presentation.Presentation = new Presentation(
                new SlideMasterIdList(new SlideMasterId { Id = 2147483648, RelationshipId = "master" }),
                ids,
                new SlideSize { Cx = (int)PptxShapes.SlideWidth, Cy = (int)PptxShapes.SlideHeight },
                new NotesSize { Cx = 6858000, Cy = 9144000 });
            Add(presentation, ids, layout, _ => PptxShapes.TitleSlide(deck));
            foreach (var slide in deck.Fitted(PptxTable.Fits))
                Add(presentation, ids, layout, part => [.. PptxShapes.Frame(slide), Content(part, slide.Content)]);
            package.PackageProperties.Title = deck.Title;
            package.PackageProperties.Language = "vi-VN";
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    private static void Add(PresentationPart presentation, SlideIdList ids, SlideLayoutPart layout, Func<SlidePart, IEnumerable<OpenXmlElement>> shapes)
    {
        var number = ids.ChildElements.Count + 1;
        var name = string.Create(CultureInfo.InvariantCulture, $"slide{number}");
        var part = presentation.AddNewPart<SlidePart>(name);
        part.AddPart(layout, "layout");
        var tree = PptxShapes.Tree();
        tree.Append(shapes(part));
        part.Slide = new Slide(new CommonSlideData(tree), new ColorMapOverride(new A.MasterColorMapping()));
        ids.Append(new SlideId { Id = (uint)(255 + number), RelationshipId = name });
    }

    // A waterfall stands on one slide, however many steps it has: a part of it would add up to nothing.
    private static double LettersOf(Charts.ChartSpec chart) => chart.Kind switch
    {
        Charts.ChartKind.Waterfall => Math.Clamp(22 - chart.Categories.Count, 10, 16),
        Charts.ChartKind.Bars => 16,
        _ => 18,
    };

    private static OpenXmlElement Content(SlidePart part, Block content)
    {
        switch (content)
        {
            case PointsBlock points:
                return PptxShapes.Points(points.Points);
            case TableBlock table:
                return PptxShapes.Frame(4, "Bảng", new A.GraphicData(PptxTable.Of(table)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/table" }, null);
            case ChartBlock { Chart: { Kind: Charts.ChartKind.HeatMap } heat }:
                return Content(part, HeatTable.Of(heat));
            case ChartBlock chart:
                OfficeChart.Fill(part.AddNewPart<ChartPart>("chart"), chart.Chart, new OfficeChartStyle(PptxShapes.Font, LettersOf(chart.Chart)));
                return PptxShapes.Frame(4, "Biểu đồ", new A.GraphicData(new C.ChartReference { Id = "chart" }) { Uri = ChartUri }, Charts.ChartDescription.Of(chart.Chart));
            default:
                throw new InvalidOperationException($"No slide for {content.GetType().Name}.");
        }
    }
}
