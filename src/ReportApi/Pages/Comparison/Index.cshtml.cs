using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Plans;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace DienHinh.ReportApi.Pages.Comparison;

/// <summary>So sánh: two years or reviews side by side. The address holds the whole question, so that it can be sent on.</summary>
[Demand(Right.See)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue, Language t) : ReportPage(database, catalogue, t)
{
    private static readonly (string Value, Title Title)[] s_by =
        [("movement", new("Phong trào", "Movement")), ("owner", new("Đơn vị chủ trì", "Owner")), ("kind", new("Loại điển hình", "Kind")), ("commune", new("Xã, phường", "Commune"))];

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
            PlanNames.Choice(T, Catalogue, asked.Plan),
            UnitNames.Choice(T, Catalogue, reports, asked.Unit),
            new("from", T["Kỳ gốc", "From period"], asked.FromPeriod ?? Text(asked.From ?? first), periods),
            new("to", T["Kỳ so sánh", "To period"], asked.ToPeriod ?? Text(asked.To ?? last), periods),
            new("by", T["Chia theo", "By"], asked.By, [.. s_by.Select(b => (b.Value, T[b.Title]))]),
        ];
    }

    /// <summary>The years and reviews of a plan.</summary>
    private List<(string Value, string Text)> Periods(Plan? plan) => plan is null ? [] :
    [
        .. Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).Select(y => (Text(y), T["Năm ", "Year "] + Text(y))),
        .. plan.Reviews.Select(r => (r.Id, T[PlanText.Review(r)] + (r.CutOff is { } day ? T[", đến ", ", up to "] + Display.Day(day) : " " + r.Id))),
    ];

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
