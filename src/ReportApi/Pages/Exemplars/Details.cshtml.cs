using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Exemplars;

/// <summary>One fact followed back to its cells: an exemplar of a list, or a figure of a summary form.</summary>
[Demand(Right.See, Right.Decide)]
public sealed class DetailsModel(CallerFolder data, Caller caller, Language t) : PageModel
{
    /// <summary>Where it came from and how it was read.</summary>
    public FactSource Source { get; private set; } = null!;

    /// <summary>The exemplar, or null for a figure and for a row of a submission that was replaced.</summary>
    public ExemplarEntry? Exemplar { get; private set; }

    /// <summary>The records of the same person, body, household or model, year by year.</summary>
    public IReadOnlyList<ExemplarEntry> History { get; private set; } = [];

    /// <summary>The sheet around the cells; null where the row is no longer found.</summary>
    public SheetPicture? Picture { get; private set; }

    /// <summary>Whether the one who looks may introduce it to an event; only a record that counts can be.</summary>
    public bool MayNominate => Exemplar is not null && caller.May(Right.Decide);

    /// <summary>Events to choose from: those that exemplars were introduced to, and those that the record's plan names; not those it is introduced to already.</summary>
    public IReadOnlyList<string> Events { get; private set; } = [];

    /// <summary>Why the last decision was refused; null where it was not.</summary>
    public Told? Refusal { get; private set; }

    public IActionResult OnPost(string id, string? means, string? congress, string? other, string? reason)
    {
        try
        {
            data.Decide(new DecisionRequest(DecisionSubject.Nomination, id, means ?? "", Reason: reason, Event: string.IsNullOrWhiteSpace(other) ? congress : other));
            return LocalRedirect($"/exemplars/{id}#nominations");
        }
        catch (DecisionException mistake)
        {
            Refusal = Told.ByTheProgram(t, mistake.Message);
        }

        var page = OnGet(id);
        if (page is PageResult) Response.StatusCode = StatusCodes.Status400BadRequest;
        return page;
    }

    public IActionResult OnGet(string id)
    {
        if (data.Trace(id) is not { } found) return NotFound();
        Source = found;
        Exemplar = ExemplarRegister.Find(data.Database, id);
        if (Exemplar is not null) History = ExemplarRegister.List(data.Database, [new MemberFilter("subject", FilterOperator.Equals, [id])]).Rows;
        if (data.Submissions.Find(found.Submission) is { } sent && CellRange.TryParse(found.Cells, out var cells)
            && data.Explain(sent.Result.File, data.Submissions.Original(sent), data.Submissions.ChoicesOf(sent)) is { } explanation) Picture = SheetPicture.Around(explanation, found.Sheet, cells);
        if (MayNominate) Events = EventsFor(Exemplar!);
        return Page();
    }

    private List<string> EventsFor(ExemplarEntry exemplar)
    {
        var events = EventRegister.List(data.Database).ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        foreach (var congress in exemplar.Plan is { } plan ? data.Catalogue.Plans.Find(plan)?.Congresses ?? [] : [])
            if (EventWords.Find(congress.Name) is { } known) events.TryAdd(known.Id, known.Name);
        return [.. events.Where(e => exemplar.Nominations.All(n => n.Id != e.Key)).Select(e => e.Value).Order(StringComparer.Create(Display.Culture, ignoreCase: true))];
    }

    /// <summary>Names of movements.</summary>
    public string Movements(IEnumerable<string> ids) => new MemberNames(data.Catalogue, t).Movements(ids);

    /// <summary>Names of owners.</summary>
    public string Owners(IEnumerable<string> ids) => new MemberNames(data.Catalogue, t).Owners(ids);
}
