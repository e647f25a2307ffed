using System.Globalization;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>Years in short.</summary>
internal static class YearSpans
{
    /// <summary>2021, 2022, 2023, 2025 as "2021–2023, 2025".</summary>
    public static string Of(IEnumerable<int> years)
    {
        var spans = new List<(int First, int Last)>();
        foreach (var year in years.Distinct().Order())
        {
            if (spans.Count > 0 && spans[^1].Last == year - 1) spans[^1] = (spans[^1].First, year);
            else spans.Add((year, year));
        }

        return string.Join(", ", spans.Select(s => s.First == s.Last
            ? s.First.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{s.First}–{s.Last}")));
    }
}
