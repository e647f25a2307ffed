using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Pending;

/// <summary>Chờ quyết định: spellings that nobody knows yet, each settled with one click.</summary>
[Demand(Right.See, Right.Decide)]
public sealed class IndexModel(CallerFolder data, Caller caller, Language t) : PageModel
{
    private const int GroupsShown = 200;

    /// <summary>The groups to show.</summary>
    public IReadOnlyList<PendingGroup> Groups { get; private set; } = [];

    /// <summary>How many groups there are in all.</summary>
    public int Total { get; private set; }

    /// <summary>Decisions, the newest first.</summary>
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];

    /// <summary>The decision just taken, or null.</summary>
    public Decision? Done { get; private set; }

    /// <summary>Why a decision was refused, or null.</summary>
    public Told? Mistake { get; private set; }

    /// <summary>The submission that the page is limited to, or null.</summary>
    public int? Submission { get; private set; }

    public void OnGet(int? submission, int? done)
    {
        Fill(submission);
        Done = Decisions.FirstOrDefault(d => d.Number == done);
    }

    public IActionResult OnPost(DecisionSubject what, string? spelling, string? means, string? plan, int? submission)
    {
        try
        {
            var result = data.Decide(new DecisionRequest(what, spelling ?? "", means ?? "", string.IsNullOrEmpty(plan) ? null : plan));
            return RedirectToPage(new { submission, done = result.Decision.Number });
        }
        catch (Exception mistake) when (mistake is DecisionException or OutsideScopeException)
        {
            Response.StatusCode = mistake is DecisionException ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
            Mistake = Told.ByTheProgram(t, mistake.Message);
            Fill(submission);
            return Page();
        }
    }

    /// <summary>What can be decided about a group.</summary>
    public DecisionChoices Choices { get; } = new(data, caller, t);

    /// <summary>Whether the one who looks may take a decision back.</summary>
    public bool MayTakeBack(Decision decision) => caller.May(Right.Decide) && (data.MayDecideForAll || (decision.Plan is { } plan && data.MayDecideFor(plan)));

    /// <summary>What a decision says, in words.</summary>
    public string Meaning(Decision decision) => decision.IsJudgement ? new Words(t).Judgement(decision.Means) : decision.Means switch
    {
        Decision.Ignore => t["không phải điển hình", "no exemplar"],
        Decision.Undecided => t["đã rút lại, chờ quyết định", "taken back, waits for a decision"],
        Decision.Nominate or Decision.Withdraw when decision.IsNomination => new Words(t).Nomination(decision.Means),
        Decision.Hold => t[$"tạm giữ: {decision.Reason}", $"hold: {decision.Reason}"],
        Decision.Release => t["thôi giữ, lại được tính", "released, counts again"],
        _ => string.Join("; ", decision.Ids().Select(id => NameOf(decision.What, id))),
    };

    /// <summary>The lang attribute of what a decision says: names are Vietnamese, the other words are not.</summary>
    public string? LangOf(Decision decision) =>
        decision.What is DecisionSubject.Movement or DecisionSubject.Owner or DecisionSubject.Unit && decision.Means is not (Decision.Ignore or Decision.Undecided) ? t.Vi : null;

    private string NameOf(DecisionSubject what, string id) => what switch
    {
        DecisionSubject.Movement => new MemberNames(data.Catalogue, t).Movement(id),
        DecisionSubject.Owner => new MemberNames(data.Catalogue, t).Owner(id),
        DecisionSubject.Unit => data.Catalogue.Units.Find(id)?.Name ?? id,
        _ => new Words(t).Kind(id).ToLower(CultureInfo.InvariantCulture),
    };

    private void Fill(int? submission)
    {
        Submission = submission;
        var all = PendingRegister.List(data.Database, data.Catalogue, submission);
        Total = all.Count;
        Groups = [.. all.Take(GroupsShown)];
        Decisions = [.. data.Decisions.Reverse()];
    }
}
