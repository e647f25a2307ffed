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

    public static ChartSpec? Of(Title title, string finding, IReadOnlyList<(string Name, List<OwedReport> Reports)> units, int[] years, DateOnly today, string source)
    {
        if (units.Count == 0)
            return null;
        var shown = units.Count <= MostUnits ? units
            : [.. units.OrderByDescending(u => u.Reports.Count(r => r.Entry.IsOverdue(today))).Take(MostUnits)];
        var hasDays = units.Any(u => u.Reports.Exists(r => r.Entry.DaysLate is not null));
        return new ChartSpec
        {
            Kind = ChartKind.HeatMap,
            Title = title.Vi,
            Subtitle = finding,
            Categories = [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))],
            Series = [.. shown.Select(u => Row(u.Name, u.Reports, years, today))],
            ValueTitle = "Báo cáo",
            GapNote = "Không phải nộp",
            States = [new(hasDays ? "Đúng hạn" : "Đã nộp", ChartTone.Good), new("Nộp trễ", ChartTone.Fair), new("Chưa nộp", ChartTone.Missing), new("Chưa đến hạn", ChartTone.Open)],
            Source = source,
        };
    }

    /// <summary>That the picture leaves units out, where it does.</summary>
    public static IEnumerable<string> Note(int units)
    {
        if (units > MostUnits)
            yield return $"Biểu đồ vẽ {MostUnits} đơn vị còn thiếu nhiều nhất; bảng có đủ {Count(units)} đơn vị.";
    }

    private static ChartSeries Row(string name, List<OwedReport> reports, int[] years, DateOnly today)
    {
        var cells = years.Select(y => reports.FindAll(r => r.Entry.Year == y)).ToList();
        return new ChartSeries(name, [.. cells.Select(cell => State(cell, today))]) { Texts = [.. cells.Select(Words)] };
    }

    // Where a unit took over the reports of several, the worst of them is what it has to see to.
    private static double? State(List<OwedReport> cell, DateOnly today)
    {
        if (cell.Exists(r => r.Entry.IsOverdue(today))) return Missing;
        if (cell.Exists(r => r.Entry is { IsExpected: true, IsReceived: false })) return Open;
        if (cell.Exists(r => r.Entry is { IsExpected: true, IsReceived: true, DaysLate: > 0 })) return Late;
        return cell.Exists(r => r.Entry.IsReceived) ? Good : null;
    }

    private static string? Words(List<OwedReport> cell) => cell switch
    {
        { Count: > 1 } => $"{Count(cell.Count(r => r.Entry.IsReceived))}/{Count(cell.Count)}",
        [{ Entry: { IsExpected: true, IsReceived: true, DaysLate: > 0 and var days } }] => $"trễ {Count(days)} ngày",
        _ => null,
    };
}
