using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>Whether the host lives, and whether it can answer.</summary>
public sealed record Health(string Status);

/// <summary>Probes.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/health").WithTags("health").Demands(Right.Anyone);
        group.MapGet("/live", Live).WithSummary("The process answers.");
        group.MapGet("/ready", Ready).WithSummary("The database answers a question.");
    }

    private static Ok<Health> Live() => TypedResults.Ok(new Health("live"));

    private static Ok<Health> Ready(FactDatabase database)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from submission";
        command.ExecuteScalar();
        return TypedResults.Ok(new Health("ready"));
    }
}
