using System.Globalization;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Documents;

/// <summary>Everything that a review (sơ kết, tổng kết) says, answered from one state of the data. Document, slides and workbook all show this one object.</summary>
public sealed record ReviewFigures
{
    private const int MostPractices = 15;
    private const int MostTries = 5;
    private static readonly string[] s_honours = ["commended", "awards", "nominated", "replicated"];

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The review.</summary>
    public required PlanReview Review { get; init; }

    /// <summary>Last day counted.</summary>
    public required DateOnly CutOff { get; init; }

    /// <summary>The plan's issuing body in running text.</summary>
    public required string Issuer { get; init; }

    /// <summary>The years that are over at the cut-off, first and last; null where none is.</summary>
    public (int From, int To)? ClosedYears { get; init; }

    /// <summary>The earlier review that this one is compared with, or null where there is none.</summary>
    public PlanReview? Base { get; init; }

    /// <summary>Recognised up to the cut-off, by kind, with the total.</summary>
    public required ResultTable ByKind { get; init; }

    /// <summary>Recognised up to the cut-off, by year of achievement.</summary>
    public required ResultTable ByYear { get; init; }

    /// <summary>Awards, commended, nominated, replicated up to the cut-off: one row.</summary>
    public required ResultTable Honours { get; init; }

    /// <summary>The same of the whole years up to that of the cut-off: what the lists say, though the review may not count it yet.</summary>
    public required ResultTable HonoursOfYears { get; init; }

    /// <summary>Who owed a report up to the year of the cut-off.</summary>
    public required IReadOnlyList<CompletenessEntry> Reports { get; init; }

    /// <summary>Those whose last day in time had passed at the cut-off; the review asks for no others.</summary>
    public IEnumerable<CompletenessEntry> DueReports => Reports.Where(r => IsDue(r, CutOff));

    /// <summary>Who reported.</summary>
    public required Report Completeness { get; init; }

    /// <summary>Year by year, closed years only; null where none is.</summary>
    public Report? Trend { get; init; }

    /// <summary>By movement against <see cref="Base"/>; null where that is.</summary>
    public Report? Comparison { get; init; }

    /// <summary>The numbers to reach up to the cut-off, what of them is decided, and how much of that was reached: target, attainment and what is not decided, one row.</summary>
    public required ResultTable Targets { get; init; }

    /// <summary>Against the numbers to reach.</summary>
    public required Report Attainment { get; init; }

    /// <summary>What the missing reports are likely to bring; null where insights are switched off.</summary>
    public Report? Forecast { get; init; }

    /// <summary>What is odd in the reports; null where insights are switched off.</summary>
    public Report? Oddities { get; init; }

    /// <summary>Exemplars that stand out.</summary>
    public required IReadOnlyList<BestPractice> Practices { get; init; }

    /// <summary>The state of the data behind all of it.</summary>
    public string DataVersion => Attainment.Table.DataVersion;

    /// <summary>The day on which it was put together.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>"sơ kết" or "tổng kết".</summary>
    public string Occasion => Review.IsFinal ? "tổng kết" : "sơ kết";

    /// <summary>What a file of it is called: "Báo cáo tổng kết final-2025".</summary>
    /// <param name="name"><see cref="ReviewRequest.ReportName"/> or <see cref="ReviewRequest.DeckName"/>.</param>
    public string FileTitle(string name) => $"{(name == ReviewRequest.DeckName ? "Trình chiếu" : "Báo cáo")} {Occasion} {Review.Id}";

    /// <summary>Answers all questions of a review.</summary>
    /// <exception cref="QueryException">There is no such plan or review, or the review has no cut-off.</exception>
    public static ReviewFigures Build(FactDatabase database, Catalogue catalogue, ReviewRequest request, TimeProvider? clock = null)
    {
        var plan = catalogue.Plans.Find(request.Plan)
            ?? throw new QueryException([QueryCheck.Unknown("unknown-plan", "kế hoạch", request.Plan, catalogue.Plans.Select(p => p.Id))]);
        var review = request.Review is null ? plan.Reviews.Where(r => r.CutOff is not null).MaxBy(r => r.CutOff) : plan.Reviews.FirstOrDefault(r => r.Id == request.Review);
        if (review is null)
        {
            throw new QueryException([request.Review is null
                ? new("bad-period", plan.Id, $"Kế hoạch {plan.Id} không có kỳ sơ kết, tổng kết nào có ngày chốt số liệu.")
                : QueryCheck.Unknown("bad-period", "kỳ sơ kết, tổng kết", request.Review, plan.Reviews.Select(r => r.Id))]);
        }

        if (review.CutOff is not { } cutOff)
            throw new QueryException([new("bad-period", review.Id, $"Kỳ {review.Id} của kế hoạch {plan.Id} không có ngày chốt số liệu. Hãy thêm cut_off vào tệp kế hoạch.")]);
        for (var tries = 1; ; tries++)
        {
            var figures = Ask(database, catalogue, plan, review, cutOff, request, clock ?? TimeProvider.System);
            // Files may come in between two questions; the document is of one state of the data.
            if (figures.IsOfOneState)
                return figures;
            if (tries == MostTries)
                throw new InvalidOperationException($"The data changed during each of {MostTries} attempts at one report; try again when fewer files come in.");
        }
    }

    private bool IsOfOneState => new[] { Completeness.Table, ByKind, ByYear, Honours, HonoursOfYears, Targets, Trend?.Table, Comparison?.Table, Forecast?.Table, Oddities?.Table }.All(t => t is null || t.DataVersion == DataVersion);

    private static ReviewFigures Ask(FactDatabase database, Catalogue catalogue, Plan plan, PlanReview review, DateOnly cutOff, ReviewRequest asked, TimeProvider clock)
    {
        var lastClosed = cutOff is { Month: 12, Day: 31 } ? cutOff.Year : cutOff.Year - 1;
        var request = new ReportRequest(plan.Id) { SourceNames = asked.WithSources ? asked.Names : null, Names = asked.Names };
        // A closing review is set beside the last interim one, not beside that of another level a few weeks before.
        List<CompletenessEntry> reports = [.. CompletenessRegister.List(database, plan.Id).Where(e => e.Year >= plan.FromYear && e.Year <= cutOff.Year)];
        var lastDue = reports.Where(r => IsDue(r, cutOff)).Select(r => r.Year).DefaultIfEmpty(cutOff.Year).Max();
        var before = plan.Reviews.Where(r => r.CutOff < cutOff && !r.IsFinal).MaxBy(r => r.CutOff);
        return new ReviewFigures
        {
            Plan = plan,
            Review = review,
            CutOff = cutOff,
            Issuer = PlanHead.Issuer(plan, catalogue),
            ClosedYears = lastClosed < plan.FromYear ? null : (plan.FromYear, Math.Min(lastClosed, plan.ToYear)),
            Base = before,
            ByKind = Ask(database, plan, review, ["recognised"], ["kind"]),
            ByYear = Ask(database, plan, review, ["recognised"], ["year"]),
            Honours = Ask(database, plan, review, s_honours, []),
            HonoursOfYears = QueryRunner.Run(database, new MetricQuery { Measures = s_honours, Period = YearsOf(plan, cutOff), Plan = plan.Id, Totals = true }),
            Reports = reports,
            Completeness = CompletenessReport.Build(database, request with { From = plan.FromYear, To = lastDue }, clock),
            Trend = lastClosed < plan.FromYear ? null : TrendReport.Build(database, request with { From = plan.FromYear, To = Math.Min(lastClosed, plan.ToYear) }, clock),
            Comparison = before is null ? null : ComparisonReport.Build(database, request with { FromPeriod = before.Id, ToPeriod = review.Id }, clock),
            Targets = Ask(database, plan, review, ["target", "attainment", TargetModel.Unreported], []),
            Attainment = AttainmentReport.Build(database, request with { Period = review.Id }, clock),
            Forecast = InsightReports.IsOn ? ForecastReport.Build(database, request with { Period = review.Id }, clock) : null,
            Oddities = InsightReports.IsOn ? OddityReport.Build(database, request, clock) : null,
            Practices = BestPractice.List(database, catalogue, plan, review, asked.Names, MostPractices),
            Today = VietnamDay.Today(clock),
        };
    }

    /// <summary>The years of the plan up to that of the cut-off, as questions write them.</summary>
    internal static string YearsOf(Plan plan, DateOnly cutOff) => string.Create(CultureInfo.InvariantCulture, $"{plan.FromYear}..{cutOff.Year}");

    private static bool IsDue(CompletenessEntry report, DateOnly cutOff) => report.IsExpected && (report.DueDate ?? new DateOnly(report.Year, 12, 31)) <= cutOff;

    private static ResultTable Ask(FactDatabase database, Plan plan, PlanReview review, IReadOnlyList<string> measures, IReadOnlyList<string> by) =>
        QueryRunner.Run(database, new MetricQuery { Measures = measures, By = by, Period = review.Id, Plan = plan.Id, Totals = true });
}
