using System.Globalization;
using System.Text.RegularExpressions;

namespace DienHinh.Ingest.Plans;

/// <summary>A date as precise as the document gives it: a year, half-year, quarter, month or day.</summary>
/// <param name="Text">As written in the plan file: "2021", "2023-H1", "2025-Q2", "2021-11" or "2023-06-11".</param>
/// <param name="First">First day it may mean.</param>
/// <param name="Last">Last day it may mean.</param>
public sealed partial record PlanDate(string Text, DateOnly First, DateOnly Last)
{
    /// <summary>The date that the text writes, or null when it writes none.</summary>
    public static PlanDate? TryParse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
            return null;
        int? Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : null;
        var year = Part("year")!.Value;
        var (month, months) = (Part("half"), Part("quarter"), Part("month")) switch
        {
            ({ } half, _, _) => (6 * (half - 1) + 1, 6),
            (_, { } quarter, _) => (3 * (quarter - 1) + 1, 3),
            (_, _, { } only) => (only, 1),
            _ => (1, 12),
        };
        if (year < 1900 || month is < 1 or > 12 || Part("day") is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month)))
            return null;
        var first = new DateOnly(year, month, Part("day") ?? 1);
        return new(text, first, Part("day") is null ? first.AddMonths(months).AddDays(-1) : first);
    }

    [GeneratedRegex(@"^(?<year>\d{4})(-H(?<half>[12])|-Q(?<quarter>[1-4])|-(?<month>\d\d)(-(?<day>\d\d))?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
