using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>Sheets of our reader against those of the Excel library, cell by cell.</summary>
internal static class ReaderComparison
{
    private static readonly Comparer<CellRange> s_byCorner = Comparer<CellRange>.Create((a, b) => a.From.CompareTo(b.From));

    /// <summary>Where both differ beyond what the library is known to leave out; empty where they agree.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<SheetGrid> ours, IReadOnlyList<SheetGrid> theirs)
    {
        foreach (var our in ours)
        {
            // The library lists sheets of charts and macros too, as empty ones.
            if (theirs.FirstOrDefault(t => t.Name == our.Name) is not { } their) yield return $"{our.Name}: not in the library's list";
            else foreach (var difference in Differences(our, their)) yield return difference;
        }
    }

    private static IEnumerable<string> Differences(SheetGrid our, SheetGrid their)
    {
        if (our.Visibility != their.Visibility) yield return $"{our.Name}: visibility";
        if (!our.Merges.Order(s_byCorner).SequenceEqual(their.Merges.Order(s_byCorner))) yield return $"{our.Name}: merges";
        foreach (var number in our.Rows.Select(r => r.Number).Union(their.Rows.Select(r => r.Number)))
        {
            for (var column = 1; column <= Math.Min(ReadingLimits.Columns, Math.Max(our.ColumnCount, their.ColumnCount)); column++)
            {
                var (a, b) = (our.At(number, column), their.At(number, column));
                if (a != b && !IsKnown(a, b)) yield return $"{our.Name}!{new CellAddress(number, column)}: {a} / {b}";
            }
        }
    }

    // Errors and formulas that were never calculated come from the library as nothing, a time of day as a date of 1899, a date in seconds a little rounded.
    private static bool IsKnown(Cell our, Cell their) =>
        (our.Kind is CellKind.Error or CellKind.FormulaWithoutValue && their.Kind == CellKind.Empty)
        || (our.Kind == CellKind.Number && their.Kind == CellKind.Date && our.Number < 1)
        || (our.Kind == their.Kind && our.Text == their.Text && Math.Abs(our.Number - their.Number) < 1e-6)
        || (our.IsBlank && their.IsBlank);
}
