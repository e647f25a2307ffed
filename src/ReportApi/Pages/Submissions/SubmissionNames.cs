using DienHinh.Ingest;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>The names behind the ids of a result, for the people who read it.</summary>
internal static class SubmissionNames
{
    /// <summary>Puts the names of unit and plan where the partial view finds them.</summary>
    public static void Fill(ViewDataDictionary viewData, SubmissionResult result, Catalogue catalogue)
    {
        viewData["UnitName"] = result.Unit is { } unit ? UnitName(unit, catalogue) : null;
        viewData["PlanName"] = result.Plan is { } id && catalogue.Plans.Find(id) is { } plan ? PlanNames.Of(plan, catalogue) : null;
    }

    /// <summary>The name with the code, "Xã Phục Linh (05794)"; the code alone where several units had it.</summary>
    public static string UnitName(string code, Catalogue catalogue) => catalogue.Units.Find(code) is { } unit ? $"{unit.Name} ({unit.Code})" : code;
}
