using System.Globalization;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Pending;

/// <summary>Chờ quyết định: spellings that nobody knows yet, each settled with one click.</summary>
[Demand(Right.See, Right.Decide)]
public sealed class IndexModel(CallerFolder data, Caller caller) : PageModel
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
    public string? Mistake { get; private set; }

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
            Mistake = mistake.Message;
            Fill(submission);
            return Page();
        }
    }

    /// <summary>What can be decided about a group.</summary>
    public DecisionChoices Choices { get; } = new(data, caller);

    /// <summary>Whether the one who looks may take a decision back.</summary>
    public bool MayTakeBack(Decision decision) => caller.May(Right.Decide) && (data.MayDecideForAll || (decision.Plan is { } plan && data.MayDecideFor(plan)));

    /// <summary>What a decision says, in words.</summary>
    public string Meaning(Decision decision) => decision.IsJudgement ? Words.Judgement(decision.Means) : decision.Means switch
    {
        Decision.Ignore => "không phải điển hình",
        Decision.Undecided => "đã rút lại, chờ quyết định",
        Decision.Hold => $"tạm giữ: {decision.Reason}",
        Decision.Release => "thôi giữ, lại được tính",
        _ => string.Join("; ", decision.Ids().Select(id => NameOf(decision.What, id, data.Catalogue))),
    };

    private static string NameOf(DecisionSubject what, string id, Catalogue catalogue) => what switch
    {
        DecisionSubject.Movement => catalogue.FindMovement(id)?.Name ?? id,
        DecisionSubject.Owner => catalogue.FindOwner(id)?.Name ?? id,
        DecisionSubject.Unit => catalogue.Units.Find(id)?.Name ?? id,
        _ => Words.Kind(id).ToLower(CultureInfo.InvariantCulture),
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
