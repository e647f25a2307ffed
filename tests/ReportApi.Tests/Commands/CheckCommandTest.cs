using System.Text.Json.Nodes;
using DienHinh.ReportApi.Commands;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.ReportApi.Tests.Commands;

/// <summary>An exported report comes back: held against the data, and taken in again where that is meant.</summary>
public sealed class CheckCommandTest : IDisposable
{
    private const string Plan = "phuc-linh-2021-2025";

    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("trend")]
    [InlineData("trend --by movement")]
    [InlineData("comparison --from interim-2023 --to final-2025 --by owner")]
    [InlineData("comparison --where kind=individual,household")]
    [InlineData("attainment --period final-2025")]
    [InlineData("completeness")]
    [InlineData("quality --by unit")]
    public async Task ExportedReport_SaysWhatTheDataSay(string report)
    {
        await Ingest("data", Samples.Names("xa-phuc-linh-*"));
        var file = await Export("data", report);

        var (code, output, _) = await Run("data", "check", file, "--json");
        var check = JsonNode.Parse(output)!;
        Assert.Equal((0, ExitCode.Done), (check["differences"]!.AsArray().Count, code));
        Assert.StartsWith(report.Split(' ')[0] + " --plan " + Plan, (string?)check["question"], StringComparison.Ordinal);
        Assert.True((int)check["figures"]! > 4);
        // The same figures as those of the answer for programs.
        var answer = JsonNode.Parse((await Run("data", [.. Words(report), "--json"])).Output)!["table"]!;
        Assert.Equal((int)check["figures"]!, (answer["rows"]!.AsArray().Count + 1) * answer["columns"]!.AsArray().Count(c => (string?)c!["role"] == "measure"));
    }

    [Fact]
    public async Task EditedCell_IsNamedWithBothFigures()
    {
        await Ingest("data", Samples.Names("xa-phuc-linh-*"));
        var file = await Export("data", "comparison");
        using (var book = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var cell = ((WorksheetPart)book.WorkbookPart!.GetPartById("table")).Worksheet.Descendants<Cell>().Single(c => c.CellReference == "B6");
            cell.CellValue = new CellValue("99");
        }

        var (code, output, _) = await Run("data", "check", file, "--json");
        var difference = JsonNode.Parse(output)!["differences"]!.AsArray().Single()!;
        Assert.Equal((ExitCode.Rejected, "B6", "Năm 2023", "99", "3"), (code, (string?)difference["cell"], (string?)difference["column"], (string?)difference["inFile"], (string?)difference["now"]));
        Assert.Contains("tệp đã bị sửa sau khi xuất", (await Run("data", "check", file)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewerData_AreToldWithTheirVersion()
    {
        await Ingest("data", [.. Samples.Names("xa-phuc-linh-*").Where(n => !n.Contains("2025", StringComparison.Ordinal))]);
        var file = await Export("data", "comparison");
        await Ingest("data", Samples.Names("xa-phuc-linh-2025*"));

        var (code, output, _) = await Run("data", "check", file);
        Assert.Equal(ExitCode.Rejected, code);
        Assert.Matches(@"Phiên bản dữ liệu khi xuất: \S+; hiện nay: \S+\.", output);
        Assert.Contains("27", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherWorkbook_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        Assert.Equal(ExitCode.WrongUse, (await Run("data", "check", Samples.PathOf("xa-phuc-linh-2022.xlsx"))).Code);
        Assert.Equal(ExitCode.WrongUse, (await Run("data", "check", Path.Combine(_folder, "none.xlsx"))).Code);
    }

    [Fact]
    public async Task ExportedComparison_TakenInElsewhere_GivesTheSameNumbers()
    {
        await Ingest("data", Samples.Names("xa-phuc-linh-*"));
        var file = await Export("data", "comparison");

        var refused = JsonNode.Parse((await Run("elsewhere", "ingest", file, "--json")).Output)!;
        Assert.Equal(("rejected", "own-report"), ((string?)refused["status"], (string?)refused["findings"]!.AsArray().Single(f => (string?)f!["severity"] == "error")!["code"]));
        var taken = JsonNode.Parse((await Run("elsewhere", "ingest", file, "--plan", Plan, "--unit", "05794", "--json")).Output)!;
        Assert.Equal("accepted-with-warnings", (string?)taken["status"]);
        Assert.Contains("own-report-taken", taken["findings"]!.AsArray().Select(f => (string?)f!["code"]));
        // The rows behind the table are no list: nobody is counted twice.
        Assert.Equal((0, 0), ((int)taken["exemplars"]!, (int)taken["pending"]!));

        async Task<string> Table(string data)
        {
            var table = JsonNode.Parse((await Run(data, "report", "comparison", "--plan", Plan, "--json")).Output)!["table"]!;
            return table["rows"]!.ToJsonString() + table["totals"]!.ToJsonString();
        }

        Assert.Equal(await Table("data"), await Table("elsewhere"));
    }

    private async Task Ingest(string data, IReadOnlyList<string> samples) => Assert.Equal(ExitCode.Done, (await Run(data, ["ingest", .. samples.Select(Samples.PathOf), "--json"])).Code);

    private async Task<string> Export(string data, string report)
    {
        var file = Path.Combine(_folder, "xuat.xlsx");
        Assert.Equal(ExitCode.Done, (await Run(data, [.. Words(report), "--out", file])).Code);
        return file;
    }

    private static string[] Words(string report) => ["report", .. report.Split(' '), "--plan", Plan];

    private async Task<(int Code, string Output, string Error)> Run(string data, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run([.. arguments, "--data", Path.Combine(_folder, data)], new Terminal(output, error, false));
        return (code, output.ToString(), error.ToString());
    }
}
