using System.Collections.Concurrent;
using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a spelling was taken for.</summary>
/// <param name="Id">The id it means; null where that is doubtful and a person must decide.</param>
/// <param name="IsExact">True when the spelling is a known name but for case, punctuation and the place of the tone mark.</param>
/// <param name="Suggestion">The nearest known name; null when nothing is near.</param>
public sealed record NameMatch(string? Id, bool IsExact, string? Suggestion)
{
    /// <summary>The nearest names when it is none, the suggestion first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = Suggestion is null ? [] : [Suggestion];
}

/// <summary>
/// Finds the known name that a spelling means: as it stands, without the words that surround names ("phong trào thi đua …", "… trên địa bàn xã"),
/// behind a place name, without accents, and at last by likeness. Likeness decides only when one name is near and no other is close to it, because
/// several movements share half their words.
/// </summary>
public sealed class NameMatcher
{
    private const double SureLikeness = 0.84;
    private const double ClearMargin = 0.06;
    private const double WorthSuggesting = 0.4;
    private const int MostRemembered = 300;
    private const int MostNearest = 3;

    private static readonly string[] s_leading =
        [.. new[] { "điển hình tiên tiến", "diễn hình tiên tiến", "trong", "phong trào thi đua", "phong trào", "cuộc vận động", "vận động", "lĩnh vực", "thực hiện nhiệm vụ", "nhiệm vụ", "thực hiện", "đẩy mạnh việc", "đẩy mạnh", "các", "về", "thi đua" }.Select(words => TextKey.Exact(words) + " ")];

    private static readonly string[] s_everywhere = [.. new[] { "cả nước", "cùng cả nước", "toàn dân" }.Select(TextKey.Exact)];

    private static readonly string[] s_ranks = [.. new[] { "huyện", "xã", "phường", "thị trấn", "tỉnh", "thành phố" }.Select(TextKey.Exact)];

    private static readonly string[] s_localRanks = [.. new[] { "xã", "phường", "thị trấn" }.Select(TextKey.Exact)];
    private static readonly string s_leads = " " + TextKey.Exact("chủ trì");

    // Ending, words and letters are kept, because every spelling asks each entry for them.
    private sealed record Entry(string Id, string Name, string Key, string Core, string FoldedCore)
    {
        public string Ending { get; } = " " + Core;
        public string[] Words { get; } = Core.Split(' ');
        public LetterBag KeyLetters { get; } = new(Key);
        public LetterBag CoreLetters { get; } = new(Core);
    }

    private readonly List<Entry> _entries = [];

    // Every text of a sheet that may be a name is asked about, and hardly any is one: what cannot match is never looked at.
    private readonly Dictionary<string, string> _nameOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _byFoldedCore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byLastWord;
    private readonly Dictionary<string, List<Entry>> _byWord = new(StringComparer.Ordinal);
    private readonly HashSet<string> _abbreviated;
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, NameMatch> _remembered = new(StringComparer.Ordinal);
    private int _rememberedCount;
    private readonly RecentTexts<NameMatch> _surely;
    private readonly HashSet<string> _placeNames;
    private readonly IReadOnlyDictionary<string, string> _abbreviations;
    private readonly bool _keepsAllWords;

    /// <param name="names">Every known name with its id, most important first: a name that stands twice means the first id.</param>
    /// <param name="placeNames">Bare place names, "Ninh Thuận", that may stand before a movement's name.</param>
    /// <param name="abbreviations">Keys of abbreviations with the keys of what they stand for.</param>
    /// <param name="keepsAllWords">True for names where no surrounding word may be dropped (owners).</param>
    public NameMatcher(IEnumerable<(string Id, string Name)> names, IEnumerable<string> placeNames, IReadOnlyDictionary<string, string> abbreviations, bool keepsAllWords = false)
    {
        _surely = new(8_192, spelling => Find(spelling, isSureOnly: true));
        _keepsAllWords = keepsAllWords;
        _abbreviations = abbreviations;
        _placeNames = placeNames.Select(TextKey.Exact).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, name) in names)
        {
            var key = TextKey.Exact(name);
            if (key.Length == 0 || !_byKey.TryAdd(key, id)) continue;
            var core = Core(key);
            _byKey.TryAdd(core, id);
            _entries.Add(new(id, name, key, core, FoldedCore(key)));
        }

        foreach (var entry in _entries)
        {
            _nameOf.TryAdd(entry.Id, entry.Name);
            // Two ids under one spelling without accents: it means neither.
            if (!_byFoldedCore.TryAdd(entry.FoldedCore, entry.Id) && _byFoldedCore[entry.FoldedCore] != entry.Id) _byFoldedCore[entry.FoldedCore] = null;
            foreach (var word in entry.Words.Distinct())
            {
                if (!_byWord.TryGetValue(word, out var having)) _byWord[word] = having = [];
                having.Add(entry);
            }
        }

        _byLastWord = _entries.GroupBy(e => e.Words[^1], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Core.Length).ToList(), StringComparer.Ordinal);
        _abbreviated = abbreviations.Keys.Select(brief => brief.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What a <see cref="NameModel"/> learns from.</summary>
    internal IEnumerable<LearnedName> Learned => _entries.Select(e => new LearnedName(e.Id, e.Name, SpellOut(e.Core)));

    /// <summary>The key by which a <see cref="NameModel"/> compares the spelling: abbreviations spelled out, without the words that surround names.</summary>
    internal string PreparedKey(string spelling) => Core(SpellOut(TextKey.Exact(spelling)));

    /// <summary>What the spelling means.</summary>
    public NameMatch Match(string spelling)
    {
        if (_remembered.TryGetValue(spelling, out var known)) return known;
        var match = Find(spelling);
        // Asking the dictionary for its count would make every thread wait for the others.
        if (spelling.Length < MostRemembered && Interlocked.Increment(ref _rememberedCount) < 20_000) _remembered[spelling] = match;
        return match;
    }

    /// <summary>The same where it is sure, and nothing where it is not: many texts that are no names are asked for, and what they are nearest to costs the most.</summary>
    public NameMatch MatchSurely(string spelling) => _remembered.TryGetValue(spelling, out var known) ? known : _surely.Of(spelling);

    private NameMatch Find(string spelling, bool isSureOnly = false)
    {
        var key = TextKey.Exact(spelling);
        if (key.Length == 0) return new(null, false, null);
        if (_byKey.TryGetValue(key, out var id)) return new(id, true, null);
        var core = Core(key);
        if (_byKey.TryGetValue(core, out id)) return new(id, true, null);
        if (_keepsAllWords && BeforePlace(key) is { } placed) return new(placed, true, null);

        var spelled = Core(SpellOut(key));
        if (spelled != core && _byKey.TryGetValue(spelled, out id)) return new(id, false, _nameOf[id]);
        core = spelled;

        // "Ninh Thuận chung sức xây dựng nông thôn mới": a place, then a known name.
        if (BehindPlace(core) is { } behindPlace) return new(behindPlace.Id, false, behindPlace.Name);

        var folded = FoldedCore(core);
        if (_byFoldedCore.TryGetValue(folded, out var unaccented) && unaccented is not null) return new(unaccented, false, _nameOf[unaccented]);

        // "Lao động giỏi, sáng tạo": a known name with words left out, if it is the only such name.
        if (Shortened(core) is { } shortened) return new(shortened, false, _nameOf[shortened]);

        // Likeness is measured on the letters; a short word that misses a letter is another word.
        // A cell may hold 32,767 letters: names whose length alone rules them out are not measured.
        // What is less like than the margin below a sure name changes nothing for it.
        var least = isSureOnly ? SureLikeness - ClearMargin - 0.01 : WorthSuggesting;
        var ranked = Like(key, core, least);
        if (ranked.Count == 0) return new(null, false, isSureOnly ? null : NearestByWords(folded));
        var best = ranked[0];
        var second = ranked.FirstOrDefault(e => e.Id != best.Id).Score;
        if (best.Score >= SureLikeness && best.Score - second >= ClearMargin && core.Length >= 8) return new(best.Id, false, best.Name);
        if (isSureOnly) return new(null, false, null);
        return new(null, false, best.Name) { Nearest = [.. ranked.DistinctBy(e => e.Id).Take(MostNearest).Select(e => e.Name)] };
    }

    // The longest name that the text ends with behind a place.
    private Entry? BehindPlace(string core) =>
        _byLastWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(core.AsSpan(core.LastIndexOf(' ') + 1), out var ending)
            ? ending.Find(e => core.EndsWith(e.Ending, StringComparison.Ordinal) && IsPlace(core[..^(e.Core.Length + 1)])) : null;

    // The id of the only name that has the text's words in their order, and few others.
    private string? Shortened(string core)
    {
        var first = core.AsSpan().IndexOf(' ');
        if (first < 0 || !_byWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(core.AsSpan(0, first), out var having)) return null;
        var words = core.Split(' ');
        if (words.Length < 4) return null;
        string? only = null;
        foreach (var entry in having)
        {
            if (entry.Id == only || words.Length < 0.6 * entry.Words.Length || !IsWithin(words, entry.Words)) continue;
            if (only is not null) return null;
            only = entry.Id;
        }

        return only;
    }

    // The names that are at least so like the text, the likest first.
    private List<(string Id, string Name, double Score)> Like(string key, string core, double least)
    {
        var found = new List<(string Id, string Name, double Score)>();
        var (keyLetters, coreLetters) = (new LetterBag(key), new LetterBag(core));
        foreach (var entry in _entries)
        {
            var score = LikenessOf(core, coreLetters, entry.Core, entry.CoreLetters, least);
            if (key != core || entry.Key != entry.Core) score = Math.Max(score, LikenessOf(key, keyLetters, entry.Key, entry.KeyLetters, least));
            if (score >= least) found.Add((entry.Id, entry.Name, score));
        }

        return found.Count < 2 ? found : [.. found.OrderByDescending(f => f.Score)];
    }

    // Most names share too few letters with a text to be like it: a few instructions tell.
    private static double LikenessOf(string a, in LetterBag aLetters, string b, in LetterBag bLetters, double least)
    {
        var most = Math.Ceiling((1 - least) * Math.Max(a.Length, b.Length));
        return Math.Abs(a.Length - b.Length) > most || aLetters.LeastDistance(bLetters) > most ? 0 : Likeness.Of(a, b, least);
    }

    // "Hội Nông dân xã Phục Linh", "Công an xã Phục Linh chủ trì": the body's name, its place behind it.
    private string? BeforePlace(string key)
    {
        var words = key.Split(' ').ToList();
        if (words.Count > 3 && key.EndsWith(s_leads, StringComparison.Ordinal)) words.RemoveRange(words.Count - 2, 2);
        if (_byKey.TryGetValue(string.Join(' ', words), out var id)) return id;
        for (var length = Math.Min(4, words.Count - 1); length >= 1; length--)
        {
            var name = string.Join(' ', words[..^length]);
            if (!_placeNames.Contains(string.Join(' ', words[^length..]))) continue;
            if (_byKey.TryGetValue(name, out id)) return id;
            // A body of the province is another than that of the commune: its rank is part of its name.
            if (s_localRanks.FirstOrDefault(rank => name.EndsWith(" " + rank, StringComparison.Ordinal)) is { } local && _byKey.TryGetValue(name[..^(local.Length + 1)], out id)) return id;
        }

        return null;
    }

    private static bool IsWithin(string[] words, string[] full)
    {
        var at = 0;
        foreach (var word in full)
            if (at < words.Length && words[at] == word) at++;
        return at == words.Length;
    }

    // Abbreviations of two words ("qp an") stand as two words in a key.
    private string SpellOut(string key)
    {
        var briefs = _abbreviated.GetAlternateLookup<ReadOnlySpan<char>>();
        var hasBrief = false;
        foreach (var word in key.AsSpan().Split(' ')) hasBrief |= briefs.Contains(key.AsSpan()[word]);
        if (!hasBrief) return key;
        var padded = $" {key} ";
        foreach (var (brief, full) in _abbreviations) padded = padded.Replace($" {brief} ", $" {full} ", StringComparison.Ordinal);
        return padded.Trim();
    }

    // "ntm": likeness of letters finds nothing, a shared word may.
    private string? NearestByWords(string folded)
    {
        var words = folded.Split(' ').Where(w => w.Length > 2).ToHashSet(StringComparer.Ordinal);
        return _entries.Select(e => (e.Name, Shared: e.FoldedCore.Split(' ').Count(words.Contains))).Where(e => e.Shared >= 2)
            .OrderByDescending(e => e.Shared).Select(e => e.Name).FirstOrDefault();
    }

    private bool IsPlace(string words)
    {
        foreach (var place in s_everywhere)
        {
            if (words == place) return true;
            if (words.EndsWith(" " + place, StringComparison.Ordinal)) return IsPlace(words[..^(place.Length + 1)]);
        }

        // "Toàn dân đoàn kết xây dựng" is no place: it begins another movement's name.
        return _placeNames.Contains(words) || s_ranks.Any(rank => words.StartsWith(rank + " ", StringComparison.Ordinal) && words.Split(' ').Length <= 5);
    }

    private string Core(string key) => Core(key, s_leading, s_trailing);

    // The same without accents: a text typed without them has its surrounding words without them too.
    private string FoldedCore(string key) => Core(TextKey.FoldedKey(key), s_foldedLeading, s_foldedTrailing);

    private string Core(string key, string[] leading, string[] trailing)
    {
        if (_keepsAllWords) return key;
        var core = key;
        foreach (var words in trailing)
        {
            var cut = core.IndexOf(words, StringComparison.Ordinal);
            if (cut > 0) core = core[..cut];
        }

        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var word in leading)
            {
                if (!core.StartsWith(word, StringComparison.Ordinal)) continue;
                core = core[word.Length..];
                changed = true;
            }
        }

        return core;
    }

    private static readonly string[] s_trailing = [.. new[] { "trên địa bàn", "giai đoạn" }.Select(words => " " + TextKey.Exact(words))];
    private static readonly string[] s_foldedLeading = [.. s_leading.Select(TextKey.FoldedKey)];
    private static readonly string[] s_foldedTrailing = [.. s_trailing.Select(TextKey.FoldedKey)];
}
