using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>Questions kept under a name: each caller's own, and those that officers share.</summary>
public sealed partial class SavedQuestionsTest(SavedQuestionsTest.Fixture fixture) : IClassFixture<SavedQuestionsTest.Fixture>
{
    private const string Asked = "/explore?measures=recognised&by=kind&plan=phuc-linh-2021-2025";

    /// <summary>Phục Linh's workbook, an officer, two viewers and one who sees another unit only, and an administrator.</summary>
    public sealed class Fixture : ReportApiFixture
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Ingest("xa-phuc-linh-2023.xlsx");
            foreach (var (name, role, units) in new (string, Role, string[])[] { ("lan", Role.Officer, []), ("minh", Role.Viewer, []), ("hoa", Role.Viewer, ["22744"]), ("root", Role.Administrator, []) })
                Browsers.Add(name, await Browser.Of(this, name, role, units));
        }

        internal Dictionary<string, Browser> Browsers { get; } = [];
    }

    private Browser Of(string name) => fixture.Browsers[name];

    [Fact]
    public async Task Saved_IsItsOwners_IsRenamed_AndIsDeleted()
    {
        var minh = Of("minh");
        var saved = await minh.Post(Asked, Asked, ("act", "save"), ("name", "  Theo   đối tượng "), ("shared", "true"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal(Asked + "#saved", Uri.UnescapeDataString(saved.Headers.Location!.OriginalString));
        // A viewer shares nothing, whatever the form says.
        Assert.Contains((Asked, "Theo đối tượng"), List(await minh.Page("/explore")));
        Assert.DoesNotContain("Theo đối tượng", await Of("lan").Page("/explore"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await minh.Get(List(await minh.Page("/explore"))[0].Address)).StatusCode);

        Assert.Contains("Đã có câu hỏi mang tên này", await Refused(await minh.Post(Asked, Asked, ("act", "save"), ("name", "THEO ĐỐI TƯỢNG"))), StringComparison.Ordinal);
        Assert.Contains("Hãy đặt tên", await Refused(await minh.Post(Asked, Asked, ("act", "save"), ("name", " "))), StringComparison.Ordinal);
        var id = Ids(await minh.Page("/explore")).Single();
        Assert.Contains("Không còn câu hỏi này", await Refused(await Of("lan").Post(Asked, "/explore", ("act", "change"), ("id", id), ("name", "Của tôi"))), StringComparison.Ordinal);
        Assert.Contains("Không còn câu hỏi này", await Refused(await Of("root").Post(Asked, "/explore", ("act", "remove"), ("id", id))), StringComparison.Ordinal);
        await minh.Post("/explore", "/explore", ("act", "change"), ("id", id), ("name", "Đối tượng"));
        Assert.Contains((Asked, "Đối tượng"), List(await minh.Page("/explore")));
        await minh.Post("/explore", "/explore", ("act", "remove"), ("id", id));
        Assert.DoesNotContain(List(await minh.Page("/explore")), q => q.Name == "Đối tượng");
        Assert.DoesNotContain(Journal(), e => e.By == "minh" && e.Action.StartsWith("question-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shared_IsEverybodys_IsJournalled_AndShowsNoMoreThanTheOpenerMaySee()
    {
        var (lan, hoa) = (Of("lan"), Of("hoa"));
        await lan.Post(Asked, Asked, ("act", "save"), ("name", "Của huyện"), ("shared", "true"));
        var shared = List(await hoa.Page("/explore")).Single(q => q.Name == "Của huyện");
        var id = Ids(await lan.Page("/explore")).Single();
        // Hers is another unit: the figures of this one are not there for her, whoever put the question.
        Assert.Contains(Figures(await lan.Page(shared.Address)), f => f > 0);
        Assert.All(Figures(await hoa.Page(shared.Address)), f => Assert.Equal(0, f));
        Assert.Empty(Ids(await hoa.Page("/explore")));
        await Refused(await hoa.Post("/explore", "/explore", ("act", "remove"), ("id", id)), hasForm: false);

        // An administrator may take away what everybody sees, whoever saved it.
        await Of("root").Post("/explore", "/explore", ("act", "change"), ("id", id), ("name", "Của tỉnh"), ("shared", "true"));
        Assert.Equal([(Asked, "Của tỉnh")], List(await lan.Page("/explore")));
        await Of("root").Post("/explore", "/explore", ("act", "remove"), ("id", id));
        Assert.Empty(List(await lan.Page("/explore")));
        Assert.Equal(
            [$"lan question-shared Của huyện:  > {Asked}", "root question-changed Của tỉnh: Của huyện > Của tỉnh", $"root question-removed Của tỉnh: {Asked} > "],
            Journal().Where(e => e.Action.StartsWith("question-", StringComparison.Ordinal)).Select(e => Uri.UnescapeDataString($"{e.By} {e.Action} {e.Subject}: {e.Before} > {e.After}")));
    }

    [Theory]
    [InlineData("/explore")]
    [InlineData("/explore?measures=nothing")]
    [InlineData("/explore?measures=recognised&elsewhere=1")]
    public async Task WhatIsNoQuestion_IsNotSaved(string address)
    {
        var lan = Of("lan");
        Assert.Equal(HttpStatusCode.BadRequest, (await lan.Post(Asked, address, ("act", "save"), ("name", "Không hỏi gì"))).StatusCode);
        Assert.DoesNotContain(List(await lan.Page(Asked)), q => q.Name == "Không hỏi gì");
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("act", "save"), KeyValuePair.Create("name", "Giả mạo")]);
        var answer = await Of("lan").Send(new HttpRequestMessage(HttpMethod.Post, Asked) { Content = form });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(List(await Of("lan").Page(Asked)), q => q.Name == "Giả mạo");
    }

    [Fact]
    public void TooMany_AreRefused_AndOthersMaySaveStill()
    {
        var full = Questions("full");
        for (var i = 0; i < CallerQuestions.Most; i++) Assert.Equal(QuestionOutcome.Done, full.Save($"Câu {i}", Asked, false));
        Assert.Equal(QuestionOutcome.TooMany, full.Save("Một câu nữa", Asked, false));
        Assert.Equal(QuestionOutcome.TooLong, Questions("other").Save("Dài", "/explore?" + new string('a', 5_000), false));
        Assert.Equal(QuestionOutcome.Done, Questions("other").Save("Câu 1", Asked, false));
        Assert.Throws<ArgumentException>(() => Questions("other").Save("Nơi khác", "//elsewhere.example/explore?", false));
    }

    [Fact]
    public async Task UnreadableFile_IsSaid_AndQuestionsAreAnsweredStill()
    {
        await using var broken = new Broken();
        await broken.InitializeAsync();
        var html = WebUtility.HtmlDecode(await broken.Client.GetStringAsync(Asked));
        Assert.Contains("không đọc được; hãy khôi phục tệp này", html, StringComparison.Ordinal);
        Assert.Contains("data-test=\"result\"", html, StringComparison.Ordinal);
    }

    private sealed class Broken : ReportApiFixture, IAsyncDisposable
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Ingest("xa-phuc-linh-2023.xlsx");
            Directory.CreateDirectory(Path.Combine(Data.Path, "questions"));
            await File.WriteAllTextAsync(Path.Combine(Data.Path, "questions", "questions.json"), "[{\"id\":");
        }

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }

    private CallerQuestions Questions(string name) => new(
        fixture.App.Services.GetRequiredService<QuestionFile>(), fixture.App.Services.GetRequiredService<AccessJournal>(), new Caller(name, Role.Viewer, null, CallerKind.Person), TimeProvider.System);

    private IReadOnlyList<AccessEntry> Journal() => fixture.App.Services.GetRequiredService<AccessJournal>().Read();

    private static async Task<string> Refused(HttpResponseMessage answer, bool hasForm = true)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return hasForm ? Refusal().Match(html).Groups[1].Value : html;
    }

    private static List<(string Address, string Name)> List(string html) =>
        [.. Link().Matches(Part().Match(html).Value).Select(m => (Uri.UnescapeDataString(WebUtility.HtmlDecode(m.Groups[1].Value)), WebUtility.HtmlDecode(m.Groups[2].Value)))];

    private static List<int> Figures(string html) => [.. Figure().Matches(html).Select(m => int.TryParse(m.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : 0)];

    private static List<string> Ids(string html) => [.. Id().Matches(html).Select(m => m.Groups[1].Value).Distinct()];

    [GeneratedRegex("<li>\\s*<a href=\"(/explore\\?[^\"]+)\"(?: aria-current=\"true\")?>([^<]+)</a>")]
    private static partial Regex Link();

    [GeneratedRegex("data-test=\"saved\">.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("<td class=\"number\">([^<]*)<")]
    private static partial Regex Figure();

    [GeneratedRegex("name=\"id\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex("data-test=\"refusal\"[^>]*>([^<]+)<")]
    private static partial Regex Refusal();
}
