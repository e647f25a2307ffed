using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Text;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A question written as text, in an address or on a command line, made into the same object that the JSON form gives.</summary>
public static partial class QuestionText
{
    /// <summary>"a, b" as two words; none for nothing.</summary>
    public static IReadOnlyList<string> List(string? text) =>
        text is null ? [] : [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>
    /// The same, and what more a question to the semantic layer takes: <c>year&gt;=2023</c>, <c>recognised&gt;5</c> (also &lt;=, &lt;), and conditions joined as JSON,
    /// <c>{"or":[…]}</c>.
    /// </summary>
    /// <exception cref="QueryException">Some cannot be read: all of them are named.</exception>
    public static IReadOnlyList<Condition> Conditions(IEnumerable<string> conditions)
    {
        var errors = new List<QueryError>();
        List<Condition?> read = [.. conditions.Select(c => ParseCondition(c, errors))];
        return errors.Count == 0 ? [.. read.OfType<Condition>()] : throw new QueryException(errors);
    }

    private static Condition? ParseCondition(string text, List<QueryError> errors)
    {
        try
        {
            if (text.TrimStart().StartsWith('{')) return JsonSerializer.Deserialize<Condition>(text, Json.Strict);
            var match = Comparing().Match(text);
            if (match.Success)
                return new MemberFilter(match.Groups[1].Value.Trim(), s_orders[match.Groups[2].Value], [match.Groups[3].Value.Trim()]);
            if (text.IndexOf('=', StringComparison.Ordinal) >= 1) return ParseOne(text);
        }
        catch (JsonException)
        {
            // Told with the others.
        }

        errors.Add(new("bad-where", text, $"Điều kiện \"{text}\" chưa đúng; hãy viết như kind=individual,household, year>=2023, recognised>5, hoặc {{\"or\":[…]}} theo dạng JSON."));
        return null;
    }

    private static readonly Dictionary<string, FilterOperator> s_orders = new(StringComparer.Ordinal)
    {
        [">"] = FilterOperator.GreaterThan, [">="] = FilterOperator.AtLeast, ["<"] = FilterOperator.LessThan, ["<="] = FilterOperator.AtMost,
    };

    /// <summary>A rank such as <c>5</c>, <c>5,by=recognised,of=movement</c> or <c>5,others=false</c>.</summary>
    /// <exception cref="QueryException">It cannot be read.</exception>
    public static TopGroups? Top(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var parts = List(text);
        var named = parts.Skip(1).Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || named.Exists(n => n.Length < 2 || n[0] is not ("by" or "of" or "others") || (n[0] == "others" && n[1] is not ("true" or "false")))
            || named.DistinctBy(n => n[0]).Count() < named.Count)
            throw new QueryException([new("bad-shape", text, $"Không hiểu \"{text}\"; hãy viết như 5 hoặc 5,by=recognised,of=movement,others=false.")]);
        string? Value(string name) => named.Find(n => n[0] == name)?[1];
        return new TopGroups(count, Value("by"), Value("of"), Value("others") != "false");
    }

    [GeneratedRegex("^([^!<>=]+)(>=|<=|>|<)(.*)$", RegexOptions.Singleline)]
    private static partial Regex Comparing();

    /// <summary>Conditions such as <c>kind=individual,household</c> or <c>owner!=cong-an-xa</c>; an empty right side asks for presence or absence of what a record may be without.</summary>
    /// <exception cref="QueryException">Some have no "=": all of them are named.</exception>
    public static IReadOnlyList<MemberFilter> Where(IEnumerable<string> conditions)
    {
        var list = conditions.ToList();
        var wrong = list.Where(c => c.IndexOf('=', StringComparison.Ordinal) < 1).ToList();
        if (wrong.Count > 0)
        {
            throw new QueryException([.. wrong.Select(c => new QueryError(
                "bad-where", c, $"Điều kiện \"{c}\" chưa đúng; hãy viết như kind=individual hoặc kind=individual,household.", null))]);
        }

        return [.. list.Select(ParseOne)];
    }

    /// <summary>Comparisons such as <c>to=interim-2023,as=value+delta+ratio</c> or <c>to=peers,within=district,as=rank</c>.</summary>
    /// <exception cref="QueryException">Some cannot be read: all of them are named.</exception>
    public static IReadOnlyList<Comparison> Compare(IEnumerable<string> comparisons)
    {
        var errors = new List<QueryError>();
        List<Comparison> read = [.. comparisons.Select(c => ParseComparison(c, errors))];
        return errors.Count == 0 ? read : throw new QueryException(errors);
    }

    private static Comparison ParseComparison(string text, List<QueryError> errors)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in List(text))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            var name = at < 0 ? part : part[..at].Trim();
            if (at < 0 || !s_comparisonParts.Contains(name, StringComparer.Ordinal))
                errors.Add(new("bad-compare", part, $"Không hiểu \"{part}\"; hãy viết như to=interim-2023,as=value+delta+ratio.", Likeness.Nearest(name, s_comparisonParts)));
            else if (!parts.TryAdd(name, part[(at + 1)..].Trim()))
                errors.Add(new("bad-compare", part, $"\"{name}\" được nêu nhiều lần trong \"{text}\". Hãy giữ lại một."));
        }

        if (parts.GetValueOrDefault("to") is not { Length: > 0 } to)
            errors.Add(new("bad-compare", text, $"So sánh \"{text}\" chưa nêu so với gì; hãy viết như to=interim-2023,as=value+delta+ratio."));
        // A plus sign of an address that nobody escaped arrives as a blank.
        var words = parts.GetValueOrDefault("as", "").Split(['+', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Comparison(parts.GetValueOrDefault("to", ""), words, parts.GetValueOrDefault("within"));
    }

    private static readonly string[] s_comparisonParts = ["to", "as", "within"];

    private static MemberFilter ParseOne(string condition)
    {
        var at = condition.IndexOf('=', StringComparison.Ordinal);
        var negated = condition[at - 1] == '!';
        var member = condition[..(negated ? at - 1 : at)].Trim();
        var values = List(condition[(at + 1)..]);
        // What every record has is forgotten where nothing stands, and a comma alone is no value either: both are refused as the values that are missing.
        var asksForPresence = string.IsNullOrWhiteSpace(condition[(at + 1)..]) && SemanticModel.Default.FindDimension(member) is not { IsNeverEmpty: true };
        var filter = (negated, asksForPresence) switch
        {
            (false, true) => FilterOperator.NotSet,
            (true, true) => FilterOperator.Set,
            (true, _) => FilterOperator.NotEquals,
            (false, _) => FilterOperator.Equals,
        };
        return new MemberFilter(member, filter, values);
    }
}
