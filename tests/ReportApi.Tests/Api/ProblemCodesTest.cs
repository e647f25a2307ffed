using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>Every code that is promised is met, and every code that is met is promised.</summary>
public sealed class ProblemCodesTest(LoadedFixture fixture) : IClassFixture<LoadedFixture>
{
    private const string Post = "/api/v1/query";

    // Two codes need a server that fails: ServerErrorTest and FullDiskTest meet them.
    private static readonly (string Code, string Method, string Address, string? Body)[] s_problems =
    [
        ("invalid-query", "GET", "/api/v1/query?measures=x", null),
        ("invalid-json", "POST", Post, "{"),
        ("bad-request", "GET", "/api/v1/query?measures=recognised&limit=x", null),
        ("bad-kind", "GET", "/api/v1/charts/trend.svg?kind=pie", null),
        ("bad-size", "GET", "/api/v1/charts/trend.svg?width=1", null),
        ("file-missing", "FORM", "/api/v1/submissions", "plan=x"),
        ("bad-form-field", "FORM", "/api/v1/submissions", "file&year=x"),
        ("invalid-decision", "POST", "/api/v1/decisions", """{"what":"movement","spelling":"x","means":"nothing-such"}"""),
        ("template-not-possible", "GET", "/api/v1/templates/phuc-linh-2021-2025/05794/2019.xlsx", null),
        ("not-found", "GET", "/api/v1/nothing", null),
        ("unknown-format", "GET", "/api/v1/query.doc?measures=recognised", null),
        ("unknown-plan", "GET", "/api/v1/templates/none/05794/2023.xlsx", null),
        ("unknown-unit", "GET", "/api/v1/templates/phuc-linh-2021-2025/none/2023.xlsx", null),
        ("method-not-allowed", "DELETE", "/api/v1/query", null),
        ("not-acceptable", "ACCEPT", "/api/v1/query?measures=recognised", "image/png"),
        ("unsupported-media-type", "TEXT", Post, "x"),
    ];

    private static readonly (string Code, string? Nearest, string Question)[] s_mistakes =
    [
        ("no-measure", null, "by=year"),
        ("unknown-measure", "recognised", "measures=recognized"),
        ("unknown-dimension", "movement", "measures=recognised&by=movment"),
        ("unknown-value", "individual", "measures=recognised&where=kind=individuals"),
        ("unknown-plan", "phuc-linh-2021-2025", "measures=recognised&plan=phuc-linh-2021-2024"),
        ("unknown-unit", "05794", "measures=recognised&unit=057940"),
        ("unknown-level", "commune", "measures=recognised&level=comune"),
        ("unknown-column", "recognised", "measures=recognised&order=recognized"),
        ("unknown-compare", "delta", "measures=recognised&period=2023&compare=to=2022,as=delt"),
        ("unknown-include", "lineage", "measures=recognised&include=lineages"),
        ("unknown-parameter", "measures", "measures=recognised&measure=recognised"),
        ("repeated-member", null, "measures=recognised,recognised"),
        ("not-groupable", null, "measures=completeness&by=movement"),
        ("not-comparable", null, "measures=recognised&by=year&compare=to=2022,as=delta"),
        ("bad-compare", null, "measures=recognised&compare=2022"),
        ("bad-shape", null, "measures=recognised&by=year&top=x"),
        ("bad-filter", null, "measures=recognised&where=review=x"),
        ("bad-where", null, "measures=recognised&where=kind"),
        ("bad-period", null, "measures=recognised&period=20233"),
        ("bad-limit", null, "measures=recognised&limit=0"),
        ("bad-basis", null, "measures=recognised&basis=x"),
        ("bad-map-date", null, "measures=recognised&basis=restated&mapDate=1.7.2025"),
        ("bad-division", null, "measures=recognised&basis=restated&division=x"),
        ("too-many-columns", null, "measures=exemplars&by=source,commune,movement,year&pivot=commune,movement,year"),
        ("bad-names", "full", "measures=recognised&names=ful"),
        ("bad-csv-style", "excel", "measures=recognised&csvFor=excell"),
    ];

    [Fact]
    public async Task Drill_IntoWhatHasNoRows_SaysSo()
    {
        using var request = Request("POST", "/api/v1/query/drill", """{"query":{"measures":["movements"]},"column":"movements","row":{}}""");
        var problem = await fixture.Client.SendAsync(request).Problem(System.Net.HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal("not-drillable", (string?)Assert.Single(problem["errors"]!.AsArray())!["code"]);
    }

    // They need more data, or a caller who may not see all: where each is met instead.
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["division-needed"] = "BasisQueryTest", ["outside-scope"] = "CallerScopeTest", ["not-signed-in"] = "AccessGateTest", ["not-allowed"] = "AccessGateTest", ["cross-site"] = "AccessGateTest", ["password-not-changed"] = "SignInPageTest", ["too-many-rows"] = "XlsxAnswerTest", ["not-drillable"] = "ProblemCodesTest", ["internal"] = "ServerErrorTest", ["disk-full"] = "FullDiskTest", ["too-large"] = "SubmissionsApiTest",
    };

    public static TheoryData<string> Problems => [.. s_problems.Select(p => p.Code)];

    public static TheoryData<string> Mistakes => [.. s_mistakes.Select(m => m.Code)];

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task Problem_HasItsCodeAndStatus(string code)
    {
        var promised = ProblemCode.All.Single(p => p.Code == code);
        var (_, method, address, body) = s_problems.Single(p => p.Code == code);
        using var request = Request(method, address, body);
        await fixture.Client.SendAsync(request).Problem((System.Net.HttpStatusCode)promised.Status, code);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_HasItsCodeAndTheNearestWord(string code)
    {
        var (_, nearest, question) = s_mistakes.Single(m => m.Code == code);
        var problem = await fixture.Client.GetAsync("/api/v1/query?" + question).Problem(System.Net.HttpStatusCode.BadRequest, "invalid-query");
        var error = problem["errors"]!.AsArray().FirstOrDefault(e => (string?)e!["code"] == code);
        Assert.True(error is not null, problem.ToJsonString());
        Assert.NotEmpty((string)error!["message"]!);
        if (nearest is not null) Assert.Equal(nearest, (string?)error["nearest"]);
    }

    [Fact]
    public async Task ManyMistakes_AreToldAtOnce()
    {
        var problem = await fixture.Client.GetAsync("/api/v1/query?measures=recognized&by=movment&where=kind&where=owner=x&order=z&basis=y&limit=0&foo=1&include=all&top=q").Problem(System.Net.HttpStatusCode.BadRequest, "invalid-query");
        Assert.Equal(
            ["bad-basis", "bad-limit", "bad-shape", "bad-where", "unknown-column", "unknown-dimension", "unknown-include", "unknown-measure", "unknown-parameter"],
            problem["errors"]!.AsArray().Select(e => (string)e!["code"]!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryCode_IsMetByATest()
    {
        Assert.Equal(
            ProblemCode.All.Select(p => p.Code).Concat(QueryErrorCode.All.Select(e => e.Code)).Distinct().Order(StringComparer.Ordinal),
            s_problems.Select(p => p.Code).Concat(s_mistakes.Select(m => m.Code)).Concat(s_elsewhere.Keys).Distinct().Order(StringComparer.Ordinal));
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories).ToLookup(f => Path.GetFileNameWithoutExtension(f)!);
        Assert.All(s_elsewhere, e => Assert.Contains(tests[e.Value], f => File.ReadAllText(f).Contains(e.Key is "internal" or "disk-full" or "too-large" ? e.Key : $"\"{e.Key}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryCode_InTheProgram_IsPromised()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root, "src", "Analytics"), "*.cs", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.Combine(Root, "src", "ReportApi"), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var mistakes = sources.SelectMany(s => Regex.Matches(s, "(?:QueryError\\(|Unknown\\(|Refused\\(|_errors\\.Add\\(new\\(|errors\\.Add\\(new\\()\\s*\"([a-z-]+)\"").Select(m => m.Groups[1].Value)).Distinct().ToList();
        Assert.Contains("bad-limit", mistakes);
        Assert.Empty(mistakes.Except(QueryErrorCode.All.Select(e => e.Code)));
        var problems = sources.SelectMany(s => Regex.Matches(s, "Of\\((?:StatusCodes\\.\\w+|status), \"([a-z-]+[a-z])\"").Select(m => m.Groups[1].Value)).Distinct().ToList();
        Assert.Contains("not-found", problems);
        Assert.Empty(problems.Except(ProblemCode.All.Select(p => p.Code)));
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DienHinh.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    private static HttpRequestMessage Request(string method, string address, string? body)
    {
        var request = new HttpRequestMessage(method switch { "POST" or "FORM" or "TEXT" => HttpMethod.Post, "ACCEPT" => HttpMethod.Get, _ => new HttpMethod(method) }, address);
        if (method == "ACCEPT") request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(body!));
        request.Content = method switch
        {
            "POST" => new StringContent(body!, Encoding.UTF8, "application/json"),
            "TEXT" => new StringContent(body!),
            "FORM" when body!.StartsWith("file", StringComparison.Ordinal) => Http.Form("a.csv", "x"u8.ToArray(), ("year", "x")),
            "FORM" => new MultipartFormDataContent { { new StringContent("x"), "plan" } },
            _ => null,
        };
        return request;
    }
}
