using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Reports;

/// <summary>One member of the rows with its value in each year.</summary>
internal sealed record PivotRow(object? Id, string Label, IReadOnlyList<double?> Values)
{
    /// <summary>The sum over the years that have reports; null when none has.</summary>
    public double? Sum => Values.All(v => v is null) ? null : Values.Sum(v => v ?? 0);
}

/// <summary>Turns an answer of one row per member and year into one row per member, years across.</summary>
internal static class YearPivot
{
    /// <param name="answer">Columns: member, its label, year, measure; rows in the order wanted.</param>
    /// <param name="years">The years across; a member without a row for one of them has a gap there.</param>
    public static IReadOnlyList<PivotRow> Pivot(ResultTable answer, IReadOnlyList<int> years) =>
    [
        .. answer.Rows
            .GroupBy(r => (Id: r[0], Label: (string)r[1]!))
            .Select(g =>
            {
                var values = g.ToDictionary(r => (int)(long)r[2]!, r => Figure.Of(r[3]));
                return new PivotRow(g.Key.Id, g.Key.Label, [.. years.Select(y => values.GetValueOrDefault(y))]);
            }),
    ];

    /// <summary>Name of the column of a year.</summary>
    public static string ColumnName(int year) => string.Create(CultureInfo.InvariantCulture, $"y{year}");

    /// <summary>The column of a year.</summary>
    public static ResultColumn Column(int year, ColumnType type) => new(ColumnName(year), ColumnRole.Measure, type, "exemplar",
        new(VietnameseText.Sentence(VietnameseText.Year(year)), year.ToString(CultureInfo.InvariantCulture)));
}
