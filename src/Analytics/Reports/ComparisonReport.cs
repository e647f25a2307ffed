using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>One year against another (bảng so sánh): value, value, difference and percent for each movement, or whatever the rows are.</summary>
public static class ComparisonReport
{
    private const int DefaultFrom = 2023;
    private const int DefaultTo = 2025;
    private const int MostBars = 12;

    /// <summary>Builds the report; without years it compares 2023 with 2025, or the ends of a plan that has not both.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        using var connection = db.Connect();
        return Build(connection, request, clock ?? TimeProvider.System);
    }

    private static Report Build(DbConnection connection, ReportRequest request, TimeProvider clock)
    {
        var question = new ReportQuestion(connection, request);
        var dimension = ReportQuestion.RowDimension(request.By ?? "movement");
        var (from, to) = Years(request, question.PlanYears);
        var both = ReportQuestion.OnlyYears([from, to]);
        var answer = question.Ask([dimension.Name, "year"], from, to, both);
        var rows = YearPivot.Pivot(answer, [from, to]);
        var years = question.AskYears([from, to]);
        var title = new Title(
            $"So sánh điển hình được công nhận {Year(from)} và {Year(to)} theo {dimension.Title.Vi.ToLowerInvariant()}",
            $"Exemplars recognised in {from} and {to} by {dimension.Title.En.ToLowerInvariant()}");
        var finding = ReportText.Compare(years[0], years[1], question.Reporter);
        return new Report
        {
            Name = "comparison",
            Title = title,
            Subtitle = question.Subtitle($"{Year(from)} và {Year(to)}"),
            Finding = finding,
            Table = answer with
            {
                Columns = Columns(dimension, from, to),
                Rows = [.. rows.Select(Row)],
                Totals = Totals(years),
                TotalRows = rows.Count,
                Periods = [Period(from), Period(to)],
            },
            Chart = Chart(title, finding, rows, years, ReportSource.Line(clock)),
            Notes =
            [
                ReportText.Coverage(years, question.Reporter),
                .. ReportText.Gaps(rows.Any(r => r.Values.Contains(null)) || years.Any(y => y.Total is null)),
                .. WithoutPercent(rows, from),
                .. ReportText.SeveralValues(dimension, rows, years),
                .. ReportText.SummaryShare(question.Ask(["source"], from, to, both)),
                .. ReportText.Districts(dimension, to),
                .. ReportText.Warnings(answer),
                .. rows.Count > MostBars ? [$"Biểu đồ vẽ {MostBars} mục có số lớn nhất; bảng có đủ {Count(rows.Count)} mục."] : Array.Empty<string>(),
            ],
        };
    }

    private static (int From, int To) Years(ReportRequest request, (int From, int To)? plan)
    {
        var hasDefaults = plan is not { } p || (p.From <= DefaultFrom && p.To >= DefaultTo);
        var from = request.From ?? (hasDefaults ? DefaultFrom : plan!.Value.From);
        var to = request.To ?? (hasDefaults ? DefaultTo : plan!.Value.To);
        return from < to ? (from, to)
            : throw new QueryException([new("bad-period", $"{from}..{to}", $"Năm gốc ({from}) phải trước năm so sánh ({to}). Hãy chọn hai năm khác nhau, năm sớm hơn trước.")]);
    }

    private static ResultColumn[] Columns(Dimension dimension, int from, int to)
    {
        string[] pair = [YearPivot.ColumnName(from), YearPivot.ColumnName(to)];
        return
        [
            new(dimension.Name, ColumnRole.Dimension, ColumnType.Text, null, dimension.Title),
            new(ResultColumn.LabelName(dimension.Name), ColumnRole.Label, ColumnType.Text, null, dimension.Title),
            YearPivot.Column(from),
            YearPivot.Column(to),
            new("difference", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Chênh lệch", "Difference"), new(FormulaKind.Difference, pair)),
            new("percent", ColumnRole.Measure, ColumnType.Decimal, "ratio", new("Tăng, giảm (%)", "Change (%)"), new(FormulaKind.Change, pair)),
        ];
    }

    private static ResolvedPeriod Period(int year) =>
        new(year.ToString(CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static IReadOnlyList<object?> Row(PivotRow row) => [row.Id, row.Label, .. Figures(row.Values[0], row.Values[1])];

    private static IReadOnlyList<object?> Totals(IReadOnlyList<YearFigure> years) => [null, null, .. Figures(years[0].Total, years[1].Total)];

    /// <summary>A gap has no difference; a base of zero has no percentage.</summary>
    private static object?[] Figures(long? from, long? to) =>
        [from, to, to - from, from is null or 0 || to is null ? null : (double)(to.Value - from.Value) / from.Value];

    private static IEnumerable<string> WithoutPercent(IReadOnlyList<PivotRow> rows, int from)
    {
        var zero = rows.Where(r => r.Values[0] == 0 && r.Values[1] is not null).Select(r => r.Label).ToList();
        if (zero.Count > 0)
            yield return $"Không tính tỷ lệ tăng, giảm cho {Some(zero)}: {Year(from)} bằng 0.";
    }

    private static ChartSpec? Chart(Title title, string? finding, IReadOnlyList<PivotRow> rows, IReadOnlyList<YearFigure> years, string source)
    {
        if (rows.Count == 0)
            return null;
        var largest = rows.OrderByDescending(r => r.Values.Max() ?? 0).Take(MostBars).ToHashSet();
        var shown = rows.Where(largest.Contains).ToList();
        return new ChartSpec
        {
            Kind = ChartKind.Bars,
            Title = title.Vi,
            Subtitle = finding,
            Categories = [.. shown.Select(r => r.Label)],
            Series = [.. years.Select((y, i) => new ChartSeries(Sentence(Year(y.Year)), [.. shown.Select(r => (double?)r.Values[i])]))],
            ValueTitle = "Số điển hình",
            Source = source,
        };
    }
}
