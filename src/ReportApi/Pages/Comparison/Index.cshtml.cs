using System.Globalization;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace DienHinh.ReportApi.Pages.Comparison;

/// <summary>So sánh: two years or reviews side by side. The address holds the whole question, so that it can be sent on.</summary>
[Demand(Right.See)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue) : ReportPage(database, catalogue)
{
    private static readonly (string Value, string Text)[] s_by =
        [("movement", "Phong trào"), ("owner", "Đơn vị chủ trì"), ("kind", "Loại điển hình"), ("commune", "Xã, phường")];

    public IActionResult OnGet(ReportAddress address) => Show("comparison", address, "movement", Fields);

    private IReadOnlyList<Choice> Fields(ReportRequest asked)
    {
        var reports = CompletenessRegister.List(Database, asked.Plan);
        var plan = asked.Plan is { } id ? Catalogue.Plans.Find(id) : null;
        var last = reports.Where(r => r.IsReceived).Select(r => r.Year).DefaultIfEmpty(plan?.ToYear ?? 0).Max();
        var periods = Periods(plan);
        var first = Math.Max(last - 2, plan?.FromYear ?? 0);
        return
        [
            PlanNames.Choice(Catalogue, asked.Plan),
            UnitNames.Choice(Catalogue, reports, asked.Unit),
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
}
