using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Reports;

/// <summary>One period of a report in words, with its total and how many of the reports owed stand behind it.</summary>
internal record PeriodFigure(string Words, double? Total, Coverage Coverage);

/// <summary>One year of a report.</summary>
internal sealed record YearFigure(Language T, int Year, double? Total, Coverage Coverage) : PeriodFigure(T.Year(Year), Total, Coverage);

/// <summary>What a report asks the semantic layer, with the words for plan, units and reporters that its text needs.</summary>
internal sealed class ReportQuestion
{
    /// <summary>What these reports count.</summary>
    public const string Counted = "recognised";

    private readonly Snapshot _data;
    private readonly ReportRequest _request;
    private readonly TimeProvider? _clock;

    public ReportQuestion(Snapshot data, ReportRequest request, TimeProvider? clock = null)
    {
        _clock = clock;
        _data = data;
        _request = request;
        T = request.Language;
        var plans = data.LookUp(QueryCompiler.Plans(), r => (Id: r.GetString(0), Title: r.GetString(1), From: r.GetInt32(2), To: r.GetInt32(3), Received: r.GetInt64(4)));
        var plan = request.Plan is null ? plans.Find(p => p.Received > 0) : plans.Find(p => p.Id == request.Plan);
        // An unknown plan goes on as asked, so that the query refuses it together with its other mistakes.
        Plan = plan.Id ?? request.Plan;
        PlanTitle = plan.Title;
        PlanYears = plan.Id is null ? KnownYears() : (plan.From, plan.To);
        Reporter = ReporterWord();
    }

    /// <summary>The language that the report is told in.</summary>
    public Language T { get; }

    /// <summary>Plan id, or null for reports outside every plan.</summary>
    public string? Plan { get; }

    /// <summary>Title of the plan, or null.</summary>
    public string? PlanTitle { get; }

    /// <summary>The years of the plan, else those of the data; null when there are neither.</summary>
    public (int From, int To)? PlanYears { get; }

    /// <summary>What those who report are called: "xã" where all are, else "đơn vị"; in English with the verb, "communes that reported".</summary>
    public string Reporter { get; }

    /// <summary>The dimension of the rows.</summary>
    /// <exception cref="QueryException">There is no such dimension, or it is the year, which is already across.</exception>
    public static Dimension RowDimension(string name)
    {
        var model = SemanticModel.Default;
        var known = model.Dimensions.Select(d => d.Name).Where(d => d != "year");
        return name != "year" && model.FindDimension(name) is { } dimension
            ? dimension
            : throw new QueryException([QueryCheck.Unknown("unknown-dimension", "chiều phân tích cho các dòng", name, known)]);
    }

    /// <summary>Asks for the counted figure over the years.</summary>
    public ResultTable Ask(IReadOnlyList<string> by, int from, int to, params IReadOnlyList<MemberFilter> more) =>
        Run(Asked([Counted], by, from == to ? Invariant($"{from}") : Invariant($"{from}..{to}")) with { Where = [.. _request.Where ?? [], .. more] });

    /// <summary>Asks for the counted figure of a period by one dimension, beside what it is compared with.</summary>
    public ResultTable AskCompared(string by, string period, IReadOnlyList<Comparison> compare) =>
        Run(Asked([Counted], [by], period) with { Compare = compare });

    /// <summary>Refuses a request whose ends are no years.</summary>
    /// <exception cref="QueryException">An end is a review, or no period at all.</exception>
    public static void RequireYears(ReportRequest request)
    {
        string[] others = [.. new[] { request.FromPeriod, request.ToPeriod }.OfType<string>()];
        if (others.Length > 0)
            throw new QueryException([.. others.Select(o => new QueryError("bad-period", o, $"Báo cáo này nhận năm, ví dụ 2023, không nhận “{o}”."))]);
    }

    /// <summary>The same request with a period of years, "2023" or "2021..2025", as its two ends.</summary>
    /// <exception cref="QueryException">An end is no year, or both a period and an end are named.</exception>
    public static ReportRequest WithYears(ReportRequest request)
    {
        RequireYears(request);
        if (request.Period is not { } period)
            return request;
        if (request.From is not null || request.To is not null)
            throw new QueryException([new("bad-period", period, "Hãy nêu period hoặc from, to, không nêu cả hai.")]);
        var ends = period.Split("..");
        var between = ends.Length > 2 ? request with { FromPeriod = period } : (request with { Period = null }).Between(ends[0], ends[^1]);
        RequireYears(between);
        return between;
    }

    /// <summary>A period in words: "năm 2023", "kỳ sơ kết đến 30/6/2023".</summary>
    public string Words(ResolvedPeriod period)
    {
        var review = Plan is null ? null : _data.LookUp(QueryCompiler.Reviews(Plan), r => (Id: r.GetString(0), Kind: r.GetString(4))).Find(r => r.Id == period.Name).Kind;
        return review switch
        {
            "interim" => T[$"kỳ sơ kết đến {VietnameseText.Day(period.To)}", $"the interim review up to {VietnameseText.Day(period.To)}"],
            "final" => T[$"kỳ tổng kết đến {VietnameseText.Day(period.To)}", $"the final review up to {VietnameseText.Day(period.To)}"],
            _ => T.Span(period),
        };
    }

    /// <summary>The cut-offs of the plan's reviews that lie in those years, as moments across a chart of years.</summary>
    public IReadOnlyList<ChartMark> Reviews(int from, int to) => Plan is null ? [] :
    [
        .. _data.LookUp(QueryCompiler.Reviews(Plan), r => (CutOff: r.IsDBNull(1) ? (DateOnly?)null : r.GetDay(1), Kind: r.GetString(4)))
            .Where(review => review.CutOff is { } day && day.Year >= from && day.Year <= to)
            .OrderBy(review => review.CutOff)
            .Select(review => new ChartMark(Along(review.CutOff!.Value, from), $"{(review.Kind == "final" ? T["Tổng kết", "Final review"] : T["Sơ kết", "Interim review"])} {VietnameseText.Day(review.CutOff.Value)}")),
    ];

    // The place of a year on the axis is its middle; its last day lies half a step further.
    private static double Along(DateOnly day, int from) => day.Year - from - 0.5 + day.DayOfYear / (DateTime.IsLeapYear(day.Year) ? 366.0 : 365.0);

    /// <summary>Asks for several measures over one period word; null is the whole plan.</summary>
    public ResultTable AskPeriod(IReadOnlyList<string> measures, IReadOnlyList<string> by, string? period) =>
        Run(Asked(measures, by, period));

    /// <summary>What stands behind a count.</summary>
    public WholeSources Sources(SourceTable.Count count) => new(
        _data, Asked([count.Measure], [], count.BaseOf ?? count.Period) with { Compare = (count.BaseOf is null ? count.Against : count.Period) is { } against ? [new(against, ["value"])] : [] },
        count.BaseOf is not null, _clock ?? TimeProvider.System);

    /// <summary>A question within the plan, units and conditions of the report.</summary>
    private MetricQuery Asked(IReadOnlyList<string> measures, IReadOnlyList<string> by, string? period) => new()
    {
        Measures = measures,
        By = by,
        Period = period,
        Plan = Plan,
        Unit = Units,
        Basis = _request.Basis,
        Division = _request.Division,
        Where = _request.Where ?? [],
        Totals = true,
        Limit = QueryCheck.LargestLimit,
    };

    private ResultTable Run(MetricQuery query) => T.In(QueryRunner.Run(_data, query, _clock));

    /// <summary>Total and coverage of each of the years, which need not follow each other.</summary>
    public IReadOnlyList<YearFigure> AskYears(IReadOnlyList<int> years)
    {
        var answer = Ask(["year"], years[0], years[^1], OnlyYears(years));
        var totals = answer.Rows.ToDictionary(r => (int)(long)r[0]!, r => Figure.Of(r[1]));
        return [.. years.Select(y => new YearFigure(T, y, totals.GetValueOrDefault(y), answer.CoverageByYear.GetValueOrDefault(y, new Coverage(null, 0, null))))];
    }

    /// <summary>A filter on the years.</summary>
    public static MemberFilter OnlyYears(IReadOnlyList<int> years) =>
        new("year", FilterOperator.Equals, [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>Plan, units, conditions and period in words.</summary>
    public string Subtitle(string period)
    {
        var parts = new List<string> { PlanTitle ?? T["Mọi báo cáo đã nhận", "All submissions received"] };
        if (_request.Unit is not null)
            parts.Add(string.Join(", ", _data.LookUp(QueryCompiler.Names(new("ref_unit", HasCode: true), _request.Unit), r => r.GetString(0))));
        parts.AddRange((_request.Where ?? []).Select(Condition));
        parts.Add(period);
        return string.Join(" · ", parts);
    }

    /// <summary>By which units the figures are told; the other bases are told by the warnings of the answer, with day and rule.</summary>
    public IEnumerable<string> BasisNote => _request.Basis == UnitBasis.Reported ? [T["Số liệu theo đơn vị tại thời điểm báo cáo.", "Figures are told by the units as they were when they reported."]] : [];

    private UnitScope? Units => _request.Unit is null && _request.MapDate is null ? null : new(_request.Unit, MapDate: _request.MapDate);

    private string Condition(MemberFilter filter)
    {
        var dimension = SemanticModel.Default.FindDimension(filter.Member)!;
        var values = string.Join(", ", filter.Values.Select(v => dimension.Members?.FirstOrDefault(m => m.Value == v) is { } member ? T[member.Title]
            : dimension.Register is { } register ? string.Join(", ", _data.LookUp(QueryCompiler.Names(register, v), r => r.GetString(0))) : v));
        var name = T.Lower(dimension.Title);
        return filter.Operator switch
        {
            FilterOperator.Equals => $"{name}: {values}",
            FilterOperator.NotEquals => T[$"{name} khác {values}", $"{name} other than {values}"],
            FilterOperator.Set => T[$"có {name}", $"with a {name}"],
            _ => T[$"không có {name}", $"without a {name}"],
        };
    }

    private (int From, int To)? KnownYears() => _data.LookUp(QueryCompiler.Years(), r => r.IsDBNull(0) ? ((int, int)?)null : (r.GetInt32(0), r.GetInt32(1)))[0];

    private string ReporterWord()
    {
        var words = _data.LookUp(QueryCompiler.UnitWords(Plan), r => (Level: r.GetString(0), Word: r.GetString(1)));
        return words switch
        {
            [("commune", "Xã")] => T["xã", "communes that reported"],
            [_, ..] when words.TrueForAll(w => w.Level == "commune") => T["xã, phường", "communes that reported"],
            _ => T["đơn vị", "units that reported"],
        };
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
