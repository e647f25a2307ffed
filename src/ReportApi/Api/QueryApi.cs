using System.Text.Json;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Api;

/// <summary>The semantic query: one engine, as JSON or as an address.</summary>
internal static class QueryApi
{
    private static readonly string[] s_others = [.. AnswerFormat.All.Skip(1).Select(f => f.MediaType)];

    public static void MapQuery(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/query").WithTags("query").Demands(Right.See, Right.See);
        Answers(group.MapPost("", Post)).WithSummary("Answers a question given as JSON.").Accepts<MetricQuery>("application/json");
        Answers(group.MapGet("", Get)).WithVersion().WithSummary("Answers a question given as an address: ?measures=a,b&by=x&where=kind=individual&compare=to=interim-2023,as=value%2Bdelta");
        Answers(api.MapPost("/query.{format}", PostAs)).Demands(Right.See, Right.See).WithTags("query").WithSummary("The same as json, csv, xlsx or parquet.").Accepts<MetricQuery>("application/json");
        Answers(api.MapGet("/query.{format}", GetAs)).Demands(Right.See).WithVersion().WithTags("query").WithSummary("The same as json, csv, xlsx or parquet.");
        group.MapPost("/drill", PostDrill).WithSummary("The exemplars, targets or reports behind one cell of an answer, with the file, sheet and cells of each.")
            .Accepts<Drill>("application/json").Produces<DrillAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        group.MapPost("/explain", PostExplain).Demands(Right.Administer, Right.Administer).WithSummary("The SQL of a question and how the database would run it; only for an administrator.")
            .Accepts<MetricQuery>("application/json").Produces<IReadOnlyList<ExplainedStatement>>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static RouteHandlerBuilder Answers(RouteHandlerBuilder route) => route
        .Produces<ResultJson>(StatusCodes.Status200OK, "application/json", s_others)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status406NotAcceptable).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);

    private static Task<IResult> Post(HttpRequest request, FactDatabase database, CancellationToken stopping, string? csvFor = null) =>
        Read<MetricQuery>(request, query => query, query => Answer(request, null, database, () => query, csvFor), stopping);

    private static Task<IResult> PostAs(string format, HttpRequest request, FactDatabase database, CancellationToken stopping, string? csvFor = null) =>
        Read<MetricQuery>(request, query => query, query => Answer(request, format, database, () => query, csvFor), stopping);

    private static IResult Get([AsParameters] QueryAddress address, HttpRequest request, FactDatabase database) =>
        Answer(request, null, database, () => address.ToQuery(request.Query, database), address.CsvFor);

    private static IResult GetAs(string format, [AsParameters] QueryAddress address, HttpRequest request, FactDatabase database) =>
        Answer(request, format, database, () => address.ToQuery(request.Query, database), address.CsvFor);

    private static IResult Answer(HttpRequest request, string? ending, FactDatabase database, Func<MetricQuery> query, string? csvFor)
    {
        if (ending is null) request.HttpContext.Response.Headers.Vary = "Accept";
        var format = ending is null ? AnswerFormat.Accepted([.. request.GetTypedHeaders().Accept]) : AnswerFormat.Find(ending);
        if (format is null)
            return ending is null ? ApiProblem.NotAcceptable(AnswerFormat.All.Select(f => f.MediaType)) : ApiProblem.UnknownFormat(ending, [.. AnswerFormat.All.Select(f => f.Name)]);
        return new AnswerResult(database, query, format, () => AnswerFormat.Csv(csvFor));
    }

    private static Task<IResult> PostDrill(HttpRequest request, FactDatabase database, CancellationToken stopping) =>
        Read<Drill>(request, drill => drill.Query, drill =>
        {
            var answer = DrillRunner.Run(database, drill);
            if (answer.Facts.Count > 0) NamedExports.Note(request.HttpContext, drill.Query.Names);
            return TypedResults.Ok(answer);
        }, stopping);

    private static Task<IResult> PostExplain(HttpRequest request, FactDatabase database, CancellationToken stopping) =>
        Read<MetricQuery>(request, query => query, query => TypedResults.Ok(QueryExplanation.Of(database, query)), stopping);

    private static async Task<IResult> Read<T>(HttpRequest request, Func<T, MetricQuery> question, Func<T, IResult> answer, CancellationToken stopping)
        where T : class
    {
        if (!request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        T? read;
        try
        {
            read = await request.ReadFromJsonAsync<T>(Json.Strict, stopping);
            if (read is not null) QuestionNulls.Refuse(question(read));
        }
        catch (JsonException mistake)
        {
            return ApiProblem.Of(mistake);
        }

        return read is null ? ApiProblem.Of(new JsonException()) : answer(read);
    }
}
