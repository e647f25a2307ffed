using DienHinh.Analytics;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>A draft: what would become of the file, its doubts settled one by one, then submitted or thrown away.</summary>
[Demand(Right.Submit, Right.Submit)]
public sealed class WaitingModel(CallerFolder data, CallerDrafts drafts, Caller caller, Language t) : PageModel
{
    /// <summary>The draft.</summary>
    public Draft Draft { get; private set; } = null!;

    /// <summary>What would become of it.</summary>
    public SubmissionResult Result { get; private set; } = null!;

    /// <summary>Its sheets as they are understood.</summary>
    public IReadOnlyList<SheetPicture> Pictures { get; private set; } = [];

    /// <summary>The spellings in it that nobody knows yet.</summary>
    public IReadOnlyList<PendingGroup> Doubts { get; private set; } = [];

    /// <summary>What can be decided about them.</summary>
    public DecisionChoices Choices { get; } = new(data, caller, t);

    /// <summary>Why a decision was refused, or null.</summary>
    public Told? Mistake { get; private set; }

    /// <summary>The decision just taken, or null.</summary>
    public Decision? Done { get; private set; }

    public IActionResult OnGet(string id, int? done)
    {
        if (!Fill(id)) return NotFound();
        Done = data.Decisions.FirstOrDefault(d => d.Number == done);
        return Page();
    }

    public IActionResult OnGetAnnotated(string id) => Fill(id)
        ? File(Annotated(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"danh-dau-{Path.GetFileNameWithoutExtension(Draft.File)}.xlsx") : NotFound();

    public IActionResult OnPostSubmit(string id)
    {
        if (drafts.Find(id) is not { } draft) return NotFound();
        return drafts.Submit(draft).Id is { } stored ? Redirect(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/submissions/{stored}")) : RedirectToPage("/Submissions/Upload");
    }

    public IActionResult OnPostDiscard(string id)
    {
        drafts.Discard(id);
        return RedirectToPage("/Submissions/Upload");
    }

    public IActionResult OnPostDecide(string id, DecisionSubject what, string? spelling, string? means, string? plan)
    {
        if (!caller.May(Right.Decide)) return Forbid();
        try
        {
            var result = data.Decide(new DecisionRequest(what, spelling ?? "", means ?? "", string.IsNullOrEmpty(plan) ? null : plan));
            return RedirectToPage(new { id, done = result.Decision.Number });
        }
        catch (Exception mistake) when (mistake is DecisionException or OutsideScopeException)
        {
            Response.StatusCode = mistake is DecisionException ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
            Mistake = Told.ByTheProgram(t, mistake.Message);
            return Fill(id) ? Page() : NotFound();
        }
    }

    private byte[] Annotated()
    {
        using var stream = new MemoryStream();
        AnnotatedWorkbook.Write(drafts.Content(Draft), Result.Findings, stream);
        return stream.ToArray();
    }

    private bool Fill(string id)
    {
        if (drafts.Find(id) is not { } found) return false;
        Draft = found;
        Result = drafts.Try(found);
        ViewData["IsTrial"] = true;
        SubmissionNames.Fill(ViewData, Result, data.Catalogue);
        Doubts = PendingRegister.Of(Result, data.Catalogue);
        if (data.Explain(found.File, drafts.Content(found), found.Options(dryRun: true)) is { } explanation) Pictures = SheetPicture.Of(explanation, Result.Findings);
        ViewData["HasPictures"] = Pictures.Count > 0;
        return true;
    }
}
