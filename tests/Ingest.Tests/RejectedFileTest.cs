using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests;

/// <summary>Rejected files are listed like all others, and what was said of them is part of the truth.</summary>
public sealed class RejectedFileTest : IDisposable
{
    private static readonly byte[] s_outside = Report(2019);
    private readonly LastingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ingest_RejectedAmongOthers_TakesItsPlaceInTheOrder()
    {
        using var data = _folder.Open();
        var results = data.Pipeline.IngestAll([File("a.xlsx", Report(2023)), File("b.xlsx", s_outside), File("c.xlsx", Report(2024)), File("d.xlsx", [1, 2])], new()).ToList();
        Assert.Equal([(1, "accepted"), (2, "rejected"), (3, "accepted"), (4, "rejected")], results.Select(r => (r.Id!.Value, r.Status)));
        Assert.Equal([4, 3, 2, 1], data.Submissions.List().Select(s => s.Id));
        var stored = data.Submissions.Find(2)!;
        Assert.Equal(("b.xlsx", "05794", "phuc-linh-2021-2025", 2019), (stored.Result.File, stored.Result.Unit, stored.Result.Plan, stored.Result.Year!.Value));
        Assert.Equal([("year-outside-plan", results[1].Findings[^1].Message)], stored.Result.Findings.Select(f => (f.Code, f.Message)));
        Assert.Equal(s_outside, data.Submissions.Original(stored));
    }

    [Fact]
    public void Rebuild_WithRejectedFiles_GivesEqualTablesAndVerifyIsContent()
    {
        IReadOnlyList<TableDigest> lived;
        using (var data = _folder.Open())
        {
            _ = data.Pipeline.IngestAll([File("a.xlsx", s_outside), File("b.xlsx", Report(2023)), File("c.xlsx", [1, 2])], new()).ToList();
            Assert.Empty(FolderCheck.Run(data).Problems);
            lived = LastingFolder.Digest(data);
        }

        using var rebuilt = _folder.Rebuild();
        Assert.Equal(lived, LastingFolder.Digest(rebuilt));
        Assert.Empty(rebuilt.Notices);
    }

    [Fact]
    public void Ingest_SameRejectedFileAgain_IsWrittenDownOnceUnlessSomethingElseIsSaid()
    {
        using var data = _folder.Open();
        Assert.Equal(1, data.Pipeline.Ingest("a.xlsx", s_outside, new()).Id);
        Assert.Equal(1, data.Pipeline.Ingest("a.xlsx", s_outside, new()).Id);
        Assert.Equal(2, data.Pipeline.Ingest("b.xlsx", s_outside, new()).Id);
        Assert.Equal(3, data.Pipeline.Ingest("a.xlsx", s_outside, new(Unit: "06223")).Id);
        Assert.Equal(3, data.Journal.Entries.Count);
    }

    [Fact]
    public void Ingest_RejectedFileWithTheMissingChoice_IsAcceptedUnderANewNumber()
    {
        using var data = _folder.Open();
        var content = SheetBuilder.Xlsx("name DS\nA3: DANH SÁCH NĂM 2023\n5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc");
        Assert.Equal(("rejected", 1), Told(data.Pipeline.Ingest("a.xlsx", content, new())));
        Assert.Equal(("accepted", 2), Told(data.Pipeline.Ingest("a.xlsx", content, new(Unit: "05794"))));
        Assert.Equal(2, data.Submissions.TakenLater(data.Submissions.Find(1)!));
        // Rejected for another unit in between, it is still the same file as the accepted one.
        Assert.Equal(("rejected", 3), Told(data.Pipeline.Ingest("a.xlsx", content, new(Unit: "06223"))));
        Assert.Equal(("duplicate", 2), Told(data.Pipeline.Ingest("a.xlsx", content, new())));
    }

    [Fact]
    public void Rebuild_CatalogueThatWouldTakeARejectedFile_LeavesItRejectedUntilItIsSentAgain()
    {
        var content = System.IO.File.ReadAllBytes(Path.Combine(RealCatalogue.Root, "samples", "phuong-my-hai-2024.csv"));
        using (var without = new ChangedCatalogue())
        {
            without.Replace("reference/units.csv", "22780", "99780");
            without.Replace("reference/succession.csv", "22780", "99780");
            _folder.CatalogueRoot = without.Root;
            using var data = _folder.Open();
            Assert.Equal(("rejected", 1), Told(data.Pipeline.Ingest("a.csv", content, new(Unit: "22780"))));
        }

        _folder.CatalogueRoot = RealCatalogue.Root;
        using var rebuilt = _folder.Rebuild();
        Assert.Equal("unknown-unit", Assert.Single(rebuilt.Submissions.Find(1)!.Result.Findings).Code);
        Assert.Equal("accepted", rebuilt.Pipeline.Examine("a.csv", content, rebuilt.ChoicesOf(rebuilt.Submissions.Find(1)!)).Status);
        Assert.Equal(("accepted", 2), Told(rebuilt.Pipeline.Ingest("a.csv", content, new(Unit: "22780"))));
    }

    private static (string Status, int Id) Told(SubmissionResult result) => (result.Status, result.Id!.Value);

    private static WorkbookFile File(string name, byte[] content) => new(name, name, () => content);

    private static byte[] Report(int year) => SheetBuilder.Xlsx(
        $"name DS\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM {year}\n"
        + "5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc");
}
