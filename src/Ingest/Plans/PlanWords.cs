using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Plans;

/// <summary>The fixed words of a plan file, and the readers of its small recurring values.</summary>
internal static class PlanWords
{
    public static readonly IReadOnlyDictionary<string, ExemplarKind?> KindsOrAny =
        Enum.GetValues<ExemplarKind>().Select(k => (Code: k.Code(), Kind: (ExemplarKind?)k)).Append(("any", null)).ToDictionary(k => k.Code, k => k.Kind, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, ExemplarKind> Kinds =
        Enum.GetValues<ExemplarKind>().ToDictionary(k => k.Code(), StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, UnitLevel> Levels =
        Enum.GetValues<UnitLevel>().ToDictionary(l => l.Code(), StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, Milestone> Milestones =
        Enum.GetValues<Milestone>().ToDictionary(m => m.Code(), StringComparer.Ordinal);

    /// <summary>A word out of a fixed list; empty text, with an error, when it is another.</summary>
    public static string OneOf(this YamlMap map, string key, params IReadOnlyList<string> words)
    {
        var word = map.Text(key);
        if (word.Length > 0 && !words.Contains(word, StringComparer.Ordinal))
            map.Error(key, $"“{key}: {word}” không hợp lệ, phải là một trong: {string.Join(", ", words)}", Likeness.Nearest(word, words));
        return word;
    }

    /// <summary>A date of any precision; null when absent or, with an error, when it is none.</summary>
    public static PlanDate? OptionalDate(this YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
            return null;
        if (PlanDate.TryParse(text) is not { } date)
        {
            map.Error(key, $"“{key}: {text}” không phải ngày tháng; viết 2021, 2023-H1 (nửa năm), 2025-Q2 (quý), 2021-11 hoặc 2023-06-11");
            return null;
        }
        return date;
    }

    /// <summary>The number under at_least, exactly or more_than; exactly one of them may stand there.</summary>
    public static (Bound Bound, decimal Value)? OptionalBound(this YamlMap map)
    {
        (string Key, Bound Bound)[] words = [("at_least", Bound.AtLeast), ("exactly", Bound.Exactly), ("more_than", Bound.MoreThan)];
        var given = words.Select(w => (w.Key, w.Bound, Value: map.OptionalDecimal(w.Key))).Where(w => map.Has(w.Key)).ToList();
        if (given.Count > 1)
            map.Error(given[1].Key, "chỉ được ghi một trong: at_least, exactly, more_than");
        return given.Count > 0 && given[0].Value is { } value ? (given[0].Bound, value) : null;
    }
}
