using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The kind of an item by the column that it ticks.</summary>
internal sealed partial class ListItems
{
    // False where the ticks contradict each other: nobody but the sender knows which is meant.
    private bool FindTick(RecognisedRow row, FoundName name, SourceCells source, out ExemplarKind? kind)
    {
        kind = null;
        CellAddress? first = null;
        foreach (var (role, ofColumn) in ListReading.Ticks)
        {
            if (_cells.Column(role) is not { } column || _grid.At(row.Number, column) is not { IsBlank: false } cell) continue;
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
}
