using System.Globalization;

namespace DienHinh.Ingest.Plans;

/// <summary>One reading of ours where a plan's text is open.</summary>
/// <param name="Name">before-day, first-target-year, overlap-stage or joint-leads.</param>
/// <param name="Value">As the plan file has it.</param>
/// <param name="Sentence">In Vietnamese, for the reader of a report that rests on it.</param>
public sealed record PlanChoice(string Name, string Value, string Sentence);

/// <summary>The choices of a plan that change its figures: only those that its text gives occasion to.</summary>
public static class PlanChoices
{
    /// <summary>Every choice, in order of name.</summary>
    public static IEnumerable<PlanChoice> Of(Plan plan)
    {
        var deadline = plan.Deadlines.FirstOrDefault(d => d.Id == plan.Reporting.DeadlineId);
        if (deadline is { IsBefore: true })
        {
            yield return plan.Settings.DayItselfCounts
                ? new("before-day", "in-time", $"Hạn “{deadline.Printed}”: nộp đúng ngày đó vẫn tính là kịp.")
                : new("before-day", "late", $"Hạn “{deadline.Printed}”: nộp đúng ngày đó tính là trễ một ngày.");
        }

        if (plan.Items.Any(i => i.Quotas.Any(q => q.Period == QuotaPeriod.Year)) && plan.FromYear < plan.ToYear)
        {
            var year = plan.Settings.FirstTargetYear.ToString(CultureInfo.InvariantCulture);
            yield return new("first-target-year", year, $"Chỉ tiêu hằng năm tính từ năm {year}.");
        }

        if (plan.Items.Any(i => i.LeadMode == LeadMode.Joint && i.Leads.Count > 1 && i.Quotas.Count > 0))
            yield return new("joint-leads", "joint", "Mục có nhiều đơn vị chủ trì mà văn bản không ghi “mỗi đơn vị” thì tính một chỉ tiêu chung.");
        if (plan.Settings.OverlapStageId is { } stage && Overlaps(plan) is [var first, ..] years)
        {
            var name = plan.Stages.First(s => s.Id == stage).Name;
            var words = years.Count == 1 ? string.Create(CultureInfo.InvariantCulture, $"Năm {first}") : $"Các năm {string.Join(", ", years)}";
            yield return new("overlap-stage", stage, $"{words} nằm trong hai giai đoạn, chỉ tính vào giai đoạn “{name}”.");
        }
    }

    private static List<int> Overlaps(Plan plan) =>
        [.. Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).Where(y => plan.Stages.Count(s => s.From.First.Year <= y && y <= s.To.Last.Year) > 1)];
}
