using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>Which plan a workbook answers: the one that the sender chose, or the one of the unit that covers its years.</summary>
internal sealed class PlanChoice(Catalogue catalogue)
{
    /// <summary>Finds the plan, which may be none; false, with a finding that says why, where the workbook cannot go in.</summary>
    public bool Find(Unit unit, IngestOptions options, List<int> years, List<Finding> findings, out Plan? plan)
    {
        plan = null;
        if (options.Plan is { } wanted)
        {
            plan = catalogue.Plans.Find(wanted);
            if (plan is null)
            {
                findings.Add(FindingCatalogue.Make("unknown-plan", null, null, wanted, Likeness.Nearest(wanted, catalogue.Plans.Select(p => p.Id)), wanted));
                return false;
            }
        }
        else
        {
            plan = years.SelectMany(y => catalogue.Plans.Covering(unit, y)).GroupBy(p => p.Id).OrderByDescending(g => g.Count()).Select(g => g.First()).FirstOrDefault();
        }

        if (plan is not null)
        {
            if (years.Count == 0 || years.Any(plan.Covers)) return true;
            findings.Add(OutsidePlan(unit, plan, years));
            return false;
        }

        var others = PlansOf(unit);
        if (others.Count > 0 && years.Count > 0)
        {
            findings.Add(OutsidePlan(unit, others[0], years));
            plan = others[0];
            return false;
        }

        // A unit with one plan whose workbook names no year: its rows may still name theirs.
        if (others.Count > 0) plan = others[0];
        else findings.Add(FindingCatalogue.Make("no-plan", null, null, null, null, unit.Name));
        return true;
    }

    private List<Plan> PlansOf(Unit unit) => [.. catalogue.Plans.Where(p => p.UnitId == unit.Id || catalogue.Units.IsWithin(unit, p.UnitId))];

    /// <summary>Says that no plan of the unit holds any of the years.</summary>
    public Finding OutsidePlan(Unit unit, Plan? plan, IReadOnlyList<int> years)
    {
        var plans = plan is null ? PlansOf(unit) : PlansOf(unit).Append(plan).DistinctBy(p => p.Id).ToList();
        return FindingCatalogue.Make("year-outside-plan", null, null, string.Join(", ", years), null, string.Join(", ", years), unit.Name, string.Join("; ", plans.Select(p => $"{p.FromYear}-{p.ToYear}")));
    }
}
