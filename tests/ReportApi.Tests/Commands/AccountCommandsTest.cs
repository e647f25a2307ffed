using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DienHinh.ReportApi.Commands;

namespace DienHinh.ReportApi.Tests.Commands;

/// <summary>users, keys and journal, alone and beside a server of its own.</summary>
public sealed class AccountCommandsTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-accounts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        var code = await CommandLine.Run([.. arguments, "--data", _folder], new Terminal(output, error, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task Keys_Json_PrintsTheKeyOnce()
    {
        var (code, output, _) = await Run("keys", "add", "bi", "--role", "viewer", "--unit", "05794", "--days", "30", "--json");
        Assert.Equal(ExitCode.Done, code);
        var key = JsonNode.Parse(output)!;
        Assert.StartsWith("dh_", (string)key["key"]!, StringComparison.Ordinal);
        var listed = JsonNode.Parse((await Run("keys", "list", "--json")).Output)!;
        Assert.Equal(((string)key["id"]!, "viewer", "05794", true), ((string)listed["id"]!, (string)listed["role"]!, (string)listed["units"]![0]!, (bool)listed["isValid"]!));
        Assert.DoesNotContain((string)key["key"]!, listed.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("keys", "revoke", "bi")).Code);
        Assert.False((bool)JsonNode.Parse((await Run("keys", "list", "--json")).Output)!["isValid"]!);
        Assert.Equal(ExitCode.WrongUse, (await Run("keys", "revoke", (string)key["id"]!)).Code);
    }

    [Fact]
    public async Task Users_AreAddedListedAndRemoved_AndTheJournalTellsIt()
    {
        var added = JsonNode.Parse((await Run("users", "add", "huong", "--role", "submitter", "--unit", "05794", "--unit", "22744", "--json")).Output)!;
        Assert.Equal(19, ((string)added["password"]!).Length);
        Assert.Equal(ExitCode.WrongUse, (await Run("users", "add", "HUONG", "--role", "viewer")).Code);
        var again = JsonNode.Parse((await Run("users", "password", "huong", "--json")).Output)!;
        Assert.NotEqual((string)added["password"]!, (string)again["password"]!);
        Assert.Contains("huong  submitter  05794, 22744", (await Run("users", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("users", "remove", "huong")).Code);
        Assert.Equal("", (await Run("users", "list", "--json")).Output);

        var journal = (await Run("journal", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(["account-removed huong", "password-changed huong", "account-added huong"], journal.Select(e => $"{e["action"]} {e["subject"]}"));
        Assert.All(journal, e => Assert.Equal((Environment.UserName, "command"), ((string)e["by"]!, (string)e["via"]!)));
        Assert.Equal("", (await Run("journal", "--json", "--person", "nobody")).Output);
        Assert.Equal("", (await Run("journal", "--json", "--day", "2001-01-01")).Output);
    }

    [Fact]
    public async Task Users_Change_GivesAnotherRoleOrOtherUnits_AndKeepsTheRest()
    {
        await Run("users", "add", "an", "--role", "administrator");
        await Run("users", "add", "binh", "--role", "submitter", "--unit", "05794");
        var promoted = await Run("users", "change", "binh", "--role", "officer");
        Assert.Equal((ExitCode.Done, "binh nay là cán bộ phụ trách, đơn vị: 05794."), (promoted.Code, promoted.Output.Trim()));
        Assert.Equal(ExitCode.Done, (await Run("users", "change", "binh", "--unit", "22744")).Code);
        Assert.Contains("binh  officer        22744", (await Run("users", "list")).Output, StringComparison.Ordinal);
        Assert.Equal("""{"name":"binh","role":"officer","units":[],"password":null}""", (await Run("users", "change", "binh", "--all-units", "--json")).Output.Trim());

        Assert.Contains("Hãy ghi điều cần đổi", (await Run("users", "change", "binh")).Error, StringComparison.Ordinal);
        Assert.Contains("cần có đơn vị", (await Run("users", "change", "binh", "--role", "submitter")).Error, StringComparison.Ordinal);
        Assert.Contains("người quản trị cuối cùng", (await Run("users", "change", "an", "--role", "viewer")).Error, StringComparison.Ordinal);
        Assert.Contains("Không có tài khoản \"chi\"", (await Run("users", "change", "chi", "--role", "viewer")).Error, StringComparison.Ordinal);
        var journal = (await Run("journal", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).Where(e => (string)e["action"]! == "account-changed");
        Assert.Equal(["role=officer units=22744 > role=officer", "role=officer units=05794 > role=officer units=22744", "role=submitter units=05794 > role=officer units=05794"], journal.Select(e => $"{e["before"]} > {e["after"]}"));
    }

    [Fact]
    public async Task Ingest_IsInTheJournalByName_AndBackupBringsAccountsBack()
    {
        await Run("users", "add", "an", "--role", "administrator");
        await Run("ingest", Samples.PathOf("xa-phuc-linh-2023.xlsx"));
        Assert.Contains($"\"by\":\"{Environment.UserName}\"", (await Run("journal", "--json", "--limit", "1")).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await Run("backup")).Code);
        await Run("users", "add", "binh", "--role", "viewer");
        var backup = Directory.GetFiles(Path.Combine(_folder, "backups"), "*.zip").Single();
        var (code, output, _) = await Run("restore", backup, "--replace");
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("users list", output, StringComparison.Ordinal);
        Assert.Equal(["an"], (await Run("users", "list", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (string?)JsonNode.Parse(l)!["name"]));
        Assert.Equal(ExitCode.Done, (await Run("rebuild")).Code);
        Assert.Equal(ExitCode.Done, (await Run("verify")).Code);
        Assert.NotEmpty((await Run("users", "list", "--json")).Output);
    }

    [Fact]
    public async Task BesideAServer_KeysOpenAndCloseAtOnce()
    {
        using var server = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0", "--data", _folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var line = await server.StandardOutput.ReadLineAsync(patience.Token);
            using var client = new HttpClient { BaseAddress = new Uri(Regex.Match(line ?? "", "http://127\\.0\\.0\\.1:[0-9]+").Value) };
            Assert.Matches("/setup\\?token=[\\w-]{43}$", await server.StandardError.ReadLineAsync(patience.Token));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/plans", patience.Token)).StatusCode);

            var key = (string)JsonNode.Parse((await Run("keys", "add", "k", "--role", "viewer", "--json")).Output)!["key"]!;
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/plans", patience.Token)).StatusCode);
            client.DefaultRequestHeaders.Add("X-Api-Key", key);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/plans", patience.Token)).StatusCode);
            await Run("keys", "revoke", "k");
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/v1/plans", patience.Token)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/health/ready", patience.Token)).StatusCode);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }
}
