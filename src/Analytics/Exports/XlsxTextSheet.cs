using System.Globalization;
using DienHinh.Analytics.Documents;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>A table of text as a sheet: heading row that stays and repeats, filter, A4 across.</summary>
internal static class XlsxTextSheet
{
    public static Worksheet Create(TableBlock block)
    {
        var widths = block.Columns.Select(c => Math.Clamp(c.Weight * 1.4, 10, 70)).ToList();
        var data = new SheetData(XlsxCells.Row(1, null, block.Columns.Select(c => XlsxCells.Text(c.Title, XlsxStyle.Header))));
        foreach (var (i, row) in block.Rows.Index())
        {
            var height = row.Select((c, at) => XlsxCells.Height(c, widths[at] - 2, 17)).Max() + 3;
            data.Append(XlsxCells.Row((uint)i + 2, height, row.Select(c => XlsxCells.Text(c, XlsxStyle.Text))));
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }, new Selection { Pane = PaneValues.BottomLeft }) { WorkbookViewId = 0 }),
            new SheetFormatProperties { DefaultRowHeight = 17, CustomHeight = true },
            XlsxCells.Widths(widths),
            data,
            new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{XlsxCells.ColumnName(widths.Count - 1)}{block.Rows.Count + 1}") },
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
    }
}
