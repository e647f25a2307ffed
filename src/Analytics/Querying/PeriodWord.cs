using System.Globalization;
using System.Text.RegularExpressions;

namespace DienHinh.Analytics.Querying;

/// <summary>A period as people write it: a year, a range of years, or the id of a review of the plan.</summary>
/// <param name="FromYear">First year; null for a review.</param>
/// <param name="ToYear">Last year; null for a review.</param>
/// <param name="Review">Review id, or null.</param>
internal sealed partial record PeriodWord(int? FromYear, int? ToYear, string? Review)
{
    /// <summary>Reads the word; null when it is neither years in order nor a possible review id.</summary>
    public static PeriodWord? Parse(string word)
    {
        if (Years().Match(word) is { Success: true } match)
        {
            var from = int.Parse(match.Groups["from"].ValueSpan, CultureInfo.InvariantCulture);
            var to = match.Groups["to"].Success ? int.Parse(match.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) : from;
            return from <= to ? new(from, to, null) : null;
        }

        return ReviewId().IsMatch(word) ? new(null, null, word) : null;
    }

    [GeneratedRegex(@"^(?<from>(19|20)\d\d)((\.\.|-)(?<to>(19|20)\d\d))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex("^[a-z][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ReviewId();
}
