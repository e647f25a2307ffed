using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>
/// What was recognised beside what the plan asks for (mức đạt chỉ tiêu). Where the plan sets no number the row says so; a year without any report is
/// neither reached nor missed; one kind's surplus never makes up for another's lack.
/// </summary>
public static class AttainmentReport
{
    private static readonly string[] s_measures = ["recognised", "target", "achieved", "shortfall", "attainment", "unreportedTarget"];

    /// <summary>Builds the report: by item and kind of the plan unless asked otherwise, over the whole plan or the period named.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        ReportQuestion.RequireYears(request);
        using var data = Snapshot.Open(db);
        return Build(data, request, clock ?? TimeProvider.System);
    }

    private static Report Build(Snapshot data, ReportRequest request, TimeProvider clock)
    {
        var question = new ReportQuestion(data, request);
        var t = question.T;
        var rows = SemanticModel.Default.FindDimension(request.By ?? "planItem") ?? ReportQuestion.RowDimension(request.By!);
        string[] by = rows.Name == "planItem" ? ["planItem", "kind"] : [rows.Name];
        var answer = question.AskPeriod(s_measures, by, PeriodOf(request));
        var total = answer.Totals!.TakeLast(s_measures.Length).ToList();
        var byItem = rows.Name == "planItem" ? question.AskPeriod(s_measures, ["planItem"], PeriodOf(request)) : answer;
        var finding = Finding(t, total, byItem, rows);
        var shares = question.Plan is { } plan ? LabourShare.Of(data, question, plan, PeriodOf(request)) : [];
        var source = ReportSource.Line(t, clock);
        var title = new Title($"Mức đạt chỉ tiêu theo {rows.Title.Vi.ToLowerInvariant()}", $"Attainment of targets by {rows.Title.En.ToLowerInvariant()}");
        return new Report
        {
            Name = "attainment",
            Asked = request with { Plan = question.Plan, By = rows.Name },
            Title = title,
            Subtitle = question.Subtitle(Period(t, answer)),
            Finding = finding,
            Table = answer with
            {
                Columns = [.. answer.Columns.SkipLast(1).Select(WithFormula), new("result", ColumnRole.Measure, ColumnType.Text, null, new("Kết quả", "Result")) { IsWords = true }],
                Rows = [.. answer.Rows.Select(r => WithResult(t, r, isOwner: rows.Name == "owner"))],
                Totals = WithResult(t, answer.Totals!),
            },
            Sources = request.SourceNames is { } names
                ? SourceTable.OfFacts(question, [new("Được công nhận", "recognised", PeriodOf(request)), new("Tính vào chỉ tiêu", "achieved", PeriodOf(request))], rows, byItem, names) : null,
            Chart = Chart(t, title, finding, byItem, rows, source),
            MoreCharts = [.. shares.Select(s => LabourChart.Of(s, source)).OfType<NamedChart>()],
            Notes = [.. Notes(data, question, answer, rows, PeriodOf(request), shares)],
        };
    }

    private static string? PeriodOf(ReportRequest request) => request.Period
        ?? (request.From, request.To) switch
        {
            ({ } from, { } to) when from != to => string.Create(CultureInfo.InvariantCulture, $"{from}..{to}"),
            var (from, to) => (from ?? to)?.ToString(CultureInfo.InvariantCulture),
        };

    private static string Period(Language t, ResultTable answer) => answer.Periods is [var period, ..] ? t.Span(period) : "";

    private static ResultColumn WithFormula(ResultColumn column) => column.Name switch
    {
        "attainment" => column with { Formula = new ColumnFormula(FormulaKind.Share, ["target", "achieved"]) },
        // Of one item and kind alone: the shortfalls of a whole are added, and no surplus makes up for them.
        "shortfall" => column with { Formula = new ColumnFormula(FormulaKind.Shortfall, ["target", "achieved"]) },
        _ => column,
    };

    // The last figure, the part of the target without reports, becomes words.
    private static IReadOnlyList<object?> WithResult(Language t, IReadOnlyList<object?> row, bool isOwner = false)
    {
        var result = Result(t, Figure.Of(row[^5]), Figure.Of(row[^4]), Figure.Of(row[^3]), Figure.Of(row[^1]));
        // What meets a shared number stands with each of those who share it, whoever of them brought it.
        return [.. row.SkipLast(1), isOwner && Figure.Of(row[^4]) > (Figure.Of(row[^6]) ?? 0) ? result + t[" (kể cả phần của đơn vị cùng chủ trì)", " (with what joint owners brought)"] : result];
    }

    /// <summary>The outcome in words; see rule 1 of the figures: no target reads "không giao chỉ tiêu".</summary>
    internal static string Result(Language t, double? target, double? achieved, double? shortfall, double? unreported) => (target, achieved) switch
    {
        (null, _) => t["Không giao chỉ tiêu", "No target set"],
        (_, null) => t["Chưa có báo cáo", "Not reported"],
        _ when shortfall > 0 => t[$"Còn thiếu {Count(shortfall.Value)}", $"Short of {Count(shortfall.Value)}"],
        _ when unreported > 0 => t["Chưa đủ báo cáo", "Not all reported"],
        _ when achieved > target => t["Vượt", "Exceeded"],
        _ => t["Đạt", "Reached"],
    };

    private static string Finding(Language t, IReadOnlyList<object?> total, ResultTable answer, Dimension rows)
    {
        if (Figure.Of(total[1]) is not { } target)
            return t["Kế hoạch không giao chỉ tiêu bằng số cho kỳ này.", "The plan sets no number to reach for this period."];
        if (Figure.Of(total[2]) is not { } achieved)
            return t[$"Chỉ tiêu {Count(target)}; chưa có báo cáo nào của kỳ này.", $"Target {Count(target)}; no submission for this period yet."];
        if (Figure.Of(total[4]) is not { } ratio)
            return t[$"Chỉ tiêu {Count(target)}; đã có {Count(achieved)}, chưa đủ báo cáo của kỳ này.", $"Target {Count(target)}; {Count(achieved)} so far, and not all submissions for this period came."];
        // Numerator and denominator of one basis: what of the target is decided, and what of that was reached.
        var decided = target - (Figure.Of(total[5]) ?? 0);
        var (reached, reported) = (Count(Math.Round(ratio * decided, 6)), Count(decided));
        var sentence = decided < target
            ? t[$"Đạt {reached} trên chỉ tiêu {reported} đã đủ báo cáo ({Percent(ratio)}), trong tổng chỉ tiêu {Count(target)}",
                $"{reached} achieved of a target of {reported} that was reported on ({Percent(ratio)}), out of {Count(target)} in all"]
            : t[$"Đạt {reached} trên chỉ tiêu {reported} ({Percent(ratio)})", $"{reached} achieved of a target of {reported} ({Percent(ratio)})"];
        var label = answer.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Label);
        var lacking = answer.Rows.Where(r => Figure.Of(r[^3]) > 0).Select(r => Convert.ToString(r[label < 0 ? 0 : label], CultureInfo.InvariantCulture)!).ToList();
        return lacking.Count == 0 ? sentence + t["; không mục nào có báo cáo mà còn thiếu.", "; nothing that was reported falls short."]
            : t[$"{sentence}; còn thiếu {Count(Figure.Of(total[3])!.Value)} ở {Count(lacking.Count)} {(rows.Name == "planItem" ? "mục" : rows.Title.Vi.ToLowerInvariant())}: {Some(lacking, 3)}.",
                $"{sentence}; short of {Count(Figure.Of(total[3])!.Value)} in {Count(lacking.Count)} {(rows.Name == "planItem" ? "item" : t.Lower(rows.Title))}{(lacking.Count == 1 ? "" : "s")}: {t.Some(lacking, 3)}."];
    }

    private static IEnumerable<string> Notes(Snapshot data, ReportQuestion question, ResultTable answer, Dimension rows, string? period, IReadOnlyList<LabourShare> shares)
    {
        var t = question.T;
        if (answer.Coverage is { Expected: { } expected } coverage)
            yield return t[$"Báo cáo trong kỳ: đã nộp {Count(coverage.Received)}/{Count(expected)}.", $"Submissions received for the period: {Count(coverage.Received)}/{Count(expected)}."];
        yield return t["“Đạt theo chỉ tiêu” chỉ đếm điển hình đúng năm, mục và đối tượng có chỉ tiêu; đối tượng này vượt không bù cho đối tượng khác.",
            "“Achieved” counts only exemplars of the years, items and kinds that have a target; the surplus of one kind makes up for no lack of another."];
        if (answer.Rows.Any(r => r[^5] is null))
            yield return t["Nơi ghi “Không giao chỉ tiêu”: văn bản không giao số, nên không tính tỷ lệ đạt.", "“No target set”: the document gives no number, so there is no attainment."];
        if (question.Plan is { } plan)
        {
            foreach (var share in shares)
                yield return KpiLines.Of(t, share);
            if (shares.Count > 0)
                yield return t[FigureRemarks.DirectLabour];
            foreach (var sentence in new PlanReadings(Targets: true, DueDays: false, rows.Name, period).Sentences(t, data, plan))
                yield return sentence;
            if (rows.Name == "owner")
            {
                foreach (var (item, owners) in data.LookUp(QueryCompiler.JointOwners(plan), r => (r.GetString(0), r.GetString(1))))
                    yield return t[$"Mục {item} là chỉ tiêu chung của {owners}: chỉ tiêu và số đạt của cả mục ghi ở từng đơn vị, nên số đạt có thể lớn hơn số được công nhận của riêng đơn vị; dòng tổng tính một lần.",
                        $"Item {item} is one target shared by {owners}: target and result of the whole item stand with each owner, so a result may exceed what that owner had recognised; the total counts them once."];
            }
        }

        foreach (var sentence in ReportText.Warnings(t, answer).Concat(question.BasisNote))
            yield return sentence;
    }

    private static ChartSpec? Chart(Language t, Title title, string finding, ResultTable answer, Dimension rows, string source)
    {
        var label = answer.Columns.ToList().FindIndex(c => c.Role == ColumnRole.Label);
        var shown = answer.Rows.Where(r => r[^5] is not null || Figure.Of(r[^6]) > 0).ToList();
        if (shown.Count == 0 || shown.TrueForAll(r => r[^4] is null && r[^6] is null))
            return null;
        // Without any number to reach there is nothing to stand beside what was recognised.
        var hasTargets = shown.Exists(r => r[^5] is not null);
        return new ChartSpec
        {
            Kind = hasTargets ? ChartKind.Bullet : ChartKind.Bars,
            OtherKinds = [ChartKind.Bars, ChartKind.Ranking],
            Language = t,
            Title = t[title],
            Subtitle = finding,
            Categories = [.. shown.Select(r => Convert.ToString(r[label < 0 ? 0 : label], CultureInfo.InvariantCulture) ?? t[rows.None])],
            Series = hasTargets
                ? [new(t["Chỉ tiêu", "Target"], [.. shown.Select(r => Figure.Of(r[^5]))]), new(t["Đạt theo chỉ tiêu", "Achieved"], [.. shown.Select(r => Figure.Of(r[^4]))])]
                : [new(t["Được công nhận", "Recognised"], [.. shown.Select(r => Figure.Of(r[^6]))])],
            ValueTitle = t["Số điển hình", "Exemplars"],
            GapNote = t["Không giao chỉ tiêu hoặc chưa có báo cáo", "No target set, or not reported"],
            Source = source,
        };
    }
}
