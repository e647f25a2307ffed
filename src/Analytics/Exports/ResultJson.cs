using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// An answer as the JSON that command line and interface both print: rows are objects keyed by column name, numbers are numbers, a gap is null.
/// </summary>
public sealed record ResultJson(
    IReadOnlyList<ResultColumn> Columns,
    IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows,
    IReadOnlyDictionary<string, object?>? Totals,
    IReadOnlyList<SubtotalJson>? Subtotals,
    IReadOnlyList<ResolvedPeriod> Periods,
    Coverage? Coverage,
    IReadOnlyDictionary<string, Coverage> CoverageOf,
    string DataVersion,
    bool Truncated,
    int TotalRows,
    IReadOnlyList<QueryWarning> Warnings,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<int, Coverage>? CoverageByYear = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<IReadOnlyList<RowSource>>? Lineage = null)
{
    /// <summary>How to write it: names in camelCase, enums as words, Vietnamese letters as themselves.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        // Safe because the product never writes JSON into HTML; escaped letters would double the size and hide the text.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The JSON shape of an answer.</summary>
    public static ResultJson From(ResultTable table) => new(
        table.Columns, [.. table.Rows.Select(r => Keyed(table.Columns, r))], table.Totals is null ? null : Keyed(table.Columns, table.Totals),
        table.Subtotals.Count == 0 ? null : [.. table.Subtotals.Select(s => new SubtotalJson(s.By, [.. s.Rows.Select(r => Keyed(table.Columns, r))]))],
        table.Periods, table.Coverage, table.CoverageOf, table.DataVersion, table.Truncated, table.TotalRows, table.Warnings,
        table.Included.Contains(Inclusion.Coverage) ? table.CoverageByYear : null, table.Lineage);

    // Ordered, so that a reader sees the fields of a row in the order of the columns.
    private static OrderedDictionary<string, object?> Keyed(IReadOnlyList<ResultColumn> columns, IReadOnlyList<object?> values) =>
        new(columns.Zip(values, (c, v) => KeyValuePair.Create(c.Name, v)), StringComparer.Ordinal);
}

/// <summary>Totals by some of the dimensions.</summary>
public sealed record SubtotalJson(IReadOnlyList<string> By, IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows);

/// <summary>A report as JSON; write it with <see cref="ResultJson.Options"/>.</summary>
public sealed record ReportJson(
    string Name, Title Title, string Subtitle, string? Finding, ResultJson Table, ChartSpec? Chart, IReadOnlyList<NamedChart> MoreCharts, IReadOnlyList<string> Notes, string? Letter)
{
    /// <summary>The JSON shape of a report.</summary>
    public static ReportJson From(Report report) => new(
        report.Name, report.Title, report.Subtitle, report.Finding, ResultJson.From(report.Table), report.Chart, report.MoreCharts, report.Notes, report.Letter);
}
