using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>
/// One year or review against another (bảng so sánh): both values, difference, percent, shares of the total and movement in rank for each movement, or
/// whatever the rows are. Everything comes from one question, so that each form of the report shows the same figures.
/// </summary>
public static class ComparisonReport
{
    private const int DefaultFrom = 2023;
    private const int DefaultTo = 2025;
    private const int MostBars = 12;

    /// <summary>Builds the report; without periods it compares 2023 with 2025, or the ends of a plan that has not both.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        using var data = Snapshot.Open(db);
        return Build(data, request, clock ?? TimeProvider.System);
    }

    private static Report Build(Snapshot data, ReportRequest request, TimeProvider clock)
    {
        var question = new ReportQuestion(data, request, clock);
        var t = question.T;
        var dimension = ReportQuestion.RowDimension(request.By ?? "movement");
        var (from, to) = Words(request, question.PlanYears);
        var answer = question.AskCompared(dimension.Name, to,
            [new Comparison(from, ["value", "delta", "change", "share", "rankChange"]), new Comparison(Comparison.Total, ["share"])]);
        var periods = new ComparedPeriods(question, answer, from, to);
        var rows = answer.Rows.Select(r => new PivotRow(r[0], (string)r[1]!, [Figure.Of(r[3]), Figure.Of(r[2])])).ToList();
        var title = new Title(
            $"So sánh điển hình được công nhận {periods.From.Words} và {periods.To.Words} theo {dimension.Title.Vi.ToLowerInvariant()}",
            $"Exemplars recognised in {t[from, periods.From.Words]} and {t[to, periods.To.Words]} by {dimension.Title.En.ToLowerInvariant()}");
        var finding = ReportText.Compare(t, periods.From, periods.To, periods.Reporter);
        return new Report
        {
            Name = "comparison",
            Asked = (request with { Plan = question.Plan, By = dimension.Name }).Between(from, to),
            Title = title,
            Subtitle = question.Subtitle(t[$"{periods.From.Words} và {periods.To.Words}", $"{periods.From.Words} and {periods.To.Words}"]),
            Finding = finding,
            Table = answer with
            {
                Columns = Columns(dimension, periods),
                Rows = [.. answer.Rows.Select(Arrange)],
                Totals = Arrange(answer.Totals!),
                Periods = [.. answer.Periods.Reverse()],
                Coverage = periods.Coverage,
            },
            Sources = request.SourceNames is { } names
                ? SourceTable.OfFacts(question, [new(Sentence(periods.From.Words), ReportQuestion.Counted, from, BaseOf: to), new(Sentence(periods.To.Words), ReportQuestion.Counted, to, Against: from)], dimension, answer, names) : null,
            Chart = Chart(t, title, finding, rows, periods, ReportSource.Line(t, clock)),
            Notes =
            [
                ReportText.Coverage(t, periods.Both, periods.Reporter),
                .. ReportText.Gaps(t, rows.Exists(r => r.Values.Contains(null)) || periods.Both.Any(y => y.Total is null)),
                .. WithoutPercent(t, rows, periods),
                .. ReportText.SeveralValues(t, dimension, rows, periods.Both),
                .. ReportText.SummaryShare(t, periods.BySource()),
                .. ReportText.Districts(t, dimension, answer.Periods[0].To.Year),
                // The rows with a base of zero are named above.
                .. answer.Warnings.Where(w => w.Code != "base-zero").Select(w => t[w.Message, w.English]),
                .. question.BasisNote,
                .. new PlanReadings(Targets: false, DueDays: false, dimension.Name, from, to).Sentences(t, data, question.Plan),
                .. rows.Count > MostBars ? [t[$"Biểu đồ vẽ {MostBars} mục có số lớn nhất; bảng có đủ {Count(rows.Count)} mục.", $"The chart shows the {MostBars} largest rows; the table has all {Count(rows.Count)}."]] : Array.Empty<string>(),
            ],
        };
    }

    private static (string From, string To) Words(ReportRequest request, (int From, int To)? plan)
    {
        var hasDefaults = plan is not { } p || (p.From <= DefaultFrom && p.To >= DefaultTo);
        var from = request.FromPeriod ?? Text(request.From ?? (hasDefaults ? DefaultFrom : plan!.Value.From));
        var to = request.ToPeriod ?? Text(request.To ?? (hasDefaults ? DefaultTo : plan!.Value.To));
        return !Comparison.Targets.Contains(from, StringComparer.Ordinal) ? (from, to)
            : throw new QueryException([new("bad-period", from, $"Báo cáo này so sánh hai kỳ; “{from}” không phải là một kỳ.")]);

        static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
    }

    private static readonly Title s_counted = new("Số điển hình được công nhận", "Exemplars recognised");
    private static readonly Title s_change = new("Tăng, giảm", "Change");
    private static readonly Title s_share = new("Tỷ trọng trong tổng số", "Share of the total");

    private static ResultColumn[] Columns(Dimension dimension, ComparedPeriods periods)
    {
        string[] pair = [periods.FromColumn.Name, periods.ToColumn.Name];
        return
        [
            new(dimension.Name, ColumnRole.Dimension, ColumnType.Text, null, dimension.Title),
            new(ResultColumn.LabelName(dimension.Name), ColumnRole.Label, ColumnType.Text, null, dimension.Title),
            periods.FromColumn with { Group = s_counted },
            periods.ToColumn with { Group = s_counted },
            new("difference", ColumnRole.Measure, periods.ToColumn.Type, "exemplar", new("Chênh lệch", "Difference"), new(FormulaKind.Difference, pair)) { Group = s_change },
            new("percent", ColumnRole.Measure, ColumnType.Decimal, "ratio", new("Tăng, giảm (%)", "Change (%)"), new(FormulaKind.Change, pair)) { Group = s_change },
            new("shareFrom", ColumnRole.Measure, ColumnType.Decimal, "ratio", new($"Tỷ trọng {periods.From.Words}", $"Share, {periods.FromColumn.Title.En}"), new(FormulaKind.ShareOfTotal, [pair[0]])) { Group = s_share },
            new("shareTo", ColumnRole.Measure, ColumnType.Decimal, "ratio", new($"Tỷ trọng {periods.To.Words}", $"Share, {periods.ToColumn.Title.En}"), new(FormulaKind.ShareOfTotal, [pair[1]])) { Group = s_share },
            new("rankChange", ColumnRole.Measure, ColumnType.Integer, "rank", new("Tăng, giảm hạng", "Rank movement")),
        ];
    }

    /// <summary>Member and label, then base, figure, difference, percent, share in the base, share, movement in rank.</summary>
    private static IReadOnlyList<object?> Arrange(IReadOnlyList<object?> row) => [row[0], row[1], row[3], row[2], row[4], row[5], row[6], row[8], row[7]];

    private static IEnumerable<string> WithoutPercent(Language t, IReadOnlyList<PivotRow> rows, ComparedPeriods periods)
    {
        var zero = rows.Where(r => r.Values[0] == 0 && r.Values[1] is not null).Select(r => r.Label).ToList();
        if (zero.Count > 0)
            yield return t[$"Không tính tỷ lệ tăng, giảm cho {Some(zero)}: {periods.From.Words} bằng 0.", $"No percentage for {t.Some(zero)}: 0 in {periods.From.Words}."];
    }

    private static ChartSpec? Chart(Language t, Title title, string? finding, IReadOnlyList<PivotRow> rows, ComparedPeriods periods, string source)
    {
        if (rows.Count == 0)
            return null;
        var largest = rows.OrderByDescending(r => r.Values.Max() ?? 0).Take(MostBars).ToHashSet();
        var shown = rows.Where(largest.Contains).ToList();
        return new ChartSpec
        {
            Kind = ChartKind.Dumbbell,
            OtherKinds = [ChartKind.Bars, ChartKind.Columns, ChartKind.Slope, ChartKind.Waterfall, ChartKind.Ranking],
            Language = t,
            Title = t[title],
            Subtitle = finding,
            Categories = [.. shown.Select(r => r.Label)],
            Series = [.. periods.Both.Select((p, i) => new ChartSeries(Sentence(p.Words), [.. shown.Select(r => r.Values[i])]) { Total = p.Total })],
            ValueTitle = t["Số điển hình", "Exemplars"],
            Source = source,
        };
    }
}
