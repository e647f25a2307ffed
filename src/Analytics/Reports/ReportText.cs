using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>The sentences of the reports. Each says only what the figures say, or how they came about.</summary>
internal static class ReportText
{
    /// <summary>How the later year stands to the earlier one, with a caution when their coverage differs; null when neither has reports.</summary>
    public static string? Compare(PeriodFigure from, PeriodFigure to, string reporter)
    {
        if (from.Total is null && to.Total is null)
            return null;
        if (to.Total is not { } later)
            return $"{Sentence(to.Words)} chưa có báo cáo; {from.Words} có {Count(from.Total!.Value)} điển hình được công nhận.";
        if (from.Total is not { } earlier)
            return $"{Sentence(to.Words)} có {Count(later)} điển hình được công nhận; {from.Words} chưa có báo cáo để so sánh.";
        var sentence = $"{Sentence(to.Words)} có {Count(later)} điển hình được công nhận, {Change(earlier, later)} {from.Words} ({Count(earlier)}).";
        return Caution(from, to, reporter) is { } caution ? $"{sentence} {caution}" : sentence;
    }

    // Periods of different length never rest on the same number of reports; what matters there is whether any is missing.
    private static string? Caution(PeriodFigure from, PeriodFigure to, string reporter)
    {
        const string Doubt = "nên mức chênh này chưa hẳn là do phong trào.";
        if (SameCoverage(from.Coverage, to.Coverage))
            return null;
        if (from.Coverage.Expected == to.Coverage.Expected)
            return $"Số {reporter} đã nộp ở hai kỳ khác nhau ({Received(from)} và {Received(to)}), {Doubt}";
        var incomplete = new[] { from, to }.Where(p => !IsComplete(p.Coverage)).Select(p => $"{p.Words} ({Received(p)})");
        return $"Chưa đủ báo cáo ở {string.Join(" và ", incomplete)}, {Doubt}";
    }

    /// <summary>"Năm 2023: 12/13 xã đã nộp; …", or for many years "Số xã đã nộp: năm 2021 12/13, …".</summary>
    public static string Coverage(IReadOnlyList<PeriodFigure> years, string reporter) => years.Count > 2
        ? $"Số {reporter} đã nộp: {string.Join(", ", years.Select(y => $"{y.Words} {Received(y)}"))}."
        : Sentence(string.Join("; ", years.Select(y => y.Coverage switch
        {
            { Received: 0, Expected: null } => $"{y.Words}: chưa {reporter} nào nộp",
            { Expected: { } expected } coverage => $"{y.Words}: {Count(coverage.Received)}/{Count(expected)} {reporter} đã nộp",
            { } coverage => $"{y.Words}: {Count(coverage.Received)} {reporter} đã nộp",
        }))) + ".";

    /// <summary>What an empty figure means, when there is one.</summary>
    public static IEnumerable<string> Gaps(bool any)
    {
        if (any)
            yield return "Dấu “–” là chưa có báo cáo, không phải bằng 0.";
    }

    /// <summary>The share of figures without names behind them.</summary>
    public static IEnumerable<string> SummaryShare(params ResultTable[] bySource)
    {
        var total = bySource.Sum(t => Figure.Of(t.Totals![^1]) ?? 0);
        var summary = bySource.SelectMany(t => t.Rows).Where(r => (string?)r[0] == "summary").Sum(r => Figure.Of(r[^1]) ?? 0);
        if (summary > 0 && total > 0)
            yield return $"{Count(summary)} trong {Count(total)} điển hình ({Percent(summary / total)}) lấy từ biểu tổng hợp, không kèm danh sách tên.";
    }

    /// <summary>Why rows add up to more than the total, in the years in which they do.</summary>
    public static IEnumerable<string> SeveralValues(Dimension dimension, IReadOnlyList<PivotRow> rows, IReadOnlyList<PeriodFigure> years)
    {
        if (!dimension.IsMultiValued)
            yield break;
        var differing = years
            .Select((y, i) => (y.Words, y.Total, Sum: rows.Sum(r => r.Values[i] ?? 0)))
            .Where(y => y.Total is { } total && !Figure.AreEqual(y.Sum, total))
            .Select(y => $"{y.Words} cộng các dòng được {Count(y.Sum)}, dòng tổng là {Count(y.Total!.Value)}")
            .ToList();
        if (differing.Count > 0)
            yield return $"Một điển hình ghi ở nhiều {dimension.Title.Vi.ToLowerInvariant()} được tính ở từng dòng nhưng chỉ một lần trong tổng: {Some(differing)}.";
    }

    /// <summary>Why districts have no figures after June 2025, where that shows.</summary>
    public static IEnumerable<string> Districts(Dimension? by, int lastYear)
    {
        if (by?.Name == "district" && lastYear >= 2025)
            yield return "Từ ngày 1/7/2025 không còn cấp huyện: số liệu sau ngày 30/6/2025 không xếp vào huyện nào.";
    }

    /// <summary>Remarks of the query itself.</summary>
    public static IEnumerable<string> Warnings(params ResultTable[] answers) => answers.SelectMany(a => a.Warnings).Select(w => w.Message).Distinct();

    /// <summary>Whether two periods can be compared as they are: they rest on the same number of reports, or neither lacks any that is owed.</summary>
    public static bool SameCoverage(Coverage a, Coverage b) => (a.Expected == b.Expected && a.Received == b.Received) || (IsComplete(a) && IsComplete(b));

    private static bool IsComplete(Coverage coverage) => coverage.Expected is { } expected && coverage.Received >= expected;

    private static string Received(PeriodFigure year) =>
        year.Coverage.Expected is { } expected ? $"{Count(year.Coverage.Received)}/{Count(expected)}" : Count(year.Coverage.Received);

    private static string Change(double from, double to) => (to - from) switch
    {
        0 => "bằng",
        > 0 when from == 0 => $"tăng {Count(to)} so với",
        > 0 => $"tăng {Percent((to - from) / from)} so với",
        _ => $"giảm {Percent((from - to) / from)} so với",
    };
}
