using System.Net;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Feeds;
using DienHinh.Analytics.Registers;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>Every page in English: what it says itself is English, and only names and sentences of the engine, marked as such, are Vietnamese.</summary>
public sealed partial class EnglishPagesTest(EnglishPagesTest.Fixture fixture) : IClassFixture<EnglishPagesTest.Fixture>
{
    /// <summary>Workbooks with and without doubts, two versions of one, one that cannot be read, and a decision.</summary>
    public sealed class Fixture : ReportApiFixture
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var sample in Samples.Names("xa-phuc-linh-*").Concat(Samples.Names("phuong-bao-an-*"))) Ingest(sample);
            Doubtful = Data.Pipeline.Ingest(StrangeReport.Name, StrangeReport.With("Xây dựng nông thôn mới đẹp", 2), new()).Id!.Value;
            Second = Data.Pipeline.Ingest(StrangeReport.Name, StrangeReport.With("Thể thao ngày mưa", 3), new()).Id!.Value;
            Names = [.. Data.Catalogue.Plans.Select(p => Data.Catalogue.Units.Find(p.UnitId)!.Name), ExemplarRegister.Find(Data.Database, "1-1")!.Name];
            Rejected = Data.Pipeline.Ingest("hong.xlsx", "no workbook"u8.ToArray(), new()).Id!.Value;
        }

        /// <summary>Names that stand in headings of windows, where nothing can be marked.</summary>
        public IReadOnlyList<string> Names { get; private set; } = [];

        public int Doubtful { get; private set; }

        public int Second { get; private set; }

        public int Rejected { get; private set; }
    }

    // The same in both languages: names of programs, and of the sets and columns of the feed.
    private static readonly HashSet<string> s_both =
        ["English", "Tiếng Việt", "Excel", "OpenAPI", ".NET, DuckDB", "dienhinh.pbids", "dienhinh.iqy", .. FeedCatalogue.All.Select(f => f.Name), .. FeedCatalogue.All.Select(f => string.Join(", ", f.Columns.Select(c => c.Name)))];

    public static TheoryData<string> Pages =>
    [
        "/", "/?plan=phuc-linh-2021-2025&kind=individual&year=2024", "/?plan=hoa-cu-2024", "/?plan=phuc-linh-2021-2025&basis=likeForLike", "/comparison", "/comparison?plan=phuc-linh-2021-2025&from=2021&to=2025&by=kind",
        "/attainment", "/attainment?plan=phuc-linh-2021-2025&by=kind", "/attainment?plan=hoa-cu-2024", "/completeness", "/submissions", "/submissions?status=rejected", "/submissions/1", "/submissions/doubtful", "/submissions/second",
        "/submissions/rejected", "/submissions/upload", "/pending", "/connect", "/reference", "/documents", "/documents?type=deck", "/plans", "/plans/phuc-linh-2021-2025", "/plans/hoa-cu-2024", "/plans/ninh-thuan-2021-2025",
        "/exemplars", "/exemplars?name=nguyen&kind=individual", "/exemplars?name=nobody-at-all", "/exemplars/1-1", "/explore",
        "/explore?measures=recognised,commended&by=movement,year&pivot=year&plan=phuc-linh-2021-2025&totals=true", "/explore?measures=recognised&by=kind&compare=2023&where=kind!=individual",
        "/insights/forecast", "/insights/anomalies", "/insights/duplicates", "/admin", "/admin/journal", "/admin/journal?day=no-day", "/sign-in", "/setup", "/error/404", "/error/500", "/error/403", "/no-such-page",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEnglish_SaysNothingInVietnamese(string address)
    {
        var english = (await Words(address, "en")).Except(s_both).ToList();
        Assert.Equal([], english.Where(w => Vietnamese().IsMatch(w)));
        // A text that was forgotten may have no accents: then it is the same in both languages.
        var vietnamese = (await Words(address, "vi")).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], english.Where(w => Word().IsMatch(Number().Replace(w, "")) && vietnamese.Contains(w)));
    }

    [Fact]
    public async Task Page_InVietnamese_SaysNothingInEnglish()
    {
        Assert.Contains("Tổng quan", await Words("/", "vi"), StringComparer.Ordinal);
        Assert.DoesNotContain("Overview", await Words("/", "vi"), StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<string>> Words(string address, string language)
    {
        address = address.Replace("/doubtful", $"/{fixture.Doubtful}", StringComparison.Ordinal).Replace("/second", $"/{fixture.Second}", StringComparison.Ordinal).Replace("/rejected", $"/{fixture.Rejected}", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"lang={language}");
        using var answer = await fixture.Client.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        return [.. PageWords.Of(html).Select(w => fixture.Names.Aggregate(w, (text, name) => text.Replace(name, "", StringComparison.Ordinal)))];
    }

    [GeneratedRegex("[\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0\u0300-\u0309\u0323\u00e0-\u00e3\u00e8\u00e9\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0129\u0169\u1ea0-\u1ef9]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();

    // Sizes, versions, and the beginnings of hashes.
    [GeneratedRegex("[\\d.,]+ [kMG]B|[\\w.+]*\\d[\\w.+]*")]
    private static partial Regex Number();

    // Two letters or more: not the letters of the columns of a sheet.
    [GeneratedRegex("[a-zA-Z]{2}")]
    private static partial Regex Word();
}
