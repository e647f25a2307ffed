using System.Globalization;
using System.Text.RegularExpressions;

namespace DienHinh.Analytics.Querying;

/// <summary>A period as people write it. Which forms there are is told in <see cref="PeriodForms"/>.</summary>
internal abstract partial record PeriodWord
{
    /// <summary>Whole years, by the year of the achievement.</summary>
    public sealed record Years(int From, int To) : PeriodWord;

    /// <summary>Days, by the date of the record: halves, quarters, months, days and what lies between two of them.</summary>
    public sealed record Days(DateOnly From, DateOnly To) : PeriodWord;

    /// <summary>The years whose deadline has passed by a day; only the latest so many of them, or all.</summary>
    public sealed record Closed(DateOnly On, int? Latest = null) : PeriodWord;

    /// <summary>A review or a stage of the plan.</summary>
    public sealed record Named(string Id) : PeriodWord;

    /// <summary>What came between two reviews.</summary>
    public sealed record Between(string First, string Second) : PeriodWord;

    /// <summary>The word for the years closed by today.</summary>
    public const string ClosedToday = "closed";

    /// <summary>Whether the word means other years on another day.</summary>
    public static bool DependsOnToday(string? word) => word is not null && (word == ClosedToday || (LatestYears().Match(word) is { Success: true } latest && !latest.Groups["on"].Success));

    /// <summary>Reads the word; null when it is none of the forms or its ends are not in order.</summary>
    public static PeriodWord? Parse(string word)
    {
        if (ClosedYears().Match(word) is { Success: true } closed)
            return Day(closed.Groups["on"].Value) is { } on ? new Closed(on) : null;
        if (LatestYears().Match(word) is { Success: true } latest)
            return Day(latest.Groups["on"].Value) is { } by ? new Closed(by, Number(latest.Groups["count"])) : null;
        if (YearRange().Match(word) is { Success: true } years)
            return Span(Point(years.Groups["from"].Value)!.Value, Point(years.Groups["to"].Value)!.Value);
        return word.Split("..") switch
        {
            [var one] when Point(one) is { } point => Span(point, point),
            [var one] when NamedId().IsMatch(one) => new Named(one),
            [var first, var second] when (Point(first), Point(second)) is ({ } from, { } to) => Span(from, to),
            [var first, var second] when first != second && NamedId().IsMatch(first) && NamedId().IsMatch(second) => new Between(first, second),
            _ => null,
        };
    }

    private static PeriodWord? Span((DateOnly First, DateOnly Last, bool IsYear) from, (DateOnly First, DateOnly Last, bool IsYear) to) =>
        from.First > to.First || from.Last > to.Last ? null
        : from.IsYear && to.IsYear ? new Years(from.First.Year, to.First.Year)
        : new Days(from.First, to.Last);

    private static (DateOnly First, DateOnly Last, bool IsYear)? Point(string word)
    {
        if (CalendarPoint().Match(word) is not { Success: true } match)
            return null;
        var year = Number(match.Groups["year"]);
        if (match.Groups["half"].Success)
            return Months(year, (Number(match.Groups["half"]) * 6) - 5, 6);
        if (match.Groups["quarter"].Success)
            return Months(year, (Number(match.Groups["quarter"]) * 3) - 2, 3);
        if (match.Groups["day"].Success)
            return Day(word) is { } day ? (day, day, false) : null;
        return match.Groups["month"].Success ? Months(year, Number(match.Groups["month"]), 1) : Months(year, 1, 12) with { Item3 = true };
    }

    private static (DateOnly First, DateOnly Last, bool IsYear) Months(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return (start, start.AddMonths(count).AddDays(-1), false);
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^closed@(?<on>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosedYears();

    [GeneratedRegex(@"^last-(?<count>[1-9][0-9]?)-years(@(?<on>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex LatestYears();

    [GeneratedRegex(@"^(?<from>(19|20)\d\d)-(?<to>(19|20)\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearRange();

    [GeneratedRegex(@"^(?<year>(19|20)\d\d)(-(H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>0[1-9]|1[0-2])(-(?<day>\d\d))?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex CalendarPoint();

    [GeneratedRegex("^([a-z][a-z0-9-]*|[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedId();
}
