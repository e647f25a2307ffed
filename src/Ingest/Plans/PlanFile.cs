using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Plans;

/// <summary>Reads one plan file, <c>plans/&lt;plan id&gt;.yaml</c>.</summary>
internal static class PlanFile
{
    private static readonly string[] s_dutyTypes = ["publicity", "replication", "nurture", "inspection", "reporting", "other"];

    private static readonly Dictionary<string, bool> s_beforeDay =
        new(StringComparer.Ordinal) { ["late"] = false, ["in-time"] = true };

    private static readonly Dictionary<string, bool> s_afterMerger =
        new(StringComparer.Ordinal) { ["keep"] = true, ["drop"] = false };

    public static Plan? Read(string file, string text, PlanReferences known)
    {
        if (YamlFile.Open(file, text, known.Errors) is not { } root)
            return null;
        var id = root.Text("id");
        if (id.Length > 0 && Path.GetFileNameWithoutExtension(file) != id)
            root.Error("id", $"mã kế hoạch “{id}” phải trùng tên tệp “{Path.GetFileNameWithoutExtension(file)}”");
        var unitId = root.Text("unit");
        known.CheckUnit(root, "unit", unitId);
        var (fromYear, toYear) = Years(root);
        var stages = PlanScheduleReader.Stages(root, fromYear, toYear);
        var deadlines = PlanScheduleReader.Deadlines(root, fromYear, toYear);
        var plan = new Plan
        {
            Id = id,
            Title = root.Text("title"),
            TitleEn = root.Text("title_en"),
            UnitId = unitId,
            FromYear = fromYear,
            ToYear = toYear,
            SubUnitWord = root.OptionalText("sub_unit"),
            Document = Document(root),
            Kinds = Kinds(root),
            Items = new PlanItemReader(known, [.. stages.Select(s => s.Id)], new(fromYear, toYear)).Read(root.Maps("items")),
            Stages = stages,
            Deadlines = deadlines,
            Reviews = PlanScheduleReader.Reviews(root, stages, fromYear, toYear),
            Congresses = PlanScheduleReader.Congresses(root),
            Kpis = [.. root.Maps("kpis").Select(KpiOf)],
            Process = [.. root.Maps("process").Select(Step)],
            Duties = [.. root.Maps("duties").Select(m => Duty(m, known))],
            Reporting = Reporting(root, deadlines, known.LevelOf(unitId)),
            Amendments = [.. root.Maps("amendments").Select(Amendment).OfType<PlanAmendment>().OrderBy(a => a.Date.First)],
            UnitEndsOn = known.EndOf(unitId) is { } end && end < new DateOnly(Math.Clamp(toYear, 1, 9999), 12, 31) ? end : null,
            Settings = Settings(root, stages, fromYear, toYear),
            Notes = root.Texts("notes"),
            Ambiguities = root.Texts("ambiguities"),
        };
        if (plan.Items.Count == 0)
            root.Error("items", "kế hoạch phải có ít nhất một mục (items)");
        root.Close();
        return plan;
    }

    private static (int From, int To) Years(YamlMap root)
    {
        if (root.Map("years") is not { } years)
            return (0, 0);
        var (from, to) = (years.Integer("from"), years.Integer("to"));
        if (from is < 1990 or > 2100)
            years.Error("from", FormattableString.Invariant($"năm {from} không hợp lý"));
        if (to < from || to > from + 20)
            years.Error("to", FormattableString.Invariant($"năm cuối {to} phải từ {from} đến {from + 20}"));
        years.Close();
        return (from, to);
    }

    private static PlanDocument Document(YamlMap root)
    {
        if (root.Map("document") is not { } map)
            return new("", "", null, "", null, "", "", "", []);
        var document = new PlanDocument(
            map.OneOf("type", "ke-hoach", "cong-van"), map.Text("title"), map.OptionalText("number"), map.Text("number_printed"), map.OptionalDate("date"),
            map.Text("date_printed"), map.Text("issuer"), map.Text("signature"), [.. map.Maps("bases").Select(Basis)]);
        map.Close();
        return document;
    }

    private static LegalBasis Basis(YamlMap map)
    {
        var basis = new LegalBasis(
            map.Text("type"), map.OptionalText("number"), map.OptionalDate("date"), map.Text("issuer"), map.Flag("parent"), map.OptionalText("note"));
        map.Close();
        return basis;
    }

    private static List<ExemplarKind> Kinds(YamlMap root)
    {
        var kinds = new List<ExemplarKind>();
        foreach (var (text, line) in root.LocatedTexts("kinds"))
        {
            if (PlanWords.Kinds.TryGetValue(text, out var kind))
                kinds.Add(kind);
            else
                root.Errors.AddUnknown(root.File, line, "loại đối tượng", text, PlanWords.Kinds.Keys);
        }
        if (kinds.Count == 0)
            root.Error("kinds", "kế hoạch phải nêu loại đối tượng (kinds)");
        return kinds;
    }

    private static Kpi KpiOf(YamlMap map)
    {
        var bound = map.OptionalBound();
        if (map.Has("denominator"))
            map.OneOf("denominator", [.. Kpi.DenominatorWords.Keys]);
        var kpi = new Kpi(
            map.Text("id"), map.Text("name"), map.Text("name_en"), map.Text("printed"), bound?.Bound, bound?.Value,
            map.Texts("numerator"), map.OptionalText("denominator"), map.OptionalText("note"));
        map.Close();
        return kpi;
    }

    private static PlanAmendment? Amendment(YamlMap map)
    {
        map.Text("date");
        var amendment = map.OptionalDate("date") is { } date ? new PlanAmendment(date, map.Text("document"), map.Text("what")) : null;
        // Asked for also where the date is wrong, so that all mistakes show at once.
        if (amendment is null)
            _ = (map.Text("document"), map.Text("what"));
        map.Close();
        return amendment;
    }

    private static ProcessStep Step(YamlMap map)
    {
        map.Text("milestone");
        var step = new ProcessStep(map.Word("milestone", PlanWords.Milestones, Milestone.Registered), map.OptionalText("by"), map.Text("text"));
        map.Close();
        return step;
    }

    private static PlanDuty Duty(YamlMap map, PlanReferences known)
    {
        var duty = new PlanDuty(map.OneOf("type", s_dutyTypes), map.OptionalText("owner"), map.OptionalText("who"), map.Text("text"), map.Texts("channels"));
        known.CheckOwner(map, "owner", duty.OwnerId);
        map.Close();
        return duty;
    }

    private static PlanReporting Reporting(YamlMap root, IReadOnlyList<Deadline> deadlines, UnitLevel? own)
    {
        if (root.Map("reporting") is not { } map)
            return new(UnitLevel.Commune, null);
        map.Text("level");
        var reporting = new PlanReporting(map.Word("level", PlanWords.Levels, UnitLevel.Commune), map.OptionalText("deadline"));
        if (own > reporting.Level)
            map.Error("level", $"đơn vị gửi báo cáo ({reporting.Level.Code()}) không thể ở cấp trên của đơn vị có kế hoạch ({own.Value.Code()})");
        if (reporting.DeadlineId is { } deadline && deadlines.All(d => d.Id != deadline))
            map.Error("deadline", $"kế hoạch không có thời hạn “{deadline}”", Likeness.Nearest(deadline, deadlines.Select(d => d.Id)));
        map.Close();
        return reporting;
    }

    private static PlanSettings Settings(YamlMap root, IReadOnlyList<Stage> stages, int fromYear, int toYear)
    {
        if (root.OptionalMap("settings") is not { } map)
            return new(false, fromYear, null);
        var settings = new PlanSettings(
            map.Word("before_day", s_beforeDay, false), map.OptionalInteger("first_target_year") ?? fromYear, map.OptionalText("overlap_stage"),
            map.Word("after_merger", s_afterMerger, true));
        if (settings.FirstTargetYear < fromYear || settings.FirstTargetYear > toYear)
            map.Error("first_target_year", FormattableString.Invariant($"năm {settings.FirstTargetYear} nằm ngoài kế hoạch ({fromYear} - {toYear})"));
        if (settings.OverlapStageId is { } stage && stages.All(s => s.Id != stage))
            map.Error("overlap_stage", $"kế hoạch không có giai đoạn “{stage}”", Likeness.Nearest(stage, stages.Select(s => s.Id)));
        map.Close();
        return settings;
    }
}
