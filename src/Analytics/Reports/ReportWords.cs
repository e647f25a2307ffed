using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Reports;

/// <summary>A request as the words of the command line that ask it again.</summary>
public static class ReportWords
{
    /// <summary>"comparison --plan phuc-linh-2021-2025 --by movement --from 2023 --to 2025", the words behind <c>report</c>.</summary>
    /// <param name="name">Name of the report.</param>
    /// <param name="asked">The request.</param>
    /// <param name="isForm">True for a statistical form, whose one year has a word of its own.</param>
    public static string Of(string name, ReportRequest asked, bool isForm = false)
    {
        var words = new List<string> { name };
        void Add(string option, string? value)
        {
            if (value is not null) words.AddRange([option, value.AsSpan().IndexOfAny(" \"") < 0 && value.Length > 0 ? value : $"\"{value}\""]);
        }

        static string? Year(int? year) => year?.ToString(CultureInfo.InvariantCulture);
        Add("--plan", asked.Plan);
        Add("--unit", asked.Unit);
        Add("--by", asked.By);
        Add("--period", asked.Period);
        Add(isForm ? "--year" : "--from", asked.FromPeriod ?? Year(asked.From));
        if (!isForm) Add("--to", asked.ToPeriod ?? Year(asked.To));
        foreach (var filter in asked.Where ?? []) Add("--where", filter.ToText());
        if (asked.Basis != UnitBasis.Reported) Add("--basis", Word(asked.Basis));
        Add("--map-date", asked.MapDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("--division", asked.Division is { } division ? Word(division.Rule) : null);
        Add("--division-to", asked.Division?.To is { } to ? string.Join(',', to) : null);
        Add("--weights", asked.Division?.Weights is { } weights
            ? string.Join(';', weights.Select(w => $"{w.Key}:{string.Join(',', w.Value.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}")))}")) : null);
        return string.Join(' ', words);
    }

    private static string Word<T>(T value)
        where T : Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
