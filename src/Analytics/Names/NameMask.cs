using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Names;

/// <summary>
/// Hides who a person is in versions for the public: the one place where that is done. Names of bodies and models are no personal data and stay, but for a person
/// whom they name.
/// </summary>
public static partial class NameMask
{
    /// <summary>What stands instead of a name that is left out.</summary>
    public const string Hidden = "(không nêu tên)";

    private static readonly string[] s_titles = ["ông", "bà", "anh", "chị", "cô", "thầy", "đ/c", "đồng", "chí", "hộ", "gia", "đình", "em", "cụ", "bác"];

    /// <summary>The name as it may be shown; the kind is that of the exemplar, and one that is not known is taken for a person.</summary>
    public static string Apply(string name, string? kind, NamesShown shown) =>
        shown == NamesShown.Full ? name
        : IsNoPerson(kind) ? InText(name, shown)
        : Masked(name, shown);

    /// <summary>A text with the names of persons hidden that a form of address gives away ("ông Nguyễn Văn An"), and with this name wherever it stands.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? InText(string? text, NamesShown shown, string? name = null, string? kind = null)
    {
        if (text is null || shown == NamesShown.Full)
            return text;
        var own = string.IsNullOrWhiteSpace(name) ? text : text.Replace(name, Apply(name, kind, shown), StringComparison.OrdinalIgnoreCase);
        return Addressed().Replace(own, m => m.Groups[1].Value + Masked(m.Groups[2].Value, shown));
    }

    /// <summary>An exemplar as it may be shown.</summary>
    public static ExemplarEntry Apply(ExemplarEntry entry, NamesShown shown)
    {
        if (shown == NamesShown.Full)
            return entry;
        string? Text(string? text) => InText(text, shown, entry.Name, entry.Kind);
        return entry with
        {
            Name = Apply(entry.Name, entry.Kind, shown),
            Place = Text(entry.Place),
            Position = Text(entry.Position),
            Achievement = Text(entry.Achievement),
            Remark = Text(entry.Remark),
            Held = entry.Held is { } held ? held with { Reason = Text(held.Reason) } : null,
            Entries = [.. entry.Entries.Select(e => e with { What = Text(e.What), Result = Text(e.Result) })],
            Source = entry.Source with { File = Text(entry.Source.File)! },
        };
    }

    /// <summary>A pair that may be one, as it may be shown; its key is left out, which holds the names as words.</summary>
    public static DuplicatePair Apply(DuplicatePair pair, NamesShown shown)
    {
        return shown == NamesShown.Full ? pair : pair with { Key = "", A = Side(pair.A), B = Side(pair.B), Sentence = Text(pair.Sentence), English = Text(pair.English) };

        string Text(string sentence) => InText(InText(sentence, shown, pair.A.Name, pair.A.Kind), shown, pair.B.Name, pair.B.Kind);

        DuplicateSide Side(DuplicateSide side) => side with
        {
            Name = Apply(side.Name, side.Kind, shown), Place = InText(side.Place, shown, side.Name, side.Kind), Position = InText(side.Position, shown, side.Name, side.Kind),
        };
    }

    /// <summary>A fact behind a figure as it may be shown.</summary>
    public static RowSource Apply(RowSource fact, NamesShown shown) =>
        shown == NamesShown.Full || fact.Name is null ? fact : fact with { Name = Apply(fact.Name, fact.Kind, shown), File = InText(fact.File, shown, fact.Name, fact.Kind) };

    /// <summary>The source of a fact, with every text of its row, as it may be shown.</summary>
    public static FactSource Apply(FactSource source, NamesShown shown)
    {
        if (shown == NamesShown.Full)
            return source;
        var isPersonal = source.Name is not null && !IsNoPerson(source.Kind);
        string Text(string text) => InText(text, shown, source.Name, source.Kind);
        // As the sender wrote it a name may be spelt or parted otherwise: what a column was taken for says more.
        string Cell(FactCell cell) => cell.Role is "birth" or "contact" && isPersonal ? Hidden
            : s_namesInRow.Contains(cell.Role) && source.Name is not null ? Apply(cell.Text, source.Kind, shown)
            : Text(cell.Text);
        return source with
        {
            Label = source.Label == source.Name ? Apply(source.Label, source.Kind, shown) : Text(source.Label),
            File = Text(source.File),
            Reading = source.Reading is not { } reading ? null : reading with { Cells = [.. reading.Cells.Select(c => c with { Text = Cell(c) })] },
        };
    }

    private static readonly string?[] s_namesInRow = ["name", "kind-individual", "kind-household"];

    private static bool IsNoPerson(string? kind) => kind == ExemplarKind.Collective.Code() || kind == ExemplarKind.Model.Code();

    private static string Masked(string name, NamesShown shown) => shown == NamesShown.None ? Hidden : Initials(name);

    // Forms of address are left out: they would add letters that belong to no name.
    private static string Initials(string name)
    {
        var words = name.Split([' ', '\t', '\n', '\r', '\u00A0', ',', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsLetter(w[0])).SkipWhile(w => s_titles.Contains(w.ToLowerInvariant().TrimEnd('.', ':'))).ToList();
        return words.Count == 0 ? Hidden : string.Concat(words.Take(5).Select(w => char.ToUpperInvariant(w[0]) + "."));
    }

    // Two words at least: "Bà Rịa" is a place.
    [GeneratedRegex(@"(\b(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô(?: giáo)?|[Tt]hầy(?: giáo)?|[Đđ]/c|[Đđ]ồng chí|[Ee]m|[Cc]ụ|[Bb]ác(?: sĩ)?|[Hh]ộ)\s+)(\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4})", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();
}
