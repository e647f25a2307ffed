using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>Reads the rows of one table from the header down.</summary>
internal sealed partial class RowReading(SheetGrid grid, Header header, TableKind kind, SectionNames names)
{
    private readonly List<(string Style, string Number, SectionContext Before)> _open = [];
    private readonly int? _ordinal = header.Find(ColumnRole.Ordinal)?.Column;
    private readonly int _main = (header.Find(kind == TableKind.List ? ColumnRole.Name : ColumnRole.Movement) ?? header.Columns[0]).Column;
    private readonly List<HeaderColumn> _mains = [.. header.Columns.Where(c => c.Role == (kind == TableKind.List ? ColumnRole.Name : ColumnRole.Movement))];
    private SectionContext _context = SectionContext.None;

    public List<RecognisedRow> ReadAll()
    {
        var rows = new List<RecognisedRow>();
        var ended = false;
        foreach (var row in grid.Rows.Where(r => r.Number > header.EndRow))
        {
            // Below a signature or note only a full numbered row is data again: names of signatories stand without a number.
            if (ended && IsNumberedData(row)) ended = false;
            var role = ended ? RowRole.Outside : RoleOf(row);
            // A stray note says nothing about what follows; a date line, a signature, "Nơi nhận" end the table.
            ended = ended || (role == RowRole.Outside && EndsTable(row));
            rows.Add(new RecognisedRow(row.Number, role, _context, row.IsHidden));
        }

        return rows;
    }

    private bool IsNumberedData(GridRow row) =>
        _ordinal is { } ordinal && Ordinal().IsMatch(grid.At(row.Number, ordinal).Shown.Trim()) && HasOwnMain(row) && Texts(row).Count(t => t.Kind != CellKind.Error) > 2;

    private bool EndsTable(GridRow row)
    {
        var texts = Texts(row).FindAll(t => t.Kind != CellKind.Error);
        return texts.Count > 0 && (SectionWords.EndsTable(texts[0].Text) || (texts.All(t => !IsMain(t.Column)) && texts.Any(t => SectionWords.EndsTable(t.Text))));
    }

    private RowRole RoleOf(GridRow row)
    {
        // Error cells are what prefilled look-up formulas leave in unused rows: they say nothing about the row.
        var texts = Texts(row).FindAll(t => t.Kind != CellKind.Error);
        if (texts.Count == 0) return RowRole.Empty;
        var first = texts[0];
        // A lone text beside an ordinal: "I | TẬP THỂ", or a prefilled ordinal with nothing beside it.
        var lead = texts.Count > 1 && first.Column == _ordinal ? texts[1] : first;
        var beyond = texts.Where(t => t.Column != _ordinal && t.Column != lead.Column).ToList();

        if (first.Column == _ordinal && texts.Count == 1 && Ordinal().IsMatch(first.Text)) return RowRole.Empty;
        if (SectionWords.IsTotal(lead.Text) && (kind == TableKind.Summary || !MainIsName(row, lead))) return RowRole.Total;
        if (IsHeaderAgain(texts)) return RowRole.Empty;
        if (EndsTable(row) && !IsNumberedData(row)) return RowRole.Outside;

        if (kind == TableKind.List)
        {
            if (IsSection(row, lead, beyond)) return RowRole.Section;
            return HasOwnMain(row) ? RowRole.Data : IsStray(texts) ? RowRole.Outside : RowRole.Empty;
        }

        var figures = beyond.Count(t => t.IsFigure);
        if (figures > 0 && IsGroupWithSubtotal(row))
        {
            IsSection(row, lead, beyond);
            return RowRole.Section;
        }

        if (figures > 0 && HasOwnMain(row)) return RowRole.Data;
        if (figures > 0 && grid.At(row.Number, _main).IsBlank) return RowRole.Total;
        // A movement with nothing to report leaves its figures blank; numbered like its neighbour it is a row of the table all the same.
        if (figures == 0 && HasOwnMain(row) && StyleOf(row) is { Length: > 0 } own && own == NextStyle(row) && names.IsMovement(SectionWords.Unnumbered(lead.Text))) return RowRole.Data;
        if (IsSection(row, lead, beyond)) return RowRole.Section;
        var isNumbered = _ordinal is { } ordinal && !grid.At(row.Number, ordinal).IsBlank;
        return HasOwnMain(row) && (isNumbered || names.IsMovement(SectionWords.Unnumbered(lead.Text))) ? RowRole.Data : RowRole.Outside;
    }

    // A list may have a column of names for each kind; any of them makes the row.
    private bool HasOwnMain(GridRow row) => _mains.Any(main =>
        grid.RangeAt(row.Number, main.Column).From.Row == row.Number && grid.Covering(row.Number, main.Column) is { IsBlank: false, Kind: not CellKind.Error });

    private bool IsMain(int column) => _mains.Any(main => main.Column == column);

    // The header printed again on every page, or above a second part of the same table.
    private bool IsHeaderAgain(List<FilledCell> texts) =>
        texts.Count > 1 && texts.All(t => header.Columns.FirstOrDefault(c => c.Column == t.Column) is { } column
            && column.Heading.Split(" / ").Any(caption => TextKey.Exact(caption) == TextKey.Exact(t.Text)));

    // In a list "Tổng cộng" may be part of a body's name only where the row has the other cells of a data row.
    private bool MainIsName(GridRow row, FilledCell lead) => IsMain(lead.Column) && _ordinal is { } ordinal && Ordinal().IsMatch(grid.At(row.Number, ordinal).Shown.Trim()) && !grid.At(row.Number, ordinal).IsBlank;

    // Text that stands where the table has no heading: a note.
    private static bool IsStray(List<FilledCell> texts) => texts.Count == 1 && texts[0].Text.Length > 25;

    /// <summary>A row is a section when it holds one text (beside a number, a count or a merge) and that text says something that a section can say, or is numbered like one.</summary>
    private bool IsSection(GridRow row, FilledCell lead, List<FilledCell> beyond)
    {
        if (beyond.Any(t => !t.IsFigure)) return false;
        if (kind == TableKind.List && beyond.Count > 1) return false;
        var numberCell = _ordinal is { } o && lead.Column != o ? grid.At(row.Number, o).Shown.Trim() : "";
        var (style, number) = StyleOf(numberCell, lead.Text);
        var spans = SpansColumns(row.Number, lead.Column);
        var text = SectionWords.Unnumbered(lead.Text);
        var next = ContextFrom(text, lead, _context);
        // A data row of a list that has only number and name: an arabic number, no merge, no known word.
        if (style == "1" && !spans && (beyond.Count > 0 || !(names.IsMovement(text) || SectionWords.KindOf(text) is not null))) return false;
        if (next is null && style.Length == 0 && !spans) return false;
        if (kind == TableKind.List && style.Length == 0 && !spans && IsMain(lead.Column) && SectionWords.KindOf(text) is null && HeaderFinder.YearIn(text) is null && !names.IsMovement(text)) return false;

        Open(style.Length == 0 ? (spans ? "merge" : "plain") : style, number);
        _context = ContextFrom(text, lead, _context) ?? _context;
        return true;
    }

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
        if (names.IsMovement(text)) return context with { Movement = text, MovementCell = new CellAddress(cell.Row, cell.Column).ToString() };
        if (names.IsUnit(text)) return context with { Unit = text };
        if (names.IsOwner(text)) return context with { Owner = text };
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
        var range = grid.RangeAt(row, column);
        var headings = header.Columns.Where(c => c.Column >= range.From.Column && c.Column <= range.To.Column).Select(c => c.Heading).Distinct().Count();
        return range.To.Column > range.From.Column && (headings > 1 || range.From.Column < header.Columns[0].Column);
    }

    // "I | Kinh tế | 5 | 3" above rows numbered otherwise: the group's own figures are its subtotal.
    private bool IsGroupWithSubtotal(GridRow row) =>
        HasOwnMain(row) && StyleOf(row) is "I" or "A" && NextStyle(row) is { } next && next != StyleOf(row);

    private string StyleOf(GridRow row) => StyleOf(_ordinal is { } ordinal ? grid.At(row.Number, ordinal).Shown.Trim() : "", grid.At(row.Number, _main).Shown).Style;

    // How the next row with a text in the main column is numbered; null for a total or where there is none.
    private string? NextStyle(GridRow row) =>
        grid.Rows.FirstOrDefault(r => r.Number > row.Number && !grid.At(r.Number, _main).IsBlank) is { } next && !SectionWords.IsTotal(grid.At(next.Number, _main).Shown) ? StyleOf(next) : null;

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
