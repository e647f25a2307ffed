using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>What a list says of its own length, in total rows, section headings, title and foot, against the rows that were read. It is a check and never counted.</summary>
internal sealed partial class ListTotals
{
    private readonly SheetContext _sheet;
    private readonly SheetFacts _facts;
    private readonly SheetGrid _grid;
    private readonly Header _header;
    private readonly IReadOnlyList<RecognisedRow> _rows;
    private readonly Lazy<List<(int Row, ExemplarKind Kind)>> _people;

    private ListTotals(SheetContext sheet, SheetFacts facts)
    {
        (_sheet, _facts, _grid, _header, _rows) = (sheet, facts, sheet.Table.Grid, sheet.Table.Header, sheet.Table.Rows);
        _people = new(() =>
        {
            var own = _facts.Exemplars.Where(e => e.Source.Sheet == _grid.Name && e.Source.Range.From.Column >= _sheet.Table.FirstColumn && e.Source.Range.From.Column <= _sheet.Table.LastColumn);
            // Ticked in two years one row is two exemplars, and one line of the list.
            if (_sheet.Years.Any) own = own.DistinctBy(e => (e.Source.Range.From.Row, e.NameAsFound, e.Kind));
            return [.. own.Select(e => (e.Source.Range.From.Row, e.Kind))];
        });
    }

    /// <summary>Compares all that the list says of its length with its rows, once these were read.</summary>
    public static void Check(SheetContext sheet, SheetFacts facts)
    {
        var totals = new ListTotals(sheet, facts);
        foreach (var row in sheet.Table.Rows)
        {
            if (row.Role == RowRole.Total) totals.CheckTotal(row.Number);
            else if (row.Role == RowRole.Section) totals.CheckSection(row.Number);
            else if (row.Role == RowRole.Outside) totals.CheckFoot(row.Number);
        }

        foreach (var line in sheet.Heading.Lines) totals.CheckSentence(line.Text, line.Cell.ToString());
    }

    /// <summary>A stretch of rows, both ends inclusive.</summary>
    private readonly record struct Stretch(int First, int Last);

    private void CheckTotal(int row)
    {
        if (Array.Exists(_grid.FindRow(row)!.Cells, c => c.Kind == CellKind.Text && SectionWords.IsCarriedOver(c.Text!))) return;
        foreach (var (role, _) in ListReading.Ticks)
        {
            if (_header.Find(role) is not { } tick || StatedAt(row, tick.Column) is not { } stated) continue;
            var ticked = Ticked(tick.Column, Whole);
            // Figures beside the names: their sum.
            if (ticked != stated && Ticked(tick.Column, Since(row)) != stated && Summed(tick.Column, Whole) != stated && Summed(tick.Column, Since(row)) != stated) Say(row, tick.Column, stated, ticked);
        }

        var found = _grid.FindRow(row)!;
        var isSaid = false;
        for (var column = 1; column <= found.Cells.Length; column++)
        {
            if (found.Cells[column - 1] is not { Kind: CellKind.Text } cell || StatedCount.InTotal(cell.Text!) is not { } stated) continue;
            isSaid = true;
            Compare(stated, StretchesOf(row, cell.Text!), (said, counted) => Say(row, column, said, counted));
        }

        if (!isSaid && NumberBeside(found) is var (at, number)) Compare(new StatedCount(number, new Dictionary<ExemplarKind, int>()), StretchesOf(row, _grid.At(row, at).Shown), (said, counted) => Say(row, at, said, counted));
    }

    // "Tổng cộng" | 12: the one number of the row, under a heading that is over no figures of its own.
    private (int Column, int Number)? NumberBeside(GridRow row, bool isSection = false)
    {
        (int Column, int Number)? only = null;
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            if (row.Cells[column - 1].IsBlank || (isSection && column == _header.Find(ColumnRole.Ordinal)?.Column) || ColumnNumbers.Alone.Count(row.Cells[column - 1], out _) is not { } number) continue;
            if (only is not null || _header.Columns.FirstOrDefault(c => c.Column == column) is not { Role: ColumnRole.Ordinal or ColumnRole.Name or ColumnRole.Kind or ColumnRole.Movement or ColumnRole.Total }) return null;
            only = (column, number);
        }

        return only;
    }

    // The count of ticks beside a section, or of names in its heading, is of the rows below it.
    private void CheckSection(int row)
    {
        var counts = ListReading.Ticks.Select(t => _header.Find(t.Role)).OfType<HeaderColumn>().Select(c => (c.Column, Stated: StatedAt(row, c.Column))).Where(c => c.Stated is not null).ToList();
        foreach (var (column, stated) in counts)
        {
            var below = Below(row, _ => true);
            var group = Below(row, other => ListReading.Ticks.Any(t => _header.Find(t.Role) is { } tick && StatedAt(other, tick.Column) is not null));
            if (Ticked(column, below) != stated && Ticked(column, group) != stated) Say(row, column, stated!.Value, Ticked(column, group));
        }

        var found = _grid.FindRow(row)!;
        var at = Array.FindIndex(found.Cells, c => c.Kind == CellKind.Text && StatedCount.InHeading(c.Text!) is not null);
        var (saidAt, said) = at >= 0 ? (at + 1, StatedCount.InHeading(found.Cells[at].Text!)!.Value) : counts.Count == 0 && NumberBeside(found, isSection: true) is { } beside ? beside : (0, 0);
        if (saidAt == 0) return;
        var own = Below(row, _ => true);
        if (said == Listed(own) || said == People(own, null)) return;
        // The heading of a kind over headings of movements: it may speak of as many of these as it likes.
        if (Listed(own) == 0 && _rows.Any(r => r.Number > own.Last && (r.Role == RowRole.Section || r.Number == _rows[^1].Number) && new Stretch(row + 1, r.Number) is var stretch && (said == Listed(stretch) || said == People(stretch, null)))) return;
        Say(row, saidAt, said, Listed(own));
    }

    private void CheckFoot(int row)
    {
        var found = _grid.FindRow(row)!;
        for (var column = 1; column <= found.Cells.Length; column++)
            if (found.Cells[column - 1] is { Kind: CellKind.Text } cell) CheckSentence(cell.Text!, new CellAddress(row, column).ToString());
    }

    // A title may speak of this table, of the sheet or of the file: what does not fit the table is looked at again when all is read.
    private void CheckSentence(string text, string cell)
    {
        if (StatedCount.InSentence(text) is not { } stated) return;
        var differing = new List<(int Said, int Counted)>();
        Compare(stated, [Whole], (said, counted) => differing.Add((said, counted)));
        _facts.Statements.Add(new ListStatement(_grid.Name, cell, text, stated, differing));
    }

    private void Compare(StatedCount stated, IReadOnlyList<Stretch> stretches, Action<int, int> differs)
    {
        var kinds = stated.ByKind.Where(k => !stretches.Any(s => Fits(k.Value, People(s, k.Key), s))).ToList();
        foreach (var (kind, said) in kinds) differs(said, People(stretches[0], kind));
        if (kinds.Count > 0 && stated.All is null) return;
        var all = stated.All ?? stated.ByKind.Values.Sum();
        // Several people in one cell: the sender may have counted people, not rows.
        if (!stretches.Any(s => all == Listed(s) || all == People(s, null))) differs(all, Listed(stretches[0]));
    }

    // A row that waits may be of any kind.
    private bool Fits(int stated, int counted, Stretch stretch) => stated >= counted && stated <= counted + Listed(stretch) - _people.Value.Where(p => IsIn(p.Row, stretch)).Select(p => p.Row).Distinct().Count();

    private Stretch Whole => new(_rows[0].Number, _rows[^1].Number);

    // What a subtotal sums: the rows above it up to the nearest section heading or other total.
    private Stretch Since(int row)
    {
        var first = _rows[0].Number;
        foreach (var other in _rows)
        {
            if (other.Number >= row) break;
            if (other.Role is RowRole.Total or RowRole.Section) first = other.Number + 1;
        }

        return new Stretch(first, row - 1);
    }

    private Stretch Below(int row, Func<int, bool> ends)
    {
        foreach (var other in _rows)
            if (other.Number > row && other.Role == RowRole.Section && ends(other.Number)) return new Stretch(row + 1, other.Number - 1);
        return new Stretch(row + 1, _rows[^1].Number);
    }

    // The first is the one that is told.
    private List<Stretch> StretchesOf(int row, string text)
    {
        var since = Since(row);
        if (OfSection().Match(TextKey.Folded(text)) is { Success: true } of) return SectionNumbered(row, of.Groups[1].Value) is { } section ? [section, since] : [since];
        var (above, below) = (new Stretch(_rows[0].Number, row - 1), new Stretch(row + 1, _rows[^1].Number));
        // In the middle of the list it sums a part of it.
        return Listed(above) > 0 && Listed(below) > 0 ? [since, above, Below(row, _ => true)] : [Whole, since];
    }

    // "Cộng I" below subtotals of its parts: the rows from the heading with that number on.
    private Stretch? SectionNumbered(int row, string number) =>
        _header.Find(ColumnRole.Ordinal) is { } ordinal && _rows.LastOrDefault(r => r.Number < row && r.Role == RowRole.Section && _grid.At(r.Number, ordinal.Column).Shown.Trim().TrimEnd('.', ')').Equals(number, StringComparison.OrdinalIgnoreCase)) is { } heading
            ? new Stretch(heading.Number + 1, row - 1) : null;

    private static bool IsIn(int row, Stretch stretch) => row >= stretch.First && row <= stretch.Last;

    private int Listed(Stretch stretch) => _rows.Count(r => r.Role == RowRole.Data && IsIn(r.Number, stretch));

    private int People(Stretch stretch, ExemplarKind? kind) => _people.Value.Count(p => IsIn(p.Row, stretch) && (kind is null || p.Kind == kind));

    private int Ticked(int column, Stretch stretch) => _rows.Count(r => r.Role == RowRole.Data && IsIn(r.Number, stretch) && CellReading.IsTick(_grid.At(r.Number, column)));

    private int Summed(int column, Stretch stretch) => _rows.Where(r => r.Role == RowRole.Data && IsIn(r.Number, stretch)).Sum(r => CellReading.IsTick(_grid.At(r.Number, column)) ? 1 : StatedAt(r.Number, column) ?? 0);

    private int? StatedAt(int row, int column) => ColumnNumbers.Alone.Count(_grid.At(row, column), out _);

    private void Say(int row, int column, int stated, int counted) =>
        _facts.Say("total-differs", _grid.Name, new CellAddress(row, column).ToString(), _grid.At(row, column).Shown, null, stated, counted);

    [GeneratedRegex(@"^cong (?:muc |phan |nhom )?([ivx]{1,4})(?: (?![ivx]|va)|$)")]
    private static partial Regex OfSection();
}
