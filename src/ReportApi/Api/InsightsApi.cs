using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Insights.Oddities;
using DienHinh.Analytics.Names;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>A forecast as the interface gives it.</summary>
public sealed record ForecastAnswer(string? Review, DateOnly? CutOff, IReadOnlyList<ForecastEntry> Entries, IReadOnlyList<YearForecast> ByYear);

/// <summary>What the numbers suggest: what is coming, what is odd, who may stand twice. As files they are the reports forecast, anomalies and duplicates.</summary>
internal static class InsightsApi
{
    public static void MapInsights(this IEndpointRouteBuilder api)
    {
        // Switched off, the addresses do not exist; all else works unchanged.
        if (!InsightReports.IsOn) return;
        var group = api.MapGroup("/insights").WithTags("insights").Demands(Right.See);
        group.MapGet("/forecast", Forecast).WithVersion().WithSummary("For each item (and, with by=unit, each unit) of a plan: the chance of reaching its number at the review, and a range. Missing reports are forecast, never 0.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/anomalies", Anomalies).WithVersion().WithSummary("What is odd in the reports, each with its chance, a Vietnamese sentence and facts to look at; POST /decisions with what=oddity says explained or wrong.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/duplicates", Duplicates).WithVersion().GivesNames().WithSummary("Pairs of subjects that may be one, with the probability and why; ?names=initials or none hides persons, and with them the key; POST /decisions with what=pair says same or different.")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Ok<ForecastAnswer> Forecast([AsParameters] ReportAddress address, FactDatabase database, TimeProvider clock)
    {
        // The report refuses what is mistaken in the question.
        var request = ForecastReport.Build(database, address.ToRequest(), clock).Asked;
        return TypedResults.Ok(ForecastReport.Of(database, request, clock) is { } forecast ? new ForecastAnswer(forecast.Review, forecast.CutOff, forecast.Entries, forecast.ByYear) : new ForecastAnswer(null, null, [], []));
    }

    private static Ok<IReadOnlyList<Oddity>> Anomalies([AsParameters] ReportAddress address, FactDatabase database, TimeProvider clock, string? names = null)
    {
        var request = OddityReport.Build(database, address.ToRequest() with { Names = NamesWord.Read(names) }, clock).Asked;
        return TypedResults.Ok(OddityReport.List(database, request, clock));
    }

    private static Ok<IReadOnlyList<DuplicatePair>> Duplicates([AsParameters] ReportAddress address, FactDatabase database, string? names = null)
    {
        var request = DuplicateReport.Build(database, address.ToRequest() with { Names = NamesWord.Read(names) }).Asked;
        return TypedResults.Ok(DuplicateReport.List(database, request));
    }
}
