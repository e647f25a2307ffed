using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>A page that shows one report. The address holds the whole question, so that it can be sent on.</summary>
public abstract class ReportPage(FactDatabase database, Catalogue catalogue) : PageModel
{
    /// <summary>The report, or null when there is nothing to report on.</summary>
    public Report? Report { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<QueryError> Mistakes { get; private set; } = [];

    /// <summary>The fields of the form.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>Where the reports are counted.</summary>
    protected FactDatabase Database { get; } = database;

    /// <summary>Plans and names.</summary>
    protected Catalogue Catalogue { get; } = catalogue;

    /// <summary>Answers the question, or says what is wrong with it; without a plan, the one with the most reports.</summary>
    protected void Show(string name, ReportRequest asked, Func<ReportRequest, IReadOnlyList<Choice>> fields)
    {
        var overview = Overview.Build(Database, asked.Plan is { } id && Catalogue.Plans.Find(id) is not null ? id : null);
        var request = asked with { Plan = asked.Plan ?? overview?.Plan };
        Choices = fields(request);
        if (overview is null && asked.Plan is null) return;
        try
        {
            Report = ReportCatalogue.Find(name)!.Build(Database, request, null);
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>A word of the address without its blanks; null for an empty one.</summary>
    protected static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
