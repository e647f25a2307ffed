using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Signs in a heading of which map its units are on: a new commune often bears the name of one of those that went into it.</summary>
public sealed partial class UnitFinder
{
    private static readonly string s_former = " " + TextKey.Exact("cũ");

    /// <summary>Whether the heading names a province and no district beside a commune: a commune stands directly below its province since districts are gone.</summary>
    public bool IsOnNewMap(IReadOnlyList<HeadingLine> lines)
    {
        var mentions = lines.SelectMany(l => Mentions(l, false)).ToList();
        return IsOnNewMap(lines, mentions);
    }

    /// <summary>The commune of that name that began later, on the new map; null where there is none.</summary>
    public Unit? Later(Unit unit) => _byName[TextKey.Exact(unit.Name)].FirstOrDefault(u => u.Level == unit.Level && u.ValidFrom is { } first && unit.ValidTo < first && _register.Predecessors(u).Any(p => p.Id == unit.Id));

    private static bool IsOnNewMap(IReadOnlyList<HeadingLine> lines, List<Mention> mentions) =>
        mentions.Exists(m => m.Unit.Level == UnitLevel.Province) && !mentions.Exists(m => m.Unit.Level == UnitLevel.District) && !lines.Any(l => Districts().IsMatch(TextKey.Folded(l.Text)));

    private Unit? OfToday(List<Unit> units, IReadOnlyList<HeadingLine> lines, List<Mention> mentions)
    {
        if (units[0].Level != UnitLevel.Commune || units.FindAll(u => u.ValidFrom is not null && _register.Ancestors(u) is [{ Level: UnitLevel.Province }, ..]) is not [var ofToday]) return null;
        return IsOnNewMap(lines, mentions) ? ofToday : null;
    }

    // "(Xã Phục Linh cũ)" below "UBND XÃ PHÚ LẠC": what follows is that of the commune that was.
    private UnitMatch? Former(IReadOnlyList<HeadingLine> lines, DateOnly from, DateOnly to, DateOnly? signedOn)
    {
        foreach (var line in lines)
        {
            if (!line.Text.Contains("cũ", StringComparison.OrdinalIgnoreCase)) continue;
            var key = " " + TextKey.Exact(Spell(line.Text)) + " ";
            if (!key.Contains(s_former + " ", StringComparison.Ordinal)) continue;
            var named = Mentions(line, true).Where(m => m.Unit.Level == UnitLevel.Commune && m.Unit.ValidTo is not null && key.Contains(" " + TextKey.Exact(m.Unit.Name) + s_former + " ", StringComparison.Ordinal))
                .Select(m => m.Unit).Where(u => u.ExistsDuring(from, to) && (signedOn is not { Year: var year } || year != to.Year || u.ExistsDuring(signedOn.Value, signedOn.Value))).Distinct().ToList();
            var mentions = lines.SelectMany(l => Mentions(l, false)).ToList();
            if (named.Count > 1) named = Narrow(named, mentions, [], null);
            if (named is [var only]) return new UnitMatch(only, line, false, []);
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:huyen|thi xa|quan) ")]
    private static partial Regex Districts();
}
