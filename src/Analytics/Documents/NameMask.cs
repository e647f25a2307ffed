using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Documents;

/// <summary>Hides who a person is in versions for the public. Names of bodies and models are no personal data and stay.</summary>
public static class NameMask
{
    private const string Hidden = "(không nêu tên)";

    private static readonly string[] s_titles = ["ông", "bà", "anh", "chị", "cô", "thầy", "đ/c", "đồng", "chí", "hộ", "gia", "đình", "em", "cụ", "bác"];

    /// <summary>The name as it may be shown; the kind is that of the exemplar.</summary>
    public static string Apply(string name, string kind, NamesShown shown) =>
        shown == NamesShown.Full || (kind != ExemplarKind.Individual.Code() && kind != ExemplarKind.Household.Code()) ? name
        : shown == NamesShown.None ? Hidden
        : Initials(name);

    // Forms of address are left out: they would add letters that belong to no name.
    private static string Initials(string name)
    {
        var words = name.Split([' ', '\t', '\n', '\r', '\u00A0', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsLetter(w[0])).SkipWhile(w => s_titles.Contains(w.ToLowerInvariant().TrimEnd('.', ':'))).ToList();
        return words.Count == 0 ? Hidden : string.Concat(words.Take(5).Select(w => char.ToUpperInvariant(w[0]) + "."));
    }
}
