using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Reports;

/// <summary>One headline figure of the latest year beside the year before.</summary>
/// <param name="Title">What it counts.</param>
/// <param name="Value">The figure; null is a gap.</param>
/// <param name="Before">The year before; null is a gap.</param>
/// <param name="OutOf">What it is a part of (12 of 13 reports), or null.</param>
public sealed record OverviewFigure(Title Title, long? Value, long? Before, long? OutOf = null);

/// <summary>The state of one plan at a glance (tổng quan).</summary>
/// <param name="Plan">Plan id.</param>
/// <param name="Year">The latest year that any report covers.</param>
/// <param name="Figures">Four figures.</param>
/// <param name="SometimesMissing">Reports up to that year that are not there, of units that did report in another year.</param>
/// <param name="NeverReported">The same of units that never reported.</param>
public sealed record Overview(
    string Plan, int Year, IReadOnlyList<OverviewFigure> Figures, IReadOnlyList<CompletenessEntry> SometimesMissing, IReadOnlyList<CompletenessEntry> NeverReported)
{
    /// <summary>All reports up to that year that are expected and not there.</summary>
    public IReadOnlyList<CompletenessEntry> Missing => [.. SometimesMissing, .. NeverReported];

    /// <summary>The overview of a plan, or of the one with the most reports, for everything or for one unit and what lies below it; null while nothing has come in.</summary>
    public static Overview? Build(FactDatabase database, string? plan = null, string? unit = null)
    {
        var reports = CompletenessRegister.List(database, plan, unit: unit);
        var received = reports.Where(r => r.IsReceived && r.Plan is not null).ToList();
        if (received.Count == 0) return null;

        plan ??= received.GroupBy(r => r.Plan!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var year = received.Where(r => r.Plan == plan).Max(r => r.Year);
        var reporters = received.Where(r => r.Plan == plan).Select(r => r.Unit).ToHashSet(StringComparer.Ordinal);
        var missing = reports.Where(r => r.Plan == plan && r.Year <= year && r.IsExpected && !r.IsReceived).ToLookup(r => reporters.Contains(r.Unit));
        return new Overview(plan, year, Count(database, plan, unit, year), [.. missing[true]], [.. missing[false]]);
    }

    private static OverviewFigure[] Count(FactDatabase database, string plan, string? unit, int year)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"{year - 1}..{year}");
        var scope = unit is null ? null : new UnitScope(unit);
        string[] measures = ["recognised", "commended", "receivedSubmissions", "expectedSubmissions"];
        var years = QueryRunner.Run(database, new MetricQuery { Measures = measures, By = ["year"], Period = period, Plan = plan, Unit = scope });
        var movements = QueryRunner.Run(database, new MetricQuery { Measures = ["recognised"], By = ["year", "movement"], Period = period, Plan = plan, Unit = scope });
        return
        [
            new(new("Điển hình được công nhận", "Recognised exemplars"), Value(years, "recognised", year), Value(years, "recognised", year - 1)),
            new(new("Điển hình được khen thưởng", "Commended exemplars"), Value(years, "commended", year), Value(years, "commended", year - 1)),
            new(new("Phong trào có điển hình", "Movements with exemplars"), CountPositive(movements, year), CountPositive(movements, year - 1)),
            new(new("Đơn vị đã nộp báo cáo", "Units that reported"), Value(years, "receivedSubmissions", year), Value(years, "receivedSubmissions", year - 1),
                Value(years, "expectedSubmissions", year)),
        ];
    }

    private static long? Value(ResultTable table, string measure, int year) => RowsOf(table, year).Select(row => row[IndexOf(table, measure)] as long?).SingleOrDefault();

    private static long? CountPositive(ResultTable table, int year)
    {
        var values = RowsOf(table, year).Select(row => row[IndexOf(table, "recognised")] as long?).ToList();
        return values.All(v => v is null) ? null : values.Count(v => v > 0);
    }

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(ResultTable table, int year) =>
        table.Rows.Where(row => Convert.ToInt64(row[IndexOf(table, "year")], CultureInfo.InvariantCulture) == year);

    private static int IndexOf(ResultTable table, string column) => table.Columns.TakeWhile(c => c.Name != column).Count();
}
