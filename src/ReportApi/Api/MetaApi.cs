using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Reference;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>A dimension or measure that may be asked for.</summary>
public sealed record MemberDescription(string Name, Title Title, string Description, string? Unit);

/// <summary>A way of comparing; its columns are named "measure@to.name".</summary>
/// <param name="Name">The word in "as".</param>
/// <param name="Title">Heading; {0} stands for what is compared with.</param>
/// <param name="Description">How it is computed, in Vietnamese.</param>
/// <param name="With">What it goes with: "period" (any period), "target", "peers", "total".</param>
public sealed record ComparisonDescription(string Name, Title Title, string Description, IReadOnlyList<string> With);

/// <summary>A named report.</summary>
public sealed record ReportDescription(string Name, Title Title);

/// <summary>Everything that may be asked.</summary>
/// <param name="Measures">What can be computed.</param>
/// <param name="Dimensions">What it can be grouped and filtered by.</param>
/// <param name="Periods">The forms of a period.</param>
/// <param name="Comparisons">The words of "compare".</param>
/// <param name="Reports">The named reports.</param>
public sealed record Meta(
    IReadOnlyList<MemberDescription> Measures, IReadOnlyList<MemberDescription> Dimensions, IReadOnlyList<MemberDescription> Periods,
    IReadOnlyList<ComparisonDescription> Comparisons, IReadOnlyList<ReportDescription> Reports);

/// <summary>What may be asked.</summary>
internal static class MetaApi
{
    public static void MapMeta(this IEndpointRouteBuilder api) =>
        api.MapGet("/meta", Get).WithTags("query").WithSummary("Measures, dimensions, periods and reports, with Vietnamese and English titles.");

    private static Ok<Meta> Get(Catalogue catalogue) => TypedResults.Ok(new Meta(
        [.. SemanticModel.Default.Measures.Select(m => new MemberDescription(m.Name, m.Title, m.Description, m.Unit))],
        [.. SemanticModel.Default.Dimensions.Select(d => new MemberDescription(d.Name, d.Title, d.Description, null))],
        [.. PeriodForms.All.Select(f => new MemberDescription(f.Example, f.Title, f.Description, null))],
        [.. ComparisonWord.All.Select(w => new ComparisonDescription(w.Name, w.Title, w.Description, w.With))],
        [.. ReportCatalogue.All.Select(r => new ReportDescription(r.Name, r.Title)), .. catalogue.Forms.Select(f => new ReportDescription(FormReport.Prefix + f.Id, new(f.Title, f.TitleEn)))]));
}
