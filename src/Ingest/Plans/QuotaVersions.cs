namespace DienHinh.Ingest.Plans;

/// <summary>The numbers of an item as amendments changed them: what an earlier year was asked for stays as it was.</summary>
public static class QuotaVersions
{
    /// <summary>The quotas of an item in lines: one line for each subject and period, with its versions in the order of their years.</summary>
    public static IReadOnlyList<IReadOnlyList<Quota>> Of(PlanItem item) =>
        [.. item.Quotas.GroupBy(LineOf).Select(line => line.OrderBy(q => q.Years?.From ?? int.MinValue).ToList())];

    /// <summary>The first year of every number that replaced an earlier one, in order.</summary>
    public static IReadOnlyList<int> ChangesOf(Plan plan) =>
        [.. plan.Items.SelectMany(Of).SelectMany(line => line.Skip(1)).Select(q => q.Years!.From).Distinct().Order()];

    /// <summary>The years between those of the versions of a line, or beside them, for which the plan asks nothing.</summary>
    public static IReadOnlyList<int> YearsWithout(Plan plan, IReadOnlyList<Quota> line) => line[0].Years is null ? []
        : [.. Enumerable.Range(plan.Settings.FirstTargetYear, Math.Max(0, plan.ToYear - plan.Settings.FirstTargetYear + 1)).Where(y => !line.Any(q => q.AppliesTo(y)))];

    /// <summary>Whether both ask for the same subject in the same time, so that one exemplar would meet two numbers of one kind.</summary>
    internal static bool Overlap(Quota one, Quota other) =>
        LineOf(one) == LineOf(other) && (one.Years is null || other.Years is null || one.Years.Meets(other.Years));

    // Whether each owner or the unit as a whole has to reach it may change with an amendment as well.
    private static (Domain.ExemplarKind?, string?, QuotaPeriod, string?) LineOf(Quota quota) => (quota.Kind, quota.SubKind, quota.Period, quota.StageId);
}
