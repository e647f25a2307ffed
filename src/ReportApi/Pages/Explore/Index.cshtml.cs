using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Plans;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using Beside = DienHinh.Analytics.Querying.Comparing.Comparison;

namespace DienHinh.ReportApi.Pages.Explore;

/// <summary>Khám phá: a question put together from lists, its table and the chart that suits it. The address is the question, word for word as the API takes it.</summary>
[Demand(Right.See, Right.See)]
public sealed partial class IndexModel(FactDatabase database, Catalogue catalogue, CallerQuestions questions, TimeProvider clock, Language t) : PageModel
{
    // More rows than a page can show well; the files have them all.
    private const int MostRows = 300;

    private static readonly (MeasureBase Base, Title Title)[] s_groups =
    [
        (MeasureBase.Exemplar, new("Điển hình", "Exemplars")), (MeasureBase.Award, new("Khen thưởng", "Awards")), (MeasureBase.Target, new("Chỉ tiêu", "Targets")),
        (MeasureBase.Reporting, new("Báo cáo", "Submissions")), (MeasureBase.Entry, new("Việc làm quanh điển hình", "Entries around exemplars")), (MeasureBase.Movement, new("Phong trào", "Movements")),
    ];

    /// <summary>The question; without measures where none was asked yet.</summary>
    public MetricQuery Query { get; private set; } = new() { Measures = [] };

    /// <summary>The question in words.</summary>
    public string Title => new QuestionWords(t).Title(Query);

    /// <summary>Its answer, or null.</summary>
    public ResultTable? Answer { get; private set; }

    /// <summary>The chart that suits it, or null.</summary>
    public ChartSpec? Chart { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<QueryError> Mistakes { get; private set; } = [];

    /// <summary>The question as an address of the API, from "/api" on.</summary>
    public string ApiAddress { get; private set; } = "";

    /// <summary>Questions to begin with.</summary>
    public IReadOnlyList<QuestionExample> Examples { get; private set; } = [];

    /// <summary>The measures by what they count.</summary>
    public IEnumerable<(Title Title, IEnumerable<Measure> Measures)> MeasureGroups =>
        s_groups.Select(g => (g.Title, SemanticModel.Default.Measures.Where(m => m.Base == g.Base)));

    /// <summary>What rows and columns can be.</summary>
    public IReadOnlyList<Dimension> Dimensions => SemanticModel.Default.Dimensions;

    /// <summary>The dimensions of the rows; those of the columns are <see cref="MetricQuery.Pivot"/>.</summary>
    public IReadOnlyList<string> RowDimensions => [.. Query.By.Except(Query.Pivot)];

    public IActionResult OnGet()
    {
        try
        {
            if (Request.Query.ContainsKey(QuestionFields.Mark)) return LocalRedirect(AddressOf(QuestionFields.Read(Request.Query)));
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
        }

        Show();
        return Page();
    }

    /// <summary>The address of this page for a question.</summary>
    public string AddressOf(MetricQuery query) => "/explore" + QuestionAddress.Of(query)["/api/v1/query".Length..];

    /// <summary>The address of the question without one of its conditions.</summary>
    public string Without(Condition condition) => AddressOf(Query with { Where = [.. Query.Where.Where(c => c != condition)] });

    /// <summary>A condition as the address writes it.</summary>
    public string Written(Condition condition) => QuestionAddress.Written(condition);

    /// <summary>A condition in words.</summary>
    public string Words(Condition condition) => new QuestionWords(t).Condition(condition, new MemberNames(catalogue, t).Of);

    /// <summary>The choice of a plan.</summary>
    public Choice Plans => PlanNames.Choice(t, catalogue, Query.Plan, ("", t["Tất cả", "All"]));

    /// <summary>The choice of a place.</summary>
    public Choice Units => UnitNames.Choice(t, catalogue, CompletenessRegister.List(database, Query.Plan), Query.Unit?.Within);

    /// <summary>The choice of a period; reviews and stages where the question is about one plan.</summary>
    public Choice PeriodChoice => new("period", t["Thời gian", "Period"], Query.Period, [("", t["Tất cả", "All"]), .. Periods(Query.Period)], IsStage);

    /// <summary>The choice of what to compare with.</summary>
    public Choice CompareChoice
    {
        get
        {
            var to = Query.Compare is [var first, ..] ? first.To : null;
            return new("compareTo", t["So sánh với", "Compare with"], to,
            [
                ("", t["Không so sánh", "Nothing"]), (Beside.Target, t["Chỉ tiêu", "Target"]), (Beside.Peers, t["Các đơn vị cùng bảng", "Units of the same table"]),
                (Beside.Total, t["Tổng số", "Total"]), .. Periods(to),
            ], IsStage);
        }
    }

    /// <summary>The choice of an order.</summary>
    public Choice SortChoice => new("sort", t["Thứ tự", "Order"], Query.Order is [var first, ..] ? first.StartsWith('-') ? QuestionFields.Descending : QuestionFields.Ascending : "",
        [("", t["Theo tên hàng", "By the name of the row"]), (QuestionFields.Descending, t["Số lớn trước", "Largest first"]), (QuestionFields.Ascending, t["Số nhỏ trước", "Smallest first"])]);

    /// <summary>Values that rows can be limited to, by dimension: those with fixed values, movements and owners.</summary>
    public IEnumerable<(Dimension Dimension, IEnumerable<(string Value, string Text)> Values)> Filters =>
        Dimensions.Select(d => (d, new MemberNames(catalogue, t).Values(d))).Where(d => d.Item2.Any());

    private void Show()
    {
        try
        {
            if (Mistakes.Count == 0 && Request.Query.Count > 0) Query = Asked();
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
        }

        if (Query.Measures.Count > 0) Ask();
        else Examples = QuestionExamples.For(catalogue);
        ListSaved();
        if (Mistakes.Count > 0) Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private MetricQuery Asked()
    {
        string? Joined(string name) => Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;
        string[]? Each(string name) => Request.Query.TryGetValue(name, out var values) ? [.. values.OfType<string>()] : null;
        int? Number(string name) => int.TryParse(Joined(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return new QueryAddress(Joined("measures"), Joined("by"), Joined("period"), Each("compare"), Joined("plan"), Joined("unit"), Each("where"), Joined("order"),
            Joined("totals") == "true", Number("limit"), Joined("level"), Joined("basis"), Joined("mapDate"), Joined("division"), Joined("divisionTo"), Joined("weights"),
            Each("subtotals"), Joined("pivot"), Joined("top"), Number("offset"), Joined("include"), null, Joined("names")).ToQuery(Request.Query, database);
    }

    private void Ask()
    {
        ApiAddress = QuestionAddress.Of(Query);
        try
        {
            Answer = QueryRunner.Run(database, Query with { Limit = Math.Min(Query.Limit, MostRows) }, clock);
            // The picture is of the rows before they were turned into columns.
            var plain = Query.Pivot.Count == 0 ? Answer : QueryRunner.Run(database, Query with { Pivot = [], Totals = false, Limit = MostRows * 10 }, clock);
            Chart = FittingChart.Of(plain, Title, clock, t);
        }
        catch (QueryException wrong)
        {
            Mistakes = wrong.Errors;
        }
    }

    // A stage has the name that the document gives it.
    private static bool IsStage(string period) => period.StartsWith("stage-", StringComparison.Ordinal);

    private IEnumerable<(string Value, string Text)> Periods(string? chosen)
    {
        var plan = Query.Plan is { } id ? catalogue.Plans.Find(id) : null;
        var plans = plan is null ? catalogue.Plans.ToList() : [plan];
        // Who may see some units may have no plan.
        var years = plans.Count == 0 ? [] : Enumerable.Range(plans.Min(p => p.FromYear), plans.Max(p => p.ToYear) - plans.Min(p => p.FromYear) + 1).Reverse().Select(y => Text(y));
        List<(string Value, string Text)> all =
        [
            .. years.Select(y => (y, t["Năm ", "Year "] + y)),
            .. plan?.Reviews.Select(r => (r.Id, t[PlanText.Review(r)] + (r.CutOff is { } day ? t[", đến ", ", up to "] + Display.Day(day) : ""))) ?? [],
            .. plan?.Stages.Select(s => ("stage-" + s.Id, s.Name)) ?? [],
        ];
        // A period that was written by hand stays chosen.
        return chosen is null || all.Exists(p => p.Value == chosen) || Beside.Targets.Contains(chosen) ? all : all.Append((chosen, chosen));
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
