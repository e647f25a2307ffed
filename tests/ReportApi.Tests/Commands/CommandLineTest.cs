using System.IO.Compression;
using System.Text.Json.Nodes;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Commands;

namespace DienHinh.ReportApi.Tests.Commands;

/// <summary>The command line through its entry point, over a data folder of the class.</summary>
public sealed class CommandLineTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-lệnh thử-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ingest_Json_IsOneLineAFileAndNothingElse()
    {
        var (code, output, _) = await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), Samples.PathOf("xa-phuc-linh-2022.xlsx"), "--json");
        Assert.Equal(ExitCode.Done, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal("duplicate", (string?)lines[1]["status"]);
        Assert.Equal("05794", (string?)lines[0]["unit"]);
        Assert.Equal("list", (string?)lines[0]["sheets"]![0]!["kind"]);
    }

    [Fact]
    public async Task Ingest_RejectedFile_ExitsWithTwo()
    {
        var bad = Path.Combine(_folder, "không phải bảng tính.xlsx");
        await File.WriteAllTextAsync(bad, "no workbook");
        var (code, output, _) = await Run("ingest", bad, Samples.PathOf("xa-phuc-linh-2023.xlsx"));
        Assert.Equal(ExitCode.Rejected, code);
        Assert.Contains("Từ chối: không phải bảng tính.xlsx", output, StringComparison.Ordinal);
        Assert.Contains("2 tệp: 1 nhận, 1 từ chối", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_DryRun_LeavesNothingBehind()
    {
        var (code, _, _) = await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), "--dry-run");
        Assert.Equal(ExitCode.Done, code);
        var (_, output, _) = await Run("exemplars", "--json");
        Assert.Equal("", output);
    }

    [Fact]
    public async Task Ingest_Explained_SaysWhatEveryRowWasTakenFor()
    {
        var (code, output, _) = await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), "--dry-run", "--json", "--explain");
        Assert.Equal(ExitCode.Done, code);
        var line = JsonNode.Parse(output)!;
        var table = line["explanation"]!["sheets"]![0]!["tables"]![0]!;
        Assert.Equal((int)line["exemplars"]!, table["rows"]!.AsArray().Count(r => (string?)r!["role"] == "data"));
        Assert.Equal("Danh sách!A2", (string?)line["explanation"]!["unit"]!["where"]);
        Assert.Equal(ExitCode.WrongUse, (await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), "--explain")).Code);
    }

    [Fact]
    public async Task Exemplars_Trace_LeadBackToTheCells()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2024.xlsx"), "--json");
        var (_, output, _) = await Run("exemplars", "--where", "kind=individual", "--json");
        var first = JsonNode.Parse(output.Split('\n')[0])!;
        foreach (var key in new[] { "id", "name", "kind", "movement", "owner", "unit", "year", "recognised", "awards", "source" }) Assert.True(first.AsObject().ContainsKey(key), key);

        var (code, traced, _) = await Run("trace", (string)first["id"]!, "--json");
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal((string?)first["source"]!["cells"], (string?)JsonNode.Parse(traced)!["cells"]);
        Assert.Equal(ExitCode.WrongUse, (await Run("trace", "9-9")).Code);
    }

    [Fact]
    public async Task Query_EveryFormat_HasTheSameFigures()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), "--json");
        string[] question = ["query", "--measures", "recognised", "--by", "year"];
        var json = JsonNode.Parse((await Run([.. question, "--format", "json"])).Output)!;
        var figure = (int)json["rows"]!.AsArray().Single(r => (int)r!["year"]! == 2022)!["recognised"]!;
        Assert.True(figure > 0);
        Assert.Contains($"2022,{figure}", (await Run([.. question, "--format", "csv"])).Output, StringComparison.Ordinal);
        Assert.Matches($"2022 +{figure}\n", (await Run(question)).Output);

        var file = Path.Combine(_folder, "ra", "số liệu.csv");
        Assert.Equal(ExitCode.Done, (await Run([.. question, "--out", file])).Code);
        Assert.Contains($"2022,{figure}", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_Restated_IsTheOldCommunesFigureUnderTheNewOne()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2023.xlsx"), "--json");
        string[] question = ["query", "--measures", "recognised", "--by", "commune", "--period", "2023", "--json"];
        var reported = JsonNode.Parse((await Run([.. question, "--unit", "05794"])).Output)!;
        var restated = JsonNode.Parse((await Run([.. question, "--basis", "restated", "--map-date", "2025-07-01", "--unit", "05794"])).Output)!;
        var (was, now) = (Assert.Single(reported["rows"]!.AsArray())!, Assert.Single(restated["rows"]!.AsArray())!);
        Assert.Equal(("05794", "05788@2025-07-01"), ((string?)was["commune"], (string?)now["commune"]));
        Assert.Equal((int)was["recognised"]!, (int)now["recognised"]!);
        var note = restated["warnings"]!.AsArray().Single(w => (string?)w!["code"] == "incomplete-merger")!;
        Assert.Contains("chỉ có của Xã Phục Linh (05794), chưa có của Xã Phú Lạc (05785), Xã Tân Linh (05788)", (string?)note["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnitsImport_BecomesPartOfTheFolder()
    {
        var file = Path.Combine(_folder, "đơn vị.csv");
        await File.WriteAllTextAsync(file, "code,name,level,parent_code,valid_from,valid_to\n99,Tỉnh Thử,province,,,\n99001,Xã Mới,commune,99,,\n");
        var (code, output, _) = await Run("units", "import", file, "--json");
        Assert.Equal((ExitCode.Done, 2), (code, (int)JsonNode.Parse(output)!["added"]!));
        Assert.Contains("Xã Mới", (await Run("units", "99001")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("verify")).Code);

        await File.WriteAllTextAsync(file, "code,name,level,parent\n99001,Xã Mới,commune,98\n");
        var (wrong, _, error) = await Run("units", "import", file);
        Assert.NotEqual(ExitCode.Done, wrong);
        Assert.Contains("đơn vị.csv:2: đơn vị cấp trên “98” không có trong danh mục", error, StringComparison.Ordinal);
        Assert.Contains("Xã Mới", (await Run("units", "99001")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReportAndChart_ByEnding_AreWritten()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), Samples.PathOf("xa-phuc-linh-2023.xlsx"), "--json");
        foreach (var (command, ending, begin) in new[] { ("report", "xlsx", "PK"), ("report", "json", "{"), ("report", "docx", "PK"), ("report", "pdf", "%PDF-"), ("report", "pptx", "PK"), ("report", "parquet", "PAR1"), ("chart", "svg", "<"), ("chart", "png", "\u0089PNG") })
        {
            var file = Path.Combine(_folder, "trend." + ending);
            Assert.Equal(ExitCode.Done, (await Run(command, "trend", "--plan", "phuc-linh-2021-2025", "--out", file)).Code);
            Assert.StartsWith(begin, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }

        foreach (var (ending, begin) in new[] { ("docx", "PK"), ("pptx", "PK"), ("xlsx", "PK"), ("pdf", "%PDF-") })
        {
            var file = Path.Combine(_folder, "tổng kết." + ending);
            Assert.Equal(ExitCode.Done, (await Run("report", "review", "--plan", "phuc-linh-2021-2025", "--review", "final-2025", "--names", "none", "--out", file)).Code);
            Assert.StartsWith(begin, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.WrongUse, (await Run("report", "trend", "--out", Path.Combine(_folder, "a.odt"))).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("report", "deck", "--plan", "phuc-linh-2021-2025", "--out", Path.Combine(_folder, "a.docx"))).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("chart", "trend", "--out", Path.Combine(_folder, "a.gif"))).Code);
    }

    [Fact]
    public async Task Report_IntoAFolder_GetsANameThatSaysPlanUnitReportAndDay()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), "--json");
        var folder = Path.Combine(_folder, "ra") + "/";
        foreach (var arguments in new[] { "comparison", "review --review final-2025 --format docx", "deck --review final-2025 --format pdf" })
            Assert.Equal(ExitCode.Done, (await Run(["report", .. arguments.Split(' '), "--plan", "phuc-linh-2021-2025", "--out", folder])).Code);

        var day = VietnamDay.Today(TimeProvider.System).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(
            [$"bao-cao-tong-ket-final-2025_phuc-linh-2021-2025_xa-phuc-linh-05794_{day}.docx", $"so-sanh-hai-ky_phuc-linh-2021-2025_xa-phuc-linh-05794_{day}.xlsx", $"trinh-chieu-tong-ket-final-2025_phuc-linh-2021-2025_xa-phuc-linh-05794_{day}.pdf"],
            Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        Assert.Equal(ExitCode.WrongUse, (await Run("report", "comparison", "--format", "docx", "--out", Path.Combine(_folder, "a.xlsx"))).Code);
    }

    [Fact]
    public async Task Form_OfTheYear_IsWrittenAndThatOfAnotherYearNamed()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2023.xlsx"), "--json");
        foreach (var (ending, begin) in new[] { ("xlsx", "PK"), ("json", "{"), ("csv", "\u00ef\u00bb\u00bfcode,item,unit,c1") })
        {
            var file = Path.Combine(_folder, "form." + ending);
            Assert.Equal(ExitCode.Done, (await Run("report", "form-0603", "--year", "2023", "--unit", "05794", "--out", file)).Code);
            Assert.StartsWith(begin, System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }

        Assert.Contains("form-0701", (await Run("report", "form-0601", "--year", "2021")).Error, StringComparison.Ordinal);
        Assert.Contains("--year", (await Run("report", "form-0601")).Error, StringComparison.Ordinal);
        Assert.Contains("form-0601", (await Run("report", "form-061", "--year", "2023")).Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUse, (await Run("report", "trend", "--year", "2023")).Code);
    }

    [Fact]
    public async Task Plans_One_ShowsItsNumbersAndReadings()
    {
        var (code, output, _) = await Run("plans", "thang-loi-2021-2025");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("- Mục III: đúng 3 tập thể giai đoạn 1", output, StringComparison.Ordinal);
        Assert.Contains("- Năm 2023 nằm trong hai giai đoạn", output, StringComparison.Ordinal);
        Assert.Contains("không giao chỉ tiêu bằng số", (await Run("plans", "ninh-thuan-2021-2025")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_FromTheArchive_GivesTheSameExemplars()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"), Samples.PathOf("phuong-bao-an-2021.xlsx"), "--json");
        var before = (await Run("exemplars", "--json")).Output;
        Assert.NotEqual("", before);
        File.Delete(Path.Combine(_folder, "dienhinh.duckdb"));
        Assert.Equal(ExitCode.Done, (await Run("rebuild")).Code);
        Assert.Equal(before, (await Run("exemplars", "--json")).Output);
    }

    [Fact]
    public async Task Samples_AreWritten()
    {
        var folder = Path.Combine(_folder, "mẫu");
        Assert.Equal(ExitCode.Done, (await Run("samples", "--out", folder)).Code);
        Assert.Equal(Tests.Samples.Names("*.xlsx"), Directory.EnumerateFiles(folder, "*.xlsx").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Decide_FromPendingToSettled_AndBack()
    {
        var file = Path.Combine(_folder, StrangeReport.Name);
        await File.WriteAllBytesAsync(file, StrangeReport.With("Sạch làng tốt ruộng", 2));
        await Run("ingest", file);
        var group = JsonNode.Parse((await Run("pending", "--json")).Output)!;
        Assert.Equal(("Sạch làng tốt ruộng", 2), ((string?)group["spelling"], (int)group["rows"]!));
        var (code, said, _) = await Run("decide", "--movement", "Sạch làng tốt ruộng", "--means", "nong-thon-moi");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("2 → 0", said, StringComparison.Ordinal);
        Assert.Equal("", (await Run("pending", "--json")).Output);
        Assert.Contains("0 → 2", (await Run("decide", "--movement", "Sạch làng tốt ruộng", "--undo")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (int)JsonNode.Parse((await Run("decide", "--movement", "Sạch làng tốt ruộng", "--ignore", "--plan", "ninh-thuan-2021-2025", "--json")).Output)!["waitingAfter"]!);
        Assert.Equal(ExitCode.Done, (await Run("verify")).Code);
    }

    [Fact]
    public async Task Hold_LeavesTheTotals_IsShown_AndEnds()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2023.xlsx"), Samples.PathOf("xa-phuc-linh-2024.xlsx"));
        var id = (string)JsonNode.Parse((await Run("exemplars", "--json", "--where", "year=2023")).Output.Split('\n')[0])!["id"]!;
        async Task<string> Figures() => (await Run("query", "--measures", "recognised,held", "--period", "2023", "--format", "csv")).Output.Split('\n')[1].Trim();
        var before = await Figures();
        var counted = int.Parse(before.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(ExitCode.WrongUse, (await Run("hold", id)).Code);
        var (code, said, _) = await Run("hold", id, "--subject", "--reason", "Đơn ngày 3/5");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("mọi năm, lý do: Đơn ngày 3/5", said, StringComparison.Ordinal);
        Assert.Equal($"{counted - 1},1", await Figures());
        var shown = JsonNode.Parse((await Run("exemplars", "--subject", id, "--json")).Output.Split('\n')[0])!;
        Assert.Equal("Đơn ngày 3/5", (string?)shown["held"]!["reason"]);
        Assert.Contains("tạm giữ: Đơn ngày 3/5", (await Run("exemplars", "--subject", id)).Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, (await Run("rebuild")).Code);
        Assert.Equal($"{counted - 1},1", await Figures());
        Assert.Equal(ExitCode.Done, (await Run("hold", id, "--subject", "--release")).Code);
        Assert.Equal(before, await Figures());
        Assert.Equal(ExitCode.Done, (await Run("verify")).Code);
    }

    [Fact]
    public async Task Diff_OfACorrection_PrintsWhatCameAndWent()
    {
        await Run("ingest", Samples.PathOf("phuong-phuoc-my-2023.xlsx"), Samples.PathOf("phuong-phuoc-my-dieu-chinh-2023.xlsx"));
        var (code, output, _) = await Run("diff", "1", "2");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("3 dòng thêm, 0 dòng bớt, 0 dòng sửa", output, StringComparison.Ordinal);
        Assert.Equal(3, JsonNode.Parse((await Run("diff", "2", "1", "--json")).Output)!["added"]!.AsArray().Count);
        Assert.Equal(ExitCode.WrongUse, (await Run("diff", "1", "77")).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("diff", "1", "b")).Code);
    }

    [Fact]
    public async Task Trace_PrintsTheCellsAndWhatTheyWereTakenFor()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"));
        var (code, output, _) = await Run("trace", "1-1");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("mỗi dòng của danh sách là một điển hình", output, StringComparison.Ordinal);
        Assert.Matches("[A-Z]+[0-9]+ +tên điển hình ", output);
    }

    [Fact]
    public async Task Verify_AfterSomebodyTouchedTheData_NamesWhatIsWrong()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"));
        Assert.Equal(ExitCode.Done, (await Run("verify")).Code);
        using (var database = DienHinh.Ingest.Storage.FactDatabase.Open(Path.Combine(_folder, "dienhinh.duckdb")))
        using (var connection = database.Connect())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "update fact_exemplar set name = 'Ai đó' where id = '1-1'";
            command.ExecuteNonQuery();
        }

        var (code, _, error) = await Run("verify");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("fact_exemplar ", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("rebuild")).Code);
        Assert.Equal(ExitCode.Done, (await Run("verify")).Code);

        var file = Directory.GetFiles(Path.Combine(_folder, "archive")).Single(f => Path.GetExtension(f).Length == 0);
        await File.AppendAllTextAsync(file, "x");
        var damaged = await Run("verify", "--json");
        Assert.Equal(ExitCode.Failed, damaged.Code);
        Assert.Contains(Path.GetFileName(file), (string)JsonNode.Parse(damaged.Output)!["problems"]![0]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annotate_ArchiveOfSeveral_IsRefused_AndNothingIsWritten()
    {
        var zip = Path.Combine(_folder, "hai.zip");
        Directory.CreateDirectory(_folder);
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
            foreach (var name in new[] { "xa-phuc-linh-2022.xlsx", "xa-phuc-linh-2023.xlsx" }) archive.CreateEntryFromFile(Samples.PathOf(name), name);
        var target = Path.Combine(_folder, "o.xlsx");
        var (code, _, error) = await Run("annotate", zip, "--out", target);
        Assert.Equal(ExitCode.WrongUse, code);
        Assert.Contains("2 bảng tính", error, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
    }

    [Fact]
    public async Task Restore_Backup_GivesTheExemplarsBack()
    {
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2022.xlsx"));
        var before = (await Run("exemplars", "--json")).Output;
        Assert.Equal(ExitCode.Done, (await Run("backup")).Code);
        var backup = Directory.GetFiles(Path.Combine(_folder, "backups"), "*.zip").Single();
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2023.xlsx"));
        var (refused, _, error) = await Run("restore", backup);
        Assert.Equal(ExitCode.Failed, refused);
        Assert.Contains("--replace", error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("restore", backup, "--replace")).Code);
        Assert.Equal(before, (await Run("exemplars", "--json")).Output);
    }

    [Theory]
    [InlineData(1, "", "Hãy chọn một lệnh")]
    [InlineData(1, "ingst", "\"ingest\"")]
    [InlineData(1, "ingest", "Thiếu PATH")]
    [InlineData(1, "ingest no-such-file", "no-such-file")]
    [InlineData(1, "ingest x --year abc", "số nguyên")]
    [InlineData(1, "query --measurs a", "\"--measures\"")]
    [InlineData(1, "query --measures recognized", "recognised")]
    [InlineData(1, "query --measures recognised --where kind", "kind=individual")]
    [InlineData(1, "query --measures recognised --basis restatd", "likeForLike")]
    [InlineData(1, "query --measures recognised --basis restated --map-date 1/7/2025", "2025-07-01")]
    [InlineData(1, "query --measures recognised --basis restated --division halves", "byWeights")]
    [InlineData(1, "query --measures recognised --basis restated --division byWeights --weights 05461=1", "05461:05443=0.6")]
    [InlineData(1, "query --measures recognised --division leftOut", "restated")]
    [InlineData(1, "query --measures recognised --compare x", "interim-2023")]
    [InlineData(1, "units import khong-co.csv", "khong-co.csv")]
    [InlineData(1, "report completeness --basis likeForLike", "còn thiếu")]
    [InlineData(1, "query --measures recognised --format pdf", "pdf")]
    [InlineData(1, "query --mesures recognised", "\"--measures\"")]
    [InlineData(1, "query --foo", "\"--foo\": lệnh query không có lựa chọn này.\n")]
    [InlineData(1, "plans --foo", "\"--foo\": lệnh plans không có lựa chọn này.\n")]
    [InlineData(1, "query --measures recognised --where kind=", "chưa có giá trị")]
    [InlineData(3, "query --measures recognised --out /dev/null/x.csv", "Không ghi được tệp /dev/null/x.csv")]
    [InlineData(1, "report comparison --period 2023", "“period”")]
    [InlineData(1, "exemplars --where movement=nong-thon-mo", "nong-thon-moi")]
    [InlineData(1, "report trnd", "\"trend\"")]
    [InlineData(1, "report review --out a.docx", "--plan")]
    [InlineData(1, "report review --plan phuc-linh-2021-2025", "--out")]
    [InlineData(1, "report review --plan phuc-linh-2021-2025 --review final-2024 --out a.docx", "final-2025")]
    [InlineData(1, "report review --plan phuc-linh-2021-2025 --basis restated --out a.docx", "--basis")]
    [InlineData(1, "report review --plan phuc-linh-2021-2025 --names x --out a.docx", "initials")]
    [InlineData(1, "report review --plan phuc-linh-2021-2025 --by kind --out a.docx", "--by")]
    [InlineData(1, "report trend --plan phuc-linh", "phuc-linh-2021-2025")]
    [InlineData(1, "plans phuc-linh-2021", "phuc-linh-2021-2025")]
    [InlineData(1, "units 0579x", "Không có đơn vị")]
    [InlineData(1, "samples", "--out")]
    [InlineData(1, "users", "users add, users list")]
    [InlineData(1, "keys", "keys revoke")]
    [InlineData(1, "users add an", "--role")]
    [InlineData(1, "users add an --role oficer", "\"officer\"")]
    [InlineData(1, "users add an --role submitter", "đơn vị")]
    [InlineData(1, "users add an --role administrator --unit 05794", "không giới hạn")]
    [InlineData(1, "users add an --role viewer --unit 0579x", "Không có đơn vị")]
    [InlineData(1, "users remove an", "Không có tài khoản")]
    [InlineData(1, "keys add k --role viewer --days 0", "1 đến 3650")]
    [InlineData(1, "keys revoke k", "Không có khóa")]
    [InlineData(1, "journal --day 1/7/2025", "2025-07-01")]
    [InlineData(1, "decide --movement a", "--means")]
    [InlineData(1, "decide --means nong-thon-moi", "--movement")]
    [InlineData(1, "decide --movement abc --means nong-thon-mo", "nong-thon-moi")]
    [InlineData(1, "restore no-such-file", "no-such-file")]
    [InlineData(1, "serve --urls nowhere", "nowhere")]
    [InlineData(1, "demo --urls http://192.0.2.1:5080", "192.0.2.1")]
    public async Task WrongUse_IsExplainedOnStandardError(int expected, string line, string said)
    {
        var (code, output, error) = await Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(expected, code);
        Assert.Equal("", output);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "Lệnh:")]
    [InlineData("ingest --help", "--dry-run")]
    [InlineData("plans --json", "\"id\":\"phuc-linh-2021-2025\"")]
    [InlineData("plans phuc-linh-2021-2025", "nong-thon-moi")]
    [InlineData("units 05788", "05788@2025-07-01")]
    [InlineData("movements --json", "\"id\":\"nong-thon-moi\"")]
    public async Task Known_IsPrinted(string line, string said)
    {
        var (code, output, error) = await Run(line.Split(' '));
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("", error);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DamagedDatabase_FailsWithAdvice()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "dienhinh.duckdb"), new string('x', 20_000));
        var (code, output, error) = await Run("exemplars");
        Assert.Equal(ExitCode.Failed, code);
        Assert.Equal("", output);
        Assert.Contains("rebuild", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. arguments, "--data", _folder], new Terminal(output, error, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
