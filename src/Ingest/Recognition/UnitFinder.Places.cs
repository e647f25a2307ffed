using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>The unit below another that the text of a row, a section or a tab names.</summary>
public sealed partial class UnitFinder
{
    private static readonly string[] s_placeRanks = [.. new[] { "huyện", "quận", "thị xã", "thành phố", "tỉnh" }.Select(r => TextKey.Exact(r) + " ")];

    // "Xã đội", "Phường đoàn", "Xã hội" begin like units, and so do those who belong to one.
    private static readonly HashSet<string> s_notPlaces = new(new[] { "hội", "đội", "đoàn", "viên", "nhà", "ủy", "luận", "nghèo", "biên", "miền", "vùng", "phường", "xã" }.Select(TextKey.Exact), StringComparer.Ordinal);

    private readonly Lazy<(ILookup<string, Unit> Exact, ILookup<string, Unit> Folded)> _byBare;

    /// <summary>
    /// The unit below another that the text names: with its rank, written short, bare, or without accents where that fits one alone, with the units above beside it
    /// ("Tân Thành, Cao Lộc"); nothing is guessed, and a place in a district that is not known is not that of another district.
    /// </summary>
    public UnitNameMatch Below(Unit within, string text, DateOnly from, DateOnly to)
    {
        var named = Spell(HeaderFinder.Tidy(text));
        if (Named(within, named, null, from, to) is { Unit: not null } whole) return whole;
        var place = PlaceText.Of(named);
        // "Xã Phú Lạc (Phục Linh cũ)": while the old one was there, the row is its own.
        if (place.Former is { } former && Named(within, former, UnitLevel.Commune, from, to) is { Unit: not null } old) return old;
        return place.Parts is [var only] ? only == named ? Nobody : Named(within, only, null, from, to) : ScopeOf(within, place, from, to) is var (scope, name) ? Named(scope, name, UnitLevel.Commune, from, to) : Nobody;
    }

    /// <summary>Whether the text plainly says that it is a unit, one of the register ("XÃ PHỤC LINH: 02") or not ("Xã Phục Lĩnh Thượng").</summary>
    public bool SaysUnit(string text) => SaysRank(text, s_placeRanks) || SaysCommune(text);

    /// <summary>Whether the text plainly says that it is a commune or names one beside other places, one of the register or not.</summary>
    public bool SaysCommune(string text) => SaysRank(text, s_communeRanks);

    /// <summary>Whether the text names a unit of the register with its rank, whatever stands around it.</summary>
    public bool NamesUnit(string text) => IsUnit(text) || PlaceText.Of(Spell(text)).Parts.Any(IsUnit);

    /// <summary>Whether the text names the unit with its rank, whatever stands around it; a name that it had before is none of its own.</summary>
    public static bool IsNamed(Unit unit, string text) => PlaceText.Of(Spell(text)) is { Former: null } place && place.Parts.Any(p => TextKey.Exact(p) == TextKey.Exact(unit.Name)) && !place.Parts.Any(p => IsRanked(p, s_communeRanks) && TextKey.Exact(p) != TextKey.Exact(unit.Name));

    /// <summary>Whether the text says that it means the unit as it was, "Phục Linh (cũ)", "Xã Phú Lạc (Phục Linh cũ)".</summary>
    public static bool IsFormer(Unit unit, string text)
    {
        var place = PlaceText.Of(Spell(HeaderFinder.Tidy(text)));
        var named = TextKey.Exact(place.Former ?? place.Parts[0]);
        return named == TextKey.Exact(unit.Name) || named == TextKey.Exact(BareName(unit));
    }

    private bool SaysRank(string text, string[] ranks)
    {
        // Cheap tests first: sections and cells of places come through here.
        if (text.Length is < 5 or > 120) return false;
        var named = Spell(text);
        if (!HasRank(TextKey.Exact(named), ranks)) return false;
        return PlaceText.Of(named).Parts.Any(part =>
        {
            var words = part.Split(' ');
            if (!ranks.Any(rank => TextKey.Exact(part).StartsWith(rank, StringComparison.Ordinal))) return false;
            if (_byName.Contains(TextKey.Exact(part))) return true;
            var name = words.Skip(TextKey.Exact(part) is var key && Array.Find(ranks, r => key.StartsWith(r, StringComparison.Ordinal)) is { } rank && rank.TrimEnd().Contains(' ', StringComparison.Ordinal) ? 2 : 1).ToList();
            return name.Count is > 0 and <= 4 && name.TrueForAll(w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0])) && !s_notPlaces.Contains(TextKey.Exact(name[0])) && !IsRanked(string.Join(' ', name) + " x", s_communeRanks);
        });
    }

    private static bool HasRank(string key, string[] ranks) => Array.Exists(ranks, rank => key.StartsWith(rank, StringComparison.Ordinal) || key.Contains(" " + rank, StringComparison.Ordinal));

    private static UnitNameMatch Nobody { get; } = new(null, false, []);

    // The place that a text of several names is about, and the unit that the names behind it narrow it to; null where one of them is not known there, or two are named.
    private (Unit Scope, string Name)? ScopeOf(Unit within, PlaceText place, DateOnly from, DateOnly to)
    {
        var parts = place.Parts;
        var ranked = parts.Count(p => IsRanked(p, s_communeRanks));
        var at = ranked > 0 ? parts.ToList().FindIndex(p => IsRanked(p, s_communeRanks)) : 0;
        if (ranked > 1) return null;
        var scope = within;
        for (var i = parts.Count - 1; i > at; i--)
        {
            if (IsAbove(within, parts[i])) continue;
            if (Named(scope, parts[i], UnitLevel.District, from, to).Unit is { } district) scope = district;
            else if (IsRanked(parts[i], s_placeRanks) || PlaceText.IsPlaceLike(parts[i])) return null;
        }

        return (scope, parts[at]);
    }

    private static bool IsRanked(string part, string[] ranks) => TextKey.Exact(part) is var key && Array.Exists(ranks, rank => key.StartsWith(rank, StringComparison.Ordinal));

    /// <summary>Whether the text names the unit or one above it, with rank or bare.</summary>
    public bool IsAbove(Unit unit, string text)
    {
        var key = TextKey.Exact(Spell(text));
        return _register.Ancestors(unit).Prepend(unit).Any(u => key == TextKey.Exact(u.Name) || key == TextKey.Exact(BareName(u)));
    }

    private UnitNameMatch Named(Unit within, string name, UnitLevel? level, DateOnly from, DateOnly to)
    {
        foreach (var isExact in (ReadOnlySpan<bool>)[true, false])
        {
            var key = isExact ? TextKey.Exact(name) : TextKey.Folded(name);
            var (exact, folded) = _byBare.Value;
            foreach (var index in (ReadOnlySpan<ILookup<string, Unit>>)[isExact ? _byName : _byFolded, isExact ? exact : folded])
            {
                var fitting = index[key].Where(u => u.Level is UnitLevel.District or UnitLevel.Commune && (level is null || u.Level == level) && u.Id != within.Id && u.ExistsDuring(from, to) && _register.IsWithin(u, within.Id)).ToList();
                // A district and a commune of one bare name: the lower one is what a list names.
                if (fitting.Count > 1) fitting = fitting.FindAll(u => u.Level == UnitLevel.Commune);
                if (fitting.Count == 1) return new UnitNameMatch(fitting[0], isExact, []);
            }
        }

        return Nobody;
    }
}
