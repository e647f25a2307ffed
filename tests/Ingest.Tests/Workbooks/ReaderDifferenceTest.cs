using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>The reader of .xlsx against the Excel library, cell by cell, on every sample.</summary>
public sealed class ReaderDifferenceTest
{
    public static TheoryData<string> Samples() =>
        [.. Directory.EnumerateFiles(Path.Combine(RealCatalogue.Root, "samples"), "*.xlsx", SearchOption.AllDirectories).Select(p => Path.GetRelativePath(RealCatalogue.Root, p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_Sample_IsWhatTheLibraryReads(string path)
    {
        var content = File.ReadAllBytes(Path.Combine(RealCatalogue.Root, path));
        var ours = WorkbookReader.Read(content);
        var theirs = ExcelWorkbookReader.Read(content);
        Assert.Equal(theirs.Select(s => (s.Name, s.Visibility)), ours.Select(s => (s.Name, s.Visibility)));
        var differences = ours.Zip(theirs).SelectMany(p => Differences(p.First, p.Second)).ToList();
        Assert.Empty(differences);
    }

    private static IEnumerable<string> Differences(SheetGrid our, SheetGrid their)
    {
        if (!our.Merges.Order(ByCorner).SequenceEqual(their.Merges.Order(ByCorner))) yield return $"{our.Name}: merges";
        if (!our.HiddenColumns.SetEquals(their.HiddenColumns)) yield return $"{our.Name}: hidden columns";
        foreach (var number in our.Rows.Select(r => r.Number).Union(their.Rows.Select(r => r.Number)))
        {
            var (row, other) = (our.FindRow(number), their.FindRow(number));
            if (row is not null && other is not null && row.IsHidden != other.IsHidden) yield return $"{our.Name}: row {number} hidden";
            for (var column = 1; column <= Math.Max(our.ColumnCount, their.ColumnCount); column++)
            {
                var (a, b) = (our.At(number, column), their.At(number, column));
                // The library tells neither errors nor formulas that were never calculated: both come as nothing.
                if (a.Kind is CellKind.Error or CellKind.FormulaWithoutValue && b.Kind == CellKind.Empty) continue;
                if (a != b) yield return $"{our.Name}!{new CellAddress(number, column)}: {a} / {b}";
            }
        }
    }

    private static readonly Comparer<CellRange> ByCorner = Comparer<CellRange>.Create((a, b) => a.From.CompareTo(b.From));
}
