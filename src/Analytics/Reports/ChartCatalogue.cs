using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Reports;

/// <summary>The charts that can be asked for by name: each report's own by the name of the report, and those that a report shows besides.</summary>
public static class ChartCatalogue
{
    private static readonly Dictionary<string, string> s_besides = new(StringComparer.Ordinal) { [LabourChart.Name] = "attainment" };

    /// <summary>Every name.</summary>
    public static IEnumerable<string> Names => ReportCatalogue.All.Select(r => r.Name).Concat(s_besides.Keys);

    /// <summary>The report that shows the chart of this name; null where there is no such chart.</summary>
    public static NamedReport? ReportOf(string name) => ReportCatalogue.Find(s_besides.GetValueOrDefault(name, name));

    /// <summary>The chart of this name in its report; null where the figures give none.</summary>
    public static ChartSpec? Of(Report report, string name) => s_besides.ContainsKey(name) ? report.MoreCharts.FirstOrDefault(c => c.Name == name)?.Chart : report.Chart;
}
