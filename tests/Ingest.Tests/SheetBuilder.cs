using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests;

/// <summary>
/// A sheet from a small text, one instruction a line:
/// <c>A1: text</c> a cell, <c>A1:C1: text</c> a merge, <c>7| STT | Họ và tên</c> row 7 from column A on, <c>7C| …</c> from column C on, <c>| …</c> the row after the last one,
/// <c>merge A1:A3</c>, <c>hide row 5</c>, <c>hide column C</c>, <c>hide sheet</c>, <c>name DS</c>.
/// Values: <c>5</c> a number, <c>"05"</c> that text, <c>@20/11/2023</c> a date, <c>#N/A</c> an error, <c>=?</c> a formula never calculated, <c>TRUE</c>, <c>\n</c> a line break.
/// </summary>
internal sealed partial class SheetBuilder
{
    private readonly SortedDictionary<int, SortedDictionary<int, Cell>> _cells = [];
    private readonly List<CellRange> _merges = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private string _name = "Sheet1";
    private SheetVisibility _visibility;
    private int _last;

    public SheetBuilder(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Add(line);
    }

    /// <summary>The sheet as the readers give it.</summary>
    public static SheetGrid Grid(string text) => new SheetBuilder(text).ToGrid();

    /// <summary>An .xlsx file with one sheet for each text.</summary>
    public static byte[] Xlsx(params string[] sheets) => XlsxFile.Of([.. sheets.Select(s => new SheetBuilder(s))]);

    public string Name => _name;

    public bool IsHidden => _visibility == SheetVisibility.Hidden;

    public SheetGrid ToGrid() => new(
        _name,
        [.. _cells.Select(r => new GridRow(r.Key, [.. Enumerable.Range(1, r.Value.Keys.Max()).Select(c => r.Value.GetValueOrDefault(c))], _hiddenRows.Contains(r.Key)))],
        _merges, _hiddenColumns, _visibility);

    /// <summary>The worksheet part, with inline strings; dates carry style 1.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        if (_hiddenColumns.Count > 0)
            xml.Append("<cols>").AppendJoin("", _hiddenColumns.Order().Select(c => $"<col min=\"{c}\" max=\"{c}\" hidden=\"1\"/>")).Append("</cols>");
        xml.Append("<sheetData>");
        foreach (var (row, cells) in _cells)
        {
            xml.Append($"<row r=\"{row}\"{(_hiddenRows.Contains(row) ? " hidden=\"1\"" : "")}>");
            foreach (var (column, cell) in cells) xml.Append(CellXml(new CellAddress(row, column), cell));
            xml.Append("</row>");
        }

        xml.Append("</sheetData>");
        if (_merges.Count > 0) xml.Append("<mergeCells>").AppendJoin("", _merges.Select(m => $"<mergeCell ref=\"{m}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string CellXml(CellAddress at, Cell cell)
    {
        var number = cell.Number.ToString("R", CultureInfo.InvariantCulture);
        return cell.Kind switch
        {
            CellKind.Text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(cell.Text)}</t></is></c>",
            CellKind.Number => $"<c r=\"{at}\"><v>{number}</v></c>",
            CellKind.Date => $"<c r=\"{at}\" s=\"1\"><v>{number}</v></c>",
            CellKind.Boolean => $"<c r=\"{at}\" t=\"b\"><v>{number}</v></c>",
            CellKind.Error => $"<c r=\"{at}\" t=\"e\"><v>{cell.Text}</v></c>",
            CellKind.FormulaWithoutValue => $"<c r=\"{at}\"><f>SUM(Z1:Z9)</f></c>",
            _ => "",
        };
    }

    private void Add(string line)
    {
        if (line.StartsWith("merge ", StringComparison.Ordinal)) _merges.Add(RangeOf(line[6..]));
        else if (line.StartsWith("hide row ", StringComparison.Ordinal)) _hiddenRows.Add(int.Parse(line[9..], CultureInfo.InvariantCulture));
        else if (line.StartsWith("hide column ", StringComparison.Ordinal)) _hiddenColumns.Add(RangeOf(line[12..] + "1").From.Column);
        else if (line == "hide sheet") _visibility = SheetVisibility.Hidden;
        else if (line.StartsWith("name ", StringComparison.Ordinal)) _name = line[5..];
        else if (RowLine().Match(line) is { Success: true } row) AddRow(row, line);
        else if (CellLine().Match(line) is { Success: true } cell) AddCell(RangeOf(cell.Groups[1].Value), cell.Groups[2].Value);
        else throw new ArgumentException($"No instruction: {line}");
    }

    private void AddRow(Match start, string line)
    {
        _last = start.Groups[1].Length > 0 ? int.Parse(start.Groups[1].Value, CultureInfo.InvariantCulture) : _last + 1;
        var column = start.Groups[2].Length > 0 ? RangeOf(start.Groups[2].Value + "1").From.Column : 1;
        foreach (var value in line[start.Length..].Split('|')) Set(_last, column++, value.Trim());
    }

    private void AddCell(CellRange range, string value)
    {
        Set(range.From.Row, range.From.Column, value);
        if (range.From != range.To) _merges.Add(range);
        _last = range.To.Row;
    }

    private void Set(int row, int column, string value)
    {
        if (value.Length == 0) return;
        if (!_cells.TryGetValue(row, out var cells)) _cells[row] = cells = [];
        cells[column] = CellOf(value);
    }

    private static Cell CellOf(string value)
    {
        if (value.Length > 1 && value[0] == '"' && value[^1] == '"') return Cell.OfText(value[1..^1].Replace("\\n", "\n"));
        if (value == "=?") return Cell.Uncalculated;
        if (value is "TRUE" or "FALSE") return Cell.OfBoolean(value == "TRUE");
        if (value[0] == '@') return Cell.OfDate(DateTime.ParseExact(value[1..], "d/M/yyyy", CultureInfo.InvariantCulture).ToOADate());
        if (value is "#N/A" or "#REF!" or "#DIV/0!" or "#VALUE!") return Cell.OfError(value);
        return NumberText().IsMatch(value) ? Cell.OfNumber(double.Parse(value, CultureInfo.InvariantCulture)) : Cell.OfText(value.Replace("\\n", "\n"));
    }

    private static CellRange RangeOf(string text) => CellRange.TryParse(text, out var range) ? range : throw new ArgumentException($"No range: {text}");

    [GeneratedRegex(@"^(\d*)([A-Z]*)\|")]
    private static partial Regex RowLine();

    [GeneratedRegex(@"^([A-Z]+\d+(?::[A-Z]+\d+)?): (.*)$", RegexOptions.Singleline)]
    private static partial Regex CellLine();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex NumberText();
}
