using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Plans;

/// <summary>Reads the items of a plan file.</summary>
internal sealed class PlanItemReader(PlanReferences known, IReadOnlyCollection<string> stageIds, YearSpan years)
{
    private static readonly string[] s_mappings = ["exact", "spelling_variant", "local_variant", "broader", "near", "combined"];
    private static readonly string[] s_types = ["phong_trao", "cuoc_van_dong", "nhiem_vu", "linh_vuc", "thi_dua_theo_dot"];

    private static readonly Dictionary<string, QuotaPeriod> s_periods =
        Enum.GetValues<QuotaPeriod>().ToDictionary(p => Enum.GetName(p)!.ToLowerInvariant(), StringComparer.Ordinal);

    private static readonly Dictionary<string, LeadMode> s_modes =
        Enum.GetValues<LeadMode>().ToDictionary(m => Enum.GetName(m)!.ToLowerInvariant(), StringComparer.Ordinal);

    public IReadOnlyList<PlanItem> Read(IReadOnlyList<YamlMap> maps)
    {
        var items = new List<PlanItem>();
        foreach (var map in maps)
        {
            var item = ReadOne(map, items.Count + 1);
            if (items.Any(i => i.Item == item.Item) && item.Item.Length > 0)
                map.Error("item", $"mục “{item.Item}” ghi hai lần");
            items.Add(item);
        }
        return items;
    }

    private PlanItem ReadOne(YamlMap map, int ordinal)
    {
        var subjects = map.Maps("subjects").Select(Subject).ToList();
        var leads = map.Maps("lead").Select(Owner).ToList();
        var movements = known.Movements(map, "movements");
        if (movements.Count == 0)
            map.Error("movements", "mục phải nêu ít nhất một phong trào (movements)");
        var item = new PlanItem
        {
            Item = map.Text("item"),
            Ordinal = ordinal,
            Section = map.Text("section"),
            PrintedName = map.Text("printed"),
            MovementIds = movements,
            Mapping = map.OneOf("mapping", s_mappings),
            Type = map.OneOf("type", s_types),
            LaunchedBy = map.OptionalText("launched_by"),
            Subjects = subjects,
            Leads = leads,
            LeadMode = map.Word("lead_mode", s_modes, LeadMode.Joint),
            Coordinating = [.. map.Maps("coordinating").Select(Owner)],
            Quotas = Quotas(map.Maps("quotas"), subjects, leads.Count),
            Assignment = map.OptionalText("assignment"),
            AssignmentPeriod = map.OptionalText("assignment_period"),
            Rules = [.. map.Maps("rules").Select(Rule)],
            Notes = map.Texts("notes"),
        };
        map.Close();
        return item;
    }

    private static ItemSubject Subject(YamlMap map)
    {
        map.Text("kind");
        var subject = new ItemSubject(
            map.Word("kind", PlanWords.Kinds, ExemplarKind.Collective), map.OptionalText("sub_kind"), map.Text("who"), map.OptionalText("criteria"), map.Flag("optional"));
        map.Close();
        return subject;
    }

    private ItemOwner Owner(YamlMap map)
    {
        var owner = new ItemOwner(map.Text("owner"), map.Text("printed"));
        known.CheckOwner(map, "owner", owner.OwnerId);
        map.Close();
        return owner;
    }

    private List<Quota> Quotas(IReadOnlyList<YamlMap> maps, List<ItemSubject> subjects, int leadCount)
    {
        var quotas = new List<Quota>();
        foreach (var map in maps)
        {
            if (Quota(map, subjects, leadCount) is not { } quota)
                continue;
            if (quotas.Exists(q => QuotaVersions.Overlap(q, quota)))
                map.Error("years", "hai chỉ tiêu của cùng mục, cùng đối tượng trùng thời gian; chỉ tiêu đã sửa đổi ghi “years: {from, to}” cho từng bản");
            quotas.Add(quota);
        }
        return quotas;
    }

    private Quota? Quota(YamlMap map, List<ItemSubject> subjects, int leadCount)
    {
        map.Text("kind");
        map.Text("per");
        var kind = map.Word("kind", PlanWords.KindsOrAny, null);
        var subKind = map.OptionalText("sub_kind");
        var period = map.Word("per", s_periods, QuotaPeriod.Year);
        var stage = map.OptionalText("stage");
        var perLead = map.Flag("each_lead");
        var bound = map.OptionalBound();
        var span = Years(map, period);
        map.Close();

        if (kind is not null && subjects.Count > 0 && !subjects.Any(s => s.Kind == kind && s.SubKind == (subKind ?? s.SubKind)))
            map.Error("kind", "chỉ tiêu giao cho đối tượng không có trong “subjects” của mục");
        if ((period == QuotaPeriod.Stage) != (stage is not null))
            map.Error("stage", "“stage” phải có khi và chỉ khi “per: stage”");
        else if (stage is not null && !stageIds.Contains(stage))
            map.Error("stage", $"kế hoạch không có giai đoạn “{stage}”", Likeness.Nearest(stage, stageIds));
        if (perLead && leadCount == 0)
            map.Error("each_lead", "“each_lead” cần ít nhất một đơn vị chủ trì ở “lead”");
        if (bound is not { } number)
        {
            if (!map.Has("at_least") && !map.Has("exactly"))
                map.Error("kind", "chỉ tiêu phải có at_least hoặc exactly; không giao số thì bỏ cả dòng");
            return null;
        }
        if (number.Bound == Bound.MoreThan || number.Value != decimal.Truncate(number.Value) || number.Value is < 1 or > 100_000)
        {
            map.Error("at_least", "chỉ tiêu phải là số nguyên từ 1, ghi ở at_least hoặc exactly");
            return null;
        }
        return new(kind, subKind, number.Bound, (int)number.Value, period, stage, perLead, span);
    }

    private YearSpan? Years(YamlMap quota, QuotaPeriod period)
    {
        if (quota.OptionalMap("years") is not { } map)
            return null;
        var span = new YearSpan(map.OptionalInteger("from") ?? years.From, map.OptionalInteger("to") ?? years.To);
        if (period != QuotaPeriod.Year)
            quota.Error("years", "“years” chỉ dùng với “per: year”; chỉ tiêu của giai đoạn hoặc cả kế hoạch không chia theo năm");
        else if (span.From > span.To)
            map.Error("to", FormattableString.Invariant($"năm cuối {span.To} phải không trước năm đầu {span.From}"));
        else if (span.From < years.From || span.To > years.To)
            map.Error("from", FormattableString.Invariant($"{span.From} - {span.To} nằm ngoài kế hoạch ({years.From} - {years.To})"));
        map.Close();
        return span;
    }

    private ItemRule Rule(YamlMap map)
    {
        var rule = new ItemRule(map.OneOf("rule", ItemRule.Codes), map.OptionalText("sub_kind"), known.Movements(map, "movements"), map.Text("text"));
        map.Close();
        return rule;
    }
}
