using System.Text;
using System.Text.Json;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Tests.Storage;
using DienHinh.Ingest.Tests.Workbooks;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests;

/// <summary>Files through the whole pipeline into a real data folder: DESIGN.md section 5 line by line, versions, dry runs.</summary>
public sealed class IngestPipelineTest : IDisposable
{
    private const string Head = "name DS\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\n";
    private const string Columns = "5| STT | Họ và tên | Đối tượng | Phong trào | Năm\n";
    private const string Row = " | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | ";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] List(int year, params string[] names) =>
        SheetBuilder.Xlsx(Head + $"A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM {year}\n" + Columns + string.Join('\n', names.Select((n, i) => $"{i + 6}| {i + 1} | {n}{Row}{year}")));

    private static byte[] Years(params (int Year, string Name)[] rows) =>
        SheetBuilder.Xlsx(Head + "A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN\n" + Columns + string.Join('\n', rows.Select((r, i) => $"{i + 6}| {i + 1} | {r.Name}{Row}{r.Year}")));

    private long Count(string sql) => DatabaseContent.Count(_folder.Data.Database, sql);

    private List<object?> CurrentNames()
    {
        using var connection = _folder.Data.Database.Connect();
        return connection.Column(
            "select e.year || ' ' || e.name from fact_exemplar e join submission_year y on y.submission_id = e.submission_id and y.year = e.year where y.is_current order by 1");
    }

    [Fact]
    public void Sender_MaySendForTheirUnitsAlone()
    {
        var content = List(2023, "Nguyễn Văn An");
        SubmissionResult Send(params string[] units) => _folder.Data.Pipeline.Ingest("a.xlsx", content, new IngestOptions(By: "Hương", Units: units));
        foreach (var units in (string[][])[["22744"], []])
        {
            var refused = Send(units);
            Assert.Equal(("rejected", "05794", (int?)null), (refused.Status, refused.Unit, refused.Id));
            Assert.Equal(("unit-not-yours", Severity.Error), (Assert.Single(refused.Findings).Code, refused.Findings[0].Severity));
        }

        Assert.Empty(_folder.Data.Journal.Entries);
        Assert.Empty(_folder.Data.Archive.List());
        Assert.Equal("accepted", Send("171").Status);
        Assert.Equal("Hương", _folder.Data.Journal.Entries.Single().By);
        Assert.Equal(["duplicate", "rejected"], new[] { Send("05794"), Send("22744") }.Select(r => r.Status));
        // Who sent it plays no part in what is made of it.
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    // Long enough to be written in parts, of which each is let go before the next.
    [Fact]
    public void LongList_IsStoredWholeAndInItsOrder()
    {
        const int Rows = 45_000;
        var list = new StringBuilder("UBND XÃ PHỤC LINH;;;;;\nDANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023;;;;;\nSTT;Họ và tên;Đối tượng;Phong trào;Năm;Hình thức khen thưởng\n");
        for (var i = 1; i <= Rows; i++) list.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i};Tổ dân phố số {i};Tập thể;Toàn dân bảo vệ an ninh Tổ quốc;2023;{(i % 3 == 0 ? "Giấy khen" : "")}\n");
        var result = _folder.Ingest("Phục Linh.csv", Encoding.UTF8.GetBytes(list.ToString()));
        Assert.Equal(("accepted", Rows), (result.Status, result.Exemplars));
        foreach (var table in (string[])["fact_exemplar", "fact_exemplar_movement", "fact_exemplar_owner"]) Assert.Equal(Rows, Count($"select count(*) from {table}"));
        Assert.Equal(Rows, Count("""
            select count(*) from fact_exemplar e join fact_exemplar_movement m on m.exemplar_id = e.id
            where e.id = '1-' || e.name[15:] and e.cells like 'A' || (e.name[15:]::int + 3) || ':%' and e.name_key like '% ' || e.name[15:]
            """));
        Assert.Equal(Rows / 3, Count("select count(*) from fact_award a join fact_exemplar e on e.id = a.exemplar_id where e.name[15:]::int % 3 = 0"));
    }

    public static TheoryData<string, string> Unreadable() => new()
    {
        { "not-a-workbook", "word.xls" }, { "damaged", "cut.xlsx" }, { "encrypted", "locked.xlsx" }, { "empty-file", "empty.xlsx" },
        { "expands-too-much", "bomb.xlsx" }, { "macro-file", "macro.xlsm" }, { "unsupported-format", "html.xls" }, { "no-table-recognised", "other.xlsx" },
        { "year-outside-plan", "2019.xlsx" }, { "formula-without-value", "formula.xlsx" },
    };

    private static byte[] FileFor(string code) => code switch
    {
        "not-a-workbook" => OleFile.With("WordDocument"),
        "damaged" => List(2023, "Nguyễn Văn An")[..500],
        "encrypted" => OleFile.With("EncryptionInfo", "EncryptedPackage"),
        "empty-file" => [],
        "expands-too-much" => Bomb(),
        "macro-file" => XlsxFile.WithSheet("<sheetData/>").With("xl/vbaProject.bin", "x").ToBytes(),
        "unsupported-format" => Encoding.UTF8.GetBytes("<html><body>Phiên đăng nhập đã hết hạn.</body></html>"),
        "no-table-recognised" => SheetBuilder.Xlsx("A1: Thời khóa biểu"),
        "year-outside-plan" => List(2019, "Nguyễn Văn An"),
        _ => SheetBuilder.Xlsx(Head + "A3: NĂM 2023\n" + Columns + "6| 1 | =? | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc"),
    };

    private static byte[] Bomb()
    {
        var file = XlsxFile.WithSheet("");
        for (var i = 0; i <= ReadingLimits.ZipEntries; i++) file.With($"x/{i}", "");
        return file.ToBytes();
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Ingest_BadFile_IsRejectedForOneReasonAndLeavesNoFacts(string code, string name)
    {
        var content = FileFor(code);
        var before = Facts();
        var result = _folder.Ingest(name, content);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("rejected", code, Severity.Error), (result.Status, finding.Code, finding.Severity));
        Assert.EndsWith(".", finding.Message);
        Assert.Equal((0, 0, 0, null, 1), (result.Exemplars, result.Pending, result.ReportedCounts, result.Version, result.Id));
        Assert.Equal([Archive.HashOf(content)], _folder.Archived());
        Assert.Equal(1, _folder.JournalLines());
        Assert.Equal(before, Facts());
        var stored = Assert.Single(_folder.Data.Submissions.List());
        Assert.Equal((1, name, "rejected", false), (stored.Id, stored.Result.File, stored.Result.Status, stored.IsCurrent));
        Assert.Equal([finding], stored.Result.Findings);
    }

    // What the database says apart from who sent what and what was said of it.
    private List<KeyValuePair<string, List<string>>> Facts() => [.. DatabaseContent.Of(_folder.Data.Database).Where(t => t.Key is not ("submission" or "finding"))];

    [Fact]
    public void Ingest_OversizeFile_IsNotEvenArchived()
    {
        var result = _folder.Ingest("big.xlsx", new byte[ReadingLimits.FileBytes + 1]);
        Assert.Equal(("rejected", "too-large"), (result.Status, Assert.Single(result.Findings).Code));
        Assert.Empty(_folder.Archived());
        Assert.Equal((null, 0), (result.Id, _folder.JournalLines()));
    }

    [Theory]
    [InlineData(";", "list.csv")]
    [InlineData("\t", "list.tsv")]
    [InlineData(",", "list.xlsx")]
    public void Ingest_DelimitedText_IsReadLikeASheet(string delimiter, string name)
    {
        var text = "UBND XÃ PHỤC LINH\nDANH SÁCH NĂM 2023\nSTT;Họ và tên;Đối tượng;Phong trào\n1;Nguyễn Văn An;Cá nhân;Toàn dân bảo vệ an ninh Tổ quốc\n2;Trần Văn Bình;Cá nhân;Toàn dân bảo vệ an ninh Tổ quốc\n";
        var result = _folder.Ingest(name, Encoding.UTF8.GetBytes(text.Replace(";", delimiter)));
        Assert.Equal(("accepted", 2), (result.Status, result.Exemplars));
    }

    [Fact]
    public void Ingest_UnknownMovement_LetsTheRowWaitAndTheRestGoIn()
    {
        var result = _folder.Ingest("a.xlsx", SheetBuilder.Xlsx(Head + "A3: NĂM 2023\n" + Columns + "6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ rừng\n7| 2 | Trần Văn Bình" + Row + "2023"));
        Assert.Equal(("accepted-with-warnings", 1, 1), (result.Status, result.Exemplars, result.Pending));
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("unknown-movement", "DS", "D6", "Toàn dân bảo vệ rừng"), (finding.Code, finding.Sheet, finding.Cell, finding.Text));
        Assert.NotNull(finding.Suggestion);
        Assert.Equal(1, Count("select count(*) from pending_row"));
        Assert.Equal(1, Count("select count(*) from fact_exemplar"));
        Assert.Equal(1, Count("select count(*) from finding where code = 'unknown-movement' and cell = 'D6'"));
    }

    [Fact]
    public void Ingest_WrongTotal_IsAWarningAtItsCellWithBothNumbers()
    {
        var finding = Assert.Single(_folder.Ingest("a.xlsx", SheetBuilder.Xlsx(Head + "A3: NĂM 2023\n" + Columns + $"6| 1 | Nguyễn Văn An{Row}2023\n7| | Tổng cộng: 5")).Findings);
        Assert.Equal(("total-differs", "B7"), (finding.Code, finding.Cell));
        Assert.Contains("5", finding.Message);
        Assert.Contains("1", finding.Message);
    }

    [Fact]
    public void Ingest_SameFileAgain_AfterItWasReplaced_TellsSo()
    {
        _folder.Ingest("a.xlsx", List(2023, "Nguyễn Văn An"));
        _folder.Ingest("b.xlsx", List(2023, "Trần Thị Bình"));
        var again = _folder.Ingest("a.xlsx", List(2023, "Nguyễn Văn An"));
        Assert.Equal(("duplicate", "same-file-replaced"), (again.Status, Assert.Single(again.Findings).Code));
        Assert.Contains("năm 2023", again.Findings[0].Message);
    }

    [Fact]
    public void Ingest_SameFileAgain_IsADuplicateUnderAnyName()
    {
        var first = _folder.Ingest("a.xlsx", List(2023, "Nguyễn Văn An"));
        var before = DatabaseContent.Of(_folder.Data.Database);
        var second = _folder.Ingest("b.xlsx", List(2023, "Nguyễn Văn An"));
        Assert.Equal(("duplicate", "b.xlsx", first.Id, "same-file"), (second.Status, second.File, second.Id, Assert.Single(second.Findings).Code));
        Assert.Contains("a.xlsx", second.Findings[0].Message);
        Assert.Equal(before, DatabaseContent.Of(_folder.Data.Database));
        Assert.Equal(1, _folder.JournalLines());
    }

    [Fact]
    public void Ingest_RejectedFileAgain_IsRejectedAgain()
    {
        _folder.Ingest("a.xlsx", List(2019, "Nguyễn Văn An"));
        Assert.Equal("rejected", _folder.Ingest("a.xlsx", List(2019, "Nguyễn Văn An")).Status);
    }

    [Fact]
    public void Ingest_CorrectedFile_ReplacesTheEarlierOne()
    {
        _folder.Ingest("a.xlsx", List(2023, "Nguyễn Văn An"));
        var second = _folder.Ingest("b.xlsx", List(2023, "Trần Văn Bình", "Lê Văn Cường"));
        Assert.Equal((2, "accepted", "replaces-earlier"), (second.Version!.Value, second.Status, Assert.Single(second.Findings).Code));
        Assert.Equal(["2023 Lê Văn Cường", "2023 Trần Văn Bình"], CurrentNames());
        Assert.Equal([false, true], _folder.Data.Submissions.List().OrderBy(s => s.Id).Select(s => s.IsCurrent));
        Assert.Equal(3, Count("select count(*) from fact_exemplar"));
    }

    [Fact]
    public void Ingest_CorrectionOfOneYear_LeavesTheOtherYearsOfTheEarlierFile()
    {
        var first = _folder.Ingest("a.xlsx", Years((2021, "Nguyễn Văn An"), (2022, "Trần Văn Bình"), (2023, "Lê Văn Cường")));
        Assert.Equal([2021, 2022, 2023], first.Years);
        Assert.Equal(2, _folder.Ingest("b.xlsx", List(2022, "Phạm Văn Đức")).Version);
        Assert.Equal(["2021 Nguyễn Văn An", "2022 Phạm Văn Đức", "2023 Lê Văn Cường"], CurrentNames());
        Assert.All(_folder.Data.Submissions.List(), s => Assert.True(s.IsCurrent));
    }

    [Fact]
    public void Ingest_AnotherOwnersPart_AddsUp()
    {
        static byte[] Part(string body, string name) => SheetBuilder.Xlsx($"A1: UBND XÃ HÒA CƯ\nA2: {body}\nA3: DANH SÁCH NĂM 2024\n5| Họ và tên | Đối tượng | Phong trào\n6| {name} | Cá nhân | Dạy tốt - Học tốt");
        Assert.Equal(1, _folder.Ingest("a.xlsx", Part("TRƯỜNG MẦM NON", "Nguyễn Thị An"), new IngestOptions(Unit: "06223")).Version);
        Assert.Equal(1, _folder.Ingest("b.xlsx", Part("HỘI NÔNG DÂN XÃ", "Trần Văn Bình"), new IngestOptions(Unit: "06223")).Version);
        Assert.Equal(2, CurrentNames().Count);
    }

    [Fact]
    public void IngestExplained_ReadsTheSheetsOnce_AndSaysTheSame()
    {
        var read = 0;
        var pipeline = new IngestPipeline(_folder.Data.Database, RealCatalogue.Value, Reading.Words, _folder.Data.Archive, _folder.Data.Journal, _folder.Clock, content =>
        {
            read++;
            return WorkbookReader.Read(content);
        });
        pipeline.CatchUp();
        var content = List(2023, "Nguyễn Văn An");
        var expected = pipeline.Explain("a.xlsx", content, new IngestOptions())!.Trace;
        read = 0;
        var (result, explanation) = pipeline.IngestExplained("a.xlsx", content, new IngestOptions());
        Assert.Equal((1, "accepted", 1), (read, result.Status, result.Id!.Value));
        Assert.Equal(JsonSerializer.Serialize(expected), JsonSerializer.Serialize(explanation!.Trace));
        // What cannot be read at all is not tried twice either.
        Assert.Null(pipeline.IngestExplained("b.xlsx", content[..500], new IngestOptions()).Explanation);
        Assert.Equal(2, read);
    }

    [Fact]
    public void Ingest_DryRun_AnswersAndKeepsNothing()
    {
        _folder.Ingest("a.xlsx", List(2023, "Nguyễn Văn An"));
        var (archived, database) = (_folder.Archived(), DatabaseContent.Of(_folder.Data.Database));
        var result = _folder.Ingest("b.xlsx", List(2023, "Trần Văn Bình"), new IngestOptions(DryRun: true));
        Assert.Equal(("accepted", 2, 1, null), (result.Status, result.Version!.Value, result.Exemplars, result.Id));
        Assert.Equal("rejected", _folder.Ingest("c.xlsx", List(2019, "Trần Văn Bình"), new IngestOptions(DryRun: true)).Status);
        Assert.Equal(archived, _folder.Archived());
        Assert.Equal(1, _folder.JournalLines());
        Assert.Equal(database, DatabaseContent.Of(_folder.Data.Database));
        Assert.Equal("accepted", _folder.Ingest("b.xlsx", List(2023, "Trần Văn Bình")).Status);
    }

    [Fact]
    public void Ingest_Result_HasTheContractsNamesAndShapes()
    {
        using var json = JsonDocument.Parse(SubmissionJson.Write(_folder.Ingest("a.xlsx", SheetBuilder.Xlsx(
            Head + "A3: NĂM 2023\n" + Columns + "6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ rừng", "name DM\n1| Mã | Tên"))));
        Assert.Equal(
            ["id", "file", "sha256", "status", "plan", "unit", "year", "version", "sheets", "exemplars", "pending", "reportedCounts", "findings", "elapsedMs"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        var sheets = json.RootElement.GetProperty("sheets");
        Assert.Equal(["name", "kind", "headerRows", "rows"], sheets[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("""["list",[5],1]""", JsonSerializer.Serialize(new object[] { sheets[0].GetProperty("kind"), sheets[0].GetProperty("headerRows"), sheets[0].GetProperty("rows") }));
        Assert.Equal("ignored", sheets[1].GetProperty("kind").GetString());
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(["code", "severity", "sheet", "cell", "text", "message", "suggestion"], finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal(("phuc-linh-2021-2025", "05794", 2023, 1), (json.RootElement.GetProperty("plan").GetString(), json.RootElement.GetProperty("unit").GetString(), json.RootElement.GetProperty("year").GetInt32(), json.RootElement.GetProperty("version").GetInt32()));
        Assert.Matches("^[0-9a-f]{64}$", json.RootElement.GetProperty("sha256").GetString());
    }

    [Fact]
    public void Ingest_SeveralYears_SaysYearsAndNoYear()
    {
        using var json = JsonDocument.Parse(SubmissionJson.Write(_folder.Ingest("a.xlsx", Years((2021, "Nguyễn Văn An"), (2022, "Trần Văn Bình")))));
        Assert.Equal("[2021,2022]", json.RootElement.GetProperty("years").GetRawText());
        Assert.False(json.RootElement.TryGetProperty("year", out _));
    }

    [Fact]
    public void Submissions_Original_IsTheVeryBytes()
    {
        var content = List(2023, "Nguyễn Văn An");
        _folder.Ingest("a.xlsx", content);
        Assert.Equal(content, _folder.Data.Submissions.Original(Assert.Single(_folder.Data.Submissions.List())));
    }
}
