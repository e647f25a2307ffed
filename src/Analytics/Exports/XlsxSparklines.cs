using System.Globalization;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Recognition;
using DocumentFormat.OpenXml.Spreadsheet;
using X14 = DocumentFormat.OpenXml.Office2010.Excel;
using Xm = DocumentFormat.OpenXml.Office.Excel;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// Small lines at the end of a table's rows, drawn by the spreadsheet itself. In the table a gap is a dash, which a spreadsheet would draw as zero: a hidden sheet
/// has the same figures, tied to the table by formulas, with gaps left empty.
/// </summary>
internal sealed class XlsxSparklines(RowTrend trend, string sheet)
{
    /// <summary>What the hidden sheet is called, with a word for its table.</summary>
    public const string SheetName = "Diễn biến";

    /// <summary>Width of the column of lines, in letters.</summary>
    public const double Width = 22;

    private const string Extension = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";

    /// <summary>Name of the hidden sheet.</summary>
    public string Sheet => sheet;

    /// <summary>The extension of the table's sheet that draws the lines.</summary>
    /// <param name="column">Where they stand.</param>
    /// <param name="firstRow">The row of the first.</param>
    /// <param name="rows">How many rows there are.</param>
    public WorksheetExtensionList Lines(int column, int firstRow, int rows)
    {
        var last = XlsxCells.ColumnName(trend.Columns.Count - 1);
        var lines = new X14.Sparklines(Enumerable.Range(0, rows).Select(i => new X14.Sparkline(
            new Xm.Formula(string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!A{firstRow + i}:{last}{firstRow + i}")),
            new Xm.ReferenceSequence(string.Create(CultureInfo.InvariantCulture, $"{XlsxCells.ColumnName(column)}{firstRow + i}")))));
        var group = new X14.SparklineGroup(
            new X14.SeriesColor { Rgb = "FF1D4E79" }, new X14.NegativeColor { Rgb = "FFD9822B" }, new X14.AxisColor { Rgb = "FF7B8794" }, new X14.MarkersColor { Rgb = "FF1D4E79" },
            new X14.FirstMarkerColor { Rgb = "FF1D4E79" }, new X14.LastMarkerColor { Rgb = "FFD9822B" }, new X14.HighMarkerColor { Rgb = "FF1D4E79" }, new X14.LowMarkerColor { Rgb = "FF1D4E79" }, lines)
        {
            // Markers make a year between two gaps visible.
            DisplayEmptyCellsAs = X14.DisplayBlanksAsValues.Gap, Markers = true, Last = true, LineWeight = 1.5,
        };
        var groups = new X14.SparklineGroups(group);
        groups.AddNamespaceDeclaration("xm", "http://schemas.microsoft.com/office/excel/2006/main");
        var extension = new WorksheetExtension(groups) { Uri = Extension };
        extension.AddNamespaceDeclaration("x14", "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main");
        return new WorksheetExtensionList(extension);
    }

    /// <summary>The hidden sheet: each figure in the row of the table that it comes from.</summary>
    /// <param name="name">The sheet of the table.</param>
    /// <param name="table">Its layout.</param>
    public Worksheet Figures(string name, XlsxTableSheet table)
    {
        // A sheet with this title is never read as a list or summary, should the workbook be sent in.
        var data = new SheetData(XlsxCells.Row(1, null, [XlsxCells.Text(ReportMark.SourcesTitle, XlsxStyle.Plain)]));
        foreach (var (i, row) in table.Rows.Index())
        {
            var number = XlsxTableSheet.FirstRow + i;
            data.Append(XlsxCells.Row((uint)number, null, trend.Columns.Select(c => row[c] is { } value
                ? XlsxCells.Number(value, XlsxStyle.Plain, string.Create(CultureInfo.InvariantCulture, $"'{name}'!{table.ColumnOf(c)}{number}"))
                : XlsxCells.Empty(XlsxStyle.Plain))));
        }

        return new Worksheet(data);
    }
}
