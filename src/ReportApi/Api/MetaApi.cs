using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Feeds;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.OData;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>What may be asked.</summary>
internal static class MetaApi
{
    private static readonly string[] s_levels = ["province", "district", "commune", "village", "body"];

    private static readonly Dictionary<string, string> s_registers = new(StringComparer.Ordinal)
    {
        ["ref_movement"] = "/api/v1/movements", ["ref_owner"] = "/api/v1/owners", ["ref_unit"] = "/api/v1/units", ["ref_plan"] = "/api/v1/plans",
    };

    public static void MapMeta(this IEndpointRouteBuilder api) =>
        api.MapGet("/meta", Get).Demands(Right.See).WithVersion().WithTags("query").WithSummary("All that may be asked: measures, dimensions with their values, periods, comparisons, formats, limits, reports, feeds, error codes, and examples that run.");

    private static Ok<Meta> Get(Catalogue catalogue) => TypedResults.Ok(new Meta(
        [.. SemanticModel.Default.Measures.Select(Describe)],
        [.. SemanticModel.Default.Dimensions.Select(Describe)],
        [.. PeriodForms.All.Select(f => new MemberDescription(f.Example, f.Title, f.Description, null))],
        [.. ComparisonWord.All.Select(w => new ComparisonDescription(w.Name, w.Title, w.Description, w.With))],
        [.. Inclusion.All.Select(i => new MemberDescription(i.Name, i.Title, i.Description, null))],
        [.. Enum.GetNames<FilterOperator>().Select(Word)],
        ["reported", "likeForLike", "restated"],
        ["toOne", "byWeights", "leftOut"],
        s_levels,
        [.. AnswerFormat.All.Select(f => new FormatDescription(f.Name, f.MediaType, f.Title, "/api/v1/query." + f.Name))],
        new LimitDescription(new MetricQuery { Measures = [] }.Limit, QueryRunner.LargestLimit, Drill.DefaultLimit, DrillRunner.LargestLimit),
        [.. ReportCatalogue.All.Select(r => new ReportDescription(r.Name, r.Title, r.Description, ReportFormat.OfReports, $"/api/v1/reports/{r.Name}", $"/api/v1/charts/{r.Name}")),
            new ReportDescription(ReviewRequest.ReportName, new("Báo cáo sơ kết, tổng kết", "Report on a review"), "Cả báo cáo của một kỳ sơ kết, tổng kết: plan=…&review=…", ReportFormat.OfReviews, $"/api/v1/reports/{ReviewRequest.ReportName}", null),
            new ReportDescription(ReviewRequest.DeckName, new("Trình chiếu sơ kết, tổng kết", "Slides of a review"), "Bài trình chiếu của một kỳ sơ kết, tổng kết: plan=…&review=…", ReportFormat.OfDecks, $"/api/v1/reports/{ReviewRequest.DeckName}", null),
            .. catalogue.Forms.Select(f => new ReportDescription(FormReport.Prefix + f.Id, new(f.Title, f.TitleEn), f.Title, ReportFormat.OfForms, $"/api/v1/reports/{FormReport.Prefix}{f.Id}", null))],
        [.. FeedCatalogue.All.Select(f => new FeedDescription(f.Name, f.Description, $"{ODataApi.Root}/{f.Name}"))],
        ProblemCode.All,
        QueryErrorCode.All,
        QuestionExamples.For(catalogue)));

    private static MeasureDescription Describe(Measure measure) => new(
        measure.Name, measure.Title, measure.Description, measure.Unit, Word(measure.Type.ToString()), Counts(measure.Base), measure.Additivity == Additivity.Additive);

    private static DimensionDescription Describe(Dimension dimension) => new(
        dimension.Name, dimension.Title, dimension.Description, Word(dimension.Type.ToString()), dimension.HasLabel ? ResultColumn.LabelName(dimension.Name) : null,
        dimension.Members?.Select(m => new ValueDescription(m.Value, m.Title)).ToList(),
        dimension.Register is { } register ? s_registers.GetValueOrDefault(register.Table, "/api/v1/plans") : null,
        [.. SemanticModel.Default.Measures.GroupBy(m => m.Base).Where(g => QueryRunner.Divides(dimension, g.First())).Select(g => Counts(g.Key))],
        dimension.IsMultiValued);

    private static string Counts(MeasureBase counted) => counted switch
    {
        MeasureBase.Reporting => "reports",
        MeasureBase.Entry => "entries",
        _ => Word(counted.ToString()) + "s",
    };

    private static string Word(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
