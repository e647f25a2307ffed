using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>Who has reported and who is missing.</summary>
internal static class CompletenessApi
{
    public static void MapCompleteness(this IEndpointRouteBuilder api) =>
        api.MapGet("/completeness", Get).Demands(Right.See).WithVersion().WithTags("registers").WithSummary("Every report that is owed or came in, by plan, year and unit.").ProducesProblem(StatusCodes.Status400BadRequest);

    private static Ok<IReadOnlyList<CompletenessEntry>> Get(FactDatabase database, string? plan = null, int? year = null, string? unit = null)
    {
        CompletenessRegister.RequireKnown(database, plan, unit);
        return TypedResults.Ok(CompletenessRegister.List(database, plan, year, unit));
    }
}
