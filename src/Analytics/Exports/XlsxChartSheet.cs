using DienHinh.Analytics.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>A sheet with the figures of a chart and the chart beside them, which follows when a figure is changed.</summary>
internal static class XlsxChartSheet
{
    private const int ChartColumns = 12;

    /// <summary>Fills the sheet of this name.</summary>
    public static void Fill(WorksheetPart part, string sheet, ChartSpec spec)
    {
        var drawings = part.AddNewPart<DrawingsPart>("drawing");
        OfficeChart.Fill(drawings.AddNewPart<ChartPart>("chart"), spec, new OfficeChartStyle("Times New Roman", 11, sheet));
        var left = spec.Series.Count + 2;
        var height = spec.Kind == ChartKind.Bars ? Math.Max(20, spec.Categories.Count * spec.Series.Count * 2) : 22;
        drawings.WorksheetDrawing = new D.WorksheetDrawing(new D.TwoCellAnchor(
            new D.FromMarker(new D.ColumnId(Text(left)), new D.ColumnOffset("0"), new D.RowId("0"), new D.RowOffset("0")),
            new D.ToMarker(new D.ColumnId(Text(left + ChartColumns)), new D.ColumnOffset("0"), new D.RowId(Text(height)), new D.RowOffset("0")),
            new D.GraphicFrame(
                new D.NonVisualGraphicFrameProperties(
                    new D.NonVisualDrawingProperties { Id = 2, Name = "Biểu đồ", Description = XlsxCells.WithoutControls(ChartDescription.Of(spec)) }, new D.NonVisualGraphicFrameDrawingProperties()),
                new D.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = "chart" }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" })) { Macro = "" },
            new D.ClientData()));
        part.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            XlsxCells.Widths(XlsxChartData.Widths(spec)),
            XlsxChartData.Rows(spec),
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")),
            new Drawing { Id = "drawing" });
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
