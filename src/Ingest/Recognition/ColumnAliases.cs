using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>The spellings of column headings that are known, from data/templates/columns.yaml.</summary>
public sealed class ColumnAliases
{
    private static readonly char[] s_columnNumber = [.. "0123456789 "];
    // One letter of a shorter heading may be another word.
    private const int ShortestMisspelt = 10;

    private static readonly string[] s_kinds = ["tap the", "ca nhan", "ho gia dinh", "mo hinh"];

    private readonly record struct Alias(string Key, ColumnRole Role, int Order);

    // By first word: every text of the first forty rows is asked about, and most share no first word with any heading.
    private readonly Dictionary<string, List<Alias>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColumnRole> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ColumnRole> _exact = new(StringComparer.Ordinal);

    // Folded keys of what is in _exact, i for y: whoever is not here is not there, and is told so by a key that others ask for as well.
    private readonly HashSet<string> _exactFolded = new(StringComparer.Ordinal);

    private readonly RecentTexts<(ColumnRole Role, int Strength)?> _recent;

    private ColumnAliases() => _recent = new(4_096, FindAnew);

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">A role is unknown or a spelling stands under two roles; the message names file and word.</exception>
    public static ColumnAliases Load(string path)
    {
        var aliases = new ColumnAliases();
        foreach (var (name, spellings) in WordFile.Open(path).Lists())
        {
            if (!Enum.TryParse<ColumnRole>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role))
                throw new InvalidDataException($"{path}: không có loại cột \"{name}\".");
            foreach (var spelling in spellings)
            {
                var key = TextKey.Exact(spelling);
                if (!aliases._exact.TryAdd(key, role) && aliases._exact[key] != role)
                    throw new InvalidDataException($"{path}: \"{spelling}\" vừa thuộc {aliases._exact[key]} vừa thuộc {role}.");
                aliases._exactFolded.Add(WithoutY(TextKey.Folded(spelling)));
                aliases.Add(TextKey.Folded(spelling), role);
            }
        }

        return aliases;
    }

    /// <summary>The role that a heading announces, and how sure: a heading that is the alias counts 2, one that only contains it counts 1.</summary>
    public (ColumnRole Role, int Strength)? Find(string heading) => heading.Length > 150 ? null : _recent.Of(heading);

    /// <summary>The role of the headings that differ from the caption by one slip of the pen, "Hình thức ken thưởng"; null where there is none, or they have several. For the captions of a header alone: it compares with every heading.</summary>
    public ColumnRole? FindMisspelt(string caption)
    {
        if (caption.Length is < ShortestMisspelt or > 60) return null;
        var key = TextKey.Folded(caption).TrimEnd(s_columnNumber);
        ColumnRole? found = null;
        foreach (var (alias, role) in _folded)
        {
            if (alias.Length < ShortestMisspelt || Math.Abs(alias.Length - key.Length) > 1 || Likeness.Of(alias, key, 1 - (1.0 / alias.Length)) == 0 || Likeness.Distance(alias, key) > 1) continue;
            if (found is not null && found != role) return null;
            found = role;
        }

        return found;
    }

    private (ColumnRole Role, int Strength)? FindAnew(string heading)
    {
        if (heading.Trim() is "%") return (ColumnRole.Percent, 2);
        // With its accents first: "Nam" is a sex, "Năm" a year.
        var key = TextKey.Folded(heading);
        if (_exactFolded.Contains(WithoutY(key)) && _exact.TryGetValue(TextKey.Exact(heading), out var exact)) return (exact, 2);
        // "Họ và tên (1)": the column number stands in the heading.
        key = key.TrimEnd(s_columnNumber);
        // "S\nT\nT": one letter a line, for a narrow column.
        if (IsSpelled(key)) key = key.Replace(" ", "", StringComparison.Ordinal);
        if (key.Length == 0) return null;
        if (_folded.TryGetValue(key, out var whole)) return (whole, 2);
        // Most texts are no headings. "Tiền thưởng kèm danh hiệu": an amount, whatever it comes with.
        if (LongestIn(key) is not { } alias || MeasureLine.IsMoney(key)) return null;

        // "Phong trào/Họ và tên": movements are the headings of the names below them.
        if (alias.Role == ColumnRole.Movement && (ContainsWords(key, "ho va ten") || ContainsWords(key, "ho ten"))) return (ColumnRole.Name, 1);
        // "Số, ngày QĐ": the number first, so both stand in it.
        if (alias.Role == ColumnRole.DecisionDate && key.StartsWith("so ", StringComparison.Ordinal)) return (ColumnRole.Decision, 1);
        // "Chức vụ của cá nhân": what is said of those who stand elsewhere.
        if (ColumnContent.IsKind(alias.Role) && key.IndexOf(" cua ", StringComparison.Ordinal) is > 0 and var of && LongestIn(key[..of]) is { Role: not ColumnRole.Total } what) return (what.Role, 1);
        // "Loại (tập thể/cá nhân/hộ gia đình)" is a column of kinds: neither a tick for the last of them nor a column of names.
        var isTick = ColumnContent.IsKind(alias.Role);
        var startsAsKind = key.StartsWith("loai ", StringComparison.Ordinal) || key.StartsWith("phan loai ", StringComparison.Ordinal) || key.StartsWith("doi tuong ", StringComparison.Ordinal);
        if ((isTick || (startsAsKind && alias.Role == ColumnRole.Name)) && KindsIn(key) > 1) return (ColumnRole.Kind, 1);
        return (alias.Role, 1);
    }

    // An exact key reads "kỉ" and "kỷ" as one, a folded one does not.
    private static string WithoutY(string key) => key.Replace('y', 'i');

    private static bool IsSpelled(string key)
    {
        if (key.Length < 3 || key.Length % 2 == 0) return false;
        for (var i = 0; i < key.Length; i++)
            if (key[i] == ' ' != (i % 2 == 1)) return false;
        return true;
    }

    private void Add(string key, ColumnRole role)
    {
        _folded.TryAdd(key, role);
        // Two letters inside a longer heading prove nothing ("TT" in "TT cá nhân").
        if (key.Length < 4) return;
        var first = key.Split(' ', 2)[0];
        if (!_byFirstWord.TryGetValue(first, out var aliases)) _byFirstWord[first] = aliases = [];
        aliases.Add(new(key, role, _folded.Count));
    }

    // The longest alias whose words stand in the key; of two as long, the one that the file lists first.
    private Alias? LongestIn(string key)
    {
        Alias? best = null;
        var byWord = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in key.AsSpan().Split(' '))
        {
            if (!byWord.TryGetValue(key.AsSpan()[word], out var aliases)) continue;
            var rest = key.AsSpan(word.Start.Value);
            foreach (var alias in aliases)
            {
                if (alias.Key.Length < (best?.Key.Length ?? 0) || (alias.Key.Length == best?.Key.Length && alias.Order >= best.Value.Order)) continue;
                if (rest.StartsWith(alias.Key, StringComparison.Ordinal) && (rest.Length == alias.Key.Length || rest[alias.Key.Length] == ' ')) best = alias;
            }
        }

        return best;
    }

    private static int KindsIn(string key) => s_kinds.Count(kind => ContainsWords(key, kind));

    private static bool ContainsWords(string key, string alias)
    {
        var at = key.IndexOf(alias, StringComparison.Ordinal);
        while (at >= 0)
        {
            var end = at + alias.Length;
            if ((at == 0 || key[at - 1] == ' ') && (end == key.Length || key[end] == ' ')) return true;
            at = key.IndexOf(alias, at + 1, StringComparison.Ordinal);
        }

        return false;
    }
}
