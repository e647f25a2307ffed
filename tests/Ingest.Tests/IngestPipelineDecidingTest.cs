using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests;

public sealed class IngestPipelineDecidingTest : IDisposable
{
    private const string Strange = "Sạch làng tốt ruộng";
    private readonly LastingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Decide_Movement_SettlesWaitingRowsUnderTheSameIdAndVersion()
    {
        using var data = _folder.Open();
        var before = Send(data, MyHaiReport.Load().WithMovement(Strange, 1, 2, 3));
        Assert.Equal((1, 1, 3), (before.Id, before.Version, before.Pending));

        var result = Decide(data, "  3. SẠCH LÀNG, tốt ruộng ", "nong-thon-moi");
        Assert.Equal([1], result.Submissions);
        Assert.Equal((3, 0), (result.WaitingBefore, result.WaitingAfter));

        var after = data.Submissions.Find(1)!.Result;
        Assert.Equal((1, 1, 0, before.Exemplars + 3), (after.Id, after.Version, after.Pending, after.Exemplars));
        Assert.Equal("accepted", after.Status);
        Assert.Single(after.Findings, f => f.Code == "decided-name");
        Assert.Equal(3, Count(data, "fact_exemplar_movement", "movement_id = 'nong-thon-moi' and exemplar_id in ('1-2', '1-3', '1-4')"));
    }

    [Fact]
    public void Decide_Movement_TeachesWhatSpellingsLikeItMean_UntilTakenBack()
    {
        using var data = _folder.Open();
        const string like = "Sạch làng, tốt ruộng, đẹp nhà";
        int Percent(string? plan = null) => data.Pipeline.MeaningsOf(DecisionSubject.Movement, like, plan, "58").FirstOrDefault(m => m.Id == "nong-thon-moi")?.Percent ?? 0;
        var untaught = Percent();
        Decide(data, Strange, "nong-thon-moi");
        Assert.True(Percent() > Math.Max(50, untaught), $"{untaught} {Percent()}");
        Assert.Equal("Cả nước chung sức xây dựng nông thôn mới", data.Pipeline.MeaningsOf(DecisionSubject.Movement, like, null, "58")[0].Name);
        Decide(data, Strange, Decision.Undecided);
        Assert.Equal(untaught, Percent());

        // What is decided for one plan teaches nothing about another's workbooks.
        data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, Strange, "nong-thon-moi", "ninh-thuan-2021-2025"), "an");
        Assert.True(Percent("ninh-thuan-2021-2025") > 50);
        Assert.Equal(untaught, Percent("phuc-linh-2021-2025"));
    }

    [Fact]
    public void Decide_Movement_ChangesNothingThatIsSaidOfSpellingsLikeIt()
    {
        using var data = _folder.Open();
        const string like = "Sạch làng, tốt ruộng, đẹp nhà";
        Send(data, MyHaiReport.Load().WithMovement(like, 1));
        var before = data.Submissions.Find(1)!.Result;
        Assert.Equal([], Decide(data, Strange, "nong-thon-moi").Submissions);
        var again = data.Pipeline.Examine(MyHaiReport.Load().FileName, MyHaiReport.Load().WithMovement(like, 1).ToBytes(), new IngestOptions());
        Assert.Equal(before.Findings, again.Findings);
    }

    [Fact]
    public void Decide_Ignore_LeavesTheRowsOut()
    {
        using var data = _folder.Open();
        var before = Send(data, MyHaiReport.Load().WithMovement(Strange, 0));
        Decide(data, Strange, Decision.Ignore);
        var after = data.Submissions.Find(1)!.Result;
        Assert.Equal((before.Exemplars, 0), (after.Exemplars, after.Pending));
        Assert.Single(after.Findings, f => f.Code == "decided-ignore");
    }

    [Fact]
    public void Decide_Undecided_LetsTheRowsWaitAgain()
    {
        using var data = _folder.Open();
        Send(data, MyHaiReport.Load().WithMovement(Strange, 0));
        var waiting = LastingFolder.Digest(data);
        Decide(data, Strange, "day-tot-hoc-tot");
        Assert.NotEqual(waiting, LastingFolder.Digest(data));
        Decide(data, Strange, Decision.Undecided);
        Assert.Equal(waiting.Where(t => t.Table != "decision"), LastingFolder.Digest(data).Where(t => t.Table != "decision"));
    }

    [Fact]
    public void Decide_TwoMovements_CountsTheRowOnce()
    {
        using var data = _folder.Open();
        var before = Send(data, MyHaiReport.Load().WithMovement(Strange, 4));
        Decide(data, Strange, "nong-thon-moi, day-tot-hoc-tot");
        Assert.Equal(before.Exemplars + 1, Count(data, "fact_exemplar"));
        Assert.Equal(before.Exemplars + 2, Count(data, "fact_exemplar_movement"));
    }

    [Fact]
    public void Decide_Kind_SettlesTheWord()
    {
        using var data = _folder.Open();
        var report = MyHaiReport.Load();
        report.Rows[1] = report.Rows[1] with { Kind = "Chòm xóm" };
        Assert.Equal(1, Send(data, report).Pending);
        data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Kind, "chòm xóm", "household"), "an");
        Assert.Equal(1, Count(data, "fact_exemplar", "id = '1-2' and kind = 'household'"));
    }

    [Theory]
    [InlineData("05794", 2, "decided-name")]
    [InlineData("05788", 1, "row-of-other-unit")]
    public void Decide_UnitOfARow_CountsTheSendersRowsAlone(string means, int exemplars, string said)
    {
        using var data = _folder.Open();
        var content = SheetBuilder.Xlsx("""
            A1: UBND XÃ PHỤC LINH
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            5| STT | Họ và tên | Đối tượng | Phong trào | Xã, phường
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | Xã Phục Linh
            7| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới | Phục Lĩnh mới
            """);
        var before = data.Pipeline.Ingest("a.xlsx", content, new IngestOptions());
        Assert.Equal((1, 1), (before.Exemplars, before.Pending));
        data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Unit, "phục lĩnh mới", means), "an");
        var after = data.Submissions.Find(1)!.Result;
        Assert.Equal((exemplars, 0), (after.Exemplars, after.Pending));
        Assert.Contains(after.Findings, f => f.Code == said);
    }

    [Fact]
    public void Decide_Owner_SettlesTheRow()
    {
        using var data = _folder.Open();
        var content = SheetBuilder.Xlsx("""
            A1: UBND XÃ PHỤC LINH
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            5| STT | Họ và tên | Đối tượng | Phong trào | Đơn vị chủ trì
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | Tổ công tác ấy
            """);
        Assert.Equal(1, data.Pipeline.Ingest("a.xlsx", content, new IngestOptions()).Pending);
        var owner = data.Catalogue.Owners[0].Id;
        data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Owner, "tổ công tác ấy", owner), "an");
        Assert.Equal(1, Count(data, "fact_exemplar_owner", $"exemplar_id = '1-1' and owner_id = '{owner}'"));
    }

    [Fact]
    public async Task Decide_WhileFilesAreTakenIn_IsObeyedByWhatGoesInAfterIt()
    {
        using var data = _folder.Open();
        var files = Enumerable.Range(2021, 5).SelectMany(year => Enumerable.Range(0, 6).Select(i =>
        {
            var report = MyHaiReport.Load().WithMovement(Strange, i, i + 1);
            report.Year = year;
            return (report.FileName, Content: report.ToBytes());
        })).ToList();
        var sending = Task.Run(() => files.ForEach(f => data.Pipeline.Ingest(f.FileName, f.Content, new IngestOptions())));
        for (var i = 0; i < 8; i++)
        {
            await Task.Delay(30);
            data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, Strange, i % 2 == 0 ? "nong-thon-moi" : Decision.Undecided), "an");
        }

        await sending;
        Assert.Empty(FolderCheck.Run(data).Problems);
    }

    [Fact]
    public void Decide_ForOnePlan_HoldsForItAlone()
    {
        using var data = _folder.Open();
        Send(data, MyHaiReport.Load().WithMovement(Strange, 0));
        var elsewhere = data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, Strange, "nong-thon-moi", "phuc-linh-2021-2025"), "an");
        Assert.Empty(elsewhere.Submissions);
        Assert.Equal(1, data.Submissions.Find(1)!.Result.Pending);
        var here = data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, Strange, "nong-thon-moi", "ninh-thuan-2021-2025"), "an");
        Assert.Equal([1], here.Submissions);
        Assert.Equal(0, data.Submissions.Find(1)!.Result.Pending);
    }

    [Fact]
    public void Decide_BeforeTheFileComes_AppliesToItAndAfterReopening()
    {
        using (var data = _folder.Open()) Decide(data, Strange, "nong-thon-moi");
        using (var data = _folder.Open())
        {
            var result = Send(data, MyHaiReport.Load().WithMovement(Strange, 0, 5));
            Assert.Equal(0, result.Pending);
            Assert.Single(result.Findings, f => f.Code == "decided-name");
        }
    }

    [Fact]
    public void Decide_ReplacedVersion_IsSettledTooAndStaysReplaced()
    {
        using var data = _folder.Open();
        Send(data, MyHaiReport.Load().WithMovement(Strange, 0));
        Assert.Equal(2, Send(data, MyHaiReport.Load().WithMovement(Strange, 0, 1)).Version);
        Assert.Equal([1, 2], Decide(data, Strange, "nong-thon-moi").Submissions);
        Assert.Equal([false, true], new[] { 1, 2 }.Select(id => data.Submissions.Find(id)!.IsCurrent));
        Assert.Contains(data.Submissions.Find(2)!.Result.Findings, f => f.Code == "replaces-earlier");
    }

    [Fact]
    public void Decide_LetsAYearIn_ThatReplacesTheEarlierVersionOfThatYear()
    {
        using var data = _folder.Open();
        var earlier = MyHaiReport.Load();
        earlier.Year = 2023;
        Send(data, earlier);
        // In the later file the only row of 2023 waits: 2023 is still the earlier file's.
        var later = MyHaiReport.Load().WithMovement(Strange, 0);
        for (var i = 0; i < later.Rows.Count; i++) later.Rows[i] = later.Rows[i] with { Year = i == 0 ? 2023 : 2024 };
        Send(data, later);
        Assert.True(data.Submissions.Find(1)!.IsCurrent);
        Decide(data, Strange, "nong-thon-moi");
        Assert.False(data.Submissions.Find(1)!.IsCurrent);
        Decide(data, Strange, Decision.Ignore);
        Assert.True(data.Submissions.Find(1)!.IsCurrent);
    }

    [Theory]
    [InlineData("Sạch làng", "nong-thon-mo", null, "nong-thon-moi")]
    [InlineData("Sạch làng", "", null, "Hãy chọn")]
    [InlineData(" .. ", "nong-thon-moi", null, "Hãy ghi cách viết")]
    [InlineData("Sạch làng", "nong-thon-moi", "khong-co", "kế hoạch")]
    [InlineData("Xây dựng nông thôn mới", "day-tot-hoc-tot", null, "tên có trong danh mục")]
    public void Decide_Senseless_IsRefusedAndNotJournalled(string spelling, string means, string? plan, string said)
    {
        using var data = _folder.Open();
        var refusal = Assert.Throws<DecisionException>(() => data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, spelling, means, plan), "an"));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(data.Journal.Decisions);
        Assert.False(File.Exists(_folder.JournalPath));
    }

    [Fact]
    public void ReadingOf_Row_NamesEveryCellThatGaveSomething()
    {
        using var data = _folder.Open();
        Send(data, MyHaiReport.Load());
        var reading = data.Pipeline.ReadingOf(1, "CSV", "A11:E11")!;
        Assert.Equal(("list-row", 9), (reading.Rule, reading.HeaderRows[0]));
        Assert.Equal(["A11 ordinal 2", "B11 name Đặng Thị Thu Thảo", "C11 place Chi hội Nông dân khu phố 1", "D11 movement “Xây dựng nông thôn mới”", "E11 kind Cá nhân"],
            reading.Cells.Select(c => $"{c.Cell} {c.Role} {c.Text}"));
        Assert.Null(data.Pipeline.ReadingOf(1, "CSV", "A900"));
        Assert.Null(data.Pipeline.ReadingOf(2, "CSV", "A11"));
    }

    [Fact]
    public void ReadingOf_RowUnderHeadings_NamesTheHeadingsFirst()
    {
        using var data = _folder.Open();
        var content = SheetBuilder.Xlsx("""
            A1: UBND XÃ PHỤC LINH
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            5| STT | Họ và tên | Địa chỉ | Phong trào
            6| I | TẬP THỂ
            7| 1 | Chi hội Phụ nữ xóm 1 | Xóm 1 | Xây dựng nông thôn mới
            8| II | CÁ NHÂN
            9| 1 | Trần Thị Bình | Xóm 2 | Xây dựng nông thôn mới
            """);
        Assert.Equal(2, data.Pipeline.Ingest("a.xlsx", content, new IngestOptions()).Exemplars);
        Assert.Equal(["B8 CÁ NHÂN", "A9 1", "B9 Trần Thị Bình"], data.Pipeline.ReadingOf(1, "Sheet1", "A9:D9")!.Cells.Take(3).Select(c => $"{c.Cell} {c.Text}"));
    }

    [Fact]
    public void ReadingOf_Figure_NamesItsColumnAndMovement()
    {
        using var data = _folder.Open();
        data.Pipeline.Ingest("phuong-kinh-dinh-2021.xlsx", File.ReadAllBytes(Path.Combine(Reference.RealCatalogue.Root, "samples", "phuong-kinh-dinh-2021.xlsx")), new IngestOptions());
        using var connection = data.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select sheet, cells from fact_reported_count where kind = 'individual' order by id limit 1";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        var reading = data.Pipeline.ReadingOf(1, row.GetString(0), row.GetString(1))!;
        Assert.Equal("summary-figure", reading.Rule);
        Assert.Equal(["movement", "kind-individual"], reading.Cells.Select(c => c.Role));
        Assert.Equal(row.GetString(1), reading.Cells[^1].Cell);
    }

    private static SubmissionResult Send(DataFolder data, MyHaiReport report) => data.Pipeline.Ingest(report.FileName, report.ToBytes(), new IngestOptions());

    private static DecisionResult Decide(DataFolder data, string spelling, string means) =>
        data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, spelling, means), "an");

    private static int Count(DataFolder data, string table, string where = "true")
    {
        using var connection = data.Database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*)::integer from {table} where {where}";
        return (int)command.ExecuteScalar()!;
    }
}
