using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Analytics.Exports;

/// <summary>What stands in a template: the words of a plan for one unit and year.</summary>
internal sealed class TemplateContent(Catalogue catalogue, Plan plan, Unit unit, int year)
{
    private static readonly CultureInfo s_culture = CultureInfo.GetCultureInfo("vi-VN");

    public Plan Plan => plan;

    public int Year => year;

    /// <summary>What the hidden sheet says.</summary>
    public TemplateMark Mark => new(plan.Id, unit.Id, year, TemplateMark.CurrentVersion);

    /// <summary>The kinds that may be chosen.</summary>
    public static IReadOnlyList<string> Kinds => [.. Enum.GetValues<ExemplarKind>().Select(KindWord)];

    /// <summary>The items in printed wording, each once.</summary>
    public IReadOnlyList<string> Movements => [.. plan.Items.Select(i => i.PrintedName).Distinct()];

    /// <summary>The owners that the plan names, each once; empty where it names none.</summary>
    public IReadOnlyList<string> Owners => [.. plan.Items.SelectMany(i => i.Leads).DistinctBy(l => l.OwnerId).Select(NameOf)];

    /// <summary>The letterhead on the left: the body above, if any, and the unit's own.</summary>
    public (string? Above, string Own) Letterhead
    {
        get
        {
            var parent = unit.ParentId is { } id ? catalogue.Units.Find(id) : null;
            var isPlace = unit.Level is UnitLevel.Province or UnitLevel.District or UnitLevel.Commune;
            return (parent is null ? null : "UBND " + parent.Name.ToUpper(s_culture), (isPlace ? "ỦY BAN NHÂN DÂN " : "") + unit.Name.ToUpper(s_culture));
        }
    }

    /// <summary>Who signs, in two lines.</summary>
    public (string For, string Title) Signer =>
        unit.Level is UnitLevel.Province or UnitLevel.District or UnitLevel.Commune ? ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH") : ("ĐẠI DIỆN ĐƠN VỊ", "(Ký, ghi rõ họ tên)");

    /// <summary>The place in the date line.</summary>
    public string Place => UnitFinder.BareName(unit);

    public string UnitName => unit.Name;

    /// <summary>The values of the example row, kind to decision number.</summary>
    public (string Kind, string Movement, string Owner) Example
    {
        get
        {
            var item = plan.Items[0];
            var kind = item.Kinds.Count == 0 || item.Kinds.Contains(ExemplarKind.Individual) ? ExemplarKind.Individual : item.Kinds[0];
            return (KindWord(kind), item.PrintedName, item.Leads.Count > 0 ? NameOf(item.Leads[0]) : "");
        }
    }

    /// <summary>The kinds that an item admits, with who is meant where the plan says it more narrowly.</summary>
    public static string SubjectsOf(PlanItem item) =>
        item.Subjects.Count == 0 ? "Kế hoạch không quy định" : string.Join("\n", item.Subjects.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g =>
        {
            var who = g.Select(s => s.Who).Where(w => !TextKey.Folded(w).Contains(TextKey.Folded(KindWord(g.Key)), StringComparison.Ordinal)).Distinct().ToList();
            return KindWord(g.Key) + (who.Count == 0 ? "" : $" ({string.Join("; ", who)})") + (g.All(s => s.IsOptional) ? ", nếu có" : "");
        }));

    /// <summary>The numbers as the plan states them; once an amendment changed one, those of the year.</summary>
    public string QuotasOf(PlanItem item)
    {
        var quotas = item.Quotas.Where(q => q.AppliesTo(year)).ToList();
        // What the first document printed no longer holds for every year.
        var printed = item.Quotas.Any(q => q.Years is not null) ? null : item.Assignment;
        if (quotas.Count == 0 && printed is null) return "Không giao chỉ tiêu";
        var stated = printed ?? string.Join("; ", quotas.Select(q => $"{BoundWord(q.Bound)} {q.Value} {(q.Kind is { } kind ? KindWord(kind).ToLower(s_culture) : "điển hình")}"));
        return Sentence(stated) + (item.AssignmentPeriod is { } period ? $" ({period})" : "");
    }

    /// <summary>The owners of an item, as printed.</summary>
    public static string OwnersOf(IReadOnlyList<ItemOwner> owners, LeadMode mode) =>
        string.Join("\n", owners.Select(o => Sentence(o.Printed))) + (mode == LeadMode.Each && owners.Count > 1 ? "\n(mỗi đơn vị)" : "");

    /// <summary>The deadlines of the plan: what, as printed, and the last day in this year where one can be told.</summary>
    public IEnumerable<(string Task, string Printed, string LastDay)> Deadlines =>
        plan.Deadlines.Select(d => (Sentence(d.Task), d.Printed, d.LastDay(year, plan.Settings.DayItselfCounts) is { } day ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : ""));

    public static string KindWord(ExemplarKind kind) => kind switch
    {
        ExemplarKind.Collective => "Tập thể",
        ExemplarKind.Individual => "Cá nhân",
        ExemplarKind.Household => "Hộ gia đình",
        _ => "Mô hình",
    };

    // The printed name where it is one that reading knows for sure, else the name of the catalogue: what is chosen must be understood without doubt.
    private string NameOf(ItemOwner lead)
    {
        if (catalogue.FindOwner(lead.OwnerId) is not { } owner) return lead.Printed;
        var key = TextKey.Exact(lead.Printed);
        return owner.Aliases.Prepend(owner.Name).Any(n => TextKey.Exact(n) == key) ? Sentence(lead.Printed) : owner.Name;
    }

    private static string BoundWord(Bound bound) => bound switch
    {
        Bound.AtLeast => "ít nhất",
        Bound.MoreThan => "trên",
        _ => "đúng",
    };

    private static string Sentence(string text) => Reports.VietnameseText.Sentence(text);
}
