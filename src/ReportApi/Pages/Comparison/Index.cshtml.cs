using System.Globalization;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Pages.Shared;

namespace DienHinh.ReportApi.Pages.Comparison;

/// <summary>So sánh: two years side by side. The address holds the whole question, so that it can be sent on.</summary>
public sealed class IndexModel(FactDatabase database, Catalogue catalogue) : ReportPage(database, catalogue)
{
    private static readonly (string Value, string Text)[] s_by =
        [("movement", "Phong trào"), ("owner", "Đơn vị chủ trì"), ("kind", "Loại điển hình"), ("commune", "Xã, phường")];

    public void OnGet(string? plan, string? unit, string? by, int? from, int? to) =>
        Show("comparison", new ReportRequest(Given(plan), Given(unit), Given(by) ?? "movement", from, to), Fields);

    private IReadOnlyList<Choice> Fields(ReportRequest asked)
    {
        var reports = CompletenessRegister.List(Database, asked.Plan);
        var plan = asked.Plan is { } id ? Catalogue.Plans.Find(id) : null;
        var last = reports.Where(r => r.IsReceived).Select(r => r.Year).DefaultIfEmpty(plan?.ToYear ?? 0).Max();
        var years = plan is null ? [] : Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).ToList();
        return
        [
            PlanNames.Choice(Catalogue, asked.Plan),
            UnitNames.Choice(Catalogue, reports, asked.Unit),
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
}
