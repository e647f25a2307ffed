using System.Text.Json;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests;

/// <summary>Archive and journal are the truth: what a crash, a rebuild and a changed file do.</summary>
public sealed class DataFolderTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] List(int year, string name) => SheetBuilder.Xlsx(
        $"A1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH NĂM {year}\n5| Họ và tên | Đối tượng | Phong trào | Hình thức khen thưởng\n6| {name} | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Giấy khen\n7| {name} | | Phong trào nuôi cá");

    private void IngestSamples()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(RealCatalogue.Root, "samples"), "p*").Order(StringComparer.Ordinal).Take(20)) _folder.Ingest(Path.GetFileName(path), File.ReadAllBytes(path));
        _folder.Ingest("a.xlsx", List(2023, "Nguyễn Văn An"));
        _folder.Ingest("b.xlsx", List(2023, "Trần Văn Bình"));
        _folder.Ingest("b.xlsx", List(2023, "Trần Văn Bình"));
        _folder.Ingest("c.xlsx", List(2019, "Trần Văn Bình"));
        _folder.Ingest("d.xlsx", List(2022, "Trần Văn Bình"), new IngestOptions(Year: 2021));
    }

    [Fact]
    public void Rebuild_AfterCorrectionsDuplicatesAndRefusals_MakesAnEqualDatabase()
    {
        IngestSamples();
        var before = DatabaseContent.Of(_folder.Data.Database);
        Assert.True(before["submission"].Count > 15);
        Assert.True(before["fact_award"].Count > 0);
        _folder.Close();
        File.WriteAllText(Path.Combine(_folder.Path, "dienhinh.duckdb"), "damaged");
        _folder.Rebuild();
        var after = DatabaseContent.Of(_folder.Data.Database);
        Assert.Equal(before.Keys, after.Keys);
        foreach (var table in before.Keys) Assert.Equal((table, string.Join('\n', before[table])), (table, string.Join('\n', after[table])));
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "rebuild")));
    }

    [Fact]
    public void Open_AfterACrashBetweenJournalAndCommit_CatchesUp()
    {
        _folder.Ingest("a.xlsx", List(2022, "Nguyễn Văn An"));
        var content = List(2023, "Trần Văn Bình");
        _folder.Data.Archive.Keep(content);
        Journal.Open(_folder.Journal).Append(new JournalEntry(2, _folder.Clock.GetUtcNow().UtcDateTime, Archive.HashOf(content), "b.xlsx", null, null, null));
        _folder.Close();
        _folder.Reopen();
        Assert.Equal([2, 1], _folder.Data.Submissions.List().Select(s => s.Id));
        Assert.Equal("duplicate", _folder.Ingest("c.xlsx", content).Status);
        _folder.Close();
        _folder.Reopen();
        Assert.Equal(2, _folder.Data.Submissions.List().Count);
    }

    [Fact]
    public void Open_HalfWrittenJournalLine_IsCutOffAndTheNextEntryStandsAlone()
    {
        _folder.Ingest("a.xlsx", List(2022, "Nguyễn Văn An"));
        _folder.Close();
        File.AppendAllText(_folder.Journal, "{\"number\":2,\"receiv");
        _folder.Reopen();
        Assert.Equal("accepted-with-warnings", _folder.Ingest("b.xlsx", List(2023, "Trần Văn Bình")).Status);
        Assert.Equal([1, 2], File.ReadAllLines(_folder.Journal).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("number").GetInt32()));
    }

    [Fact]
    public void Open_JournalChangedInTheMiddle_SaysWhichLine()
    {
        _folder.Ingest("a.xlsx", List(2022, "Nguyễn Văn An"));
        _folder.Close();
        File.WriteAllText(_folder.Journal, "not json\n" + File.ReadAllText(_folder.Journal));
        Assert.Contains("dòng 1", Assert.Throws<InvalidDataException>(() => Journal.Open(_folder.Journal)).Message);
    }

    [Fact]
    public void Rebuild_ArchivedFileChanged_StopsAndLeavesTheOldDatabase()
    {
        var result = _folder.Ingest("a.xlsx", List(2022, "Nguyễn Văn An"));
        _folder.Close();
        File.AppendAllText(Path.Combine(_folder.Archive, result.Sha256), "x");
        Assert.Contains(result.Sha256, Assert.Throws<InvalidDataException>(_folder.Rebuild).Message);
        _folder.Reopen();
        Assert.Single(_folder.Data.Submissions.List());
    }

    [Fact]
    public void Ingest_FileWhoseArchivedCopyWasDamaged_MendsTheCopy()
    {
        var content = List(2019, "Nguyễn Văn An");
        var hash = _folder.Ingest("a.xlsx", content).Sha256;
        File.WriteAllText(Path.Combine(_folder.Archive, hash), "damaged");
        _folder.Ingest("a.xlsx", content);
        Assert.Equal(content, _folder.Data.Archive.Read(hash));
    }

    [Fact]
    public void Open_Again_KeepsEverything()
    {
        IngestSamples();
        var before = DatabaseContent.Of(_folder.Data.Database);
        _folder.Close();
        _folder.Reopen();
        Assert.Equal(before, DatabaseContent.Of(_folder.Data.Database));
    }
}
