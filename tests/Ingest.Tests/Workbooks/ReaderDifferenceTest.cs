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
        Assert.All(ours.Zip(theirs), p => Assert.Equal(p.Second.HiddenColumns.Order(), p.First.HiddenColumns.Order()));
        Assert.All(ours.Zip(theirs), p => Assert.Equal(p.Second.Rows.Where(r => r.IsHidden).Select(r => r.Number), p.First.Rows.Where(r => r.IsHidden).Select(r => r.Number)));
        Assert.Empty(ReaderComparison.Differences(ours, theirs));
    }
}
