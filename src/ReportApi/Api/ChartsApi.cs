using System.ComponentModel;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Text;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Api;

/// <summary>The pictures of the named reports.</summary>
internal static class ChartsApi
{
    public static void MapCharts(this IEndpointRouteBuilder api) =>
        api.MapGet("/charts/{name}.{format}", Get).Demands(Right.See).WithTags("reports").WithSummary("The picture of a named report, or direct-labour-share, as svg or png; ?width=1600&height=900&kind=waterfall&dark=true")
            .WithVersion().Produces(StatusCodes.Status200OK, contentType: "image/svg+xml", additionalContentTypes: "image/png")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Get(string name, string format, [AsParameters] ReportAddress address, FactDatabase database, int width = 1600, int height = 900,
        [Description("Another form of the same figures: line, columns, bars, stacked, dumbbell, slope, bullet, ranking, heatmap, multiples, waterfall, sparkline. One that would mislead is refused, with those that would not.")] string? kind = null,
        bool dark = false)
    {
        if (ChartCatalogue.ReportOf(name) is not { } definition) return ApiProblem.NotFound("biểu đồ", name, Likeness.Nearest(name, ChartCatalogue.Names));
        if (format is not ("svg" or "png")) return ApiProblem.UnknownFormat(format, "svg", "png");
        if (!ChartLimits.Allow(width, height)) return ApiProblem.Of(StatusCodes.Status400BadRequest, "bad-size", "Kích thước chưa đúng", ChartLimits.Sentence);
        if (ChartCatalogue.Of(definition.Build(database, address.ToRequest(), null), name) is not { } chart) return ApiProblem.NotFound("biểu đồ của báo cáo", name);
        if (!string.IsNullOrEmpty(kind) && ChartKinds.As(chart, kind) is null) return ApiProblem.Of(StatusCodes.Status400BadRequest, "bad-kind", "Dạng biểu đồ chưa đúng", ChartKinds.Refusal(chart, kind));
        var drawn = string.IsNullOrEmpty(kind) ? chart : ChartKinds.As(chart, kind)!;
        var appearance = dark ? ChartAppearance.Dark : ChartAppearance.Light;
        var size = new ChartSize(width, height);
        return format == "svg" ? TypedResults.Text(ChartRenderer.Svg(drawn, size, appearance), "image/svg+xml; charset=utf-8") : TypedResults.Bytes(ChartRenderer.Png(drawn, size, appearance: appearance), "image/png");
    }
}
