using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>A dimension or measure that may be asked for.</summary>
public sealed record MemberDescription(string Name, Title Title, string Description, string? Unit);

/// <summary>A named report.</summary>
public sealed record ReportDescription(string Name, Title Title);

/// <summary>Everything that may be asked.</summary>
/// <param name="Measures">What can be computed.</param>
/// <param name="Dimensions">What it can be grouped and filtered by.</param>
/// <param name="Periods">The forms of a period.</param>
/// <param name="Reports">The named reports.</param>
public sealed record Meta(
    IReadOnlyList<MemberDescription> Measures, IReadOnlyList<MemberDescription> Dimensions, IReadOnlyList<MemberDescription> Periods, IReadOnlyList<ReportDescription> Reports);

/// <summary>What may be asked.</summary>
internal static class MetaApi
{
    private static readonly MemberDescription[] s_periods =
    [
        new("2023", new Title("Một năm", "One year"), "Năm báo cáo.", null),
        new("2021..2025", new Title("Nhiều năm", "A range of years"), "Từ năm đến năm, kể cả hai đầu.", null),
        new("final-2025", new Title("Kỳ sơ kết, tổng kết", "A review of the plan"), "Mã kỳ của kế hoạch; cần nêu kế hoạch.", null),
    ];

    public static void MapMeta(this IEndpointRouteBuilder api) =>
        api.MapGet("/meta", Get).WithTags("query").WithSummary("Measures, dimensions, periods and reports, with Vietnamese and English titles.");

    private static Ok<Meta> Get() => TypedResults.Ok(new Meta(
        [.. SemanticModel.Default.Measures.Select(m => new MemberDescription(m.Name, m.Title, m.Description, m.Unit))],
        [.. SemanticModel.Default.Dimensions.Select(d => new MemberDescription(d.Name, d.Title, d.Description, null))],
        s_periods,
        [.. ReportCatalogue.All.Select(r => new ReportDescription(r.Name, r.Title))]));
}
