using System.Globalization;

namespace DienHinh.Ingest.Plans;

/// <summary>One reading of ours where a plan's text is open, or a change that the reader of a figure has to know.</summary>
/// <param name="Name">One of <see cref="PlanChoices"/>' names.</param>
/// <param name="Value">As the plan file has it.</param>
/// <param name="Sentence">In Vietnamese, for the reader of a report that rests on it.</param>
/// <param name="English">The same for English pages.</param>
public sealed record PlanChoice(string Name, string Value, string Sentence, string English);

/// <summary>The choices of a plan that change its figures: only those that its text gives occasion to.</summary>
public static class PlanChoices
{
    /// <summary>What becomes of numbers to reach when the plan's unit ends before their last year does.</summary>
    public const string AfterMerger = "after-merger";

    /// <summary>Whether a report of the very day of "trước ngày" is in time.</summary>
    public const string BeforeDay = "before-day";

    /// <summary>The first year for which yearly numbers are asked.</summary>
    public const string FirstTargetYear = "first-target-year";

    /// <summary>Whether several leads share one number.</summary>
    public const string JointLeads = "joint-leads";

    /// <summary>Of what a share is taken that the plan asks for.</summary>
    public const string KpiDenominator = "kpi-denominator";

    /// <summary>The stage that a year standing in two of them counts in.</summary>
    public const string OverlapStage = "overlap-stage";

    /// <summary>The years between versions of a number for which none is set.</summary>
    public const string TargetGaps = "target-gaps";

    /// <summary>The years from which an amendment set other numbers.</summary>
    public const string TargetVersions = "target-versions";

    /// <summary>Every choice, in order of name.</summary>
    public static IEnumerable<PlanChoice> Of(Plan plan) => All(plan).OfType<PlanChoice>();

    private static IEnumerable<PlanChoice?> All(Plan plan) =>
        [Merger(plan), Before(plan), FirstYear(plan), Joint(plan), Denominator(plan), Overlap(plan), Gaps(plan), Versions(plan)];

    private static PlanChoice? Merger(Plan plan)
    {
        if (plan.UnitEndsOn is not { } end || plan.Items.All(i => i.Quotas.Count == 0))
            return null;
        var day = end.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        var (beginning, english) = ($"Đơn vị kết thúc ngày {day}:", $"The unit ended on {day}:");
        return plan.Settings.KeepsTargetsAfterMerger
            ? new(AfterMerger, "keep", $"{beginning} chỉ tiêu của kỳ chưa hết vẫn giữ nguyên, tính cho địa bàn cũ.", $"{english} targets of periods that were not over stay as they are, for the former area.")
            : new(AfterMerger, "drop", $"{beginning} chỉ tiêu của kỳ chưa hết không tính nữa.", $"{english} targets of periods that were not over no longer count.");
    }

    private static PlanChoice? Before(Plan plan) => plan.Deadlines.FirstOrDefault(d => d.Id == plan.Reporting.DeadlineId) is not { IsBefore: true } deadline ? null
        : plan.Settings.DayItselfCounts ? new(BeforeDay, "in-time", $"Hạn “{deadline.Printed}”: nộp đúng ngày đó vẫn tính là kịp.", $"Due “{deadline.Printed}”: a submission of that very day is still in time.")
        : new(BeforeDay, "late", $"Hạn “{deadline.Printed}”: nộp đúng ngày đó tính là trễ một ngày.", $"Due “{deadline.Printed}”: a submission of that very day is one day late.");

    private static PlanChoice? FirstYear(Plan plan)
    {
        if (plan.FromYear == plan.ToYear || !plan.Items.Any(i => i.Quotas.Any(q => q.Period == QuotaPeriod.Year)))
            return null;
        var year = Text(plan.Settings.FirstTargetYear);
        return new(FirstTargetYear, year, $"Chỉ tiêu hằng năm tính từ năm {year}.", $"Yearly targets count from {year} on.");
    }

    private static PlanChoice? Joint(Plan plan) => plan.Items.Any(i => i.LeadMode == LeadMode.Joint && i.Leads.Count > 1 && i.Quotas.Count > 0)
        ? new(JointLeads, "joint", "Mục có nhiều đơn vị chủ trì mà văn bản không ghi “mỗi đơn vị” thì tính một chỉ tiêu chung.",
            "An item with several leads, where the document does not say “each unit”, has one target shared by all.") : null;

    private static PlanChoice? Denominator(Plan plan)
    {
        var shares = plan.Kpis.Where(k => k.Denominator is not null).ToList();
        return shares.Count == 0 ? null : new(KpiDenominator, string.Join(' ', shares.Select(k => k.Denominator)),
            string.Join(" ", shares.Select(k => $"{k.Name}: tính trên {Kpi.DenominatorWords[k.Denominator!]}.")),
            string.Join(" ", shares.Select(k => $"{k.NameEn}: taken of {Kpi.DenominatorWordsInEnglish[k.Denominator!]}.")));
    }

    private static PlanChoice? Overlap(Plan plan)
    {
        if (plan.Settings.OverlapStageId is not { } stage || Overlaps(plan) is not [var first, ..] years)
            return null;
        var name = plan.Stages.First(s => s.Id == stage).Name;
        var listed = string.Join(", ", years.Select(Text));
        var words = years.Count == 1 ? $"Năm {Text(first)}" : $"Các năm {listed}";
        return new(OverlapStage, stage, $"{words} nằm trong hai giai đoạn, chỉ tính vào giai đoạn “{name}”.", years.Count == 1 ? $"{listed} lies in two stages and counts in the stage “{name}” alone." : $"{listed} lie in two stages and count in the stage “{name}” alone.");
    }

    private static PlanChoice? Gaps(Plan plan)
    {
        var gaps = plan.Items.Select(i => (i.Item, Years: QuotaVersions.Of(i).SelectMany(line => QuotaVersions.YearsWithout(plan, line)).Distinct().Order().ToList()))
            .Where(g => g.Years.Count > 0).ToList();
        return gaps.Count == 0 ? null : new(TargetGaps, string.Join(' ', gaps.SelectMany(g => g.Years).Distinct().Order().Select(Text)),
            $"Giữa các lần sửa đổi có năm không giao chỉ tiêu: {string.Join("; ", gaps.Select(g => $"mục {g.Item} năm {string.Join(", ", g.Years.Select(Text))}"))}.",
            $"Between amendments there are years without a target: {string.Join("; ", gaps.Select(g => $"item {g.Item} in {string.Join(", ", g.Years.Select(Text))}"))}.");
    }

    private static PlanChoice? Versions(Plan plan)
    {
        var years = QuotaVersions.ChangesOf(plan).Select(Text).ToList();
        if (years.Count == 0)
            return null;
        var documents = plan.Amendments.Count == 0 ? "" : $" ({string.Join("; ", plan.Amendments.Select(a => a.Document))})";
        return new(TargetVersions, string.Join(' ', years), $"Chỉ tiêu đã sửa đổi từ năm {string.Join(", ", years)}{documents}; các năm trước giữ chỉ tiêu cũ.",
            $"Targets were amended from {string.Join(", ", years)} on{documents}; earlier years keep the former ones.");
    }

    private static List<int> Overlaps(Plan plan) =>
        [.. Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).Where(y => plan.Stages.Count(s => s.From.First.Year <= y && y <= s.To.Last.Year) > 1)];

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
