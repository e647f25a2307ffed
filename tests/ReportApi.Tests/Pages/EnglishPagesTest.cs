using System.Net;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Feeds;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Reference;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>Every page in English: what it says, and what reports and charts on it say, is English; only names, and what others wrote, are Vietnamese.</summary>
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
            Names =
            [
                .. NamesIn(Data.Catalogue).Concat(CompletenessRegister.List(Data.Database, null).Select(r => r.UnitName).OfType<string>()).Append(ExemplarRegister.Find(Data.Database, "1-1")!.Name).Where(n => n.Length > 3).Distinct(StringComparer.Ordinal)
                    .OrderByDescending(n => n.Length),
            ];
            Rejected = Data.Pipeline.Ingest("hong.xlsx", "no workbook"u8.ToArray(), new()).Id!.Value;
        }

        // What a plan says in its own words is quoted like a name.
        private static IEnumerable<string> NamesIn(Catalogue catalogue) =>
        [
            .. catalogue.Movements.Select(m => m.Name), .. catalogue.Owners.Select(o => o.Name), .. catalogue.Plans.SelectMany(p => MergedWith(catalogue.Units, p.UnitId)),
            .. catalogue.Plans.SelectMany(p => (string[])
            [
                p.Title, catalogue.Units.Find(p.UnitId)!.Name, .. p.Items.SelectMany(i => (string[])[$"{i.Item}. {i.PrintedName}", i.PrintedName]), .. p.Stages.Select(s => s.Name), .. p.Deadlines.Select(d => d.Printed),
                .. p.Amendments.Select(a => a.Document),
            ]),
        ];

        private static IEnumerable<string> MergedWith(UnitRegister units, string unit) =>
            units.Successions.Where(s => s.UnitId == unit).Select(s => s.SuccessorId).SelectMany(into => units.Successions.Where(s => s.SuccessorId == into).Select(s => s.UnitId).Append(into))
                .Select(id => units.Find(id)!.Name);

        /// <summary>Names that stand within English sentences and in charts, the longest first.</summary>
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
        "/comparison?plan=phuc-linh-2021-2025&basis=restated&mapDate=2025-07-01", "/completeness?plan=phuc-linh-2021-2025&basis=restated&mapDate=2025-07-01",
        "/comparison?plan=phuc-linh-2021-2025&from=interim-2023&to=final-2025", "/attainment", "/attainment?plan=phuc-linh-2021-2025&period=interim-2023", "/insights/forecast?by=unit", "/insights/forecast?by=owner",
        "/attainment?plan=phuc-linh-2021-2025&by=kind", "/attainment?plan=hoa-cu-2024", "/completeness", "/submissions", "/submissions?status=rejected", "/submissions/1", "/submissions/doubtful", "/submissions/second",
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

    // Picture and description of a chart; a long name is broken into lines there. What is a preview of an official document stays Vietnamese, as a whole.
    public static TheoryData<string> PagesWithCharts => [.. ((IEnumerable<object[]>)Pages).Select(p => (string)p[0]).Where(p => !p.StartsWith("/documents", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(PagesWithCharts))]
    public async Task Charts_InEnglish_SayNothingInVietnamese(string address)
    {
        var words = Picture().Matches(await Html(address, "en")).SelectMany(p => PictureText().Matches(p.Value)).Select(t => WithoutNames(WebUtility.HtmlDecode(t.Groups[1].Value)));
        Assert.Equal([], words.Where(w => Vietnamese().IsMatch(w) && !fixture.Names.Any(n => n.Contains(w.Trim().TrimEnd('…'), StringComparison.Ordinal))).Distinct());
    }

    [Theory]
    [InlineData("/comparison?plan=phuc-linh-2021-2025&from=2021&to=2025&by=kind",
        "27 exemplars recognised in 2025, up 17,4 % on 2021 (23).",
        "Communes that reported: 1/1 in 2021, 1/1 in 2025.",
        "Exemplars recognised in 2021 and 2025 by kind")]
    [InlineData("/attainment?plan=phuc-linh-2021-2025&by=kind",
        "110 achieved of a target of 95 (115,8 %); short of 2 in 2 kinds: Collective, Household.",
        "The unit ended on 30/6/2025: targets of periods that were not over stay as they are, for the former area.",
        "Attainment of targets by kind")]
    [InlineData("/completeness?plan=phuc-linh-2021-2025",
        "5/5 submissions received, 1 of them late.",
        "Last day in time: 14/11/2021, 14/11/2022, 14/11/2023, 14/11/2024, 14/11/2025.",
        "Reports received, 2021–2025")]
    [InlineData("/insights/forecast?plan=phuc-linh-2021-2025",
        "Of 15 targets: 15 reached.",
        "How it is computed, and how it did on figures held back: docs/methods.md.",
        "Forecast to 30/6/2025")]
    public async Task Report_InEnglish_SaysTheWholeInEnglish(string address, string finding, string note, string chart)
    {
        var html = await Html(address, "en");
        Assert.Equal(finding, Assert.Single(Found(Finding(), html)));
        Assert.Contains(note, Found(Note(), html));
        Assert.Equal(chart, Found(ChartTitle(), html).FirstOrDefault());
    }

    [Fact]
    public async Task Overview_InEnglish_SaysTheWholeInEnglish()
    {
        var html = await Html("/?plan=phuc-linh-2021-2025", "en");
        Assert.Equal(["27 exemplars recognised in 2025, up 17,4 % on 2021 (23).", "27 achieved of a target of 19 (142,1 %); nothing that was reported falls short."], Found(Lead(), html));
        Assert.Equal(
            ["Exemplars recognised by year, 2021–2025", "Attainment of targets by movement, 2025", "Recognised by kind, 2025", "Recognised by owner, 2025"], Found(ChartTitle(), html));
        Assert.Equal(
            [
                "Communes that reported: 1/1 in 2021, 1/1 in 2022, 1/1 in 2023, 1/1 in 2024, 1/1 in 2025.",
                "The dashed steps are the sum of the targets of each year; a sum hides that the surplus of one item makes up for no lack in another: see the report on attainment.",
                "Figures are told by the units as they were when they reported.",
            ],
            Found(Note(), html));
    }

    // What was worked out for one language is not told in the other.
    [Fact]
    public async Task Report_AskedInBothLanguages_IsToldInEach()
    {
        var vietnamese = Found(Finding(), await Html("/insights/forecast?plan=phuc-linh-2021-2025", "vi"));
        var english = Found(Finding(), await Html("/insights/forecast?plan=phuc-linh-2021-2025", "en"));
        Assert.Equal(vietnamese, Found(Finding(), await Html("/insights/forecast?plan=phuc-linh-2021-2025", "vi")));
        Assert.NotEqual(vietnamese, english);
        Assert.Contains(english[0], Found(Suggested(), await Html("/?plan=phuc-linh-2021-2025", "en")));
        Assert.Contains(vietnamese[0], Found(Suggested(), await Html("/?plan=phuc-linh-2021-2025", "vi")));
    }

    [Fact]
    public async Task Page_InVietnamese_SaysNothingInEnglish()
    {
        Assert.Contains("Tổng quan", await Words("/", "vi"), StringComparer.Ordinal);
        Assert.DoesNotContain("Overview", await Words("/", "vi"), StringComparer.Ordinal);
    }

    private string WithoutNames(string text) => fixture.Names.Aggregate(text, (said, name) => said.Replace(name, "", StringComparison.OrdinalIgnoreCase));

    private static List<string> Found(Regex what, string html) => [.. what.Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Trim())];

    private async Task<IReadOnlyList<string>> Words(string address, string language) => [.. PageWords.Of(await Html(address, language)).Select(WithoutNames)];

    private async Task<string> Html(string address, string language)
    {
        address = address.Replace("/doubtful", $"/{fixture.Doubtful}", StringComparison.Ordinal).Replace("/second", $"/{fixture.Second}", StringComparison.Ordinal).Replace("/rejected", $"/{fixture.Rejected}", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", $"lang={language}");
        using var answer = await fixture.Client.SendAsync(request);
        Assert.NotEqual(HttpStatusCode.Redirect, answer.StatusCode);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", html, StringComparison.Ordinal);
        return html;
    }

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("<(?:title|desc|text|tspan)[^>]*>([^<]+)<")]
    private static partial Regex PictureText();

    [GeneratedRegex("data-test=\"finding\">([^<]*)<")]
    private static partial Regex Finding();

    [GeneratedRegex("<p class=\"lead\">([^<]*)<")]
    private static partial Regex Lead();

    [GeneratedRegex("<li>([^<]*)</li>")]
    private static partial Regex Note();

    [GeneratedRegex("<svg[^>]*>\\s*<title[^>]*>([^<]*)<")]
    private static partial Regex ChartTitle();

    [GeneratedRegex("<p>([^<]*)<a href=\"/insights/")]
    private static partial Regex Suggested();

    [GeneratedRegex("[\u0103\u00e2\u0111\u00ea\u00f4\u01a1\u01b0\u0300-\u0309\u0323\u00e0-\u00e3\u00e8\u00e9\u00ec\u00ed\u00f2-\u00f5\u00f9\u00fa\u00fd\u0129\u0169\u1ea0-\u1ef9]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();

    // Sizes, versions, and the beginnings of hashes.
    [GeneratedRegex("[\\d.,]+ [kMG]B|[\\w.+]*\\d[\\w.+]*")]
    private static partial Regex Number();

    // Two letters or more: not the letters of the columns of a sheet.
    [GeneratedRegex("[a-zA-Z]{2}")]
    private static partial Regex Word();
}
