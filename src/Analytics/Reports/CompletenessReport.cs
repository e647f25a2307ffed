using System.Globalization;
using System.Text;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>
/// Who has reported, who was late and by how much, who is missing (tình hình nộp báo cáo): units down, years across, and a text that reminds those who owe.
/// It follows from the plan, the units and the reports themselves; nobody has to mark anything as received.
/// </summary>
public static class CompletenessReport
{
    /// <summary>Builds the report over the years of the plan that have begun, or those asked for.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        ReportQuestion.RequireYears(request);
        using var connection = db.Connect();
        var today = ReportSource.Today(clock ?? TimeProvider.System);
        if (request.Basis != UnitBasis.Reported)
            throw new QueryException([new("bad-basis", "basis", "Tình hình nộp báo cáo luôn tính theo đơn vị phải nộp. Hãy bỏ basis.")]);
        var question = new ReportQuestion(connection, request);
        var from = request.From ?? question.PlanYears?.From ?? today.Year;
        var to = request.To ?? Math.Max(from, Math.Min(question.PlanYears?.To ?? today.Year, today.Year));
        if (from > to)
            throw new QueryException([new("bad-period", $"{from}..{to}", $"Năm đầu ({from}) phải không sau năm cuối ({to}).")]);
        // The query refuses unknown plans and units, and brings the version of the data.
        var answer = question.AskPeriod(["expectedSubmissions", "receivedSubmissions", "onTime"], ["year"], string.Create(CultureInfo.InvariantCulture, $"{from}..{to}"));
        var entries = CompletenessRegister.List(db, question.Plan, unit: request.Unit).Where(e => e.Year >= from && e.Year <= to).ToList();
        int[] years = [.. Enumerable.Range(from, to - from + 1)];
        var units = entries.GroupBy(e => e.Unit, StringComparer.Ordinal).OrderBy(g => g.First().UnitName, StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: false)).ToList();
        var missing = entries.Where(e => e.IsOverdue(today)).ToList();
        return new Report
        {
            Name = "completeness",
            Title = new($"Tình hình nộp báo cáo, {Years(from, to)}", $"Reports received, {from}–{to}"),
            Subtitle = question.Subtitle(Years(from, to)),
            Finding = Finding(entries, missing, question.Reporter),
            Table = answer with
            {
                Columns = Columns(years),
                Rows = [.. units.Select(g => Row(g.First(), [.. g], years, today))],
                Totals = [null, null, .. years.Select(y => Total(entries.FindAll(e => e.Year == y))), Received(entries), Expected(entries)],
                TotalRows = units.Count,
            },
            Letter = missing.Count == 0 ? null : Letter(missing, question.PlanTitle),
            Notes = [.. Notes(entries, missing, answer), .. new PlanReadings(Targets: false, DueDays: true, By: null).Sentences(connection, question.Plan)],
        };
    }

    /// <summary>What became of one report, in words.</summary>
    internal static string? State(CompletenessEntry? entry, DateOnly today) => entry switch
    {
        null => null,
        { IsReceived: true } => Arrived(entry) + (entry.Version > 1 ? $", bản {entry.Version}" : ""),
        { IsExpected: false } => null,
        _ => entry.IsOverdue(today) ? "Chưa nộp" : "Chưa đến hạn",
    };

    private static string Arrived(CompletenessEntry entry) => entry switch
    {
        { IsExpected: false } => "Đã nộp, ngoài kế hoạch",
        { DaysLate: null } => "Đã nộp",
        { DaysLate: 0 } => "Đúng hạn",
        _ => $"Trễ {Count(entry.DaysLate.Value)} ngày",
    };

    private static ResultColumn[] Columns(int[] years) =>
    [
        new("unit", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("unitName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị", "Unit")),
        .. years.Select(y => new ResultColumn(YearPivot.ColumnName(y), ColumnRole.Measure, ColumnType.Text, null, new(Sentence(Year(y)), y.ToString(CultureInfo.InvariantCulture)))),
        new("received", ColumnRole.Measure, ColumnType.Integer, "submission", new("Đã nộp", "Received")),
        new("expected", ColumnRole.Measure, ColumnType.Integer, "submission", new("Phải nộp", "Expected")),
    ];

    private static IReadOnlyList<object?> Row(CompletenessEntry unit, List<CompletenessEntry> own, int[] years, DateOnly today) =>
        [unit.Unit, unit.UnitName ?? unit.Unit, .. years.Select(y => State(own.Find(e => e.Year == y), today)), Received(own), Expected(own)];

    private static long Received(List<CompletenessEntry> entries) => entries.Count(e => e.IsReceived);

    private static long Expected(List<CompletenessEntry> entries) => entries.Count(e => e.IsExpected);

    private static string Total(List<CompletenessEntry> entries) => $"{Count(entries.Count(e => e.IsExpected && e.IsReceived))}/{Count(Expected(entries))}";

    private static string Finding(List<CompletenessEntry> entries, List<CompletenessEntry> missing, string reporter)
    {
        if (Expected(entries) == 0)
            return "Không kế hoạch nào yêu cầu báo cáo trong các năm này.";
        var late = entries.Count(e => e.IsExpected && e.DaysLate > 0);
        var sentence = $"Đã nộp {Count(entries.Count(e => e.IsExpected && e.IsReceived))}/{Count(Expected(entries))} báo cáo";
        if (late > 0)
            sentence += $", trong đó {Count(late)} nộp trễ";
        return missing.Count == 0 ? sentence + "." : $"{sentence}; còn {Count(missing.Count)} báo cáo của {Count(missing.Select(e => e.Unit).Distinct().Count())} {reporter} quá hạn chưa nộp.";
    }

    private static IEnumerable<string> Notes(List<CompletenessEntry> entries, List<CompletenessEntry> missing, ResultTable answer)
    {
        var due = entries.Where(e => e.DueDate is not null).Select(e => e.DueDate!.Value).Distinct().Order().ToList();
        yield return due.Count == 0 ? "Kế hoạch không ghi hạn nộp, nên không xếp đúng hạn hay trễ." : $"Ngày cuối còn kịp: {string.Join(", ", due.Select(Day))}.";
        if (entries.Exists(e => e.DaysLate is not null))
            yield return "Đúng hạn hay trễ tính theo ngày ghi trên báo cáo gửi lần đầu, không có thì theo ngày nhận; gửi bản điều chỉnh không bị tính là trễ.";
        if (missing.Count > 0)
            yield return "“Chưa nộp” là chưa có báo cáo, không phải là không có điển hình.";
        foreach (var warning in ReportText.Warnings(answer))
            yield return warning;
    }

    private static string Letter(List<CompletenessEntry> missing, string? plan)
    {
        var text = new StringBuilder("Đề nghị các đơn vị sau khẩn trương gửi báo cáo");
        if (plan is not null)
            text.Append(CultureInfo.InvariantCulture, $" thực hiện {plan}");
        text.Append(':');
        foreach (var year in missing.GroupBy(e => (e.Year, e.DueDate)).OrderBy(g => g.Key.Year))
        {
            var due = year.Key.DueDate is { } day ? $" (hạn cuối {Day(day)})" : "";
            text.Append(CultureInfo.InvariantCulture, $"\n- Báo cáo {Year(year.Key.Year)}{due}: {string.Join(", ", year.Select(e => e.UnitName ?? e.Unit))}.");
        }

        return text.ToString();
    }
}
