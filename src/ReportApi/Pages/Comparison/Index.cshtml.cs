using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Comparison;

/// <summary>So sánh: two years side by side. The address holds the whole question, so that it can be sent on.</summary>
public sealed class IndexModel(FactDatabase database, Catalogue catalogue) : PageModel
{
    private static readonly (string Value, string Text)[] s_by =
        [("movement", "Phong trào"), ("owner", "Đơn vị chủ trì"), ("kind", "Loại điển hình"), ("commune", "Xã, phường")];

    /// <summary>The comparison, or null when nothing can be compared.</summary>
    public Report? Report { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<QueryError> Mistakes { get; private set; } = [];

    /// <summary>The fields of the form.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public void OnGet(string? plan, string? unit, string? by, int? from, int? to)
    {
        var asked = new ReportRequest(Given(plan), Given(unit), Given(by) ?? "movement", from, to);
        var overview = Overview.Build(database, asked.Plan is { } id && catalogue.Plans.Find(id) is not null ? id : null);
        Choices = Fields(asked with { Plan = asked.Plan ?? overview?.Plan });
        if (overview is null && asked.Plan is null) return;
        try
        {
            Report = ReportCatalogue.Find("comparison")!.Build(database, asked with { Plan = asked.Plan ?? overview?.Plan }, null);
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private List<Choice> Fields(ReportRequest asked)
    {
        var reports = CompletenessRegister.List(database, asked.Plan);
        var plan = asked.Plan is { } id ? catalogue.Plans.Find(id) : null;
        var last = reports.Where(r => r.IsReceived).Select(r => r.Year).DefaultIfEmpty(plan?.ToYear ?? 0).Max();
        var years = plan is null ? [] : Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).ToList();
        return
        [
            PlanNames.Choice(catalogue, asked.Plan),
            UnitNames.Choice(catalogue, reports, asked.Unit),
            Years("from", "Năm gốc", asked.From ?? Math.Max(last - 2, years.FirstOrDefault()), years),
            Years("to", "Năm so sánh", asked.To ?? last, years),
            new("by", "Chia theo", asked.By, s_by),
        ];
    }

    private static Choice Years(string name, string label, int selected, List<int> years)
    {
        static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
        return new Choice(name, label, Text(selected), [.. years.Select(y => (Text(y), Text(y)))]);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
