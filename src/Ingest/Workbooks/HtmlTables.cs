using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// Reads the tables of a web page as one sheet, from top to bottom; texts outside tables are rows of their own, because titles stand there. It reads
/// what web systems write, closed tags or not: a new row or cell ends the one before, and a table inside a cell goes on in the rows below.
/// </summary>
internal sealed partial class HtmlTables
{
    // A page repeats a span of thousands of rows only by mistake or by malice.
    private const int TallestSpan = 2_000;

    private readonly string _html;
    private readonly CellBudget _budget = new();
    private readonly List<GridRow> _rows = [];
    private readonly List<CellRange> _merges = [];
    private readonly Dictionary<CellAddress, LegacyFont> _fonts = [];
    private readonly List<Cell> _cells = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<int[]> _tables = new();
    private LegacyFont? _font;
    private bool _hasTable;
    private bool _inCell;
    private bool _isHidden;
    private int _row = 1;
    private int _column;
    private (int Across, int Down) _span = (1, 1);
    private readonly SheetCut _cut = new();
    private bool _isFull;

    private HtmlTables(string html) => _html = html;

    /// <summary>The sheet, or null where the page has no table.</summary>
    public static SheetGrid? Read(string html) => new HtmlTables(html).Read();

    private SheetGrid? Read()
    {
        for (var at = 0; at < _html.Length && !_isFull;)
        {
            var open = _html.IndexOf('<', at);
            Add(_html.AsSpan(at, (open < 0 ? _html.Length : open) - at));
            if (open < 0) break;
            at = TagAt(open);
        }

        EndRow();
        return _hasTable ? new SheetGrid("HTML", _rows, _merges, cut: _cut.Words, fonts: _fonts) : null;
    }

    // Takes in the tag that opens here and returns where the text goes on.
    private int TagAt(int open)
    {
        if (_html.AsSpan(open).StartsWith("<!--")) return After("-->", open);
        var next = open + 1 < _html.Length ? _html[open + 1] : ' ';
        if (!char.IsAsciiLetter(next) && next is not ('/' or '!' or '?'))
        {
            Add("<");
            return open + 1;
        }

        var close = _html.IndexOf('>', open);
        if (close < 0) return _html.Length;
        var tag = _html.AsSpan(open + 1, close - open - 1);
        var end = tag.IndexOfAny(" \t\r\n");
        var name = (end < 0 ? tag : tag[..end]).TrimEnd('/').ToString().ToLowerInvariant();
        if (name is "script" or "style" or "title" or "head" or "xml") return After(name == "head" ? "</head>" : $"</{name}>", close);
        Take(name, end < 0 ? "" : tag[end..].ToString());
        return close + 1;
    }

    private void Take(string name, string attributes)
    {
        switch (name)
        {
            case "table": EndRow(); _tables.Push(new int[ReadingLimits.Columns]); _hasTable = true; break;
            case "/table": EndRow(); _tables.TryPop(out _); break;
            case "tr": EndRow(); _isHidden = Hides().IsMatch(attributes); break;
            case "/tr": EndRow(); break;
            case "td" or "th": BeginCell(attributes); break;
            case "/td" or "/th": EndCell(); break;
            case "br": _text.Append('\n'); break;
            case "p" or "/p" or "div" or "/div" or "li" or "h1" or "h2" or "h3" or "h4" or "/h1" or "/h2" or "/h3" or "/h4": if (_inCell) _text.Append('\n'); else if (_tables.Count == 0) EndRow(); break;
            case "font" or "span": _font ??= FontIn(attributes); break;
        }
    }

    private void BeginCell(string attributes)
    {
        EndCell();
        if (_tables.Count == 0) return;
        _inCell = true;
        _font = FontIn(attributes);
        _span = (Span(attributes, Across(), ReadingLimits.Columns), Span(attributes, Down(), TallestSpan));
    }

    private void EndCell()
    {
        var text = Tidy(_text);
        _text.Clear();
        if (_inCell) Place(text, _tables.Peek());
        else if (text.Length > 0 && _tables.Count == 0) Put(1, text);
        (_inCell, _font) = (false, null);
    }

    private void Place(string text, int[] taken)
    {
        // Columns that a cell above reaches down into are not free.
        while (_column < taken.Length && taken[_column] > 0) _column++;
        if (_column >= taken.Length)
        {
            if (text.Length > 0) _cut.Columns();
            return;
        }

        var last = Math.Min(_column + _span.Across, taken.Length);
        Put(_column + 1, text);
        var range = new CellRange(new(_row, _column + 1), new(_row + _span.Down - 1, last));
        if (_span != (1, 1) && _merges.Count >= ReadingLimits.Merges) _cut.Merges(range);
        else if (_span != (1, 1)) _merges.Add(range);
        for (; _column < last; _column++) taken[_column] = _span.Down;
    }

    private void Put(int column, string text)
    {
        if (text.Length == 0) return;
        while (_cells.Count < column) _cells.Add(Cell.Empty);
        _cells[column - 1] = Cell.OfText(text);
        if (_font is { } font && !Ascii.IsValid(text)) _fonts[new CellAddress(_row, column)] = font;
    }

    // A row without cells is none: the layout of a page is full of them.
    private void EndRow()
    {
        EndCell();
        if (_column == 0 && _cells.Count == 0) return;
        if (_rows.Count >= ReadingLimits.Rows)
        {
            _cut.Rows(_row);
            _isFull = true;
            return;
        }

        if (_cells.Count > 0)
        {
            var cells = _cells.ToArray();
            _budget.Spend(cells);
            _rows.Add(new GridRow(_row, cells, _isHidden));
        }

        if (_tables.TryPeek(out var taken))
            for (var i = 0; i < taken.Length; i++) taken[i] = Math.Max(0, taken[i] - 1);
        _cells.Clear();
        (_column, _isHidden) = (0, false);
        _row++;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        if (text.Length == 0 || (_tables.Count > 0 && !_inCell)) return;
        var room = ReadingLimits.TextKept - _text.Length;
        if (room > 0) _text.Append(text[..Math.Min(room, text.Length)].ToString().ReplaceLineEndings(" "));
    }

    // White space of the source is layout, a line break is a tag.
    private static string Tidy(StringBuilder text) => text.Length == 0 ? ""
        : string.Join('\n', WebUtility.HtmlDecode(text.ToString()).Split('\n').Select(line => Blanks().Replace(line, " ").Trim())).Trim('\n');

    private int After(string end, int from) => _html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? at + end.Length : _html.Length;

    private static int Span(string attributes, Regex which, int most) =>
        which.Match(attributes) is { Success: true } match && int.TryParse(match.Groups[1].Value, out var span) ? Math.Clamp(span, 1, most) : 1;

    private static LegacyFont? FontIn(string attributes) => Face().Match(attributes) is { Success: true } face ? LegacyFontName.Find(face.Groups[1].Value) : null;

    [GeneratedRegex(@"colspan\s*=\s*[""']?\s*(\d{1,6})", RegexOptions.IgnoreCase)]
    private static partial Regex Across();

    [GeneratedRegex(@"rowspan\s*=\s*[""']?\s*(\d{1,6})", RegexOptions.IgnoreCase)]
    private static partial Regex Down();

    [GeneratedRegex(@"(?:face\s*=\s*[""']?|font-family\s*:\s*[""']?)\s*([^""',;>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Face();

    [GeneratedRegex(@"display\s*:\s*none", RegexOptions.IgnoreCase)]
    private static partial Regex Hides();

    [GeneratedRegex(@"[ \t\u00A0]+")]
    private static partial Regex Blanks();
}
