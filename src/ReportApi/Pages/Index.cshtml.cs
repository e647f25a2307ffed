using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages;

/// <summary>
/// Tổng quan: one plan at a glance. What it is limited to stays in the address; a bar or a point is a link that limits everything else to it, and the
/// same bar takes that back.
/// </summary>
[Demand(Right.See)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue, Language t) : PageModel
{
    /// <summary>What may be chosen by a click: members of exemplars, and the year.</summary>
    private static readonly string[] s_members = ["movement", "owner", "kind"];

    /// <summary>The overview, or null while the plan has no report.</summary>
    public Overview? Overview { get; private set; }

    /// <summary>The trend that goes with it.</summary>
    public Report? Trend { get; private set; }

    /// <summary>The chart of the trend, its years leading to the year.</summary>
    public ChartSpec? TrendChart { get; private set; }

    /// <summary>The other charts, each category leading to itself.</summary>
    public IReadOnlyList<OverviewPanel> Panels { get; private set; } = [];

    /// <summary>The fields that limit the page.</summary>
    public IReadOnlyList<Choice> Slicers { get; private set; } = [];

    /// <summary>What was chosen beyond plan and unit, in words, with the address without it.</summary>
    public IReadOnlyList<(string Words, string Without)> Chosen { get; private set; } = [];

    /// <summary>The fields that say by which units the trend is told.</summary>
    public BasisChoice Basis { get; private set; } = null!;

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<QueryError> Mistakes { get; private set; } = [];

    /// <summary>How many rows wait for a decision.</summary>
    public int Waiting { get; private set; }

    /// <summary>The unit asked about, or null.</summary>
    public string? Unit { get; private set; }

    /// <summary>All words of the address but those of the basis, to be kept when that changes.</summary>
    public IEnumerable<(string Name, string Value)> Kept =>
        s_members.Concat(["year", "unit"]).Where(m => Given(m) is not null).Select(m => (m, Given(m)!)).Prepend(("plan", Overview?.Plan ?? ""));

    /// <summary>Plan and unit as a query string, for links that go on with them.</summary>
    public string Question { get; private set; } = "";

    public IActionResult OnGet(ReportAddress address)
    {
        if (ReportPage.WithoutMapWords(Request, address, out var canonical)) return LocalRedirect(canonical);
        var (plan, unit) = (Given("plan"), Given("unit"));
        if (plan is not null && catalogue.Plans.Find(plan) is null) return NotFound();
        if (unit is not null && catalogue.Units.Find(unit) is null && catalogue.Units.ByCode(unit).Count == 0) return NotFound();
        Unit = unit;
        Waiting = PendingRegister.Count(database);
        Build(address, plan, unit);
        Basis = BasisChoice.Of(address, Mistakes.Count > 0);
        Slicers = Fields(Overview?.Plan ?? plan, unit);
        Chosen = [.. s_members.Append("year").Where(m => Given(m) is not null).Select(m => (NameOf(m, Given(m)!), AddressWith(m, null)))];
        Question = $"?plan={Uri.EscapeDataString(Overview?.Plan ?? plan ?? "")}" + (unit is null ? "" : $"&unit={Uri.EscapeDataString(unit)}")
            + string.Concat(BasisChoice.OfMaps.Prepend("basis").Where(w => Given(w) is not null).Select(w => $"&{w}={Uri.EscapeDataString(Request.Query[w]!)}"));
        if (Mistakes.Count > 0) Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void Build(ReportAddress address, string? plan, string? unit)
    {
        IReadOnlyList<MemberFilter> where = [.. s_members.Where(m => Given(m) is not null).Select(m => new MemberFilter(m, FilterOperator.Equals, [Given(m)!]))];
        try
        {
            int? year = Given("year") is { } word
                ? int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : throw new QueryException([new("bad-period", word, $"“{word}” không phải là năm.")])
                : null;
            Overview = Overview.Build(database, new OverviewRequest(plan, unit, year, where) { Language = t });
            if (Overview is null) return;
            Insights = [.. Suggested(Overview.Plan, unit)];
            Panels = [.. new[] { Overview.ByMovement }.Concat(Overview.Parts).OfType<OverviewPanel>().Select(Linked)];
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
            return;
        }

        try
        {
            Trend = ReportCatalogue.Find("trend")!.Build(database, address.ToRequest() with { Plan = Overview.Plan, Unit = unit, By = null, From = null, To = null, FromPeriod = null, ToPeriod = null, Period = null, Where = where, Language = t }, null);
            TrendChart = Trend.Chart is { } chart ? chart with { CategoryLinks = [.. chart.Categories.Select(y => (string?)Toggled("year", y))] } : null;
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
        }
    }

    /// <summary>What the numbers suggest, where somebody has asked since the data changed, else what there is to ask for; each with its page. Empty where it is switched off.</summary>
    public IReadOnlyList<(string Sentence, string Address)> Insights { get; private set; } = [];

    private IEnumerable<(string, string)> Suggested(string plan, string? unit) =>
        InsightReports.All.Select(r => (t[InsightReports.KnownFinding(database, r.Name, plan, unit) ?? new(r.Title.Vi + ".", r.Title.En + ".")], $"/insights/{r.Name}{QuestionOf(plan, unit)}"));

    private static string QuestionOf(string plan, string? unit) => $"?plan={Uri.EscapeDataString(plan)}" + (unit is null ? "" : $"&unit={Uri.EscapeDataString(unit)}");

    private OverviewPanel Linked(OverviewPanel panel) => panel with { Chart = panel.Chart with { CategoryLinks = [.. panel.Values.Select(v => v.Length == 0 ? null : Toggled(panel.Member, v))] } };

    private string Toggled(string member, string value) => AddressWith(member, Given(member) == value ? null : value);

    /// <summary>The address of this view with one word of it changed.</summary>
    private string AddressWith(string member, string? value)
    {
        var words = new QueryBuilder(Request.Query.Where(q => q.Key != member && q.Value.ToString().Length > 0).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString())));
        if (value is not null) words.Add(member, value);
        return "/" + words.ToQueryString();
    }

    private string? Given(string word) => Request.Query[word].ToString() is { Length: > 0 } value ? value : null;

    private string NameOf(string member, string value) => member == "year" ? t[$"Năm {value}", $"Year {value}"] : new MemberNames(catalogue, t).Of(member, value);

    private IReadOnlyList<Choice> Fields(string? planId, string? unit)
    {
        var plan = planId is null ? null : catalogue.Plans.Find(planId);
        IReadOnlyList<PlanItem> items = plan?.Items ?? [.. catalogue.Plans.SelectMany(p => p.Items)];
        var names = new MemberNames(catalogue, t);
        return
        [
            PlanNames.Choice(t, catalogue, planId),
            UnitNames.Choice(t, catalogue, CompletenessRegister.List(database, planId), unit),
            new("year", t["Năm", "Year"], Given("year"), [("", t["Mới nhất", "Latest"]), .. (Overview?.Years ?? []).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => (y, y))]),
            names.MovementChoice(items, Given("movement")),
            names.OwnerChoice(items, Given("owner")),
            names.MemberChoice("kind", new("Đối tượng", "Kind"), Given("kind")),
        ];
    }
}
