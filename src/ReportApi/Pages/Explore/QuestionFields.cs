using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;
using Beside = DienHinh.Analytics.Querying.Comparing.Comparison;

namespace DienHinh.ReportApi.Pages.Explore;

/// <summary>
/// The fields of the form, which are not yet a question: rows and columns apart, a condition to add, an order in words. The page answers the address of
/// the question that they come to, which is also the address of the API.
/// </summary>
internal static class QuestionFields
{
    /// <summary>The field that tells a form from an address.</summary>
    public const string Mark = "form";

    /// <summary>Largest first, or smallest first, by the first measure.</summary>
    public const string Descending = "most", Ascending = "least";

    /// <summary>The question that the fields come to.</summary>
    /// <param name="fields">As the browser sent them; those left empty count as not there.</param>
    public static MetricQuery Read(IQueryCollection fields)
    {
        IReadOnlyList<string> Several(string name) => [.. fields[name].OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal)];
        string? One(string name) => Several(name) is [var value, ..] ? value : null;
        var measures = Several("measures");
        var columns = Several("columns").Except(Several("rows")).ToList();
        return new MetricQuery
        {
            Measures = measures,
            By = [.. Several("rows"), .. columns],
            Pivot = columns,
            Plan = One("plan"),
            Unit = One("unit") is { } unit ? new UnitScope(unit) : null,
            Period = One("period"),
            Compare = One("compareTo") is { } to ? [new Beside(to, WordsFor(to))] : [],
            Where = [.. QuestionText.Conditions(Several("where").Concat(Several("add")).Distinct(StringComparer.Ordinal))],
            Order = measures.Count > 0 && columns.Count == 0 ? One("sort") switch { Descending => ["-" + measures[0]], Ascending => [measures[0]], _ => [] } : [],
            Top = int.TryParse(One("top"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? new TopGroups(most) : null,
            Totals = One("totals") is not null,
        };
    }

    /// <summary>What is shown of a comparison.</summary>
    public static IReadOnlyList<string> WordsFor(string to) => to switch
    {
        Beside.Target => ["value", "attainment"],
        Beside.Peers => ["median", "rank"],
        Beside.Total => ["share"],
        _ => ["value", "delta", "change"],
    };
}
