using System.Globalization;
using System.Xml;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Reads "XML Spreadsheet 2003", which reporting systems hand out under the ending .xls.</summary>
internal sealed class Excel2003Xml
{
    private const string Namespace = "urn:schemas-microsoft-com:office:spreadsheet";

    private static readonly XmlReaderSettings s_settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    private readonly XmlReader _xml;
    private readonly CellBudget _budget = new();
    private readonly Dictionary<string, LegacyFont> _fontOfStyle = new(StringComparer.Ordinal);
    private readonly HashSet<string> _monthStyles = new(StringComparer.Ordinal);
    private readonly List<SheetGrid> _sheets = [];
    private readonly List<Cell> _cells = [];
    private readonly char[] _text = new char[ReadingLimits.TextKept];
    private List<GridRow> _rows = [];
    private List<CellRange> _merges = [];
    private HashSet<int> _hiddenColumns = [];
    private Dictionary<CellAddress, LegacyFont> _fonts = [];
    private SheetCut _cut = new();
    private int _row;
    private int _column;

    private Excel2003Xml(XmlReader xml) => _xml = xml;

    /// <exception cref="WorkbookException">The XML is damaged or holds no sheet.</exception>
    public static IReadOnlyList<SheetGrid> Read(string text)
    {
        try
        {
            // What a text reader is given is text: a declared encoding was settled when the bytes were decoded.
            using var xml = XmlReader.Create(new StringReader(text), s_settings);
            return new Excel2003Xml(xml).ReadSheets();
        }
        catch (XmlException e)
        {
            throw new WorkbookException(UnreadableReason.Damaged, e.Message, e);
        }
    }

    private List<SheetGrid> ReadSheets()
    {
        string? style = null, sheet = null;
        var visibility = SheetVisibility.Visible;
        while (_xml.Step())
        {
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.LocalName == "Worksheet" && sheet is not null)
            {
                if (_sheets.Count >= ReadingLimits.Sheets) throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{_sheets.Count} sheets");
                _sheets.Add(new SheetGrid(sheet, SheetRows.InOrder(_rows), _merges, _hiddenColumns, visibility, _cut.Words, _fonts));
                sheet = null;
            }

            if (_xml.NodeType != XmlNodeType.Element) continue;
            switch (_xml.LocalName)
            {
                case "Style": style = Attribute("ID"); break;
                case "Font" when style is not null && LegacyFontName.Find(Attribute("FontName") ?? "") is { } font: _fontOfStyle[style] = font; break;
                case "NumberFormat" when style is not null && Attribute("Format") is { } format && XlsxStyles.ShowsMonthAlone(format): _monthStyles.Add(style); break;
                case "Worksheet":
                    sheet = Attribute("Name") ?? "";
                    (_rows, _merges, _hiddenColumns, _fonts, _cut, _row, _column, visibility) = ([], [], [], [], new SheetCut(), 0, 0, SheetVisibility.Visible);
                    break;
                case "Visible" when sheet is not null: visibility = ReadText() is "SheetHidden" or "SheetVeryHidden" ? SheetVisibility.Hidden : SheetVisibility.Visible; break;
                case "Column" when sheet is not null: ReadColumn(); break;
                case "Row" when sheet is not null: ReadRow(); break;
            }
        }

        return _sheets.Count > 0 ? _sheets : throw new WorkbookException(UnreadableReason.EmptyFile);
    }

    private void ReadColumn()
    {
        _column = Whole("Index") ?? _column + 1;
        var last = Math.Min(_column + Math.Max(0, Whole("Span") ?? 0), ReadingLimits.Columns);
        for (var column = Math.Max(1, _column); XlsxReader.IsTrue(Attribute("Hidden")) && column <= last; column++) _hiddenColumns.Add(column);
        _column = last;
    }

    private void ReadRow()
    {
        _row = Whole("Index") is { } given and >= 1 and <= ReadingLimits.SheetRows ? given : _row + 1;
        var (number, isHidden) = (_row, XlsxReader.IsTrue(Attribute("Hidden")));
        _row += Math.Clamp(Whole("Span") ?? 0, 0, ReadingLimits.SheetRows);
        if (_rows.Count >= ReadingLimits.Rows || number > ReadingLimits.SheetRows) _cut.Rows(number);
        if (_xml.IsEmptyElement) return;
        _cells.Clear();
        var column = 0;
        for (var depth = _xml.Depth; _xml.Step() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth);)
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "Cell") column = ReadCell(number, column);
        var used = _cells.FindLastIndex(c => c.Kind != CellKind.Empty) + 1;
        if (used == 0 || _rows.Count >= ReadingLimits.Rows || number > ReadingLimits.SheetRows) return;
        var cells = _cells.GetRange(0, used).ToArray();
        _budget.Spend(cells);
        _rows.Add(new GridRow(number, cells, isHidden));
    }

    private int ReadCell(int row, int previous)
    {
        var column = Whole("Index") is { } given and >= 1 ? given : previous + 1;
        var across = Math.Clamp(Whole("MergeAcross") ?? 0, 0, ReadingLimits.SheetColumns);
        var down = Math.Clamp(Whole("MergeDown") ?? 0, 0, ReadingLimits.SheetRows);
        var style = Attribute("StyleID");
        var cell = Attribute("Formula") is null ? Cell.Empty : Cell.Uncalculated;
        if (!_xml.IsEmptyElement)
        {
            for (var depth = _xml.Depth; _xml.Step() && !(_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth);)
                // A comment of the cell has data of its own, one level deeper.
                if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "Data" && _xml.Depth == depth + 1) cell = CellOf(Attribute("Type"), ReadText());
        }

        if (cell.Kind == CellKind.Date && style is not null && _monthStyles.Contains(style)) cell = cell.AsMonth();
        if (column > ReadingLimits.Columns)
        {
            if (cell.Kind != CellKind.Empty) _cut.Columns();
            return Math.Min(column + across, ReadingLimits.SheetColumns);
        }

        var range = new CellRange(new(row, column), new(row + down, column + across));
        if (across + down > 0 && _merges.Count >= ReadingLimits.Merges) _cut.Merges(range);
        else if (across + down > 0) _merges.Add(range);
        while (_cells.Count < column) _cells.Add(Cell.Empty);
        _cells[column - 1] = cell;
        if (cell.Kind == CellKind.Text && style is not null && _fontOfStyle.TryGetValue(style, out var font) && !System.Text.Ascii.IsValid(cell.Text)) _fonts[new CellAddress(row, column)] = font;
        return column + across;
    }

    private static Cell CellOf(string? type, string value) => type switch
    {
        "Number" when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => Cell.OfNumber(number),
        "DateTime" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) && date.Year >= 100 => Cell.OfDate(date.ToOADate()),
        "Boolean" => Cell.OfBoolean(XlsxReader.IsTrue(value)),
        "Error" => Cell.OfError(value),
        _ => value.Length == 0 ? Cell.Empty : Cell.OfText(value),
    };

    private string ReadText() => new(_text, 0, _xml.ReadPlainText(_text));

    private int? Whole(string name) => int.TryParse(Attribute(name), CultureInfo.InvariantCulture, out var value) ? value : null;

    // Writers that are not Excel leave the prefix out.
    private string? Attribute(string name) => _xml.GetAttribute(name, Namespace) ?? _xml.GetAttribute(name);
}
