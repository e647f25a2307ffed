using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The kind of an item by the column that it ticks.</summary>
internal sealed partial class ListItems
{
    private readonly List<(HeaderColumn Column, ExemplarKind Kind)> _tickColumns =
        [.. ListReading.Ticks.Select(t => (Column: sheet.Table.Header.Find(t.Role), t.Kind)).Where(t => t.Column is not null).Select(t => (t.Column!, t.Kind))];

    private readonly bool _hasNamesByKind = HasNamesByKind(sheet.Table.Header);

    // A column of names for each of two kinds, and no year that parts them further.
    private static bool HasNamesByKind(Header header)
    {
        var names = header.Columns.Where(c => c.Role == ColumnRole.Name).ToList();
        return names.TrueForAll(c => c is { Year: null, Movement: null }) && names.Select(c => ListReading.OnlyKindIn(c.Heading)).OfType<ExemplarKind>().Distinct().Count() > 1;
    }

    // False where the ticks contradict each other: nobody but the sender knows which is meant.
    private bool FindTick(RecognisedRow row, FoundName name, SourceCells source, out ExemplarKind? kind)
    {
        kind = null;
        CellAddress? first = null;
        foreach (var (role, ofColumn) in ListReading.Ticks)
        {
            if (_cells.Column(role) is not { } column || _grid.At(row.Number, column) is not { IsBlank: false } cell) continue;
            // Figures beside columns of names for each kind, "Số điển hình | Tên điển hình": they count the names.
            if (name.HeadingKind is not null && ColumnNumbers.Alone.Count(cell, out _) is not null) continue;
            var isTick = CellReading.IsTick(cell);
            // A count where others have a tick: it still says the kind.
            if (!isTick && ColumnNumbers.Alone.Count(cell, out _) is not > 0) continue;
            var at = new CellAddress(row.Number, column);
            if (kind is not null)
            {
                if (file.Decided(DecisionSubject.Kind, name.Text) is { } decision)
                {
                    kind = KindBy(decision, name.Cell, name.Text);
                    return kind is not null;
                }

                facts.Say("several-kinds", _sheetName, at.ToString(), cell.Shown, null, name.AsFound, first.ToString()!, at.ToString());
                facts.Pending.Add(new PendingRow(source, "unknown-kind", name.Text));
                return false;
            }

            (kind, first) = (ofColumn, at);
            if (isTick || ColumnNumbers.Alone.Count(cell, out _) is not { } number) continue;
            var names = NamesInCell.Split(name.Lines, name.AsFound, ofColumn).Count;
            if (names != number) facts.Say("tick-is-count", _sheetName, at.ToString(), cell.Shown, null, number, names);
        }

        return true;
    }

    // Shorter texts are ticks.
    private const int ShortestName = 3;

    // Where the other rows tick, a name would be passed over without a word.
    private void TellNamesUnderTicks(int row, IReadOnlyList<FoundName> names)
    {
        foreach (var (column, _) in _tickColumns)
            if (_grid.At(row, column.Column) is { Kind: CellKind.Text, Text.Length: >= ShortestName } cell && ColumnContent.IsName(cell.Text!) && !names.Any(n => n.Text == HeaderFinder.Tidy(cell.Text!)))
                facts.Say("name-under-tick", _sheetName, new CellAddress(row, column.Column).ToString(), cell.Text, null, HeaderFinder.Tidy(cell.Text!), column.Heading);
    }

    // What "Số tập thể | Số cá nhân" say beside the columns of their names.
    private void CheckCounts(int row, int from)
    {
        if (!_hasNamesByKind) return;
        foreach (var (head, kind) in _tickColumns)
        {
            var column = head.Column;
            if (ColumnNumbers.Alone.Count(_grid.At(row, column), out _) is not { } stated) continue;
            var counted = facts.Exemplars.Skip(from).Count(e => e.Kind == kind);
            if (counted != stated) facts.Say("total-differs", _sheetName, new CellAddress(row, column).ToString(), _grid.At(row, column).Shown, null, stated, counted);
        }
    }
}
