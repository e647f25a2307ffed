namespace DienHinh.Ingest.Plans;

/// <summary>Spreads the quotas of a plan over years and owners.</summary>
public static class PlanTargets
{
    /// <summary>Every number to reach, in order of item, quota, year and owner; empty where the plan sets none.</summary>
    public static IReadOnlyList<PlanTarget> Of(Plan plan) => [.. plan.Items.SelectMany(item => OfItem(plan, item))];

    private static IEnumerable<PlanTarget> OfItem(Plan plan, PlanItem item)
    {
        // Versions of one line share its number, so that an amendment leaves the targets of earlier years the same, ids included.
        foreach (var (index, quota) in QuotaVersions.Of(item).Index().SelectMany(line => line.Item, (line, quota) => (line.Index, quota)))
        {
            foreach (var span in SpansOf(plan, quota).Where(s => IsAskedFor(plan, s.To)))
            {
                var id = FormattableString.Invariant($"{item.Item}.{index + 1}@{span.Label}");
                var target = new PlanTarget(
                    id, item.Item, quota.Kind, quota.SubKind, quota.Bound, quota.Value, [.. item.Leads.Select(l => l.OwnerId)],
                    span.From, span.To, span.ClosesOn, quota.StageId);
                if (!quota.PerLead)
                    yield return target;
                else
                    foreach (var lead in item.Leads)
                        yield return target with { Id = $"{id}/{lead.OwnerId}", OwnerIds = [lead.OwnerId] };
            }
        }
    }

    private static IEnumerable<(string Label, int From, int To, DateOnly ClosesOn)> SpansOf(Plan plan, Quota quota)
    {
        var years = Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1);
        if (quota.Period == QuotaPeriod.Year)
            return years.Where(y => y >= plan.Settings.FirstTargetYear && quota.AppliesTo(y)).Select(y => (FormattableString.Invariant($"{y}"), y, y, ClosingDay(plan, y)));
        if (quota.Period == QuotaPeriod.Plan)
            return [("plan", plan.FromYear, plan.ToYear, ClosingDay(plan, plan.ToYear))];
        // A year that stands in two stages counts in one of them only, so that no exemplar meets two targets.
        var own = years.Where(y => plan.StageOf(y)?.Id == quota.StageId).ToList();
        return own.Count == 0 ? [] : [($"stage-{quota.StageId}", own[0], own[^1], new DateOnly(own[^1], 12, 31))];
    }

    /// <summary>A unit that ends on 30 June does not see the end of that year.</summary>
    private static bool IsAskedFor(Plan plan, int lastYear) =>
        plan.Settings.KeepsTargetsAfterMerger || plan.UnitEndsOn is not { } end || new DateOnly(lastYear, 12, 31) <= end;

    private static DateOnly ClosingDay(Plan plan, int year) => plan.DueDate(year) ?? new DateOnly(year, 12, 31);
}
