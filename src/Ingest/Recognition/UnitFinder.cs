using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>The unit that a heading or file name stands for.</summary>
/// <param name="Unit">The unit; null where none or several fit.</param>
/// <param name="Line">The line that named it; null when the file name did.</param>
/// <param name="IsExact">False when the name was only nearly right or came without accents.</param>
/// <param name="Candidates">The units that fit when it is not one.</param>
public sealed record UnitMatch(Unit? Unit, HeadingLine? Line, bool IsExact, IReadOnlyList<Unit> Candidates);

/// <summary>The unit that a row's text names.</summary>
/// <param name="Unit">The unit; null where none or several fit.</param>
/// <param name="IsExact">False when the sender should be told how the text was understood.</param>
/// <param name="Nearest">The nearest names when it is none, the nearest first.</param>
public sealed record UnitNameMatch(Unit? Unit, bool IsExact, IReadOnlyList<string> Nearest);

/// <summary>
/// Finds the reporting unit by its full name with rank ("Xã Phục Linh"). Names repeat within a province and the same code changes its meaning on
/// 1 July 2025, so the district and province named beside it, the year and the day of signing decide among those that fit.
/// </summary>
public sealed partial class UnitFinder
{
    private static readonly (string Short, string Full)[] s_ranks =
        [("tp", "thành phố"), ("tx", "thị xã"), ("tt", "thị trấn"), ("p", "phường"), ("x", "xã"), ("h", "huyện"), ("t", "tỉnh"), ("q", "quận")];

    /// <summary>The words before the name of a commune.</summary>
    internal static readonly string[] CommuneRanks = ["xã", "phường", "thị trấn"];

    private static readonly string[] s_communeRanks = [.. CommuneRanks.Select(r => TextKey.Exact(r) + " ")];

    private const int LongestName = 9;

    // Below them stands the title.
    private const int LastIssuerRow = 4;
    private const double SureLikeness = 0.8;
    private const double ClearMargin = 0.08;

    private readonly UnitRegister _register;
    private readonly ILookup<string, Unit> _byName;
    private readonly ILookup<string, Unit> _byFolded;
    private readonly List<(string Compact, Unit Unit)> _byCompact;

    public UnitFinder(UnitRegister register)
    {
        _register = register;
        var named = register.All.Where(u => u.Level is UnitLevel.Commune or UnitLevel.District or UnitLevel.Province).ToList();
        _byName = named.ToLookup(u => TextKey.Exact(u.Name), StringComparer.Ordinal);
        _byFolded = named.ToLookup(u => TextKey.Folded(u.Name), StringComparer.Ordinal);
        _byBare = new(() => (named.ToLookup(u => TextKey.Exact(BareName(u)), StringComparer.Ordinal), named.ToLookup(u => TextKey.Folded(BareName(u)), StringComparer.Ordinal)));
        _byCompact = [.. named.Where(u => u.Level == UnitLevel.Commune).Select(u => (TextKey.Folded(BareName(u)).Replace(" ", "", StringComparison.Ordinal), u))];
    }

    /// <summary>Bare place names of provinces, districts and communes, "Ninh Thuận", for names that start with a place.</summary>
    public IEnumerable<string> PlaceNames => _register.All.Where(u => u.Level is not UnitLevel.Body).Select(BareName).Distinct();

    /// <summary>The unit named by the lines above a table.</summary>
    /// <param name="lines">Lines in order.</param>
    /// <param name="from">First day that the workbook may be about.</param>
    /// <param name="to">Last day that the workbook may be about: units that did not exist then do not fit.</param>
    /// <param name="signedOn">Day of signing, or null.</param>
    public UnitMatch InHeading(IReadOnlyList<HeadingLine> lines, DateOnly from, DateOnly to, DateOnly? signedOn)
    {
        if (Former(lines, from, to, signedOn) is { } former) return former;
        var named = ByName(lines, from, to, signedOn);
        if (named.Unit is { Level: UnitLevel.Commune }) return named;
        // A name that fits several communes, or none, and a code beside it.
        foreach (var line in lines)
        {
            if (CodeIn(line.Text) is not { } code) continue;
            var exact = Oldest(Narrow([.. _register.ByCode(code).Where(u => u.ExistsDuring(from, to))], [], [], signedOn));
            var units = exact.Count > 0 ? exact : Oldest(Narrow([.. _register.ByShortCode(code).Where(u => u.Level == UnitLevel.Commune && u.ExistsDuring(from, to))], [], [], signedOn));
            if (units is [var only] && (named.Candidates.Count == 0 || named.Candidates.Contains(only))) return new UnitMatch(only, line, exact.Count > 0, []);
        }

        return named;
    }

    /// <summary>The digits of "Mã đơn vị: 05794", or null where the text is no such line.</summary>
    public static string? CodeIn(string text) => CodeLine().Match(TextKey.Folded(text)) is { Success: true } match ? match.Groups[1].Value : null;

    private UnitMatch ByName(IReadOnlyList<HeadingLine> lines, DateOnly from, DateOnly to, DateOnly? signedOn)
    {
        var exactly = lines.SelectMany(l => Mentions(l, true)).Where(m => m.Unit.ExistsDuring(from, to)).ToList();
        var nearly = lines.SelectMany(l => Mentions(l, false)).Where(m => m.Unit.ExistsDuring(from, to)).ToList();
        // "Xã Thanh Hải" below the city of Xã Thành Hải is not the Thanh Hải of another district.
        var within = exactly.Where(m => m.Unit.Level == UnitLevel.District).Select(m => m.Unit.Id).ToHashSet(StringComparer.Ordinal);
        bool IsBelowNamed(Mention m) => _register.Ancestors(m.Unit).Any(a => within.Contains(a.Id));
        if (within.Count > 0 && exactly.TrueForAll(m => m.Unit.Level != UnitLevel.Commune || !IsBelowNamed(m)) && nearly.Exists(m => m.Unit.Level == UnitLevel.Commune && IsBelowNamed(m)))
            exactly.RemoveAll(m => m.Unit.Level == UnitLevel.Commune);

        // The lowest level first: a commune with a wrong accent below a district well written is still the commune.
        foreach (var level in (ReadOnlySpan<UnitLevel>)[UnitLevel.Commune, UnitLevel.District, UnitLevel.Province])
        {
            foreach (var mentions in (ReadOnlySpan<List<Mention>>)[exactly, nearly])
            {
                var ofLevel = mentions.Where(m => m.Unit.Level == level).ToList();
                if (ofLevel.Count == 0) continue;
                var units = Narrow([.. ofLevel.Select(m => m.Unit).Distinct()], nearly, ofLevel, signedOn);
                if (units.Count > 1 && OfToday(units, lines, nearly) is { } ofToday) units = [ofToday];
                units = Oldest(units);
                if (level == UnitLevel.District && units is [var district] && OfBodyBelow(lines, district, from, to) is { } body) return body;
                return units.Count == 1
                    ? new UnitMatch(units[0], ofLevel.First(m => m.Unit == units[0]).Line, mentions == exactly, [])
                    : new UnitMatch(null, ofLevel[0].Line, mentions == exactly, units);
            }

            // A commune that nobody knows by this name is not its district.
            if (level == UnitLevel.Commune && Misspelt(lines, nearly, from, to) is { } misspelt) return misspelt;
        }

        return new UnitMatch(null, null, false, []);
    }

    // "TRƯỜNG TIỂU HỌC PHỤC LINH" below "PHÒNG GD&ĐT HUYỆN ĐẠI TỪ": a body of the commune, under the branch that it belongs to.
    private UnitMatch? OfBodyBelow(IReadOnlyList<HeadingLine> lines, Unit district, DateOnly from, DateOnly to)
    {
        foreach (var line in lines)
        {
            if (line.Cell.Row > LastIssuerRow || SheetHeading.IsTitle(line.Text) || SectionWords.KindOfName(line.Text) != ExemplarKind.Collective) continue;
            var key = TextKey.Exact(line.Text);
            var communes = _register.All.Where(u => u.Level == UnitLevel.Commune && u.ExistsDuring(from, to) && _register.IsWithin(u, district.Id) && key.EndsWith(" " + TextKey.Exact(BareName(u)), StringComparison.Ordinal)).Take(2).ToList();
            if (communes is [var only] && TextKey.Exact(BareName(only)) != TextKey.Exact(BareName(district))) return new UnitMatch(only, line, false, []);
        }

        return null;
    }

    // "UBND PHƯỜNG MỸ BNÌH": the commune of the districts and provinces named beside it that is nearest by its letters, if it is near and no other is.
    private UnitMatch? Misspelt(IReadOnlyList<HeadingLine> lines, List<Mention> mentions, DateOnly from, DateOnly to)
    {
        var above = mentions.Where(m => m.Unit.Level != UnitLevel.Commune).OrderByDescending(m => m.Unit.Level).Select(m => m.Unit).FirstOrDefault();
        foreach (var line in lines)
        {
            var name = TextKey.Exact(Rest().Replace(Issuer().Replace(Spell(line.Text), ""), ""));
            var isCommune = s_communeRanks.Any(rank => name.StartsWith(rank, StringComparison.Ordinal)) && name.Split(' ').Length <= 5;
            if (!isCommune && !IsIssuer(line.Text)) continue;
            var ranked = _register.All.Where(u => u.Level == UnitLevel.Commune && u.ExistsDuring(from, to) && (above is null || _register.IsWithin(u, above.Id)))
                .Select(u => (Unit: u, Score: Likeness.Of(name, TextKey.Exact(u.Name)))).OrderByDescending(u => u.Score).Take(2).ToList();
            if (above is not null && ranked.Count > 0 && ranked[0].Score >= SureLikeness && (ranked.Count == 1 || ranked[0].Score - ranked[1].Score >= ClearMargin)) return new UnitMatch(ranked[0].Unit, line, false, []);
            if (isCommune && IsIssuer(line.Text)) return new UnitMatch(null, line, false, []);
        }

        return null;
    }

    /// <summary>The commune that a file name stands for: by code ("05794"), or by its bare name without accents and spaces ("PhucLinh").</summary>
    public UnitMatch InFileName(string fileName, DateOnly from, DateOnly to, DateOnly? signedOn)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        foreach (var word in stem.Split(' ', '_', '-', '.', '(', ')'))
        {
            if (word.Length != 5 || !word.All(char.IsAsciiDigit)) continue;
            var coded = _register.ByCode(word).Where(u => u.ExistsDuring(from, to)).ToList();
            if (Oldest(Narrow(coded, [], [], signedOn)) is [var only]) return new UnitMatch(only, null, true, []);
        }

        var compact = TextKey.Folded(SplitCamel(stem)).Replace(" ", "", StringComparison.Ordinal);
        var fitting = _byCompact.Where(u => u.Compact.Length >= 5 && compact.Contains(u.Compact, StringComparison.Ordinal) && u.Unit.ExistsDuring(from, to)).ToList();
        if (fitting.Count == 0) return new UnitMatch(null, null, false, []);
        var longest = fitting.Max(u => u.Compact.Length);
        var units = Oldest(Narrow([.. fitting.Where(u => u.Compact.Length == longest).Select(u => u.Unit)], [], [], signedOn));
        return units.Count == 1 ? new UnitMatch(units[0], null, false, []) : new UnitMatch(null, null, false, units);
    }

    /// <summary>Whether the text names a unit of the register in full.</summary>
    public bool IsUnit(string text) => _byName.Contains(TextKey.Exact(text));

    /// <summary>"Phục Linh" for "Xã Phục Linh".</summary>
    public static string BareName(Unit unit)
    {
        foreach (var rank in (ReadOnlySpan<string>)["Thành phố ", "Thị trấn ", "Thị xã ", "Phường ", "Huyện ", "Quận ", "Tỉnh ", "Đặc khu ", "Xã "])
            if (unit.Name.StartsWith(rank, StringComparison.OrdinalIgnoreCase)) return unit.Name[rank.Length..];
        return unit.Name;
    }

    private readonly record struct Mention(Unit Unit, HeadingLine Line);

    private IEnumerable<Mention> Mentions(HeadingLine line, bool exact)
    {
        var text = Spell(line.Text);
        var words = (exact ? TextKey.Exact(text) : TextKey.Folded(text)).Split(' ');
        var index = exact ? _byName : _byFolded;
        for (var start = 0; start < words.Length; start++)
        {
            for (var length = Math.Min(LongestName, words.Length - start); length >= 2; length--)
            {
                var name = string.Join(' ', words, start, length);
                if (!index.Contains(name)) continue;
                foreach (var unit in index[name]) yield return new Mention(unit, line);
                start += length - 1;
                break;
            }
        }
    }

    // Those below the districts and provinces that are named too; then those of the issuing line; then those that existed on the day.
    private List<Unit> Narrow(List<Unit> units, List<Mention> mentions, List<Mention> ofLevel, DateOnly? signedOn)
    {
        if (units.Count > 1)
        {
            var above = mentions.Where(m => m.Unit.Level < units[0].Level).Select(m => m.Unit.Id).ToHashSet(StringComparer.Ordinal);
            var below = units.Where(u => _register.Ancestors(u).Any(a => above.Contains(a.Id))).ToList();
            if (below.Count > 0) units = below;
        }

        if (units.Count > 1)
        {
            var issuers = ofLevel.Where(m => IsIssuer(m.Line.Text)).Select(m => TextKey.Exact(m.Unit.Name)).ToHashSet(StringComparer.Ordinal);
            if (issuers.Count > 0) units = [.. units.Where(u => issuers.Contains(TextKey.Exact(u.Name)))];
        }

        if (units.Count > 1 && signedOn is { } day)
        {
            var existing = units.Where(u => u.ExistsDuring(day, day)).ToList();
            if (existing.Count > 0) units = existing;
        }

        return units;
    }

    // Without any sign of the new map the old one is meant: it was in force for four and a half of the five years.
    private static List<Unit> Oldest(List<Unit> units) => units.Count > 1 && units.FindAll(u => u.ValidFrom is null) is [var old] ? [old] : units;

    private static bool IsIssuer(string text)
    {
        var key = TextKey.Folded(text);
        return key.StartsWith("ubnd", StringComparison.Ordinal) || key.StartsWith("uy ban", StringComparison.Ordinal) || key.StartsWith("don vi bao cao", StringComparison.Ordinal) || key.StartsWith("don vi", StringComparison.Ordinal);
    }

    // "UBND TP. PHAN RANG", "UBND P. Mỹ Bình": ranks written short.
    private static string Spell(string text)
    {
        var words = text.Replace(".", ". ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var word = words[i].TrimEnd('.').ToLowerInvariant();
            if (word.Length == 1 && !words[i].EndsWith('.')) continue;
            foreach (var (brief, full) in s_ranks)
                if (word == brief) words[i] = full;
        }

        return string.Join(' ', words);
    }

    private static string SplitCamel(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsUpper(text[i]) && char.IsLower(text[i - 1])) result.Append(' ');
            result.Append(text[i]);
        }

        return result.ToString();
    }

    [GeneratedRegex(@"^(?:[\p{L} ]+ )?ma (?:so )?(?:don vi|dvhc|dbhc|xa|phuong|thi tran)(?: hanh chinh| xa| bao cao)* (\d{2,5})$")]
    private static partial Regex CodeLine();

    [GeneratedRegex(@"^(?:đơn vị(?: báo cáo)?\s*:?\s*)?(?:UBND|ủy ban nhân dân|uỷ ban nhân dân|uy ban nhan dan)?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Issuer();

    [GeneratedRegex(@"\s*(?:[,;(–-]|\b(?:huyện|thành phố|thị xã|tỉnh|quận)\b).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Rest();
}
