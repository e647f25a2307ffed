using System.Net;
using System.Text;
using DienHinh.ReportApi.Accounts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DienHinh.ReportApi.Tests.Access;

/// <summary>Every page and route there is, tried in every role and in none. One that is new and not in the table fails the test.</summary>
public sealed class AccessTableTest(AccessTableTest.Fixture fixture) : IClassFixture<AccessTableTest.Fixture>
{
    /// <summary>Phục Linh's workbook, and a caller of each role with a key; those of the lower roles are limited to Phục Linh.</summary>
    public sealed class Fixture : ReportApiFixture
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Ingest("xa-phuc-linh-2023.xlsx");
            Callers = Enum.GetValues<Role>().ToDictionary(r => r.ToString(), r => WithKey(r, r == Role.Administrator ? [] : ["05794"]));
            // From the machine itself: a key was made, so the door is not open to it any more.
            Callers.Add("nobody", From(IPAddress.Loopback));
        }

        public Dictionary<string, HttpClient> Callers { get; private set; } = [];
    }

    // What stands behind the right is an address to try, where it is another than the pattern.
    private static readonly (string Route, Right Right, string? Address)[] s_table =
    [
        ("POST /api/v1/submissions", Right.Submit, null),
        ("GET /api/v1/submissions", Right.See, null),
        ("GET /api/v1/submissions/{id:int}", Right.See, "/api/v1/submissions/1"),
        ("GET /api/v1/submissions/{id:int}/findings", Right.See, "/api/v1/submissions/1/findings"),
        ("GET /api/v1/submissions/{id:int}/annotated.xlsx", Right.See, "/api/v1/submissions/1/annotated.xlsx"),
        ("GET /api/v1/submissions/{id:int}/original", Right.See, "/api/v1/submissions/1/original"),
        ("GET /api/v1/submissions/{id:int}/diff/{other:int}", Right.See, "/api/v1/submissions/1/diff/1"),
        ("GET /api/v1/pending", Right.See, null),
        ("GET /api/v1/decisions", Right.See, null),
        ("POST /api/v1/decisions", Right.Decide, null),
        ("GET /api/v1/templates/{plan}/{unit}/{year:int}.xlsx", Right.See, "/api/v1/templates/phuc-linh-2021-2025/05794/2023.xlsx"),
        ("GET /api/v1/meta", Right.See, null),
        ("POST /api/v1/query", Right.See, null),
        ("GET /api/v1/query", Right.See, "/api/v1/query?measures=recognised"),
        ("POST /api/v1/query.{format}", Right.See, "/api/v1/query.csv"),
        ("GET /api/v1/query.{format}", Right.See, "/api/v1/query.csv?measures=recognised"),
        ("POST /api/v1/query/drill", Right.See, null),
        ("POST /api/v1/query/explain", Right.Administer, null),
        ("GET /api/v1/reports/{name}.{format}", Right.See, "/api/v1/reports/trend.json"),
        ("GET /api/v1/charts/{name}.{format}", Right.See, "/api/v1/charts/trend.svg"),
        ("GET /api/v1/plans", Right.See, null),
        ("GET /api/v1/plans/{id}", Right.See, "/api/v1/plans/phuc-linh-2021-2025"),
        ("GET /api/v1/units", Right.See, null),
        ("GET /api/v1/units/{code}", Right.See, "/api/v1/units/05794"),
        ("GET /api/v1/movements", Right.See, null),
        ("GET /api/v1/owners", Right.See, null),
        ("GET /api/v1/exemplars", Right.See, null),
        ("GET /api/v1/exemplars/{id}", Right.See, "/api/v1/exemplars/1-1"),
        ("GET /api/v1/exemplars/{id}/source", Right.See, "/api/v1/exemplars/1-1/source"),
        ("GET /api/v1/completeness", Right.See, null),
        ("GET /api/v1/insights/forecast", Right.See, null),
        ("GET /api/v1/insights/anomalies", Right.See, null),
        ("GET /api/v1/insights/duplicates", Right.See, null),
        ("GET /api/v1/journal", Right.Administer, null),
        ("GET /api/v1/health/live", Right.Anyone, null),
        ("GET /api/v1/health/ready", Right.Anyone, null),
        ("GET /odata", Right.See, null),
        ("GET /odata/$metadata", Right.See, null),
        ("GET /odata/{**path}", Right.See, "/odata/Exemplars"),
        ("GET /openapi/{documentName}.json", Right.Anyone, "/openapi/v1.json"),
        ("GET /fonts/{name}", Right.Anyone, "/fonts/BeVietnamPro_400Regular.ttf"),
        ("GET /connect/dienhinh.pbids", Right.See, null),
        ("GET /connect/dienhinh.iqy", Right.See, null),
        .. Page("", Right.See), .. Page("Index", Right.See),
        .. Page("Attainment", Right.See), .. Page("Attainment/Index", Right.See),
        .. Page("Comparison", Right.See), .. Page("Comparison/Index", Right.See),
        .. Page("Completeness", Right.See), .. Page("Completeness/Index", Right.See),
        .. Page("Connect", Right.See), .. Page("Connect/Index", Right.See),
        .. Page("Explore", Right.See, Right.See), .. Page("Explore/Index", Right.See, Right.See), .. Page("Exemplars", Right.See), .. Page("Exemplars/Index", Right.See), .. Page("Plans", Right.See), .. Page("Plans/Index", Right.See),
        .. Page("plans/{id}", Right.See, Right.Administer, "/plans/phuc-linh-2021-2025"),
        .. Page("Reference", Right.See), .. Page("Reference/Index", Right.See),
        .. Page("Submissions", Right.See), .. Page("Submissions/Index", Right.See),
        .. Page("Submissions/Upload", Right.Submit, Right.Submit),
        .. Page("submissions/{id:int}", Right.See, Right.Administer, "/submissions/1"),
        .. Page("exemplars/{id}", Right.See, Right.Decide, "/exemplars/1-1"),
        .. Page("Documents", Right.See), .. Page("Documents/Index", Right.See),
        .. Page("submissions/waiting/{id}", Right.Submit, Right.Submit, "/submissions/waiting/none"),
        .. Page("insights/{tab=forecast}", Right.See, Right.Decide, "/insights/forecast"),
        .. Page("pending", Right.See, Right.Decide),
        .. Page("admin", Right.Administer), .. Page("admin/journal", Right.Administer),
        .. Page("sign-in", Right.Anyone, Right.Anyone), .. Page("sign-out", Right.Anyone, Right.Anyone), .. Page("setup", Right.Anyone, Right.Anyone), .. Page("password", Right.SignedIn, Right.SignedIn),
        .. Page("error/{code:int}", Right.Anyone, Right.Anyone, "/error/404"),
    ];

    public static TheoryData<string> Routes => [.. s_table.Select(t => t.Route)];

    public static TheoryData<Role> EveryRole => [.. Enum.GetValues<Role>()];

    [Fact]
    public void Table_HasEveryPageAndRoute()
    {
        var there = fixture.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]).Select(m => $"{m} /{e.RoutePattern.RawText!.Trim('/')}"));
        Assert.Equal(there.Order(StringComparer.Ordinal), s_table.Select(t => t.Route).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Route_IsOpenToThoseWhoMay_AndToNobodyElse(string route)
    {
        var (_, right, given) = s_table.Single(t => t.Route == route);
        var (method, address) = (route.Split(' ')[0], given ?? route.Split(' ')[1]);
        var isApi = address.StartsWith("/api", StringComparison.Ordinal) || address.StartsWith("/odata", StringComparison.Ordinal) || address.StartsWith("/openapi", StringComparison.Ordinal);
        foreach (var (name, client) in fixture.Callers)
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address);
            // Nothing that could be done with: what is let through fails behind the gate, for want of sense or of a form's token.
            if (method == "POST") request.Content = address == "/api/v1/submissions" ? new MultipartFormDataContent { { new StringContent("x"), "plan" } } : new StringContent("nothing", Encoding.UTF8, "application/json");
            using var answer = await client.SendAsync(request);
            var status = (int)answer.StatusCode;
            var where = $"{route} as {name}: {status}";
            if (right != Right.Anyone && name == "nobody")
            {
                Assert.True(status == (isApi ? 401 : 302), where);
                if (!isApi) Assert.StartsWith("/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
                else Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }
            else if (right != Right.Anyone && !Enum.Parse<Role>(name).May(right))
            {
                Assert.True(status == 403, where);
            }
            else
            {
                Assert.True(status is not (401 or 403) && status < 500 && answer.Headers.Location?.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) != true, where);
                // What is there and may be seen is seen: the table would prove nothing with addresses that do not exist.
                if (method == "GET" && address is not ("/setup" or "/password" or "/sign-out" or "/error/404" or "/submissions/waiting/none")) Assert.True(status == 200, where);
            }
        }
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task PagesOfARole_LinkToNothingThatIsClosedToIt(Role role)
    {
        var client = fixture.Callers[role.ToString()];
        // Who may follow a link depends on where it leads, not on what is chosen there: two of a kind are enough.
        var followed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in (string[])["/", "/comparison", "/completeness", "/attainment", "/submissions", "/submissions/1", "/pending", "/exemplars/1-1", "/connect", "/explore", "/exemplars", "/plans", "/plans/phuc-linh-2021-2025", "/documents"])
        {
            var html = await client.GetStringAsync(page);
            foreach (var link in System.Text.RegularExpressions.Regex.Matches(html, "(?:href|action)=\"(/[^\"#]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().Where(l => l != "/sign-out"))
            {
                var kind = System.Text.RegularExpressions.Regex.Replace(link, "=[^&]*", "=");
                if ((followed[kind] = followed.GetValueOrDefault(kind) + 1) > 2) continue;
                using var answer = await client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent, $"{page} as {role} links to {link}: {answer.StatusCode}");
            }
        }
    }

    private static IEnumerable<(string, Right, string?)> Page(string pattern, Right look, Right change = Right.Administer, string? address = null) =>
        [("GET /" + pattern, look, address), ("POST /" + pattern, change, address)];
}
