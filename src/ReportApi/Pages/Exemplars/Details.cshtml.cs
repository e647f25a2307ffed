using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Exemplars;

/// <summary>One fact followed back to its cells: an exemplar of a list, or a figure of a summary form.</summary>
[Demand(Right.See)]
public sealed class DetailsModel(CallerFolder data, Language t) : PageModel
{
    /// <summary>Where it came from and how it was read.</summary>
    public FactSource Source { get; private set; } = null!;

    /// <summary>The exemplar, or null for a figure and for a row of a submission that was replaced.</summary>
    public ExemplarEntry? Exemplar { get; private set; }

    /// <summary>The records of the same person, body, household or model, year by year.</summary>
    public IReadOnlyList<ExemplarEntry> History { get; private set; } = [];

    /// <summary>The sheet around the cells; null where the row is no longer found.</summary>
    public SheetPicture? Picture { get; private set; }

    public IActionResult OnGet(string id)
    {
        if (data.Trace(id) is not { } found) return NotFound();
        Source = found;
        Exemplar = ExemplarRegister.Find(data.Database, id);
        if (Exemplar is not null) History = ExemplarRegister.List(data.Database, [new MemberFilter("subject", FilterOperator.Equals, [id])]).Rows;
        if (data.Submissions.Find(found.Submission) is { } sent && CellRange.TryParse(found.Cells, out var cells)
            && data.Explain(sent.Result.File, data.Submissions.Original(sent), data.Submissions.ChoicesOf(sent)) is { } explanation) Picture = SheetPicture.Around(explanation, found.Sheet, cells);
        return Page();
    }

    /// <summary>Names of movements.</summary>
    public string Movements(IEnumerable<string> ids) => new MemberNames(data.Catalogue, t).Movements(ids);

    /// <summary>Names of owners.</summary>
    public string Owners(IEnumerable<string> ids) => new MemberNames(data.Catalogue, t).Owners(ids);
}
