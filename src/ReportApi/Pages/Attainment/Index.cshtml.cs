using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Plans;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace DienHinh.ReportApi.Pages.Attainment;

/// <summary>Chỉ tiêu: what was recognised beside what the plan asks for.</summary>
[Demand(Right.See)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue, Language t) : ReportPage(database, catalogue, t)
{
    private static readonly (string Value, Title Title)[] s_by =
        [("planItem", new("Mục và đối tượng", "Item and kind")), ("owner", new("Đơn vị chủ trì", "Owner")), ("kind", new("Đối tượng", "Kind")), ("movement", new("Phong trào", "Movement")), ("year", new("Năm", "Year"))];

    public IActionResult OnGet(ReportAddress address) => Show("attainment", address, "planItem", Fields);

    private IReadOnlyList<Choice> Fields(ReportRequest asked) =>
    [
        .. PlanAndUnit(asked),
        new("period", T["Kỳ", "Period"], asked.Period ?? "", [("", T["Cả kế hoạch", "Whole plan"]), .. Periods(asked.Plan)]),
        new("by", T["Chia theo", "By"], asked.By, [.. s_by.Select(b => (b.Value, T[b.Title]))]),
    ];

    private IEnumerable<(string Value, string Text)> Periods(string? planId)
    {
        if (planId is null || Catalogue.Plans.Find(planId) is not { } plan) yield break;
        foreach (var review in plan.Reviews) yield return (review.Id, T[$"{PlanText.Review(review).Vi} ({review.Level}, đến {Display.Day(review.CutOff)})", $"{PlanText.Review(review).En}, up to {Display.Day(review.CutOff)}"]);
        for (var year = plan.FromYear; year <= plan.ToYear; year++) yield return (year.ToString(CultureInfo.InvariantCulture), T[$"Năm {year}", $"Year {year}"]);
    }
}
