using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>What today's rules and likeness by edits say of a spelling: taken for one, or the nearest.</summary>
internal sealed record RuleAnswer(string? Taken, bool IsExact, IReadOnlyList<string> Nearest);

/// <summary>The names of one sort as the shipped catalogue has them, with the rules that read them and the weights that guess them.</summary>
/// <param name="Word">movement, owner or unit, as in the labelled set.</param>
/// <param name="Weights">The weights shipped.</param>
/// <param name="Names">Every known name with its id.</param>
/// <param name="Foreign">Texts that are names of something else.</param>
internal sealed record NameSubject(string Word, NameWeights Weights, IReadOnlyList<(string Id, string Name)> Names, IReadOnlyList<string> Foreign)
{
    private static readonly (DateOnly From, DateOnly To) s_year = (new(2023, 1, 1), new(2023, 12, 31));
    private static readonly UnitFinder s_finder = new(RealCatalogue.Value.Units);
    private static readonly Unit s_province = RealCatalogue.Value.Units.Find("58")!;

    public static readonly NameSubject Movement = new("movement", NameWeights.Movements, Movements(), [.. Owners().Select(o => o.Name)]);
    public static readonly NameSubject Owner = new("owner", NameWeights.Owners, Owners(), [.. Movements().Select(m => m.Name)]);
    public static readonly NameSubject Unit = new("unit", NameWeights.Units, Units(u => RealCatalogue.Value.Units.IsWithin(u, s_province.Id)), [.. Units(u => !RealCatalogue.Value.Units.IsWithin(u, s_province.Id)).Select(u => u.Name)]);

    public static readonly IReadOnlyList<NameSubject> All = [Movement, Owner, Unit];

    private bool IsUnit => Word == "unit";

    /// <summary>What a model of these names learns from.</summary>
    public (IReadOnlyList<LearnedName> Learned, Func<string, string> KeyOf, Func<string, RuleAnswer> Rules) World(IReadOnlyList<(string Id, string Name)> names)
    {
        if (IsUnit)
        {
            var learned = names.Select(n => new LearnedName(n.Id, n.Name, TextKey.Exact(n.Name))).ToList();
            return (learned, UnitFinder.PreparedKey, text => UnitRules(learned, UnitFinder.PreparedKey(text)));
        }

        var matcher = new NameMatcher(names, s_finder.PlaceNames, Reading.Words.Abbreviations, keepsAllWords: Word == "owner");
        var ids = names.GroupBy(n => n.Name).ToDictionary(g => g.Key, g => g.First().Id);
        return ([.. matcher.Learned], matcher.PreparedKey, text =>
        {
            var match = matcher.Match(text);
            return new RuleAnswer(match.Id, match.IsExact, [.. match.Nearest.Select(n => ids[n])]);
        });
    }

    /// <summary>What the program's own rules say of a unit.</summary>
    public static RuleAnswer BelowProvince(string text)
    {
        var match = s_finder.Below(s_province, text, s_year.From, s_year.To);
        return new RuleAnswer(match.Unit?.Id, match.IsExact, NearestByEdits(UnitFinder.PreparedKey(text)));
    }

    // What was suggested before names were learned.
    private static List<string> NearestByEdits(string key) =>
    [
        .. Unit.Names.GroupBy(n => n.Id).Select(g => (g.Key, Score: g.Max(n => Likeness.Of(key, TextKey.Exact(n.Name))))).Where(u => u.Score >= 0.6)
            .OrderByDescending(u => u.Score).Select(u => u.Key).Take(3),
    ];

    private static RuleAnswer UnitRules(List<LearnedName> learned, string key)
    {
        var exact = learned.Where(n => n.Key == key).Select(n => n.Id).Distinct().ToList();
        if (exact.Count == 1) return new RuleAnswer(exact[0], true, []);
        var folded = TextKey.FoldedKey(key);
        var plain = learned.Where(n => TextKey.FoldedKey(n.Key) == folded).Select(n => n.Id).Distinct().ToList();
        return new RuleAnswer(plain.Count == 1 ? plain[0] : null, false, []);
    }

    private static List<(string Id, string Name)> Movements() => [.. RealCatalogue.Value.Movements.SelectMany(m => m.Aliases.Prepend(m.Name).Select(n => (m.Id, n)))];

    private static List<(string Id, string Name)> Owners() => [.. RealCatalogue.Value.Owners.SelectMany(o => o.Aliases.Prepend(o.Name).Select(n => (o.Id, n)))];

    private static List<(string Id, string Name)> Units(Func<Unit, bool> isIncluded) =>
    [
        .. RealCatalogue.Value.Units.All.Where(u => u.Level is UnitLevel.District or UnitLevel.Commune && u.Id != s_province.Id && u.ExistsDuring(s_year.From, s_year.To) && isIncluded(u))
            .SelectMany(u => new[] { (u.Id, u.Name), (u.Id, UnitFinder.BareName(u)) }),
    ];
}
