using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Forms;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Forms;

/// <summary>What stands below a filled form: what the facts could not say, where figures may be too small, and formulas that do not agree.</summary>
internal static class FormRemarks
{
    private const int MostMismatches = 10;

    public static IEnumerable<string> Of(StatutoryForm form, int year, FormCube cube, FormFilling filling)
    {
        var isOfPlans = SemanticModel.Default.FindMeasure(form.Measure)!.Base == MeasureBase.Movement;
        if (!cube.HasData)
        {
            yield return isOfPlans
                ? $"Không kế hoạch nào của {Year(year)} nêu phong trào, nên biểu để trống."
                : $"Chưa có báo cáo nào của {Year(year)}, nên biểu để trống.";
            yield break;
        }

        if (!isOfPlans && cube.Answer.Coverage is { Expected: { } expected } coverage)
            yield return $"Báo cáo {Year(year)}: đã nộp {Count(coverage.Received)}/{Count(expected)}.";
        foreach (var gap in Described(form, cube, filling.Blank))
            yield return $"Chưa có số liệu: {gap}.";
        foreach (var reason in form.Columns.GroupBy(c => c.Unavailable).Where(g => g.Key is not null))
            yield return $"Chưa có số liệu: cột {string.Join(", ", reason.Select(c => c.Id))} ({reason.Key}).";
        foreach (var reason in form.Rows.GroupBy(r => r.Unavailable).Where(g => g.Key is not null))
            yield return $"Chưa có số liệu: dòng {string.Join(", ", reason.Select(r => r.Code))} ({reason.Key}).";
        foreach (var gap in Described(form, cube, filling.Short))
            yield return $"Có thể còn thiếu: {gap}.";
        foreach (var m in filling.Mismatches.Take(MostMismatches))
            yield return $"Công thức không khớp số liệu: {m.Place}, cộng {m.Parts} được {Count(m.Sum)}, số liệu có {Count(m.Value)} {form.Counts}.";
        if (filling.Mismatches.Count > MostMismatches)
            yield return $"Còn {Count(filling.Mismatches.Count - MostMismatches)} ô khác có công thức không khớp số liệu.";
        foreach (var warning in ReportText.Warnings(Language.Vietnamese, cube.Answer))
            yield return warning;
    }

    /// <summary>One line for each member: the columns that lack it throughout, else the rows, and how many facts do not say it.</summary>
    private static IEnumerable<string> Described(StatutoryForm form, FormCube cube, IReadOnlyList<FormGap> gaps)
    {
        var figures = form.Rows.Count(r => r.Code is not null);
        foreach (var member in gaps.GroupBy(g => g.Member))
        {
            var columns = member.GroupBy(g => g.Column).Where(g => g.Count() == figures).Select(g => g.Key).ToHashSet();
            var rows = member.Where(g => !columns.Contains(g.Column)).Select(g => g.Row).Distinct().Order().Select(r => form.Rows[r].Code!).ToList();
            string[] places = [.. columns.Count > 0 ? [$"cột {string.Join(", ", columns.Order().Select(c => form.Columns[c].Id))}"] : Array.Empty<string>(), .. rows.Count > 0 ? [$"dòng {string.Join(", ", rows)}"] : Array.Empty<string>()];
            var (silent, all) = cube.Silence(member.Key, form.Where);
            yield return $"{string.Join("; ", places)} ({Count(silent)}/{Count(all)} {form.Counts} chưa ghi {SemanticModel.Default.FindDimension(member.Key)!.Title.Vi.ToLowerInvariant()})";
        }
    }
}
