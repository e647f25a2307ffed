using System.ComponentModel;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Api;

/// <summary>Who changed what, and when.</summary>
internal static class JournalApi
{
    /// <summary>Most entries of one answer.</summary>
    public const int LargestLimit = 10_000;

    public static void MapJournal(this IEndpointRouteBuilder api) =>
        api.MapGet("/journal", Get).Demands(Right.Administer).WithTags("administration").WithSummary("Every upload, decision, change of accounts and keys, backup and export with names, the newest first.")
            .Produces<ChangePage>().ProducesProblem(StatusCodes.Status400BadRequest);

    private static IResult Get(
        Installation installation,
        [Description("Only what this person or program did.")] string? person = null,
        [Description("Only what was done on this day in Viet Nam, 2025-07-01.")] DateOnly? day = null,
        int limit = 1000, int offset = 0)
    {
        if (limit is < 1 or > LargestLimit || offset < 0)
            return ApiProblem.Of(new QueryException([new("bad-limit", "limit", $"limit phải từ 1 đến {LargestLimit}, offset từ 0 trở lên.")]));
        return TypedResults.Ok(ChangeLog.Read(installation.Folder, string.IsNullOrWhiteSpace(person) ? null : person, day, limit, offset));
    }
}
