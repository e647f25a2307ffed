using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>Exemplars recognised, year by year (xu hướng): one line in all, or one for each movement, owner, kind …</summary>
public static class TrendReport
{
    private const int MostLines = 6;

    /// <summary>Builds the report; without years it covers the plan, no further than the current year.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        var asked = ReportQuestion.WithYears(request);
        using var data = Snapshot.Open(db);
        return Build(data, asked, clock ?? TimeProvider.System);
    }

    private static Report Build(Snapshot data, ReportRequest request, TimeProvider clock)
    {
        var question = new ReportQuestion(data, request);
        var t = question.T;
        var dimension = request.By is null ? null : ReportQuestion.RowDimension(request.By);
        var (from, to) = Years(request, question.PlanYears, VietnamDay.Today(clock).Year);
        int[] across = [.. Enumerable.Range(from, to - from + 1)];
        var years = question.AskYears(across);
        var answer = dimension is null ? question.Ask(["year"], from, to) : question.Ask([dimension.Name, "year"], from, to);
        var total = answer.Totals![^1];
        IReadOnlyList<PivotRow> rows = dimension is null ? [] : YearPivot.Pivot(answer, across);
        var targets = dimension is null ? Targets(question, request, across) : null;
        var title = MakeTitle(dimension, from, to);
        var finding = Finding(t, years, question.Reporter);
        return new Report
        {
            Name = "trend",
            Asked = request with { Plan = question.Plan, From = from, To = to },
            Title = title,
            Subtitle = question.Subtitle(t.Years(from, to)),
            Finding = finding,
            Table = dimension is null ? ByYear(answer, years, total) : ByMember(answer, dimension, rows, years, total),
            Chart = Chart(t, title, finding, rows, years, ReportSource.Line(t, clock)) is { } chart ? chart with { Marks = question.Reviews(from, to), Targets = targets } : null,
            Sources = request.SourceNames is { } names
                ? SourceTable.OfFacts(question, [new("Được công nhận", ReportQuestion.Counted, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{from}..{to}"))], dimension, Labelled(rows), names) : null,
            Notes =
            [
                ReportText.Coverage(t, years, question.Reporter),
                .. ReportText.Gaps(t, rows.Any(r => r.Values.Contains(null)) || years.Any(y => y.Total is null)),
                .. UnequalCoverage(t, years, question.Reporter),
                .. dimension is null ? [] : ReportText.SeveralValues(t, dimension, rows, years),
                .. ReportText.SummaryShare(t, question.Ask(["source"], from, to)),
                .. ReportText.Districts(t, dimension, to),
                .. targets is null ? Array.Empty<string>() : [TargetNote(t)],
                .. ReportText.Warnings(t, answer),
                .. question.BasisNote,
                .. new PlanReadings(Targets: false, DueDays: false, dimension?.Name).Sentences(t, data, question.Plan),
                .. rows.Count > MostLines ? [t[$"Biểu đồ vẽ {MostLines} mục có số lớn nhất; bảng có đủ {Count(rows.Count)} mục.", $"The chart shows the {MostLines} largest rows; the table has all {Count(rows.Count)}."]] : Array.Empty<string>(),
            ],
        };
    }

    private static (int From, int To) Years(ReportRequest request, (int From, int To)? known, int thisYear)
    {
        // Years of the plan that have not come yet are not gaps.
        var from = request.From ?? known?.From ?? thisYear;
        var to = request.To ?? Math.Max(from, Math.Min(known?.To ?? thisYear, thisYear));
        return from <= to ? (from, to)
            : throw new QueryException([new("bad-period", $"{from}..{to}", $"Năm đầu ({from}) phải không sau năm cuối ({to}).")]);
    }

    private static Title MakeTitle(Dimension? dimension, int from, int to) => dimension is null
        ? new($"Số điển hình được công nhận qua các năm, {VietnameseText.Years(from, to)}", $"Exemplars recognised by year, {from}–{to}")
        : new($"Số điển hình được công nhận theo {dimension.Title.Vi.ToLowerInvariant()}, {VietnameseText.Years(from, to)}",
            $"Exemplars recognised by {dimension.Title.En.ToLowerInvariant()}, {from}–{to}");

    /// <summary>The last year that has reports against the first that has.</summary>
    private static string? Finding(Language t, IReadOnlyList<YearFigure> years, string reporter)
    {
        var reported = years.Where(y => y.Total is not null).ToList();
        return reported.Count switch
        {
            0 => null,
            1 => t[$"{Sentence(reported[0].Words)} có {Count(reported[0].Total!.Value)} điển hình được công nhận.", $"{ReportWording.Of(reported[0].Total!.Value, "exemplar")} recognised in {reported[0].Words}."],
            _ => ReportText.Compare(t, reported[0], reported[^1], reporter),
        };
    }

    private static ResultTable ByYear(ResultTable answer, IReadOnlyList<YearFigure> years, object? total)
    {
        var model = SemanticModel.Default;
        var type = answer.Columns[^1].Type;
        ResultColumn FromModel(string name, ColumnType shown) => new(name, ColumnRole.Measure, shown, model.FindMeasure(name)!.Unit, model.FindMeasure(name)!.Title);
        return answer with
        {
            Columns =
            [
                new("year", ColumnRole.Dimension, ColumnType.Integer, null, model.FindDimension("year")!.Title),
                FromModel(ReportQuestion.Counted, type),
                new("difference", ColumnRole.Measure, type, "exemplar", new("So với năm trước", "Against the year before"), new(FormulaKind.DifferenceFromAbove, [ReportQuestion.Counted])),
                new("percent", ColumnRole.Measure, ColumnType.Decimal, "ratio", new("Tăng, giảm (%)", "Change (%)"), new(FormulaKind.ChangeFromAbove, [ReportQuestion.Counted])),
                FromModel("receivedSubmissions", ColumnType.Integer),
                FromModel("expectedSubmissions", ColumnType.Integer),
            ],
            Rows = [.. years.Select((y, i) => YearRow(y, i == 0 ? null : years[i - 1].Total, type))],
            Totals = [null, total, null, null, (long)years.Sum(y => y.Coverage.Received), (long?)Sum(years.Select(y => y.Coverage.Expected))],
            TotalRows = years.Count,
        };
    }

    private static IReadOnlyList<object?> YearRow(YearFigure year, double? before, ColumnType type) =>
    [
        (long)year.Year, Figure.As(type, year.Total), Figure.As(type, year.Total - before),
        before is null or 0 || year.Total is null ? null : (year.Total.Value - before.Value) / before.Value,
        (long)year.Coverage.Received, (long?)year.Coverage.Expected,
    ];

    private static ResultTable ByMember(ResultTable answer, Dimension dimension, IReadOnlyList<PivotRow> rows, IReadOnlyList<YearFigure> years, object? total) => answer with
    {
        Columns =
        [
            new(dimension.Name, ColumnRole.Dimension, ColumnType.Text, null, dimension.Title),
            new(ResultColumn.LabelName(dimension.Name), ColumnRole.Label, ColumnType.Text, null, dimension.Title),
            .. years.Select(y => YearPivot.Column(y.Year, answer.Columns[^1].Type) with { Group = s_axisTitle }),
            new("total", ColumnRole.Measure, answer.Columns[^1].Type, "exemplar", new("Cộng", "Total"),
                new(FormulaKind.Sum, [.. years.Select(y => YearPivot.ColumnName(y.Year))])),
        ],
        Rows = [.. rows.Select(r => (IReadOnlyList<object?>)[r.Id, r.Label, .. r.Values.Append(r.Sum).Select(v => Figure.As(answer.Columns[^1].Type, v))])],
        Totals = [null, null, .. years.Select(y => Figure.As(answer.Columns[^1].Type, y.Total)), total],
        TotalRows = rows.Count,
    };

    // The names of the rows, whatever form the table has.
    private static ResultTable Labelled(IReadOnlyList<PivotRow> rows) => new() { Columns = [], Rows = [.. rows.Select(r => (IReadOnlyList<object?>)[r.Id, r.Label])], DataVersion = "", TotalRows = rows.Count };

    private static IEnumerable<string> UnequalCoverage(Language t, IReadOnlyList<YearFigure> years, string reporter)
    {
        var reported = years.Where(y => y.Total is not null).ToList();
        if (reported.Skip(1).Any(y => !ReportText.SameCoverage(y.Coverage, reported[0].Coverage)))
            yield return t[$"Số {reporter} đã nộp khác nhau giữa các năm, nên số từng năm phản ánh cả việc nộp báo cáo.",
                $"The number of {reporter} differs between the years, so the figures of the years also reflect who reported."];
    }

    private static string TargetNote(Language t) => t[
        "Đường gạch bậc thang là tổng chỉ tiêu của từng năm; tổng không cho thấy mục này vượt không bù cho mục khác thiếu, xem báo cáo mức đạt chỉ tiêu.",
        "The dashed steps are the sum of the targets of each year; a sum hides that the surplus of one item makes up for no lack in another: see the report on attainment."];

    // What the plan asks for in each of the years; null where it has no number for any. A number of a plan is for its whole: under conditions there is none.
    private static ChartSeries? Targets(ReportQuestion question, ReportRequest request, int[] years)
    {
        if (question.Plan is null || request.Where is { Count: > 0 })
            return null;
        var answer = question.AskPeriod(["target"], ["year"], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{years[0]}..{years[^1]}"));
        var byYear = answer.Rows.ToDictionary(r => (int)(long)r[0]!, r => Figure.Of(r[^1]));
        var values = years.Select(y => byYear.GetValueOrDefault(y)).ToList();
        return values.TrueForAll(v => v is null) ? null : new(question.T["Chỉ tiêu năm", "Target of the year"], values);
    }

    private static readonly Title s_axisTitle = new("Số điển hình được công nhận", "Exemplars recognised");

    private static ChartSpec? Chart(Language t, Title title, string? finding, IReadOnlyList<PivotRow> rows, IReadOnlyList<YearFigure> years, string source)
    {
        if (years.All(y => y.Total is null))
            return null;
        var largest = rows.OrderByDescending(r => r.Sum ?? 0).Take(MostLines).ToHashSet();
        IReadOnlyList<ChartSeries> series = rows.Count == 0
            // One series needs no label of its own: the axis already says what is counted.
            ? [new(t[s_axisTitle], [.. years.Select(y => y.Total)])]
            : [.. rows.Where(largest.Contains).Select(r => new ChartSeries(r.Label, r.Values))];
        return new ChartSpec
        {
            // Two points make no trend line.
            Kind = years.Count > 2 ? ChartKind.Line : ChartKind.Columns,
            Language = t,
            Title = t[title],
            Subtitle = finding,
            OtherKinds = OtherKinds(rows, years),
            Categories = [.. years.Select(y => y.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            Series = series,
            ValueTitle = t[s_axisTitle],
            Source = source,
        };
    }

    private static IReadOnlyList<ChartKind> OtherKinds(IReadOnlyList<PivotRow> rows, IReadOnlyList<YearFigure> years)
    {
        if (rows.Count == 0)
            return [ChartKind.Line, ChartKind.Columns, ChartKind.Bars, ChartKind.Sparkline];
        // Parts may be stacked only where they are all drawn and add up to the whole: a record that names two movements would stand in it twice.
        var addsUp = rows.Count <= MostLines && years.Select((y, i) => (y.Total, Parts: rows.Sum(r => r.Values[i] ?? 0))).All(y => Math.Abs((y.Total ?? 0) - y.Parts) < 1e-9);
        return [ChartKind.Line, ChartKind.Columns, ChartKind.HeatMap, ChartKind.Multiples, .. addsUp ? [ChartKind.Stacked] : Array.Empty<ChartKind>()];
    }

    private static int? Sum(IEnumerable<int?> values) => values.Aggregate((int?)null, (sum, v) => v is null ? sum : (sum ?? 0) + v);
}
