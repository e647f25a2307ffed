using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Comparison;

/// <summary>So sánh: two years or reviews side by side. The address holds the whole question, so that it can be sent on.</summary>
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

    public void OnGet(string? plan, string? unit, string? by, string? from, string? to)
    {
        var asked = QuestionText.Between(new ReportRequest(Given(plan), Given(unit), Given(by) ?? "movement"), Given(from), Given(to));
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
        var periods = Periods(plan);
        var first = Math.Max(last - 2, plan?.FromYear ?? 0);
        return
        [
            PlanNames.Choice(catalogue, asked.Plan),
            UnitNames.Choice(catalogue, reports, asked.Unit),
            new("from", "Kỳ gốc", asked.FromPeriod ?? Text(asked.From ?? first), periods),
            new("to", "Kỳ so sánh", asked.ToPeriod ?? Text(asked.To ?? last), periods),
            new("by", "Chia theo", asked.By, s_by),
        ];
    }

    /// <summary>The years and reviews of a plan.</summary>
    private static List<(string Value, string Text)> Periods(Plan? plan) => plan is null ? [] :
    [
        .. Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).Select(y => (Text(y), "Năm " + Text(y))),
        .. plan.Reviews.Select(r => (r.Id, (r.IsFinal ? "Tổng kết" : "Sơ kết") + (r.CutOff is { } day ? ", đến " + Display.Day(day) : " " + r.Id))),
    ];

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
