using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>Reads the rows of one table from the header down.</summary>
internal sealed partial class RowReading
{
    private readonly SheetGrid _grid;
    private readonly Header _header;
    private readonly TableKind _kind;
    private readonly SectionNames _names;
    private readonly SectionNesting _sections;
    private readonly NameOnlyRows _nameOnly;
    private readonly int? _ordinal;
    private readonly int _main;
    private readonly List<HeaderColumn> _mains;
    private readonly Dictionary<int, HashSet<string>> _captions;
    private readonly List<RecognisedRow> _rows = [];
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
        _nameOnly = new NameOnlyRows(grid, header, names, _ordinal, _main);
        _captions = header.Columns.ToDictionary(c => c.Column, c => c.Heading.Split(" / ").Select(TextKey.Exact).ToHashSet(StringComparer.Ordinal));
        _sections = new SectionNesting(names, above?._sections) { ReadsTimes = kind == TableKind.Summary };
        while (_next < grid.Rows.Count && grid.Rows[_next].Number <= header.EndRow) _next++;
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
        var start = _next;
        var end = start;
        while (end < _grid.Rows.Count && _grid.Rows[end].Number <= last) end++;
        var plain = PlainRows.Find(_grid, _header, _kind, start, end);
        for (; _next < end; _next++)
        {
            var row = _grid.Rows[_next];
            var sign = plain?[_next - start] ?? PlainRow.No;
            // Below a signature or note only a full numbered row is data again: names of signatories stand without a number.
            if (_ended && (sign == PlainRow.Always || IsNumberedData(row))) _ended = false;
            _rows.Add(Read(row, isPlain: sign != PlainRow.No && !_ended));
        }
    }

    private RecognisedRow Read(GridRow row, bool isPlain)
    {
        if (isPlain) return new RecognisedRow(row.Number, RowRole.Data, _sections.Context, row.IsHidden);
        _reason = RowReason.BelowEnd;
        var role = _ended ? RowRole.Outside : RoleOf(row);
        // A stray note says nothing about what follows; a date line, a signature, "Nơi nhận" end the table.
        _ended = _ended || (role == RowRole.Outside && EndsTable(row));
        return new RecognisedRow(row.Number, role, _sections.Context, row.IsHidden, _reason);
    }

    /// <summary>Passes over the same header printed again.</summary>
    public void PassHeader(Header again)
    {
        for (; _next < _grid.Rows.Count && _grid.Rows[_next].Number <= again.EndRow; _next++)
            _rows.Add(new RecognisedRow(_grid.Rows[_next].Number, RowRole.Empty, _sections.Context, _grid.Rows[_next].IsHidden, RowReason.HeaderRepeated));
    }

    private bool IsTitle(int row) => _grid.FindRow(row)!.Cells.Any(c => c.Kind == CellKind.Text && c.Text!.Length > 15 && SheetHeading.IsTitle(c.Text));

    private RowRole As(RowRole role, RowReason reason)
    {
        _reason = reason;
        return role;
    }

    // "(*) | Đã được tặng Bằng khen": what a mark behind a name refers to.
    private static bool IsFootnote(FilledCell first, FilledCell lead) => first.Column != lead.Column && first.Text[0] is '*' or '(' && first.Text.AsSpan().Trim("(*) ").Length == 0;

    private bool IsNumberedData(GridRow row) =>
        _ordinal is { } ordinal && PlainRows.IsOrdinal(_grid.At(row.Number, ordinal)) && HasOwnMain(row) && row.Cells.Count(c => !c.IsBlank && c.Kind != CellKind.Error) > 2;

    private RowRole RoleOf(GridRow row)
    {
        // Error cells are what prefilled look-up formulas leave in unused rows: they say nothing about the row.
        var texts = FilledCell.Of(row);
        var errors = texts.RemoveAll(t => t.Kind == CellKind.Error);
        if (texts.Count == 0) return As(RowRole.Empty, errors > 0 ? RowReason.OnlyErrors : RowReason.Blank);
        var first = texts[0];
        // A lone text beside an ordinal: "I | TẬP THỂ", or a prefilled ordinal with nothing beside it; or a text merged from the column of numbers on.
        var lead = texts.Count > 1 && first.Column == _ordinal && !SpansColumns(row.Number, first.Column) ? texts[1] : first;
        var beyond = texts.Where(t => t.Column != _ordinal && t.Column != lead.Column).ToList();

        if (first.Column == _ordinal && texts.Count == 1 && PlainRows.IsOrdinal(row.Cells[first.Column - 1])) return As(RowRole.Empty, RowReason.PrefilledNumber);
        if (SectionWords.IsTotal(lead.Text) && (_kind == TableKind.Summary || !MainIsName(row, lead))) return As(RowRole.Total, RowReason.TotalWords);
        if (_kind == TableKind.List && texts.Count <= 2 && SectionWords.SaysNobody(lead.Text) && !(IsMain(lead.Column) && CellReading.IsNone(lead.Text))) return As(RowRole.Data, RowReason.SaysNobody);
        if (texts.Count == 1 && MeasureLine.Find(lead.Text) is not null) return As(RowRole.Outside, RowReason.StrayNote);
        // Empty and not outside: the table goes on, with its next row or on the next page.
        if (_kind == TableKind.List && texts.Count <= 2 && (SectionWords.IsPageNote(lead.Text) || IsFootnote(first, lead))) return As(RowRole.Empty, RowReason.StrayNote);
        if (IsHeaderAgain(texts)) return As(RowRole.Empty, RowReason.HeaderRepeated);
        // "Giấy khen của" | "Chủ tịch UBND xã": what would begin a signature ends a wrapped text here.
        if (_kind == TableKind.List && Continues(row, texts) && texts.All(t => Unfinished().IsMatch(_grid.At(row.Number - 1, t.Column).Shown))) return As(RowRole.Continuation, RowReason.ContinuesAbove);
        if (EndsTable(row) && !IsNumberedData(row)) return As(RowRole.Outside, RowReason.EndMark);
        return _kind == TableKind.List ? ListRow(row, texts, lead, beyond) : SummaryRow(row, lead, beyond);
    }

    private RowRole ListRow(GridRow row, List<FilledCell> texts, FilledCell lead, List<FilledCell> beyond)
    {
        if (Continues(row, texts)) return As(RowRole.Continuation, RowReason.ContinuesAbove);
        // "Trong đó: nữ 01" below a sum.
        if (SectionWords.IsPart(lead.Text) && !IsNumberedData(row)) return As(RowRole.Outside, RowReason.StrayNote);
        if (SharesName(row)) return Tells(row) ? As(RowRole.Data, RowReason.Named) : As(RowRole.Continuation, RowReason.ContinuesAbove);
        if (NameOnlyRole(row, texts, lead, beyond) is { } role) return role;
        if (IsSection(row, lead, beyond)) return RowRole.Section;
        if (HasOwnMain(row)) return As(RowRole.Data, RowReason.Named);
        return IsStray(texts) ? As(RowRole.Outside, RowReason.StrayNote) : As(RowRole.Empty, RowReason.NoName);
    }

    // A row that holds a name and hardly more, where no word of ours says what it is.
    private RowRole? NameOnlyRole(GridRow row, List<FilledCell> texts, FilledCell lead, List<FilledCell> beyond)
    {
        // Cheap tests first: in a list of few columns this is asked of every row.
        if (texts.Count > 3 || !IsMain(lead.Column)) return null;
        var isUnnumbered = _ordinal is not null && texts[0].Column != _ordinal;
        if (beyond.Count > 0 && !isUnnumbered && ((_ordinal is { } numbers && PlainRows.IsOrdinal(_grid.At(row.Number, numbers))) || beyond.Exists(t => !t.IsFigure))) return null;
        var above = isUnnumbered ? AboveIfOpen(row, texts) : null;
        if ((isUnnumbered && beyond.Count > 0 && above is null) || SpansColumns(row.Number, lead.Column)) return null;
        var text = SectionWords.Unnumbered(lead.Text);
        if (text.Length == 0) return null;
        var (style, _) = _sections.StyleOf(_ordinal is { } o && lead.Column != o ? _grid.At(row.Number, o).Shown.Trim() : "", lead.Text);
        // "Rút khỏi danh sách" in small letters and without a number may be said of the name above.
        if (SaysWhatSectionsSay(text, lead) && !(style.Length == 0 && IsRemarkOnSteps(text))) return null;
        var isAlone = beyond.Count == 0;
        var found = style switch
        {
            "" => _nameOnly.Unnumbered(row.Number, _next, texts, above),
            "1" => isAlone && _nameOnly.LeadsNested(row.Number, text) ? NameOnlyRow.Heading : NameOnlyRow.Any,
            _ => beyond.TrueForAll(t => t.IsFigure) ? _nameOnly.Numbered(row.Number, style, text, isAlone) : NameOnlyRow.Any,
        };
        switch (found)
        {
            case NameOnlyRow.Item: return As(RowRole.Data, RowReason.Named);
            case NameOnlyRow.RestOfName: return As(RowRole.Continuation, RowReason.ContinuesAbove);
            case NameOnlyRow.Unclear: return As(RowRole.Empty, RowReason.NameUnclear);
            case NameOnlyRow.Heading:
                _reason = _sections.Open(style.Length == 0 ? "plain" : style, "", text, lead);
                return RowRole.Section;
            default: return null;
        }
    }

    // A kind, a movement, a year: a heading whatever stands around it. Units and owners may be exemplars themselves.
    private bool SaysWhatSectionsSay(string text, FilledCell lead) =>
        SectionWords.KindOf(text) is not null || _names.IsMovement(text) || (_sections.ContextFrom(text, lead) is not null && !_names.IsUnit(text) && !_names.IsOwner(text) && !_names.SaysUnit(text));

    private static bool IsRemarkOnSteps(string text) => text.Any(char.IsLower) && SectionSteps.Of(text) is not null;

    // The item right above that this row can go on with: its other cells stand under headings that an item can have twice.
    private int? AboveIfOpen(GridRow row, List<FilledCell> texts)
    {
        if (_rows.Count == 0 || _rows[^1] is not { Role: RowRole.Data or RowRole.Continuation } above || above.Number != row.Number - 1) return null;
        var first = _rows.FindLast(r => r.Role == RowRole.Data)!.Number;
        if (_ordinal is not { } ordinal || !PlainRows.IsOrdinal(_grid.At(first, ordinal))) return null;
        return texts.TrueForAll(t => t.Column == _main || IsRepeatable(row.Number, t.Column)) ? above.Number : null;
    }

    private RowRole SummaryRow(GridRow row, FilledCell lead, List<FilledCell> beyond)
    {
        if (SectionWords.IsPart(lead.Text) && !_names.IsMovement(SectionWords.Unnumbered(lead.Text))) return As(RowRole.Outside, RowReason.StrayNote);
        var figures = beyond.Count(t => t.IsFigure);
        if (figures > 0 && (IsGroupWithSubtotal(row) || IsMilestoneOver(lead)))
        {
            IsSection(row, lead, beyond);
            return As(RowRole.Section, RowReason.GroupFigures);
        }

        if (figures > 0 && FigureWords.IsYearSum(lead.Text) && _header.Columns.Any(c => c.Column == _main && c.Role == ColumnRole.Movement)) return As(RowRole.Total, RowReason.TotalWords);
        if (figures > 0 && HasOwnMain(row))
        {
            if (_sections.IsOpen)
            {
                var (style, number) = _sections.StyleOf(_ordinal is { } at ? _grid.At(row.Number, at).Shown.Trim() : "", _grid.At(row.Number, _main).Shown);
                _sections.PassOn(style, number);
            }

            return As(RowRole.Data, RowReason.Figures);
        }

        if (figures > 0 && NamesNextOwner(row)) return As(RowRole.Data, RowReason.Figures);
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
        return texts.TrueForAll(t => IsRepeatable(row.Number, t.Column));
    }

    private bool IsRepeatable(int row, int column) => _header.Columns.FirstOrDefault(c => c.Column == column)?.Role is { } role && IsRepeatable(role) && !SpansColumns(row, column);

    // A name merged over rows that each name a movement: with an achievement or award of its own a row is an item, without it the one above has two movements.
    private bool SharesName(GridRow row) =>
        _rows.Count > 0 && _rows[^1] is { Role: RowRole.Data or RowRole.Continuation } above && above.Number == row.Number - 1
        && _header.Find(ColumnRole.Movement) is { } movement && !_grid.At(row.Number, movement.Column).IsBlank
        && _mains.Exists(main => _grid.RangeAt(row.Number, main.Column).From.Row < row.Number && _grid.Covering(row.Number, main.Column) is { IsBlank: false, Kind: not CellKind.Error });

    private bool Tells(GridRow row) =>
        _header.Columns.Any(c => c.Role is ColumnRole.Achievement or ColumnRole.Award or ColumnRole.Decision or ColumnRole.Year && !_grid.At(row.Number, c.Column).IsBlank);

    private static bool IsRepeatable(ColumnRole role) => role is ColumnRole.Achievement or ColumnRole.Award or ColumnRole.AwardLevel or ColumnRole.AwardCategory or ColumnRole.AwardProposed
        or ColumnRole.Decision or ColumnRole.DecisionDate or ColumnRole.Position or ColumnRole.Place or ColumnRole.Remark or ColumnRole.Year;

    // A list may have a column of names for each kind; any of them makes the row.
    private bool HasOwnMain(GridRow row) => _mains.Any(main =>
        _grid.RangeAt(row.Number, main.Column).From.Row == row.Number && _grid.Covering(row.Number, main.Column) is { IsBlank: false, Kind: not CellKind.Error });

    private bool IsMain(int column) => _mains.Any(main => main.Column == column);

    // The header printed again on every page, or above a second part of the same table.
    private bool IsHeaderAgain(List<FilledCell> texts) =>
        texts.Count > 1 && texts.TrueForAll(t => _captions.TryGetValue(t.Column, out var captions) && captions.Contains(TextKey.Exact(t.Text)));

    // In a list "Tổng cộng" may be part of a body's name only where the row has the other cells of a data row.
    private bool MainIsName(GridRow row, FilledCell lead) => IsMain(lead.Column) && _ordinal is { } ordinal && PlainRows.IsOrdinal(_grid.At(row.Number, ordinal));

    // Text that stands where the table has no heading: a note.
    private static bool IsStray(List<FilledCell> texts) => texts.Count == 1 && texts[0].Text.Length > 25;

    /// <summary>A row is a section when it holds one text (beside a number, a count or a merge) and that text says something that a section can say, or is numbered like one.</summary>
    private bool IsSection(GridRow row, FilledCell lead, List<FilledCell> beyond)
    {
        if (beyond.Any(t => !t.IsFigure)) return false;
        if (_kind == TableKind.List && beyond.Count > 1 && !beyond.TrueForAll(t => IsTickColumn(t.Column))) return false;
        var numberCell = _ordinal is { } o && lead.Column != o ? _grid.At(row.Number, o).Shown.Trim() : "";
        var (style, number) = _sections.StyleOf(numberCell, lead.Text);
        var spans = SpansColumns(row.Number, lead.Column);
        var text = SectionWords.Unnumbered(lead.Text);
        // A data row of a list that has only number and name: an arabic number, no merge, no known word.
        if (style == "1" && !spans && (beyond.Count > 0 || !(_names.IsMovement(text) || SectionWords.KindOf(text) is not null || (!IsMain(lead.Column) && _names.SaysUnit(text))))) return false;
        if (style.Length == 0 && !spans && _sections.ContextFrom(text, lead) is null) return false;
        if (_kind == TableKind.List && style.Length == 0 && !spans && IsMain(lead.Column) && SectionWords.KindOf(text) is null && HeaderFinder.YearIn(text) is null && (SectionSteps.Of(text) is null || IsRemarkOnSteps(text)) && !_names.IsMovement(text)) return false;

        _reason = _sections.Open(style.Length == 0 ? (spans ? "merge" : "plain") : style, number, text, lead);
        return true;
    }

    // "Công an xã", and "Ban CHQS xã" in the row below under the same movement: another one who leads it, or another hamlet of it.
    private bool NamesNextOwner(GridRow row) =>
        _rows.Count > 0 && _rows[^1] is { Role: RowRole.Data } above && above.Number == row.Number - 1 && (_ordinal is not { } ordinal || _grid.At(row.Number, ordinal).IsBlank)
        && _header.Columns.Any(c => c is { Role: ColumnRole.Owner or ColumnRole.Unit or ColumnRole.Place, Movement: null } && !_grid.At(above.Number, c.Column).IsBlank
            && _grid.At(row.Number, c.Column) is { Kind: CellKind.Text, IsBlank: false } cell && !SectionWords.IsTotal(cell.Text!));

    // Counts under "Tập thể | Cá nhân | Hộ" beside a section are its subtotals.
    private bool IsTickColumn(int column) =>
        _header.Columns.FirstOrDefault(c => c.Column == column) is { } head && (head.Role == ColumnRole.Total || ColumnContent.IsKind(head.Role));

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

    // "Đăng ký | 5 | 7" right above a movement: the figures below it once more.
    private bool IsMilestoneOver(FilledCell lead) =>
        IsMain(lead.Column) && IsStep(lead.Text) && NextRow() is { } next && IsMovementText(MainOf(next)) && !PartsMovements(next);

    // "Công nhận", "Khen thưởng" below each movement: the first movement stands above the first of them, and the next one has its own below it.
    private bool PartsMovements(GridRow next)
    {
        var first = _grid.Rows.Where(r => r.Number > _header.EndRow).Select(MainOf).FirstOrDefault(t => t.Length > 0 && (IsStep(t) || IsMovementText(t)));
        if (first is null || IsStep(first)) return false;
        if (!FilledCell.Of(next).Exists(t => t.IsFigure && t.Column != _ordinal && !IsMain(t.Column))) return true;
        return _grid.Rows.FirstOrDefault(r => r.Number > next.Number && !_grid.At(r.Number, _main).IsBlank) is { } below && IsStep(MainOf(below));
    }

    private static bool IsStep(string text) => FigureWords.StepOf(SectionWords.Unnumbered(text)) is not null;

    private bool IsMovementText(string text) => _names.IsMovement(SectionWords.Unnumbered(text));

    private string MainOf(GridRow row) => HeaderFinder.Tidy(_grid.At(row.Number, _main).Shown);

    private string StyleOf(GridRow row) => _sections.StyleOf(_ordinal is { } ordinal ? _grid.At(row.Number, ordinal).Shown.Trim() : "", _grid.At(row.Number, _main).Shown).Style;

    // How the next row with a text in the main column is numbered; null for a total or where there is none.
    private string? NextStyle() => NextRow() is { } next && !SectionWords.IsTotal(_grid.At(next.Number, _main).Shown) ? StyleOf(next) : null;

    private GridRow? NextRow() => _grid.Rows.Skip(_next + 1).FirstOrDefault(r => !_grid.At(r.Number, _main).IsBlank && !(_kind == TableKind.Summary && SectionWords.IsPart(MainOf(r))));

    [GeneratedRegex(@"(?:[,;–-]|\b(?:của|và|cho|về|trong|do))\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unfinished();
}
