using System.Text.Json;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Api;

/// <summary>What waits for a decision, and the decisions.</summary>
internal static class DecisionsApi
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/pending", Pending).Demands(Right.See).WithTags("decisions").WithSummary("Rows that wait for a decision, grouped by spelling, with the nearest known name.");
        var group = api.MapGroup("/decisions").WithTags("decisions").Demands(Right.See, Right.Decide);
        group.MapGet("", List).WithSummary("Every decision, in order; the later one on the same spelling and plan holds.");
        group.MapPost("", Decide).WithSummary("Decides what a spelling means (means: ids, ignore, or undecided to take back); rows that waited are settled at once.")
            .Accepts<DecisionRequest>("application/json")
            .Produces<DecisionResult>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static IResult Pending(CallerFolder data, int? submission = null) => TypedResults.Ok(PendingRegister.List(data.Database, data.Catalogue, submission));

    private static IResult List(CallerFolder data) => TypedResults.Ok(data.Decisions);

    private static async Task<IResult> Decide(HttpContext context, CallerFolder data, CancellationToken stopping)
    {
        if (!context.Request.HasJsonContentType()) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var request = await JsonSerializer.DeserializeAsync<DecisionRequest>(context.Request.Body, Json.Strict, stopping);
        if (request is null) return Results.StatusCode(StatusCodes.Status400BadRequest);
        try
        {
            var result = data.Decide(request);
            return TypedResults.Created("/api/v1/decisions", result);
        }
        catch (DecisionException mistake)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid-decision", "Quyết định chưa đúng", mistake.Message);
        }
        catch (OutsideScopeException mistake)
        {
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "outside-scope", "Ngoài phạm vi tài khoản", mistake.Message);
        }
    }
}
