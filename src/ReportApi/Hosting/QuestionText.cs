using DienHinh.Analytics.Querying;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A question written as text, in an address or on a command line, made into the same object that the JSON form gives.</summary>
public static class QuestionText
{
    /// <summary>"a, b" as two words; none for nothing.</summary>
    public static IReadOnlyList<string> List(string? text) =>
        text is null ? [] : [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>Conditions such as <c>kind=individual,household</c> or <c>owner!=cong-an-xa</c>; an empty right side asks for presence or absence.</summary>
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

    private static MemberFilter ParseOne(string condition)
    {
        var at = condition.IndexOf('=', StringComparison.Ordinal);
        var negated = condition[at - 1] == '!';
        var member = condition[..(negated ? at - 1 : at)].Trim();
        var values = List(condition[(at + 1)..]);
        var filter = (negated, values.Count) switch
        {
            (false, 0) => FilterOperator.NotSet,
            (true, 0) => FilterOperator.Set,
            (true, _) => FilterOperator.NotEquals,
            (false, _) => FilterOperator.Equals,
        };
        return new MemberFilter(member, filter, values);
    }
}
