using System.Globalization;
using DienHinh.Analytics.Forms;
using DienHinh.Ingest.Forms;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace DienHinh.Analytics.Exports;

/// <summary>The one sheet of a statutory form: national heading, number and circular, who reports to whom, the table, what is missing, signatures.</summary>
internal sealed class XlsxFormSheet(FilledForm filled, XlsxStyleBook styles)
{
    private const double LineHeight = 16.5;
    private const double ItemWidth = 46;

    private static readonly CultureInfo s_culture = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CellLook s_plain = new() { Wrap = true };
    private static readonly CellLook s_centred = new() { Align = HorizontalAlignmentValues.Center, Wrap = true };
    private static readonly CellLook s_strong = s_centred with { Bold = true };
    private static readonly CellLook s_header = s_strong with { Boxed = true };
    private static readonly CellLook s_item = new() { Boxed = true, Wrap = true };
    private static readonly CellLook s_code = s_centred with { Boxed = true };
    private static readonly CellLook s_figure = new() { Boxed = true, Format = "#,##0", Align = HorizontalAlignmentValues.Right };

    private readonly XlsxFormHeader _header = new(filled.Form);
    private readonly SheetData _data = new();
    private readonly MergeCells _merges = new();
    private readonly Dictionary<int, int> _rowOf = [];
    private int _row;
    private int _firstHeaderRow;
    private int _lastHeaderRow;
    private double _width;

    /// <summary>All that is printed; known once the sheet is made.</summary>
    public string PrintArea => string.Create(CultureInfo.InvariantCulture, $"$A$1:${CellAddress.ColumnName(LastColumn)}${_row}");

    /// <summary>The header rows, which every printed page repeats; known once the sheet is made.</summary>
    public string PrintTitles => string.Create(CultureInfo.InvariantCulture, $"${_firstHeaderRow}:${_lastHeaderRow}");

    private StatutoryForm Form => filled.Form;

    private double FigureWidth => Form.Columns.Count > 8 ? 9.5 : 17;

    private int LastColumn => _header.FirstFigure + Form.Columns.Count - 1;

    // The left half of the heading is as wide as the item and what stands beside it.
    private int Middle => Math.Max(1, LastColumn / 3);

    /// <summary>The whole worksheet.</summary>
    public Worksheet Create()
    {
        List<double> widths = [ItemWidth, 8, .. _header.HasUnits ? [13.0] : Array.Empty<double>(), .. Form.Columns.Select(_ => FigureWidth)];
        _width = widths.Sum();
        AddHeading();
        AddHeader();
        AddRows();
        AddNotes();
        AddSignatures();
        // A narrow form prints upright, on one page.
        var orientation = _width > 125 ? OrientationValues.Landscape : OrientationValues.Portrait;
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = _lastHeaderRow, TopLeftCell = $"A{_lastHeaderRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft })
            {
                WorkbookViewId = 0, ShowGridLines = false,
            }),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            XlsxCells.Widths(widths),
            _data,
            _merges,
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            // 9 is A4. As wide as one page, as long as it needs.
            new PageSetup { PaperSize = 9, Orientation = orientation, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
    }

    private void AddHeading()
    {
        var sender = filled.Sender ?? ".......................................";
        Pair(filled.Sender?.ToUpper(s_culture) ?? sender, s_strong, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", s_strong);
        Pair("", s_plain, "Độc lập - Tự do - Hạnh phúc", s_strong with { Underline = true });
        _row++;
        Pair($"Biểu số: {Form.Code}", s_plain with { Bold = true }, $"Đơn vị báo cáo: {sender}", s_plain);
        Pair($"Ban hành theo {Form.Circular}", s_plain, $"Đơn vị nhận báo cáo: {Form.Recipient}", s_plain);
        Pair($"Ngày nhận báo cáo: {Form.Due}", s_plain, "", s_plain);
        _row++;
        Wide(Form.Title.ToUpper(s_culture), s_strong with { Size = 15 }, 22, 0.6);
        Wide(string.Create(CultureInfo.InvariantCulture, $"Kỳ báo cáo: Năm {filled.Year}"), s_centred with { Italic = true }, LineHeight);
        if (Form.Unit is { } unit)
            Wide($"Đơn vị tính: {unit}", new CellLook { Italic = true, Align = HorizontalAlignmentValues.Right }, LineHeight);
    }

    private void AddHeader()
    {
        _firstHeaderRow = _row + 1;
        var rows = _header.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key).ToList();
        foreach (var row in rows)
        {
            _row++;
            // A cell over several rows has their heights together: the last one makes room for it.
            var height = row.Key == _header.Depth ? LineHeight : row.Where(c => c.Row == c.LastRow).Select(c => XlsxCells.Height(c.Text, 0.75 * FigureWidth * (c.LastColumn - c.Column + 1), LineHeight)).DefaultIfEmpty(LineHeight).Max();
            Add(height, [.. Enumerable.Range(1, LastColumn).Select(column => _header.At(row.Key, column) is { } cell && cell.Row == row.Key && cell.Column == column
                ? XlsxCells.Text(cell.Text, styles.Style(row.Key == _header.Depth ? s_header with { Bold = false, Italic = true, Size = 10 } : s_header))
                : new Cell { StyleIndex = styles.Style(s_header) })]);
        }

        foreach (var cell in _header.Cells.Where(c => c.LastRow > c.Row || c.LastColumn > c.Column))
            Merge(_firstHeaderRow + cell.Row, cell.Column, _firstHeaderRow + cell.LastRow, cell.LastColumn);
        _lastHeaderRow = _row;
    }

    private void AddRows()
    {
        var first = _row + 1;
        for (var i = 0; i < Form.Rows.Count; i++)
            _rowOf[i] = first + i;
        foreach (var (index, row) in Form.Rows.Index())
        {
            _row++;
            var item = styles.Style(s_item with { Bold = row.Code is null || IsTotal(row), Indent = (uint)row.Indent });
            List<Cell> cells = [XlsxCells.Text(row.Label, item), XlsxCells.Text(row.Code ?? "", styles.Style(s_code))];
            if (_header.HasUnits)
                cells.Add(XlsxCells.Text(row.Unit ?? "", styles.Style(s_code)));
            cells.AddRange(Form.Columns.Select((_, column) => filled.Cells[index].Count == 0 ? new Cell { StyleIndex = styles.Style(s_figure) } : Figure(filled.Cells[index][column], index, column)));
            Add(XlsxCells.Height(row.Label, ItemWidth - (2 * row.Indent), LineHeight), cells);
        }
    }

    private Cell Figure(FormCell cell, int row, int column)
    {
        var style = styles.Style(s_figure with { Bold = IsTotal(Form.Rows[row]) });
        // What the facts cannot say is an empty cell that can be typed into, never 0.
        if (cell.Value is not { } value)
            return new Cell { StyleIndex = style };
        return XlsxCells.Number(value, style, cell.Formula is not { } formula ? null : string.Join('+', formula.Parts.Select(p => formula.AddsRows
            ? new CellAddress(_rowOf[p], _header.FirstFigure + column).ToString()
            : new CellAddress(_rowOf[row], _header.FirstFigure + p).ToString())));
    }

    private static bool IsTotal(FormRow row) => row.Sum.Count > 0 || row.Checks.Count > 0;

    private void AddNotes()
    {
        _row++;
        foreach (var note in filled.Notes)
            Wide(note, new CellLook { Italic = true, Size = 11, Wrap = true }, 15);
    }

    private void AddSignatures()
    {
        _row++;
        Pair("", s_plain, "............., ngày ..... tháng ..... năm .........", s_centred with { Italic = true });
        Pair("NGƯỜI LẬP BIỂU", s_strong, "THỦ TRƯỞNG ĐƠN VỊ", s_strong);
        Pair("(Ký, họ tên)", s_centred with { Italic = true }, "(Ký, họ tên, đóng dấu)", s_centred with { Italic = true });
    }

    private void Pair(string left, CellLook leftLook, string right, CellLook rightLook)
    {
        _row++;
        Merge(_row, 1, _row, Middle);
        Merge(_row, Middle + 1, _row, LastColumn);
        Add(XlsxCells.Height(left.Length > right.Length ? left : right, _width / 2.4, LineHeight), [.. Enumerable.Range(1, LastColumn).Select(column =>
            column == 1 && left.Length > 0 ? XlsxCells.Text(left, styles.Style(leftLook))
            : column == Middle + 1 && right.Length > 0 ? XlsxCells.Text(right, styles.Style(rightLook)) : new Cell())]);
    }

    // Capitals and large letters take more than the width that a column counts in.
    private void Wide(string text, CellLook look, double line, double part = 0.95)
    {
        _row++;
        Merge(_row, 1, _row, LastColumn);
        Add(XlsxCells.Height(text, part * _width, line), [XlsxCells.Text(text, styles.Style(look))]);
    }

    private void Add(double height, IEnumerable<Cell> cells) => _data.Append(XlsxCells.Row((uint)_row, height, cells));

    private void Merge(int row, int column, int lastRow, int lastColumn)
    {
        if (lastRow > row || lastColumn > column)
            _merges.Append(new MergeCell { Reference = new CellRange(new(row, column), new(lastRow, lastColumn)).ToString() });
    }
}
