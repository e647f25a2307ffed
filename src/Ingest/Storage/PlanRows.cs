using System.Data.Common;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Storage;

/// <summary>The rows that the plans of a catalogue become.</summary>
internal static class PlanRows
{
    public static void Write(DbConnection connection, Catalogue catalogue)
    {
        foreach (var plan in catalogue.Plans)
        {
            ReferenceWriter.Insert(connection, "ref_plan", ["id", "title", "title_en", "unit_id", "from_year", "to_year"],
                [[plan.Id, plan.Title, plan.TitleEn, plan.UnitId, plan.FromYear, plan.ToYear]]);
            WriteItems(connection, plan);
            WriteTime(connection, plan, catalogue.Plans);
            WriteTargets(connection, plan);
            ReferenceWriter.Insert(connection, "ref_plan_setting", ["plan_id", "name", "value", "sentence"],
                PlanChoices.Of(plan).Select(c => new object?[] { plan.Id, c.Name, c.Value, c.Sentence }));
        }
    }

    private static void WriteItems(DbConnection connection, Plan plan)
    {
        ReferenceWriter.Insert(connection, "ref_plan_item", ["plan_id", "item", "ordinal", "printed_name"],
            plan.Items.Select(i => new object?[] { plan.Id, i.Item, i.Ordinal, i.PrintedName }));
        ReferenceWriter.Insert(connection, "ref_plan_item_movement", ["plan_id", "item", "movement_id"],
            plan.Items.SelectMany(i => i.MovementIds.Select(m => new object?[] { plan.Id, i.Item, m })));
        ReferenceWriter.Insert(connection, "ref_plan_item_owner", ["plan_id", "item", "owner_id", "role"],
            plan.Items.SelectMany(i => i.Leads.Select(o => (i.Item, o.OwnerId, Role: "lead")).Concat(i.Coordinating.Select(o => (i.Item, o.OwnerId, Role: "coordinating"))))
                .Distinct()
                .Select(r => new object?[] { plan.Id, r.Item, r.OwnerId, r.Role }));
        ReferenceWriter.Insert(connection, "ref_plan_item_kind", ["plan_id", "item", "kind", "is_optional"],
            plan.Items.SelectMany(i => i.Subjects.GroupBy(s => s.Kind).Select(g => new object?[] { plan.Id, i.Item, g.Key.Code(), g.All(s => s.IsOptional) })));
    }

    private static void WriteTime(DbConnection connection, Plan plan, PlanRegister plans)
    {
        var years = Enumerable.Range(plan.FromYear, plan.ToYear - plan.FromYear + 1).ToList();
        ReferenceWriter.Insert(connection, "ref_expected_submission", ["plan_id", "unit_id", "year", "due_date"],
            years.SelectMany(y => plans.ExpectedUnits(plan, y).Select(u => new object?[] { plan.Id, u.Id, y, plan.DueDate(y) })));
        ReferenceWriter.Insert(connection, "ref_review", ["plan_id", "id", "kind", "cut_off"],
            plan.Reviews.Select(r => new object?[] { plan.Id, r.Id, r.IsFinal ? "final" : "interim", r.CutOff }));
        ReferenceWriter.Insert(connection, "ref_review_rule",
            ["plan_id", "review_id", "level", "is_cut_off_assumed", "is_year_only_counted", "window_from", "window_to", "stage_id"],
            plan.Reviews.Select(r => new object?[] { plan.Id, r.Id, r.Level, r.CutOffAssumed, r.YearOnlyCounts, r.WindowFrom, r.WindowTo, r.StageId }));
        ReferenceWriter.Insert(connection, "ref_stage", ["plan_id", "id", "ordinal", "name", "from_date", "to_date"],
            plan.Stages.Index().Select(s => new object?[] { plan.Id, s.Item.Id, s.Index + 1, s.Item.Name, s.Item.From.First, s.Item.To.Last }));
        ReferenceWriter.Insert(connection, "ref_stage_year", ["plan_id", "year", "stage_id"],
            years.Where(y => plan.StageOf(y) is not null).Select(y => new object?[] { plan.Id, y, plan.StageOf(y)!.Id }));
    }

    private static void WriteTargets(DbConnection connection, Plan plan)
    {
        var targets = PlanTargets.Of(plan);
        ReferenceWriter.Insert(connection, "ref_target",
            ["plan_id", "id", "item", "kind", "sub_kind", "bound", "value", "from_year", "to_year", "closes_on", "stage_id"],
            targets.Select(t => new object?[]
            {
                plan.Id, t.Id, t.Item, t.Kind?.Code(), t.SubKind, t.Bound.Code(), t.Value, t.FromYear, t.ToYear, t.ClosesOn, t.StageId,
            }));
        ReferenceWriter.Insert(connection, "ref_target_owner", ["plan_id", "target_id", "owner_id"],
            targets.SelectMany(t => t.OwnerIds.Select(o => new object?[] { plan.Id, t.Id, o })));
        ReferenceWriter.Insert(connection, "ref_kpi", ["plan_id", "id", "name", "name_en", "bound", "value", "denominator"],
            plan.Kpis.Select(k => new object?[] { plan.Id, k.Id, k.Name, k.NameEn, k.Bound?.Code(), k.Value, k.Denominator }));
    }
}
