using System.Globalization;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Recognition;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The sheet with the rows that a report was counted from: heading row that stays and repeats, filter, A4 across.</summary>
internal sealed class XlsxSourceSheet(SourceTable sources)
{
    private const int HeaderRow = 3;
    private const double NarrowWidth = 12;
    private const int Sampled = 500;

    private readonly List<double> _widths = [.. sources.Headings.Select((heading, i) => Math.Clamp(
        sources.Rows.Take(Sampled).Select(r => r[i] is string text ? text.Length + 2 : 0).Append(heading.Length / 2).Max(), NarrowWidth, 44.0))];

    private string LastColumn => XlsxCells.ColumnName(sources.Headings.Count - 1);

    /// <summary>The rows that the filter hides and shows.</summary>
    public string FilterArea => string.Create(CultureInfo.InvariantCulture, $"$A${HeaderRow}:${LastColumn}${HeaderRow + sources.Rows.Count}");

    public static string PrintTitles => string.Create(CultureInfo.InvariantCulture, $"${HeaderRow}:${HeaderRow}");

    public Worksheet Create()
    {
        // A sheet with this title is never read as a list, should the workbook be sent in.
        var data = new SheetData(
            XlsxCells.Row(1, 24, [XlsxCells.Text(ReportMark.SourcesTitle, XlsxStyle.Title)]),
            XlsxCells.Row(2, 17, [XlsxCells.Text(sources.Note ?? sources.Explained, XlsxStyle.Plain)]),
            XlsxCells.Row(HeaderRow, sources.Headings.Select((h, i) => XlsxCells.Height(h, _widths[i] - 2, 17)).Max() + 6, sources.Headings.Select(h => XlsxCells.Text(h, XlsxStyle.Header))));
        foreach (var (i, row) in sources.Rows.Index())
        {
            var height = row.Select((c, at) => c is string text ? XlsxCells.Height(text, _widths[at] - 2, 17) : 17).Max() + 2;
            data.Append(XlsxCells.Row((uint)(HeaderRow + 1 + i), height, row.Select(Cell)));
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = HeaderRow, TopLeftCell = $"A{HeaderRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }, new Selection { Pane = PaneValues.BottomLeft }) { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = 17, CustomHeight = true },
            XlsxCells.Widths(_widths),
            data,
            new AutoFilter { Reference = FilterArea.Replace("$", "", StringComparison.Ordinal) },
            new MergeCells(new MergeCell { Reference = $"A1:{LastColumn}1" }),
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
    }

    private static Cell Cell(object? value) => value switch
    {
        null => XlsxCells.Empty(XlsxStyle.Text),
        string text => XlsxCells.Text(text, XlsxStyle.Text),
        long whole => XlsxCells.Number(whole, XlsxStyle.Year),
        var part => XlsxCells.Number(part, XlsxStyle.Part),
    };
}
