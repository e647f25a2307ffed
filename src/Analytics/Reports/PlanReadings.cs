using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Plans;

namespace DienHinh.Analytics.Reports;

/// <summary>Which of a plan's readings (cách hiểu kế hoạch) a report rests on, so that it tells those, and none that changes nothing in it.</summary>
/// <param name="Targets">Whether it sets figures beside numbers to reach.</param>
/// <param name="DueDays">Whether it tells who was in time.</param>
/// <param name="By">The dimension of its rows, or null.</param>
/// <param name="Periods">The periods that it was asked for; null ones are ignored.</param>
internal sealed record PlanReadings(bool Targets, bool DueDays, string? By, params string?[] Periods)
{
    private static readonly string[] s_ofTargets =
    [
        PlanChoices.AfterMerger, PlanChoices.FirstTargetYear, PlanChoices.JointLeads, PlanChoices.KpiDenominator, PlanChoices.OverlapStage,
        PlanChoices.TargetGaps, PlanChoices.TargetVersions,
    ];

    /// <summary>The sentences that the plan has for them, in order of name; none without a plan.</summary>
    public IEnumerable<string> Sentences(Language t, Snapshot data, string? plan)
    {
        if (plan is null)
            return [];
        var names = Names(data, plan).ToHashSet(StringComparer.Ordinal);
        return data.LookUp(QueryCompiler.PlanSettings(plan), r => (Name: r.GetString(0), Sentence: t[r.GetString(2), r.GetString(3)])).Where(s => names.Contains(s.Name)).Select(s => s.Sentence);
    }

    private IEnumerable<string> Names(Snapshot data, string plan)
    {
        var words = Periods.OfType<string>().SelectMany(p => p.Split("..")).ToList();
        var reviews = data.LookUp(QueryCompiler.Reviews(plan), r => r.GetString(0));
        var stages = data.LookUp(QueryCompiler.Stages(plan), r => r.GetString(0));
        // A review asks for the targets whose deadline has passed; "closed" are the years whose deadline has.
        var atReview = By == "review" || words.Exists(reviews.Contains);
        if (DueDays || words.Exists(w => w.StartsWith(PeriodWord.ClosedToday, StringComparison.Ordinal)) || (Targets && atReview))
            yield return PlanChoices.BeforeDay;
        if (By == "stage" || words.Exists(w => !reviews.Contains(w) && stages.Exists(s => s == w || "stage-" + s == w)))
            yield return PlanChoices.OverlapStage;
        if (!Targets)
            yield break;
        foreach (var name in s_ofTargets)
            yield return name;
    }
}
