using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>Units down, years across, a cell for what became of the report: the same states as in the table, seen at a glance.</summary>
internal static class CompletenessChart
{
    /// <summary>More rows than these no picture shows; those that owe most come first then.</summary>
    private const int MostUnits = 120;

    private const int Good = 0;
    private const int Late = 1;
    private const int Missing = 2;
    private const int Open = 3;

    public static ChartSpec? Of(Language t, Title title, string finding, IReadOnlyList<(string Name, List<OwedReport> Reports)> units, int[] years, DateOnly today, string source)
    {
        if (units.Count == 0)
            return null;
        var shown = units.Count <= MostUnits ? units
            : [.. units.OrderByDescending(u => u.Reports.Count(r => r.Entry.IsOverdue(today))).Take(MostUnits)];
        var hasDays = units.Any(u => u.Reports.Exists(r => r.Entry.DaysLate is not null));
        return new ChartSpec
        {
            Kind = ChartKind.HeatMap,
            Language = t,
            Title = t[title],
            Subtitle = finding,
            Categories = [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))],
            Series = [.. shown.Select(u => Row(t, u.Name, u.Reports, years, today))],
            ValueTitle = t["Báo cáo", "Submissions"],
            GapNote = t["Không phải nộp", "Not expected"],
            States =
            [
                new(hasDays ? t["Đúng hạn", "On time"] : t["Đã nộp", "Received"], ChartTone.Good), new(t["Nộp trễ", "Late"], ChartTone.Fair),
                new(t["Chưa nộp", "Missing"], ChartTone.Missing), new(t["Chưa đến hạn", "Not yet due"], ChartTone.Open),
            ],
            Source = source,
        };
    }

    /// <summary>That the picture leaves units out, where it does.</summary>
    public static IEnumerable<string> Note(Language t, int units)
    {
        if (units > MostUnits)
            yield return t[$"Biểu đồ vẽ {MostUnits} đơn vị còn thiếu nhiều nhất; bảng có đủ {Count(units)} đơn vị.", $"The chart shows the {MostUnits} units that owe most; the table has all {Count(units)}."];
    }

    private static ChartSeries Row(Language t, string name, List<OwedReport> reports, int[] years, DateOnly today)
    {
        var cells = years.Select(y => reports.FindAll(r => r.Entry.Year == y)).ToList();
        return new ChartSeries(name, [.. cells.Select(cell => State(cell, today))]) { Texts = [.. cells.Select(c => Words(t, c))] };
    }

    // Where a unit took over the reports of several, the worst of them is what it has to see to.
    private static double? State(List<OwedReport> cell, DateOnly today)
    {
        if (cell.Exists(r => r.Entry.IsOverdue(today))) return Missing;
        if (cell.Exists(r => r.Entry is { IsExpected: true, IsReceived: false })) return Open;
        if (cell.Exists(r => r.Entry is { IsExpected: true, IsReceived: true, DaysLate: > 0 })) return Late;
        return cell.Exists(r => r.Entry.IsReceived) ? Good : null;
    }

    private static string? Words(Language t, List<OwedReport> cell) => cell switch
    {
        { Count: > 1 } => $"{Count(cell.Count(r => r.Entry.IsReceived))}/{Count(cell.Count)}",
        [{ Entry: { IsExpected: true, IsReceived: true, DaysLate: > 0 and var days } }] => t[$"trễ {Count(days)} ngày", $"late by {ReportWording.Of(days, "day")}"],
        [{ Entry: { BegunWith: not null } entry }] => CompletenessReport.Begun(t, entry),
        _ => null,
    };
}
