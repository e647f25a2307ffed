using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>What reports say alike in each language: periods, numbers of things, the words of an answer. Numbers and days keep their Vietnamese form in both.</summary>
internal static class ReportWording
{
    /// <summary>"năm 2023", "2023".</summary>
    public static string Year(this Language t, int year) => t[VietnameseText.Year(year), year.ToString(CultureInfo.InvariantCulture)];

    /// <summary>"giai đoạn 2021–2025", "2021–2025"; or one year.</summary>
    public static string Years(this Language t, int from, int to) =>
        t[VietnameseText.Years(from, to), from == to ? t.Year(from) : string.Create(CultureInfo.InvariantCulture, $"{from}–{to}")];

    /// <summary>Whole years as such, other days "từ 1/1/2021 đến 30/6/2023".</summary>
    public static string Span(this Language t, ResolvedPeriod period) => period.From is { Month: 1, Day: 1 } && period.To is { Month: 12, Day: 31 }
        ? t.Years(period.From.Year, period.To.Year)
        : t[$"từ {Day(period.From)} đến {Day(period.To)}", $"{Day(period.From)} to {Day(period.To)}"];

    /// <summary>"A, B, C và 4 mục khác".</summary>
    public static string Some(this Language t, IReadOnlyList<string> names, int most = 4) =>
        t[VietnameseText.Some(names, most), names.Count <= most ? string.Join(", ", names) : $"{string.Join(", ", names.Take(most))} and {t.More(names.Count - most)}"];

    /// <summary>"4 mục khác".</summary>
    public static string More(this Language t, int count) => t[$"{Count(count)} mục khác", count == 1 ? "1 other" : $"{Count(count)} others"];

    /// <summary>An English number of things: "1 exemplar", "219 exemplars".</summary>
    public static string Of(double count, string what, string? many = null) => $"{Count(count)} {(count == 1 ? what : many ?? what + "s")}";

    /// <summary>The title of a dimension within a sentence.</summary>
    public static string Lower(this Language t, Title title) => t[title].ToLowerInvariant();

    /// <summary>
    /// An answer with its own words in this language: values that the model knows, what stands where there is no value, warnings. Names stay as they are. The
    /// Vietnamese answer is the one that was given.
    /// </summary>
    public static ResultTable In(this Language t, ResultTable answer)
    {
        if (!t.IsEnglish) return answer;
        var labels = answer.Columns.Index().Where(c => c.Item.Role == ColumnRole.Label && c.Index > 0)
            .Select(c => (At: c.Index, Dimension: SemanticModel.Default.FindDimension(c.Item.Name[..^"Name".Length]))).Where(l => l.Dimension is not null).ToList();
        return answer with { Rows = labels.Count == 0 ? answer.Rows : [.. answer.Rows.Select(Words)] };

        IReadOnlyList<object?> Words(IReadOnlyList<object?> row)
        {
            var words = row.ToArray();
            foreach (var (at, dimension) in labels)
                words[at] = row[at - 1] is null ? row[at] is null ? null : t[dimension!.None] : dimension!.Members?.FirstOrDefault(m => m.Value.Equals(row[at - 1])) is { } member ? t[member.Title] : row[at];
            return words;
        }
    }
}
