using DienHinh.Analytics.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The figures of a chart as cells: categories down, series across, from A1. A gap is an empty cell.</summary>
internal static class XlsxChartData
{
    /// <summary>The sheet of a workbook inside a document.</summary>
    public const string SheetName = "Số liệu";

    private const double CategoryWidth = 44;

    /// <summary>Widths of the columns, in letters.</summary>
    public static IReadOnlyList<double> Widths(ChartSpec spec) => [CategoryWidth, .. OfficePlot.Of(spec).Series.Select(_ => 18.0)];

    /// <summary>The rows.</summary>
    public static SheetData Rows(ChartSpec spec)
    {
        var plot = OfficePlot.Of(spec);
        var data = new SheetData(XlsxCells.Row(1, plot.Series.Select(s => XlsxCells.Height(s.Name, 16, 17)).DefaultIfEmpty(17).Max(), [XlsxCells.Text("", XlsxStyle.Header), .. plot.Series.Select(s => XlsxCells.Text(s.Name, XlsxStyle.Header))]));
        foreach (var (i, category) in plot.Categories.Index())
        {
            var figures = plot.Series.Select(s => s.Values[i] is { } value ? XlsxCells.Number(value, Style(spec, value)) : XlsxCells.Empty(XlsxStyle.Gap));
            data.Append(XlsxCells.Row((uint)i + 2, XlsxCells.Height(category, CategoryWidth - 4, 17), [XlsxCells.Text(category, XlsxStyle.Text), .. figures]));
        }

        return data;
    }

    /// <summary>A workbook of its own, to be put into a document.</summary>
    public static byte[] Workbook(ChartSpec spec)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Create();
            workbook.AddNewPart<WorksheetPart>("data").Worksheet = new Worksheet(XlsxCells.Widths(Widths(spec)), Rows(spec));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = SheetName, SheetId = 1, Id = "data" }));
        }

        return buffer.ToArray();
    }

    private static XlsxStyle Style(ChartSpec spec, double value) =>
        spec.ValueFormat == ChartValueFormat.Percent ? XlsxStyle.Ratio : value == Math.Round(value) ? XlsxStyle.Count : XlsxStyle.Part;
}
