using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Storage;

/// <summary>The rows that the plans of a catalogue become.</summary>
internal static class PlanRows
{
    /// <summary>Writes them table by table, all plans into each: beginning an insert costs as much as hundreds of rows.</summary>
    public static void Write(CatalogueInsert insert, Catalogue catalogue)
    {
        var plans = catalogue.Plans;
        insert.Rows("ref_plan", ["id", "title", "title_en", "unit_id", "from_year", "to_year"],
            plans.Select(p => new object?[] { p.Id, p.Title, p.TitleEn, p.UnitId, p.FromYear, p.ToYear }));
        WriteItems(insert, [.. plans.SelectMany(p => p.Items, (p, i) => (p.Id, i))]);
        WriteTime(insert, plans);
        WriteTargets(insert, [.. plans.SelectMany(PlanTargets.Of, (p, t) => (p.Id, t))]);
        insert.Rows("ref_kpi", ["plan_id", "id", "name", "name_en", "bound", "value", "denominator"],
            plans.SelectMany(p => p.Kpis, (p, k) => new object?[] { p.Id, k.Id, k.Name, k.NameEn, k.Bound?.Code(), k.Value, k.Denominator }));
        insert.Rows("ref_plan_setting", ["plan_id", "name", "value", "sentence", "sentence_en"],
            plans.SelectMany(PlanChoices.Of, (p, c) => new object?[] { p.Id, c.Name, c.Value, c.Sentence, c.English }));
    }

    private static void WriteItems(CatalogueInsert insert, IReadOnlyList<(string Plan, PlanItem Item)> items)
    {
        insert.Rows("ref_plan_item", ["plan_id", "item", "ordinal", "printed_name"],
            items.Select(i => new object?[] { i.Plan, i.Item.Item, i.Item.Ordinal, i.Item.PrintedName }));
        insert.Rows("ref_plan_item_movement", ["plan_id", "item", "movement_id"],
            items.SelectMany(i => i.Item.MovementIds, (i, m) => new object?[] { i.Plan, i.Item.Item, m }));
        insert.Rows("ref_plan_item_owner", ["plan_id", "item", "owner_id", "role"],
            items.SelectMany(i => i.Item.Leads.Select(o => (o.OwnerId, Role: "lead")).Concat(i.Item.Coordinating.Select(o => (o.OwnerId, Role: "coordinating"))), (i, o) => (i.Plan, i.Item.Item, o.OwnerId, o.Role))
                .Distinct()
                .Select(r => new object?[] { r.Plan, r.Item, r.OwnerId, r.Role }));
        insert.Rows("ref_plan_item_launcher", ["plan_id", "item", "launcher"],
            items.Select(i => (i.Plan, i.Item.Item, Launcher: MovementProperties.LauncherOf(i.Item.LaunchedBy))).Where(i => i.Launcher is not null)
                .Select(i => new object?[] { i.Plan, i.Item, i.Launcher }));
        insert.Rows("ref_plan_item_kind", ["plan_id", "item", "kind", "is_optional"],
            items.SelectMany(i => i.Item.Subjects.GroupBy(s => s.Kind), (i, g) => new object?[] { i.Plan, i.Item.Item, g.Key.Code(), g.All(s => s.IsOptional) }));
    }

    private static void WriteTime(CatalogueInsert insert, PlanRegister plans)
    {
        var years = plans.SelectMany(p => Enumerable.Range(p.FromYear, p.ToYear - p.FromYear + 1), (Plan, Year) => (Plan, Year)).ToList();
        insert.Rows("ref_expected_submission", ["plan_id", "unit_id", "year", "due_date"],
            years.SelectMany(y => plans.ExpectedUnits(y.Plan, y.Year), (y, u) => new object?[] { y.Plan.Id, u.Id, y.Year, y.Plan.DueDate(y.Year) }));
        insert.Rows("ref_review", ["plan_id", "id", "kind", "cut_off"],
            plans.SelectMany(p => p.Reviews, (p, r) => new object?[] { p.Id, r.Id, r.IsFinal ? "final" : "interim", r.CutOff }));
        insert.Rows("ref_review_rule", ["plan_id", "review_id", "level", "is_cut_off_assumed", "is_year_only_counted", "window_from", "window_to", "stage_id"],
            plans.SelectMany(p => p.Reviews, (p, r) => new object?[] { p.Id, r.Id, r.Level, r.CutOffAssumed, r.YearOnlyCounts, r.WindowFrom, r.WindowTo, r.StageId }));
        insert.Rows("ref_stage", ["plan_id", "id", "ordinal", "name", "from_date", "to_date"],
            plans.SelectMany(p => p.Stages.Index(), (p, s) => new object?[] { p.Id, s.Item.Id, s.Index + 1, s.Item.Name, s.Item.From.First, s.Item.To.Last }));
        insert.Rows("ref_stage_year", ["plan_id", "year", "stage_id"],
            years.Where(y => y.Plan.StageOf(y.Year) is not null).Select(y => new object?[] { y.Plan.Id, y.Year, y.Plan.StageOf(y.Year)!.Id }));
    }

    private static void WriteTargets(CatalogueInsert insert, IReadOnlyList<(string Plan, PlanTarget Target)> targets)
    {
        insert.Rows("ref_target", ["plan_id", "id", "item", "kind", "sub_kind", "bound", "value", "from_year", "to_year", "closes_on", "stage_id"],
            targets.Select(t => (t.Plan, Of: t.Target)).Select(t => new object?[]
            {
                t.Plan, t.Of.Id, t.Of.Item, t.Of.Kind?.Code(), t.Of.SubKind, t.Of.Bound.Code(), t.Of.Value, t.Of.FromYear, t.Of.ToYear, t.Of.ClosesOn, t.Of.StageId,
            }));
        insert.Rows("ref_target_owner", ["plan_id", "target_id", "owner_id"],
            targets.SelectMany(t => t.Target.OwnerIds, (t, o) => new object?[] { t.Plan, t.Target.Id, o }));
    }
}
