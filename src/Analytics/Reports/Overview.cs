using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Reports;

/// <summary>One headline figure of the latest year beside the year before.</summary>
/// <param name="Title">What it counts.</param>
/// <param name="Value">The figure; null is a gap.</param>
/// <param name="Before">The year before; null is a gap.</param>
/// <param name="OutOf">What it is a part of (12 of 13 reports), or null.</param>
public sealed record OverviewFigure(Title Title, long? Value, long? Before, long? OutOf = null);

/// <summary>What the overview is limited to.</summary>
/// <param name="Plan">Plan id; null for the one with the most reports.</param>
/// <param name="Unit">Unit code or id, with what lies below it; null for all.</param>
/// <param name="Year">The year at the centre; null for the latest that any report covers.</param>
/// <param name="Where">Conditions on what counts: one value each of movement, owner, kind.</param>
public sealed record OverviewRequest(string? Plan = null, string? Unit = null, int? Year = null, IReadOnlyList<MemberFilter>? Where = null)
{
    /// <summary>The language of its charts.</summary>
    public Language Language { get; init; } = Language.Vietnamese;

    /// <summary>The conditions but the one on a member: a picture by movement shows the others beside the chosen one.</summary>
    internal IReadOnlyList<MemberFilter> WhereWithout(string? member) => [.. (Where ?? []).Where(f => f.Member != member)];
}

/// <summary>A chart of the overview whose categories are values of a dimension.</summary>
/// <param name="Member">The dimension.</param>
/// <param name="Values">The value of each category.</param>
/// <param name="Chart">The chart.</param>
public sealed record OverviewPanel(string Member, IReadOnlyList<string> Values, ChartSpec Chart);

/// <summary>The state of one plan at a glance (tổng quan).</summary>
/// <param name="Plan">Plan id.</param>
/// <param name="Year">The year at the centre.</param>
/// <param name="Years">The years that any report covers, the latest first.</param>
/// <param name="Figures">Four figures.</param>
/// <param name="SometimesMissing">Reports up to that year that are not there, of units that did report in another year.</param>
/// <param name="NeverReported">The same of units that never reported.</param>
public sealed record Overview(
    string Plan, int Year, IReadOnlyList<int> Years, IReadOnlyList<OverviewFigure> Figures, IReadOnlyList<CompletenessEntry> SometimesMissing, IReadOnlyList<CompletenessEntry> NeverReported)
{
    private const string Movement = "movement";

    /// <summary>All reports up to that year that are expected and not there.</summary>
    public IReadOnlyList<CompletenessEntry> Missing => [.. SometimesMissing, .. NeverReported];

    /// <summary>The year against what the plan asks for, by movement; null where nothing is known of it.</summary>
    public OverviewPanel? ByMovement { get; private init; }

    /// <summary>The year by kind and by owner, where there is more than one.</summary>
    public IReadOnlyList<OverviewPanel> Parts { get; private init; } = [];

    /// <summary>The plan that an overview shows when none is named: the one with the most reports; null while nothing has come in.</summary>
    public static string? MainPlan(FactDatabase database) =>
        CompletenessRegister.List(database, null).Where(r => (r.IsReceived || r.BegunWith is not null) && r.Plan is not null).GroupBy(r => r.Plan!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    /// <summary>The overview; null while nothing has come in.</summary>
    /// <exception cref="QueryException">A condition has mistakes.</exception>
    public static Overview? Build(FactDatabase database, OverviewRequest request, TimeProvider? clock = null)
    {
        var reports = CompletenessRegister.List(database, request.Plan, unit: request.Unit);
        var received = reports.Where(r => r.IsReceived && r.Plan is not null).ToList();
        // Before the first results there may be registrations, which are shown too.
        if (received.Count == 0) received = [.. reports.Where(r => r.BegunWith is not null && r.Plan is not null)];
        if (received.Count == 0) return null;

        var plan = request.Plan ?? received.GroupBy(r => r.Plan!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        List<int> years = [.. received.Where(r => r.Plan == plan).Select(r => r.Year).Distinct().OrderDescending()];
        var year = request.Year ?? years[0];
        var reporters = received.Where(r => r.Plan == plan).Select(r => r.Unit).ToHashSet(StringComparer.Ordinal);
        var missing = reports.Where(r => r.Plan == plan && r.Year <= year && r.IsExpected && !r.IsReceived).ToLookup(r => reporters.Contains(r.Unit));
        var asked = request with { Plan = plan, Year = year };
        return new Overview(plan, year, years, Count(database, asked), [.. missing[true]], [.. missing[false]])
        {
            ByMovement = Attainment(database, asked, clock ?? TimeProvider.System),
            Parts = [.. new[] { Part(database, asked, "kind"), Part(database, asked, "owner") }.OfType<OverviewPanel>()],
        };
    }

    private static OverviewFigure[] Count(FactDatabase database, OverviewRequest request)
    {
        var year = request.Year!.Value;
        var period = string.Create(CultureInfo.InvariantCulture, $"{year - 1}..{year}");
        MetricQuery Asked(string[] measures, string[] by, IReadOnlyList<MemberFilter>? where) => new()
        {
            Measures = measures, By = by, Period = period, Plan = request.Plan, Unit = request.Unit is null ? null : new UnitScope(request.Unit), Where = where ?? [],
        };
        var facts = QueryRunner.Run(database, Asked(["recognised", "commended"], ["year"], request.Where));
        var movements = QueryRunner.Run(database, Asked(["recognised"], ["year", Movement], request.Where));
        // A report is owed as a whole, whatever is asked of what it holds.
        var reports = QueryRunner.Run(database, Asked(["receivedSubmissions", "expectedSubmissions"], ["year"], null));
        return
        [
            new(new("Điển hình được công nhận", "Recognised exemplars"), Value(facts, "recognised", year), Value(facts, "recognised", year - 1)),
            new(new("Điển hình được khen thưởng", "Commended exemplars"), Value(facts, "commended", year), Value(facts, "commended", year - 1)),
            new(new("Phong trào có điển hình", "Movements with exemplars"), CountPositive(movements, year), CountPositive(movements, year - 1)),
            new(new("Đơn vị đã nộp báo cáo", "Units that reported"), Value(reports, "receivedSubmissions", year), Value(reports, "receivedSubmissions", year - 1),
                Value(reports, "expectedSubmissions", year)),
        ];
    }

    private static OverviewPanel? Attainment(FactDatabase database, OverviewRequest request, TimeProvider clock)
    {
        var report = AttainmentReport.Build(database, new ReportRequest(request.Plan, request.Unit, Movement, Where: request.WhereWithout(Movement), Period: request.Year!.Value.ToString(CultureInfo.InvariantCulture)) { Language = request.Language }, clock);
        return report.Chart is { } chart ? PanelOf(chart with { Title = $"{chart.Title}, {request.Language.Year(request.Year.Value)}" }, report.Table, Movement, request) : null;
    }

    private static OverviewPanel? Part(FactDatabase database, OverviewRequest request, string member)
    {
        var t = request.Language;
        var table = t.In(QueryRunner.Run(database, new MetricQuery
        {
            Measures = ["recognised"], By = [member], Period = request.Year!.Value.ToString(CultureInfo.InvariantCulture), Plan = request.Plan,
            Unit = request.Unit is null ? null : new UnitScope(request.Unit), Where = request.WhereWithout(member), Order = ["-recognised"],
        }));
        var shown = table with { Rows = [.. table.Rows.Where(r => Figure.Of(r[^1]) > 0)] };
        return shown.Rows.Count < 2 ? null : PanelOf(new ChartSpec
        {
            Language = t,
            Kind = ChartKind.Bars,
            Title = t["Được công nhận theo", "Recognised by"] + $" {t.Lower(SemanticModel.Default.FindDimension(member)!.Title)}, {t.Year(request.Year.Value)}",
            Categories = [.. shown.Rows.Select(r => Convert.ToString(r[1] ?? r[0], CultureInfo.InvariantCulture)!)],
            Series = [new(t["Số điển hình được công nhận", "Exemplars recognised"], [.. shown.Rows.Select(r => Figure.Of(r[^1]))])],
            ValueTitle = t["Số điển hình được công nhận", "Exemplars recognised"],
        }, shown, member, request);
    }

    // The chart's categories are rows of the table, told apart by their names.
    private static OverviewPanel PanelOf(ChartSpec chart, ResultTable table, string member, OverviewRequest request)
    {
        var values = table.Rows.GroupBy(r => Convert.ToString(r[1] ?? r[0], CultureInfo.InvariantCulture)!).ToDictionary(r => r.Key, r => Convert.ToString(r.First()[0], CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal);
        IReadOnlyList<string> ids = [.. chart.Categories.Select(c => values.GetValueOrDefault(c, ""))];
        var chosen = request.Where?.FirstOrDefault(f => f.Member == member)?.Values[0];
        return new OverviewPanel(member, ids, chart with { Highlight = chosen is not null && ids.ToList().IndexOf(chosen) is >= 0 and var at ? chart.Categories[at] : null });
    }

    private static long? Value(ResultTable table, string measure, int year) => RowsOf(table, year).Select(row => row[IndexOf(table, measure)] as long?).SingleOrDefault();

    private static long? CountPositive(ResultTable table, int year)
    {
        var values = RowsOf(table, year).Select(row => row[IndexOf(table, "recognised")] as long?).ToList();
        return values.All(v => v is null) ? null : values.Count(v => v > 0);
    }

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(ResultTable table, int year) =>
        table.Rows.Where(row => Convert.ToInt64(row[IndexOf(table, "year")], CultureInfo.InvariantCulture) == year);

    private static int IndexOf(ResultTable table, string column) => table.Columns.TakeWhile(c => c.Name != column).Count();
}
