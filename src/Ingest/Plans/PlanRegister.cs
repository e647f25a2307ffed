using System.Collections;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Plans;

/// <summary>All plans, and which units they ask for what.</summary>
public sealed class PlanRegister(IReadOnlyList<Plan> plans, UnitRegister units) : IReadOnlyList<Plan>
{
    /// <inheritdoc/>
    public int Count => plans.Count;

    /// <inheritdoc/>
    public Plan this[int index] => plans[index];

    /// <inheritdoc/>
    public IEnumerator<Plan> GetEnumerator() => plans.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The plan with this id, or null.</summary>
    public Plan? Find(string id) => plans.FirstOrDefault(p => p.Id == id);

    /// <summary>The plans of the unit itself or of a unit above it that run in the year; its own plans first, then the nearest above.</summary>
    public IReadOnlyList<Plan> Covering(Unit unit, int year) =>
        [.. units.Ancestors(unit).Prepend(unit).SelectMany(u => plans.Where(p => p.UnitId == u.Id && p.Covers(year)))];

    /// <summary>The units that owe a workbook for this year: those of the reporting level that existed on any day of it. Empty outside the plan's years.</summary>
    public IReadOnlyList<Unit> ExpectedUnits(Plan plan, int year) =>
        plan.Covers(year)
            ? [.. units.Within(plan.UnitId, plan.Reporting.Level).Where(u => u.ExistsDuring(new(year, 1, 1), new(year, 12, 31)))]
            : [];
}
