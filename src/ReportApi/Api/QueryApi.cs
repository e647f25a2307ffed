using System.Text.Json;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>The words of a question in an address.</summary>
internal sealed record QueryAddress(
    string? Measures, string? By, string? Period, string[]? Compare, string? Plan, string? Unit, string[]? Where, string? Order, bool? Totals, int? Limit,
    string? Level, string? Basis, string? MapDate, string? Division, string? DivisionTo, string? Weights,
    string[]? Subtotals, string? Pivot, string? Top, int? Offset)
{
    public MetricQuery ToQuery()
    {
        var query = new MetricQuery
        {
            Measures = QuestionText.List(Measures),
            By = QuestionText.List(By),
            Period = Period,
            Compare = QuestionText.Compare(Compare ?? []),
            Plan = Plan,
            Unit = BasisText.Scope(Unit, Level, BasisText.Day(MapDate)),
            Basis = BasisText.Basis(Basis),
            Division = BasisText.Division(Division, DivisionTo, Weights),
            Where = QuestionText.Conditions(Where ?? []),
            Order = QuestionText.List(Order),
            Totals = Totals ?? false,
            Subtotals = [.. (Subtotals ?? []).Select(QuestionText.List)],
            Pivot = QuestionText.List(Pivot),
            Top = QuestionText.Top(Top),
            Offset = Offset ?? 0,
        };
        return Limit is { } most ? query with { Limit = most } : query;
    }
}

/// <summary>The semantic query: one engine, as JSON or as an address.</summary>
internal static class QueryApi
{
    public static void MapQuery(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/query").WithTags("query");
        group.MapPost("", Post).WithSummary("Answers a question given as JSON.").Accepts<MetricQuery>("application/json").Produces<ResultJson>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        group.MapGet("", Get).WithSummary("Answers a question given as an address: ?measures=a,b&by=x&where=kind=individual&compare=to=interim-2023,as=value%2Bdelta").ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/query.{format}", GetAs).WithTags("query").WithSummary("The same as json or csv.").ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Post(HttpRequest request, FactDatabase database, CancellationToken stopping)
    {
        if (!request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var query = await request.ReadFromJsonAsync<MetricQuery>(Json.Strict, stopping);
            return query is null ? ApiProblem.Of(new JsonException()) : TypedResults.Ok(ResultJson.From(QueryRunner.Run(database, query)));
        }
        catch (JsonException mistake)
        {
            return ApiProblem.Of(mistake);
        }
    }

    private static Ok<ResultJson> Get([AsParameters] QueryAddress address, FactDatabase database) =>
        TypedResults.Ok(ResultJson.From(QueryRunner.Run(database, address.ToQuery())));

    private static IResult GetAs(string format, [AsParameters] QueryAddress address, FactDatabase database) => format switch
    {
        "json" => Get(address, database),
        "csv" => FileAnswer.Of("so-lieu.csv", stream => CsvExport.Write(QueryRunner.Run(database, address.ToQuery()), stream)),
        _ => ApiProblem.UnknownFormat(format, "json", "csv"),
    };
}
