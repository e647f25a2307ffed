using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>Reads the rows of one table from the header down.</summary>
internal sealed partial class RowReading
{
    private readonly SheetGrid _grid;
    private readonly Header _header;
    private readonly TableKind _kind;
    private readonly SectionNames _names;
    private readonly int? _ordinal;
    private readonly int _main;
    private readonly List<HeaderColumn> _mains;
    private readonly List<RecognisedRow> _rows = [];
    private readonly List<(string Style, string Number, SectionContext Before)> _open = [];
    private SectionContext _context = SectionContext.None;
    private RowReason _reason;
    private bool _ended;
    private int _next;

    /// <param name="grid">The sheet, or the columns of one table of it.</param>
    /// <param name="header">The header.</param>
    /// <param name="kind">List or summary.</param>
    /// <param name="names">What section texts can name.</param>
    /// <param name="above">The table above, whose last section heading stands over this table; null where nothing leads over.</param>
    public RowReading(SheetGrid grid, Header header, TableKind kind, SectionNames names, RowReading? above = null)
    {
        (_grid, _header, _kind, _names) = (grid, header, kind, names);
        _ordinal = header.Find(ColumnRole.Ordinal)?.Column;
        _main = (header.Main(kind) ?? header.Columns[0]).Column;
        // A movement or year merged over several rows of a summary leaves each of them its kind, and the other way round.
        _mains = [.. header.Columns.Where(c => kind == TableKind.List ? c.Role == ColumnRole.Name : c.Column == _main || c is { Role: ColumnRole.Movement or ColumnRole.Kind or ColumnRole.Year, Movement: null, Year: null })];
        while (_next < grid.Rows.Count && grid.Rows[_next].Number <= header.EndRow) _next++;
        if (above is null) return;
        _context = above._context;
        _open.AddRange(above._open);
    }

    /// <summary>The rows read so far.</summary>
    public IReadOnlyList<RecognisedRow> Rows => _rows;

    /// <summary>The last row that holds data, a heading or a sum; the header's last row where there is none.</summary>
    public int LastUsedRow => _rows.FindLast(r => r.Role is RowRole.Data or RowRole.Continuation or RowRole.Total or RowRole.Section && !IsTitle(r.Number))?.Number ?? _header.EndRow;

    /// <summary>Whether what comes next still belongs to this table: since its last data nothing stood there but headings of sections and sums.</summary>
    public bool LeadsOn => !_ended && !_rows.Skip(_rows.FindLastIndex(r => r.Role is RowRole.Data or RowRole.Continuation) + 1).Any(r => r.Role == RowRole.Outside || IsTitle(r.Number));

    /// <summary>Reads on to a row, inclusive.</summary>
    public void ReadTo(int last)
    {
        for (; _next < _grid.Rows.Count && _grid.Rows[_next].Number <= last; _next++)
        {
            var row = _grid.Rows[_next];
            // Below a signature or note only a full numbered row is data again: names of signatories stand without a number.
            if (_ended && IsNumberedData(row)) _ended = false;
            _reason = RowReason.BelowEnd;
            var role = _ended ? RowRole.Outside : RoleOf(row);
            // A stray note says nothing about what follows; a date line, a signature, "Nơi nhận" end the table.
            _ended = _ended || (role == RowRole.Outside && EndsTable(row));
            _rows.Add(new RecognisedRow(row.Number, role, _context, row.IsHidden, _reason));
        }
    }

    /// <summary>Passes over the same header printed again.</summary>
    public void PassHeader(Header again)
    {
        for (; _next < _grid.Rows.Count && _grid.Rows[_next].Number <= again.EndRow; _next++)
            _rows.Add(new RecognisedRow(_grid.Rows[_next].Number, RowRole.Empty, _context, _grid.Rows[_next].IsHidden, RowReason.HeaderRepeated));
    }

    private bool IsTitle(int row) => _grid.FindRow(row)!.Cells.Any(c => c.Kind == CellKind.Text && c.Text!.Length > 15 && SheetHeading.IsTitle(c.Text));

    private RowRole As(RowRole role, RowReason reason)
    {
        _reason = reason;
        return role;
    }

    private bool IsNumberedData(GridRow row) =>
        _ordinal is { } ordinal && Ordinal().IsMatch(_grid.At(row.Number, ordinal).Shown.Trim()) && HasOwnMain(row) && Texts(row).Count(t => t.Kind != CellKind.Error) > 2;

    private bool EndsTable(GridRow row)
    {
        var texts = Texts(row).FindAll(t => t.Kind != CellKind.Error);
        return texts.Count > 0 && (SectionWords.EndsTable(texts[0].Text) || (texts.All(t => !IsMain(t.Column)) && texts.Any(t => SectionWords.EndsTable(t.Text))));
    }

    private RowRole RoleOf(GridRow row)
    {
        // Error cells are what prefilled look-up formulas leave in unused rows: they say nothing about the row.
        var texts = Texts(row);
        var errors = texts.RemoveAll(t => t.Kind == CellKind.Error);
        if (texts.Count == 0) return As(RowRole.Empty, errors > 0 ? RowReason.OnlyErrors : RowReason.Blank);
        var first = texts[0];
        // A lone text beside an ordinal: "I | TẬP THỂ", or a prefilled ordinal with nothing beside it.
        var lead = texts.Count > 1 && first.Column == _ordinal ? texts[1] : first;
        var beyond = texts.Where(t => t.Column != _ordinal && t.Column != lead.Column).ToList();

        if (first.Column == _ordinal && texts.Count == 1 && Ordinal().IsMatch(first.Text)) return As(RowRole.Empty, RowReason.PrefilledNumber);
        if (SectionWords.IsTotal(lead.Text) && (_kind == TableKind.Summary || !MainIsName(row, lead))) return As(RowRole.Total, RowReason.TotalWords);
        if (IsHeaderAgain(texts)) return As(RowRole.Empty, RowReason.HeaderRepeated);
        // "Giấy khen của" | "Chủ tịch UBND xã": what would begin a signature ends a wrapped text here.
        if (_kind == TableKind.List && Continues(row, texts) && texts.All(t => Unfinished().IsMatch(_grid.At(row.Number - 1, t.Column).Shown))) return As(RowRole.Continuation, RowReason.ContinuesAbove);
        if (EndsTable(row) && !IsNumberedData(row)) return As(RowRole.Outside, RowReason.EndMark);
        return _kind == TableKind.List ? ListRow(row, texts, lead, beyond) : SummaryRow(row, lead, beyond);
    }

    private RowRole ListRow(GridRow row, List<FilledCell> texts, FilledCell lead, List<FilledCell> beyond)
    {
        if (Continues(row, texts)) return As(RowRole.Continuation, RowReason.ContinuesAbove);
        if (IsSection(row, lead, beyond)) return RowRole.Section;
        if (HasOwnMain(row)) return As(RowRole.Data, RowReason.Named);
        return IsStray(texts) ? As(RowRole.Outside, RowReason.StrayNote) : As(RowRole.Empty, RowReason.NoName);
    }

    private RowRole SummaryRow(GridRow row, FilledCell lead, List<FilledCell> beyond)
    {
        var figures = beyond.Count(t => t.IsFigure);
        if (figures > 0 && IsGroupWithSubtotal(row))
        {
            IsSection(row, lead, beyond);
            return As(RowRole.Section, RowReason.GroupFigures);
        }

        if (figures > 0 && HasOwnMain(row)) return As(RowRole.Data, RowReason.Figures);
        if (figures > 0 && _mains.TrueForAll(m => _grid.At(row.Number, m.Column).IsBlank)) return As(RowRole.Total, RowReason.FiguresWithoutName);
        // A movement with nothing to report leaves its figures blank; numbered like its neighbour it is a row of the table all the same.
        if (figures == 0 && HasOwnMain(row) && StyleOf(row) is { Length: > 0 } own && own == NextStyle() && _names.IsMovement(SectionWords.Unnumbered(lead.Text))) return As(RowRole.Data, RowReason.Numbered);
        if (IsSection(row, lead, beyond)) return RowRole.Section;
        var isNumbered = _ordinal is { } ordinal && !_grid.At(row.Number, ordinal).IsBlank;
        return HasOwnMain(row) && (isNumbered || _names.IsMovement(SectionWords.Unnumbered(lead.Text))) ? As(RowRole.Data, RowReason.Numbered) : As(RowRole.Outside, RowReason.StrayNote);
    }

    // One item over several rows: no number and no name of its own, right below the item, and every cell under a heading that an item can have twice.
    private bool Continues(GridRow row, List<FilledCell> texts)
    {
        if (_rows.Count == 0 || _rows[^1] is not { Role: RowRole.Data or RowRole.Continuation } above || above.Number != row.Number - 1) return false;
        if (HasOwnMain(row) || (_ordinal is { } ordinal && !_grid.At(row.Number, ordinal).IsBlank)) return false;
        return texts.All(t => _header.Columns.FirstOrDefault(c => c.Column == t.Column)?.Role is { } role && IsRepeatable(role) && !SpansColumns(row.Number, t.Column));
    }

    private static bool IsRepeatable(ColumnRole role) => role is ColumnRole.Achievement or ColumnRole.Award or ColumnRole.AwardLevel or ColumnRole.AwardCategory or ColumnRole.AwardProposed
        or ColumnRole.Decision or ColumnRole.DecisionDate or ColumnRole.Position or ColumnRole.Place or ColumnRole.Remark or ColumnRole.Year;

    // A list may have a column of names for each kind; any of them makes the row.
    private bool HasOwnMain(GridRow row) => _mains.Any(main =>
        _grid.RangeAt(row.Number, main.Column).From.Row == row.Number && _grid.Covering(row.Number, main.Column) is { IsBlank: false, Kind: not CellKind.Error });

    private bool IsMain(int column) => _mains.Any(main => main.Column == column);

    // The header printed again on every page, or above a second part of the same table.
    private bool IsHeaderAgain(List<FilledCell> texts) =>
        texts.Count > 1 && texts.All(t => _header.Columns.FirstOrDefault(c => c.Column == t.Column) is { } column
            && column.Heading.Split(" / ").Any(caption => TextKey.Exact(caption) == TextKey.Exact(t.Text)));

    // In a list "Tổng cộng" may be part of a body's name only where the row has the other cells of a data row.
    private bool MainIsName(GridRow row, FilledCell lead) => IsMain(lead.Column) && _ordinal is { } ordinal && Ordinal().IsMatch(_grid.At(row.Number, ordinal).Shown.Trim()) && !_grid.At(row.Number, ordinal).IsBlank;

    // Text that stands where the table has no heading: a note.
    private static bool IsStray(List<FilledCell> texts) => texts.Count == 1 && texts[0].Text.Length > 25;

    /// <summary>A row is a section when it holds one text (beside a number, a count or a merge) and that text says something that a section can say, or is numbered like one.</summary>
    private bool IsSection(GridRow row, FilledCell lead, List<FilledCell> beyond)
    {
        if (beyond.Any(t => !t.IsFigure)) return false;
        if (_kind == TableKind.List && beyond.Count > 1) return false;
        var numberCell = _ordinal is { } o && lead.Column != o ? _grid.At(row.Number, o).Shown.Trim() : "";
        var (style, number) = StyleOf(numberCell, lead.Text);
        var spans = SpansColumns(row.Number, lead.Column);
        var text = SectionWords.Unnumbered(lead.Text);
        var next = ContextFrom(text, lead, _context);
        // A data row of a list that has only number and name: an arabic number, no merge, no known word.
        if (style == "1" && !spans && (beyond.Count > 0 || !(_names.IsMovement(text) || SectionWords.KindOf(text) is not null))) return false;
        if (next is null && style.Length == 0 && !spans) return false;
        if (_kind == TableKind.List && style.Length == 0 && !spans && IsMain(lead.Column) && SectionWords.KindOf(text) is null && HeaderFinder.YearIn(text) is null && !_names.IsMovement(text)) return false;

        Open(style.Length == 0 ? (spans ? "merge" : "plain") : style, number);
        var before = _context;
        _context = ContextFrom(text, lead, _context) ?? _context with { Other = text, OtherCell = new CellAddress(lead.Row, lead.Column).ToString() };
        _reason = ReasonOf(before, _context, next is not null);
        return true;
    }

    private static RowReason ReasonOf(SectionContext before, SectionContext after, bool isUnderstood) => !isUnderstood ? RowReason.OtherHeading
        : after.Kind != before.Kind ? RowReason.KindHeading
        : after.Movement != before.Movement ? RowReason.MovementHeading
        : after.Unit != before.Unit ? RowReason.UnitHeading
        : after.Owner != before.Owner ? RowReason.OwnerHeading
        : after.Year != before.Year ? RowReason.YearHeading : RowReason.OtherHeading;

    // Sections nest by the style of their numbering: a style seen before closes everything opened since.
    private void Open(string style, string number)
    {
        var at = _open.FindIndex(o => o.Style == style);
        if (at >= 0)
        {
            _context = _open[at].Before;
            _open.RemoveRange(at, _open.Count - at);
        }

        _open.Add((style, number, _context));
    }

    private SectionContext? ContextFrom(string text, FilledCell cell, SectionContext context)
    {
        if (text.Length == 0) return null;
        if (SectionWords.KindOf(text) is { } kindNamed) return context with { Kind = kindNamed };
        if (_names.IsMovement(text)) return context with { Movement = text, MovementCell = new CellAddress(cell.Row, cell.Column).ToString() };
        if (_names.IsUnit(text)) return context with { Unit = text, UnitCell = new CellAddress(cell.Row, cell.Column).ToString() };
        if (_names.IsOwner(text)) return context with { Owner = text };
        if (HeaderFinder.YearIn(text) is { } year && text.Length < 40) return context with { Year = year };
        return text.Length > 12 && LooksLikeMovement().IsMatch(TextKey.Folded(text))
            ? context with { Movement = text, MovementCell = new CellAddress(cell.Row, cell.Column).ToString() } : null;
    }

    /// <summary>How a row is numbered: "I", "A", "a", "1", "1.1" or "" for not at all.</summary>
    private (string Style, string Number) StyleOf(string numberCell, string text)
    {
        var number = numberCell.Length > 0 ? numberCell.TrimEnd('.', ')', ' ') : LeadingNumber().Match(text).Groups[1].Value;
        var style = number switch
        {
            "" => "",
            [var letter] when IsNextLetter(letter) => "A",
            _ when Roman().IsMatch(number) => "I",
            _ when number.All(char.IsAsciiDigit) => "1",
            [>= 'A' and <= 'Z' or 'Đ'] => "A",
            [>= 'a' and <= 'z' or 'đ'] => "a",
            _ => Nested().IsMatch(number) ? "1.1" : "",
        };
        return (style, number);
    }

    // C, I, L, V and X are letters where the letter before them was a section: A, B, C.
    private bool IsNextLetter(char letter)
    {
        var last = _open.FindLast(o => o.Style == "A").Number;
        if (last is null or { Length: not 1 }) return false;
        return Alphabets.Any(alphabet => alphabet.IndexOf(last[0], StringComparison.Ordinal) is >= 0 and var at && at + 1 < alphabet.Length && alphabet[at + 1] == letter);
    }

    private static readonly string[] Alphabets = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDĐEGHIKLMNOPQRSTUVXY"];

    // A name may be merged over the columns of its own heading; a section's text is merged over other columns as well.
    private bool SpansColumns(int row, int column)
    {
        var range = _grid.RangeAt(row, column);
        var headings = _header.Columns.Where(c => c.Column >= range.From.Column && c.Column <= range.To.Column).Select(c => c.Heading).Distinct().Count();
        return range.To.Column > range.From.Column && (headings > 1 || range.From.Column < _header.Columns[0].Column);
    }

    // "I | Kinh tế | 5 | 3" above rows numbered otherwise: the group's own figures are its subtotal.
    private bool IsGroupWithSubtotal(GridRow row) =>
        HasOwnMain(row) && StyleOf(row) is "I" or "A" && NextStyle() is { } next && next != StyleOf(row);

    private string StyleOf(GridRow row) => StyleOf(_ordinal is { } ordinal ? _grid.At(row.Number, ordinal).Shown.Trim() : "", _grid.At(row.Number, _main).Shown).Style;

    // How the next row with a text in the main column is numbered; null for a total or where there is none.
    private string? NextStyle() =>
        _grid.Rows.Skip(_next + 1).FirstOrDefault(r => !_grid.At(r.Number, _main).IsBlank) is { } next && !SectionWords.IsTotal(_grid.At(next.Number, _main).Shown) ? StyleOf(next) : null;

    private static List<FilledCell> Texts(GridRow row)
    {
        var texts = new List<FilledCell>();
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var cell = row.Cells[column - 1];
            if (cell.IsBlank) continue;
            texts.Add(new FilledCell(row.Number, column, HeaderFinder.Tidy(cell.Shown), cell.Kind));
        }

        return texts;
    }

    private readonly record struct FilledCell(int Row, int Column, string Text, CellKind Kind)
    {
        public bool IsFigure => Kind is CellKind.Number or CellKind.FormulaWithoutValue || (Kind == CellKind.Text && Figure().IsMatch(Text));
    }

    [GeneratedRegex(@"(?:[,;–-]|\b(?:của|và|cho|về|trong|do))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\d{1,5}\.?$")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:[-–]|không|\(?\d[\d.,\s]*%?\)?|0?\d+ (?:tập thể|cá nhân|hộ|người|điển hình)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^\s*(?![ĐđDd]/c)([IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*|[A-ZĐa-zđ])\s*[.)/:\-–]")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^[IVXLC]{1,6}$")]
    private static partial Regex Roman();

    [GeneratedRegex(@"^\d+(\.\d+)+$")]
    private static partial Regex Nested();

    [GeneratedRegex(@"^(phong trao|cuoc van dong|linh vuc|thuc hien|dien hinh tien tien trong)\b")]
    private static partial Regex LooksLikeMovement();
}
