using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using static DienHinh.Analytics.Reports.ReportWording;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>The sentences of the reports. Each says only what the figures say, or how they came about.</summary>
internal static class ReportText
{
    /// <summary>How the later year stands to the earlier one, with a caution when their coverage differs; null when neither has reports.</summary>
    public static string? Compare(Language t, PeriodFigure from, PeriodFigure to, string reporter)
    {
        if (from.Total is null && to.Total is null)
            return null;
        if (to.Total is not { } later)
            return t[$"{Sentence(to.Words)} chưa có báo cáo; {from.Words} có {Count(from.Total!.Value)} điển hình được công nhận.", $"No submission for {to.Words} yet; {Of(from.Total.Value, Exemplar)} recognised in {from.Words}."];
        if (from.Total is not { } earlier)
            return t[$"{Sentence(to.Words)} có {Count(later)} điển hình được công nhận; {from.Words} chưa có báo cáo để so sánh.", $"{Of(later, Exemplar)} recognised in {to.Words}; no submission for {from.Words} to compare with."];
        var change = Change(t, earlier, later);
        var sentence = t[$"{Sentence(to.Words)} có {Count(later)} điển hình được công nhận, {change} {from.Words} ({Count(earlier)}).", $"{Of(later, Exemplar)} recognised in {to.Words}, {change} {from.Words} ({Count(earlier)})."];
        return Caution(t, from, to, reporter) is { } caution ? $"{sentence} {caution}" : sentence;
    }

    // Periods of different length never rest on the same number of reports; what matters there is whether any is missing.
    private static string? Caution(Language t, PeriodFigure from, PeriodFigure to, string reporter)
    {
        var doubt = t["nên mức chênh này chưa hẳn là do phong trào.", "so the change is not necessarily due to the movements."];
        if (SameCoverage(from.Coverage, to.Coverage))
            return null;
        if (from.Coverage.Expected == to.Coverage.Expected)
            return t[$"Số {reporter} đã nộp ở hai kỳ khác nhau ({Received(from)} và {Received(to)}), {doubt}", $"The number of {reporter} differs between the two periods ({Received(from)} and {Received(to)}), {doubt}"];
        var incomplete = new[] { from, to }.Where(p => !IsComplete(p.Coverage)).Select(p => $"{p.Words} ({Received(p)})");
        return t[$"Chưa đủ báo cáo ở {string.Join(" và ", incomplete)}, {doubt}", $"Submissions are missing in {string.Join(" and ", incomplete)}, {doubt}"];
    }

    /// <summary>"Năm 2023: 12/13 xã đã nộp; …", or for many years "Số xã đã nộp: năm 2021 12/13, …".</summary>
    public static string Coverage(Language t, IReadOnlyList<PeriodFigure> years, string reporter) => t.IsEnglish
        ? $"{Sentence(reporter)}: {string.Join(", ", years.Select(y => $"{Received(y)} in {y.Words}"))}."
        : years.Count > 2
        ? $"Số {reporter} đã nộp: {string.Join(", ", years.Select(y => $"{y.Words} {Received(y)}"))}."
        : Sentence(string.Join("; ", years.Select(y => y.Coverage switch
        {
            { Received: 0, Expected: null } => $"{y.Words}: chưa {reporter} nào nộp",
            { Expected: { } expected } coverage => $"{y.Words}: {Count(coverage.Received)}/{Count(expected)} {reporter} đã nộp",
            { } coverage => $"{y.Words}: {Count(coverage.Received)} {reporter} đã nộp",
        }))) + ".";

    /// <summary>What an empty figure means, when there is one.</summary>
    public static IEnumerable<string> Gaps(Language t, bool any)
    {
        if (any)
            yield return t["Dấu “–” là chưa có báo cáo, không phải bằng 0.", "“–” means not reported; it is not 0."];
    }

    /// <summary>The share of figures without names behind them.</summary>
    public static IEnumerable<string> SummaryShare(Language t, params ResultTable[] bySource)
    {
        var total = bySource.Sum(t => Figure.Of(t.Totals![^1]) ?? 0);
        var summary = bySource.SelectMany(t => t.Rows).Where(r => (string?)r[0] == "summary").Sum(r => Figure.Of(r[^1]) ?? 0);
        if (summary > 0 && total > 0)
            yield return t[$"{Count(summary)} trong {Count(total)} điển hình ({Percent(summary / total)}) lấy từ biểu tổng hợp, không kèm danh sách tên.",
                $"{Count(summary)} of {Of(total, Exemplar)} ({Percent(summary / total)}) come from summaries, without a list of names."];
    }

    /// <summary>Why rows add up to more than the total, in the years in which they do.</summary>
    public static IEnumerable<string> SeveralValues(Language t, Dimension dimension, IReadOnlyList<PivotRow> rows, IReadOnlyList<PeriodFigure> years)
    {
        if (!dimension.IsMultiValued)
            yield break;
        var differing = years
            .Select((y, i) => (y.Words, y.Total, Sum: rows.Sum(r => r.Values[i] ?? 0)))
            .Where(y => y.Total is { } total && !Figure.AreEqual(y.Sum, total))
            .Select(y => t[$"{y.Words} cộng các dòng được {Count(y.Sum)}, dòng tổng là {Count(y.Total!.Value)}", $"in {y.Words} the rows add up to {Count(y.Sum)} against a total of {Count(y.Total.Value)}"])
            .ToList();
        if (differing.Count > 0)
            yield return t[$"Một điển hình ghi ở nhiều {dimension.Title.Vi.ToLowerInvariant()} được tính ở từng dòng nhưng chỉ một lần trong tổng: {Some(differing)}.",
                $"An exemplar with more than one {t.Lower(dimension.Title)} counts in each row but once in the total: {t.Some(differing)}."];
    }

    /// <summary>Why districts have no figures after June 2025, where that shows.</summary>
    public static IEnumerable<string> Districts(Language t, Dimension? by, int lastYear)
    {
        if (by?.Name == "district" && lastYear >= 2025)
            yield return t["Từ ngày 1/7/2025 không còn cấp huyện: số liệu sau ngày 30/6/2025 không xếp vào huyện nào.", "There are no districts since 1/7/2025: figures after 30/6/2025 belong to none."];
    }

    /// <summary>Remarks of the query itself.</summary>
    public static IEnumerable<string> Warnings(Language t, params ResultTable[] answers) => answers.SelectMany(a => a.Warnings).Select(w => t[w.Message, w.English]).Distinct();

    /// <summary>Whether two periods can be compared as they are: they rest on the same number of reports, or neither lacks any that is owed.</summary>
    public static bool SameCoverage(Coverage a, Coverage b) => (a.Expected == b.Expected && a.Received == b.Received) || (IsComplete(a) && IsComplete(b));

    private static bool IsComplete(Coverage coverage) => coverage.Expected is { } expected && coverage.Received >= expected;

    private static string Received(PeriodFigure year) =>
        year.Coverage.Expected is { } expected ? $"{Count(year.Coverage.Received)}/{Count(expected)}" : Count(year.Coverage.Received);

    private const string Exemplar = "exemplar";

    private static string Change(Language t, double from, double to) => (to - from) switch
    {
        0 => t["bằng", "the same as in"],
        > 0 when from == 0 => t[$"tăng {Count(to)} so với", $"up {Count(to)} on"],
        > 0 => t[$"tăng {Percent((to - from) / from)} so với", $"up {Percent((to - from) / from)} on"],
        _ => t[$"giảm {Percent((from - to) / from)} so với", $"down {Percent((from - to) / from)} on"],
    };
}
