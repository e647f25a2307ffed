using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>What the list of exemplars is limited to; each may hold several values with commas.</summary>
internal sealed record ExemplarAddress(string? Plan, string? Unit, string? Year, string? Kind, string? Movement, string? Owner, string? Milestone, string? Category, string? Without, string? Name, string? Subject, string[]? Where)
{
    public IReadOnlyList<MemberFilter> ToFilters()
    {
        (string Member, string? Values)[] named =
            [("plan", Plan), ("unit", Unit), ("year", Year), ("kind", Kind), ("movement", Movement), ("owner", Owner), ("milestone", Milestone), ("category", Category), ("without", Without), ("name", Name), ("subject", Subject)];
        return [.. named.Where(n => n.Values is not null).Select(n => new MemberFilter(n.Member, FilterOperator.Equals, QuestionText.List(n.Values))), .. QuestionText.Where(Where ?? [])];
    }
}

/// <summary>The exemplars name by name, and the cells they came from.</summary>
internal static class ExemplarsApi
{
    public static void MapExemplars(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/exemplars").WithTags("exemplars").Demands(Right.See);
        group.MapGet("", List).WithVersion().GivesNames().WithSummary("The exemplars that count now; what was cut off is said in truncated and totalRows.").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/{id}", Get).WithSummary("One exemplar.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id}/source", Source).WithSummary("The file, sheet and cells of an exemplar or of a figure of a summary form, and how they were read.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static readonly IReadOnlyList<string> s_parameters = [.. AddressWords.Of<ExemplarAddress>(), "limit", "offset", "names"];

    private static Ok<ExemplarPage> List([AsParameters] ExemplarAddress address, HttpRequest request, FactDatabase database, int limit = ExemplarRegister.DefaultLimit, int offset = 0, string? names = null)
    {
        var shown = NamesWord.Read(names);
        AddressWords.Require(request.Query, "Danh sách điển hình", s_parameters);
        var where = address.ToFilters();
        ExemplarRegister.RequireKnown(database, where);
        var page = ExemplarRegister.List(database, where, limit, offset);
        return TypedResults.Ok(page with { Rows = [.. page.Rows.Select(e => NameMask.Apply(e, shown))] });
    }

    private static Results<Ok<ExemplarEntry>, ProblemHttpResult> Get(string id, FactDatabase database, string? names = null) =>
        ExemplarRegister.Find(database, id) is { } found ? TypedResults.Ok(NameMask.Apply(found, NamesWord.Read(names))) : ApiProblem.NotFound("điển hình", id);

    private static Results<Ok<FactSource>, ProblemHttpResult> Source(string id, CallerFolder data, string? names = null) =>
        data.Trace(id) is { } found ? TypedResults.Ok(NameMask.Apply(found, NamesWord.Read(names))) : ApiProblem.NotFound("số liệu", id);
}
