using System.Globalization;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace DienHinh.ReportApi.Pages.Attainment;

/// <summary>Chỉ tiêu: what was recognised beside what the plan asks for.</summary>
[Demand(Right.See)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue) : ReportPage(database, catalogue)
{
    private static readonly (string Value, string Text)[] s_by =
        [("planItem", "Mục và đối tượng"), ("owner", "Đơn vị chủ trì"), ("kind", "Đối tượng"), ("movement", "Phong trào"), ("year", "Năm")];

    public IActionResult OnGet(ReportAddress address) => Show("attainment", address, "planItem", Fields);

    private IReadOnlyList<Choice> Fields(ReportRequest asked) =>
    [
        PlanNames.Choice(Catalogue, asked.Plan),
        UnitNames.Choice(Catalogue, CompletenessRegister.List(Database, asked.Plan), asked.Unit),
        new("period", "Kỳ", asked.Period ?? "", [("", "Cả kế hoạch"), .. Periods(asked.Plan)]),
        new("by", "Chia theo", asked.By, s_by),
    ];

    private IEnumerable<(string Value, string Text)> Periods(string? planId)
    {
        if (planId is null || Catalogue.Plans.Find(planId) is not { } plan) yield break;
        foreach (var review in plan.Reviews) yield return (review.Id, $"{(review.IsFinal ? "Tổng kết" : "Sơ kết")} ({review.Level}, đến {Hosting.Display.Day(review.CutOff)})");
        for (var year = plan.FromYear; year <= plan.ToYear; year++) yield return (year.ToString(CultureInfo.InvariantCulture), $"Năm {year}");
    }
}
