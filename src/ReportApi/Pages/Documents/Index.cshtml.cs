using DienHinh.Analytics;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Plans;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Plans;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Documents;

/// <summary>Tài liệu: the report on a review of a plan, or its slides: chosen, looked at as they will be, taken away as a file.</summary>
[Demand(Right.See)]
public sealed class IndexModel(CallerFolder data, TimeProvider clock, Language t) : PageModel
{
    /// <summary>The fields of the form.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The report, or null.</summary>
    public OfficialDocument? Document { get; private set; }

    /// <summary>The slides, or null.</summary>
    public SlideDeck? Deck { get; private set; }

    /// <summary>The files to take away: format and address.</summary>
    public IReadOnlyList<(string Format, string Address)> Files { get; private set; } = [];

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<QueryError> Mistakes { get; private set; } = [];

    public void OnGet(string? plan, string? review, string? names, string? type)
    {
        var chosen = (string.IsNullOrEmpty(plan) ? null : data.Catalogue.Plans.Find(plan)) ?? (Overview.MainPlan(data.Database) is { } main ? data.Catalogue.Plans.Find(main) : null);
        var isDeck = type == ReviewRequest.DeckName;
        // The form keeps the review when another plan is chosen, which has no such one.
        var known = chosen?.Reviews.FirstOrDefault(r => r.Id == review)?.Id;
        Choices = Fields(chosen, known, names, isDeck);
        if (chosen is null) return;
        try
        {
            if (plan is { Length: > 0 } && plan != chosen.Id) throw new QueryException([new("unknown-plan", plan, $"Không có kế hoạch “{plan}”.")]);
            var shown = NamesWord.Read(names);
            var figures = ReviewFigures.Build(data.Database, data.Catalogue, new ReviewRequest(chosen.Id, known, shown), clock);
            if (isDeck) Deck = ReviewDeck.Of(figures);
            else Document = ReviewDocument.Of(figures, data.Catalogue);
            var question = $"?plan={Uri.EscapeDataString(chosen.Id)}&review={Uri.EscapeDataString(figures.Review.Id)}&names={NamesWord.Of(shown)}";
            Files = [.. (isDeck ? ReportFormat.OfDecks : ReportFormat.OfReviews).Select(f => (f, $"/api/v1/reports/{(isDeck ? ReviewRequest.DeckName : ReviewRequest.ReportName)}.{f}{question}"))];
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private IReadOnlyList<Choice> Fields(Plan? plan, string? review, string? names, bool isDeck) =>
    [
        PlanNames.Choice(t, data.Catalogue, plan?.Id),
        new("review", t["Kỳ", "Review"], review, [("", t["Kỳ cuối", "Last one"]), .. (plan?.Reviews ?? []).Where(r => r.CutOff is not null).Select(r => (r.Id, $"{t[PlanText.Review(r)]}, {t["số liệu đến", "figures up to"]} {Display.Day(r.CutOff!.Value)}"))]),
        new("type", t["Loại", "Type"], isDeck ? ReviewRequest.DeckName : ReviewRequest.ReportName, [(ReviewRequest.ReportName, t["Báo cáo", "Report"]), (ReviewRequest.DeckName, t["Trình chiếu cho hội nghị", "Slides for the congress"])]),
        new("names", t["Tên người", "Names of people"], string.IsNullOrEmpty(names) ? "full" : names, [("full", t["Ghi đủ", "In full"]), ("initials", t["Viết tắt", "Initials"]), ("none", t["Không ghi", "None"])]),
    ];
}
