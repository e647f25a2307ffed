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
        request = ReportQuestion.WithYears(request);
        using var data = Snapshot.Open(db);
        var today = VietnamDay.Today(clock ?? TimeProvider.System);
        if (request.Basis == UnitBasis.LikeForLike)
            throw new QueryException([new("bad-basis", "likeForLike", "Cùng phạm vi (likeForLike) chỉ giữ đơn vị đã nộp mọi năm, nên không cho biết ai còn thiếu. Hãy dùng reported hoặc restated.")]);
        var question = new ReportQuestion(data, request);
        var t = question.T;
        var from = request.From ?? question.PlanYears?.From ?? today.Year;
        var to = request.To ?? Math.Max(from, Math.Min(question.PlanYears?.To ?? today.Year, today.Year));
        if (from > to)
            throw new QueryException([new("bad-period", $"{from}..{to}", $"Năm đầu ({from}) phải không sau năm cuối ({to}).")]);
        // The query refuses unknown plans and units, and brings the version of the data.
        var answer = question.AskPeriod(["expectedSubmissions", "receivedSubmissions", "onTime"], ["year"], string.Create(CultureInfo.InvariantCulture, $"{from}..{to}"));
        var isRestated = request.Basis == UnitBasis.Restated;
        var listed = CompletenessRegister.List(data, question.Plan, year: null, isRestated ? null : request.Unit).Where(e => e.Year >= from && e.Year <= to);
        var entries = isRestated ? OwedReport.OnMap(data, listed, request.MapDate ?? new(to, 12, 31), request.Division, request.Unit) : OwedReport.AsReported(listed);
        int[] years = [.. Enumerable.Range(from, to - from + 1)];
        var units = entries.GroupBy(e => e.Unit, StringComparer.Ordinal).OrderBy(g => g.First().UnitName, StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: false)).ToList();
        var missing = entries.FindAll(e => e.Entry.IsOverdue(today));
        var title = new Title($"Tình hình nộp báo cáo, {Years(from, to)}", $"Reports received, {from}–{to}");
        var finding = Finding(t, entries, missing, question.Reporter);
        return new Report
        {
            Name = "completeness",
            Asked = request with { Plan = question.Plan, From = from, To = to },
            Title = title,
            Subtitle = question.Subtitle(t.Years(from, to)),
            Finding = finding,
            Table = answer with
            {
                Columns = Columns(years),
                Rows = [.. units.Select(g => Row(t, g.First(), [.. g], years, today))],
                Totals = [null, null, .. years.Select(y => Total(entries.FindAll(e => e.Entry.Year == y))), Received(entries), Expected(entries)],
                TotalRows = units.Count,
            },
            Chart = CompletenessChart.Of(t, title, finding, [.. units.Select(g => (g.First().UnitName, g.ToList()))], years, today, ReportSource.Line(t, clock ?? TimeProvider.System)),
            Sources = request.SourceNames is { } names ? SourceTable.OfReports(question, string.Create(CultureInfo.InvariantCulture, $"{from}..{to}"), names) : null,
            Letter = missing.Count == 0 ? null : Letter(missing, question.PlanTitle),
            Notes = [.. Notes(t, entries, missing, answer), .. CompletenessChart.Note(t, units.Count), .. question.BasisNote, .. new PlanReadings(Targets: false, DueDays: true, By: null).Sentences(t, data, question.Plan)],
        };
    }

    /// <summary>What became of one report, in words.</summary>
    internal static string? State(Language t, CompletenessEntry? entry, DateOnly today) => entry switch
    {
        null => null,
        { IsReceived: true } => Arrived(t, entry) + (entry.Version > 1 ? t[$", bản {entry.Version}", $", version {entry.Version}"] : ""),
        { IsExpected: false } => Begun(t, entry) is { } begun ? Sentence(begun) : null,
        _ => (entry.IsOverdue(today) ? t["Chưa nộp", "Missing"] : t["Chưa đến hạn", "Not yet due"]) + (Begun(t, entry) is { } begun ? ", " + begun : ""),
    };

    /// <summary>What came of the year before any results; null for nothing.</summary>
    internal static string? Begun(Language t, CompletenessEntry entry) => entry.BegunWith switch
    {
        null => null,
        "registration" => t["mới có đăng ký", "registrations only"],
        _ => t["mới có giới thiệu", "nominations only"],
    };

    private static string Arrived(Language t, CompletenessEntry entry) => entry switch
    {
        { IsExpected: false } => t["Đã nộp, ngoài kế hoạch", "Received, outside the plan"],
        { DaysLate: null } => t["Đã nộp", "Received"],
        { DaysLate: 0 } => t["Đúng hạn", "On time"],
        _ => t[$"Trễ {Count(entry.DaysLate.Value)} ngày", $"Late by {ReportWording.Of(entry.DaysLate.Value, "day")}"],
    };

    private static ResultColumn[] Columns(int[] years) =>
    [
        new("unit", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("unitName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị", "Unit")),
        .. years.Select(y => new ResultColumn(YearPivot.ColumnName(y), ColumnRole.Measure, ColumnType.Text, null, new(Sentence(Year(y)), y.ToString(CultureInfo.InvariantCulture))) { Group = new("Báo cáo từng năm", "Report of each year"), IsWords = true }),
        new("received", ColumnRole.Measure, ColumnType.Integer, "submission", new("Đã nộp", "Received")),
        new("expected", ColumnRole.Measure, ColumnType.Integer, "submission", new("Phải nộp", "Expected")),
    ];

    private static IReadOnlyList<object?> Row(Language t, OwedReport unit, List<OwedReport> own, int[] years, DateOnly today) =>
        [unit.Unit, unit.UnitName, .. years.Select(y => States(t, own.FindAll(e => e.Entry.Year == y), today)), Received(own), Expected(own)];

    /// <summary>The reports of one year under one unit; several where it took over those of several.</summary>
    private static string? States(Language t, List<OwedReport> reports, DateOnly today)
    {
        if (reports.Count < 2)
            return State(t, reports.SingleOrDefault()?.Entry, today);
        var late = reports.Count(e => e.Entry.DaysLate > 0);
        var sentence = t["Đã nộp", "Received"] + $" {Count(Received(reports))}/{Count(reports.Count)}" + (late > 0 ? t[$", {Count(late)} trễ", $", {Count(late)} late"] : "");
        var open = reports.FindAll(e => e.Entry is { IsExpected: true, IsReceived: false });
        return open.Count == 0 ? sentence : $"{sentence}; {(open.Exists(e => e.Entry.IsOverdue(today)) ? t["chưa nộp", "missing"] : t["chưa đến hạn", "not yet due"])}: {t.Some([.. open.Select(e => e.OwnName)])}";
    }

    private static long Received(List<OwedReport> entries) => entries.Count(e => e.Entry.IsReceived);

    private static long Expected(List<OwedReport> entries) => entries.Count(e => e.Entry.IsExpected);

    private static long Kept(List<OwedReport> entries) => entries.Count(e => e.Entry is { IsExpected: true, IsReceived: true });

    private static string Total(List<OwedReport> entries) => $"{Count(Kept(entries))}/{Count(Expected(entries))}";

    private static string Finding(Language t, List<OwedReport> entries, List<OwedReport> missing, string reporter)
    {
        if (Expected(entries) == 0)
            return t["Không kế hoạch nào yêu cầu báo cáo trong các năm này.", "No plan asks for reports in these years."];
        var late = entries.Count(e => e.Entry is { IsExpected: true, DaysLate: > 0 });
        var sentence = t[$"Đã nộp {Count(Kept(entries))}/{Count(Expected(entries))} báo cáo", $"{Count(Kept(entries))}/{Count(Expected(entries))} submissions received"];
        if (late > 0)
            sentence += t[$", trong đó {Count(late)} nộp trễ", $", {Count(late)} of them late"];
        var owing = missing.Select(e => e.Unit).Distinct().Count();
        return missing.Count == 0 ? sentence + "." : t[$"{sentence}; còn {Count(missing.Count)} báo cáo của {Count(owing)} {reporter} quá hạn chưa nộp.",
            $"{sentence}; {ReportWording.Of(missing.Count, "submission")} of {ReportWording.Of(owing, "unit")} overdue."];
    }

    private static IEnumerable<string> Notes(Language t, List<OwedReport> entries, List<OwedReport> missing, ResultTable answer)
    {
        var due = entries.Where(e => e.Entry.DueDate is not null).Select(e => e.Entry.DueDate!.Value).Distinct().Order().ToList();
        yield return due.Count == 0 ? t["Kế hoạch không ghi hạn nộp, nên không xếp đúng hạn hay trễ.", "The plan gives no due date, so nothing is on time or late."]
            : t[$"Ngày cuối còn kịp: {string.Join(", ", due.Select(Day))}.", $"Last day in time: {string.Join(", ", due.Select(Day))}."];
        if (entries.Exists(e => e.Entry.DaysLate is not null))
            yield return t["Đúng hạn hay trễ tính theo ngày ghi trên báo cáo gửi lần đầu, không có thì theo ngày nhận; gửi bản điều chỉnh không bị tính là trễ.",
                "On time or late goes by the date on the first submission, or else by the day it came in; a later version does not make a unit late."];
        if (entries.Exists(e => e.IsInherited))
            yield return t["Báo cáo của đơn vị đã sáp nhập do đơn vị mới trả lời; báo cáo của đơn vị bị chia tính một lần, ở đơn vị nhận phần lớn nhất.",
                "The new unit answers for the reports of those merged into it; those of a divided unit count once, for the unit that took most of it."];
        if (missing.Count > 0)
            yield return t["“Chưa nộp” là chưa có báo cáo, không phải là không có điển hình.", "“Missing” means that there is no submission, not that there are no exemplars."];
        if (entries.Exists(e => e.Entry.BegunWith is not null))
            yield return t["“Mới có đăng ký”, “mới có giới thiệu”: tệp đã nhận chỉ nêu điển hình đăng ký, đề nghị hoặc giới thiệu của năm đó, chưa có kết quả công nhận, nên chưa tính là đã nộp báo cáo.",
                "“Registrations only”, “nominations only”: what came names exemplars registered, proposed or nominated for the year and no results, so the report counts as not received."];
        foreach (var warning in ReportText.Warnings(t, answer))
            yield return warning;
    }

    private static string Letter(List<OwedReport> missing, string? plan)
    {
        var text = new StringBuilder("Đề nghị các đơn vị sau khẩn trương gửi báo cáo");
        if (plan is not null)
            text.Append(CultureInfo.InvariantCulture, $" thực hiện {plan}");
        text.Append(':');
        foreach (var year in missing.GroupBy(e => (e.Entry.Year, e.Entry.DueDate)).OrderBy(g => g.Key.Year))
        {
            var due = year.Key.DueDate is { } day ? $" (hạn cuối {Day(day)})" : "";
            text.Append(CultureInfo.InvariantCulture, $"\n- Báo cáo {Year(year.Key.Year)}{due}: {string.Join(", ", year.GroupBy(e => e.Unit).Select(Addressee))}.");
        }

        return text.ToString();
    }

    // An office that is gone gets no letter: the one that took over is told whose report is meant.
    private static string Addressee(IEnumerable<OwedReport> ofOne)
    {
        var reports = ofOne.ToList();
        var inherited = reports.FindAll(e => e.IsInherited && e.OwnName != e.UnitName).ConvertAll(e => e.OwnName);
        return inherited.Count == 0 ? reports[0].UnitName : $"{reports[0].UnitName} (báo cáo của {string.Join(", ", inherited)})";
    }
}
