using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Pages.Shared;

namespace DienHinh.ReportApi.Pages.Completeness;

/// <summary>Tình hình nộp: who has reported, who was late, who is missing, with a text that reminds.</summary>
public sealed class IndexModel(FactDatabase database, Catalogue catalogue) : ReportPage(database, catalogue)
{
    public void OnGet(string? plan, string? unit, int? from, int? to) =>
        Show("completeness", new ReportRequest(Given(plan), Given(unit), From: from, To: to), asked =>
        [
            PlanNames.Choice(Catalogue, asked.Plan),
            UnitNames.Choice(Catalogue, CompletenessRegister.List(Database, asked.Plan), asked.Unit),
        ]);
}
