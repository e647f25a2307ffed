using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The name of a file that is handed out: what it is, plan, unit and day in plain ASCII, so that no mail program and no old disk breaks it.</summary>
internal static class DownloadName
{
    /// <summary>"so-sanh-hai-ky_phuc-linh-2021-2025_xa-phuc-linh-05794_2026-11-21.xlsx".</summary>
    /// <param name="what">Title of the report, in Vietnamese.</param>
    /// <param name="plan">Plan id; null is left out.</param>
    /// <param name="unit">Code or id of the unit asked for; null means that of the plan.</param>
    /// <param name="day">The day of the file.</param>
    /// <param name="ending">Without dot.</param>
    /// <param name="catalogue">Knows the units.</param>
    public static string Of(string what, string? plan, string? unit, DateOnly day, string ending, Catalogue catalogue)
    {
        var asked = unit ?? (plan is null ? null : catalogue.Plans.Find(plan)?.UnitId);
        var known = asked is null ? null : catalogue.Units.Find(asked) ?? (catalogue.Units.ByCode(asked) is [var first, ..] ? first : null);
        string?[] parts = [Plain(what), plan, known is null ? Plain(asked ?? "") : $"{Plain(known.Name)}-{Plain(known.Code)}", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];
        return $"{string.Join('_', parts.Where(p => !string.IsNullOrEmpty(p)))}.{ending}";
    }

    private static string Plain(string text) => TextKey.Folded(text).Replace(' ', '-');
}
