using System.Net;
using System.Text.RegularExpressions;

namespace DienHinh.ReportApi.Tests.Pages;

/// <summary>What a page says in its own language: texts, and attributes that are read out, without what is marked as Vietnamese and without code.</summary>
internal static partial class PageWords
{
    private static readonly HashSet<string> s_void = ["meta", "link", "img", "input", "br", "hr"];
    private static readonly HashSet<string> s_passedOver = ["script", "style", "svg", "code", "pre"];

    /// <summary>The words of a page in the language of its html element, piece by piece.</summary>
    public static IReadOnlyList<string> Of(string html)
    {
        var own = Tag().Matches(html).First(m => m.Groups[2].Value == "html") is var root ? Attributes(root)["lang"] : "";
        var words = new List<string>();
        var open = new Stack<(string Name, bool IsPassedOver)>();
        var at = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            if (!IsWithin(open)) Add(words, html[at..tag.Index]);
            at = tag.Index + tag.Length;
            var name = tag.Groups[2].Value;
            // A comment, or the line that says that it is HTML.
            if (name.Length == 0) continue;
            if (tag.Groups[1].Length > 0)
            {
                while (open.Count > 0 && open.Pop().Name != name) { }
                continue;
            }

            var attributes = Attributes(tag);
            var isForeign = s_passedOver.Contains(name) || (attributes.TryGetValue("lang", out var lang) ? lang != own : IsWithin(open));
            if (!isForeign)
                foreach (var read in (string[])["title", "aria-label", "alt", "placeholder", "label", "data-copy", "data-copied"])
                    if (attributes.TryGetValue(read, out var text)) Add(words, text);
            if (!s_void.Contains(name) && !tag.Value.EndsWith("/>", StringComparison.Ordinal)) open.Push((name, isForeign));
        }

        Assert.Empty(open);
        return words;
    }

    // What is marked anew within a marked part is read again.
    private static bool IsWithin(Stack<(string Name, bool IsPassedOver)> open) => open.TryPeek(out var inner) && inner.IsPassedOver;

    private static void Add(List<string> words, string html)
    {
        var text = WebUtility.HtmlDecode(html).Trim();
        if (text.Any(char.IsLetter)) words.Add(Space().Replace(text, " "));
    }

    private static Dictionary<string, string> Attributes(Match tag) =>
        Attribute().Matches(tag.Groups[3].Value).DistinctBy(a => a.Groups[1].Value).ToDictionary(a => a.Groups[1].Value, a => a.Groups[2].Value, StringComparer.Ordinal);

    [GeneratedRegex("<!--.*?-->|<!DOCTYPE[^>]*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*)\\s*/?>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("([^\\s=]+)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();
}
