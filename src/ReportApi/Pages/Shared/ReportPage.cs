using System.Diagnostics.CodeAnalysis;
using DienHinh.Analytics;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>A page that shows one report. The address holds the whole question, so that it can be sent on.</summary>
public abstract class ReportPage(FactDatabase database, Catalogue catalogue, Language t) : PageModel
{
    /// <summary>The report, or null when there is nothing to report on.</summary>
    public Report? Report { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<QueryError> Mistakes { get; private set; } = [];

    /// <summary>The fields of the form.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The fields that say by which units the figures are told.</summary>
    public BasisChoice Basis { get; private set; } = null!;

    /// <summary>Whether the report can be asked of those units alone that reported every year.</summary>
    protected virtual bool HasLikeForLike => true;

    /// <summary>Where the reports are counted.</summary>
    protected FactDatabase Database { get; } = database;

    /// <summary>The language of the page.</summary>
    protected Language T { get; } = t;

    /// <summary>The fields for plan and unit, with which every such page begins.</summary>
    protected IReadOnlyList<Choice> PlanAndUnit(ReportRequest asked) =>
        [PlanNames.Choice(T, Catalogue, asked.Plan), UnitNames.Choice(T, Catalogue, CompletenessRegister.List(Database, asked.Plan), asked.Unit)];

    /// <summary>Plans and names.</summary>
    protected Catalogue Catalogue { get; } = catalogue;

    /// <summary>Answers the question, or says what is wrong with it; without a plan, the one with the most reports.</summary>
    /// <param name="name">Name of the report.</param>
    /// <param name="address">The question.</param>
    /// <param name="byDefault">What the rows are where the address does not say.</param>
    /// <param name="fields">The fields of the form.</param>
    protected IActionResult Show(string name, ReportAddress address, string? byDefault, Func<ReportRequest, IReadOnlyList<Choice>> fields)
    {
        if (WithoutMapWords(Request, address, out var canonical)) return LocalRedirect(canonical);
        var mistakes = new List<QueryError>();
        var read = Read(address, mistakes) with { Names = ReadNames(mistakes), Language = T };
        var request = read with { By = read.By ?? byDefault };
        request = request with { Plan = request.Plan ?? Overview.MainPlan(Database) };
        Choices = fields(request);
        if (mistakes.Count == 0 && request.Plan is not null) Build(name, request, mistakes);
        Mistakes = mistakes;
        Basis = BasisChoice.Of(address, mistakes.Count > 0, HasLikeForLike);
        if (mistakes.Count > 0) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    /// <summary>
    /// A form sends its fields for maps whatever basis was chosen. Where they mean nothing the browser is sent to the address without them, which is then
    /// the address of the report's files too.
    /// </summary>
    internal static bool WithoutMapWords(HttpRequest request, ReportAddress address, [NotNullWhen(true)] out string? canonical)
    {
        var hasLeft = address.Basis != "restated" && BasisChoice.OfMaps.Any(w => !string.IsNullOrEmpty(request.Query[w]));
        canonical = hasLeft ? request.Path + QueryString.Create(request.Query.Where(q => !BasisChoice.OfMaps.Contains(q.Key, StringComparer.OrdinalIgnoreCase))) : null;
        return hasLeft;
    }

    private NamesShown ReadNames(List<QueryError> mistakes)
    {
        try
        {
            return NamesWord.Read(Request.Query["names"]);
        }
        catch (QueryException wrong)
        {
            mistakes.AddRange(wrong.Errors);
            return NamesShown.None;
        }
    }

    private void Build(string name, ReportRequest request, List<QueryError> mistakes)
    {
        try
        {
            Report = ReportCatalogue.Find(name)!.Build(Database, request, null);
        }
        catch (QueryException wrong)
        {
            mistakes.AddRange(wrong.Errors);
        }
    }

    // A question that cannot be read still fills the form, as far as it goes.
    private static ReportRequest Read(ReportAddress address, List<QueryError> mistakes)
    {
        try
        {
            return address.ToRequest();
        }
        catch (QueryException wrong)
        {
            mistakes.AddRange(wrong.Errors);
            return new ReportAddress(address.Plan, address.Unit, address.By, address.From, address.To, address.Period, null).ToRequest();
        }
    }
}
