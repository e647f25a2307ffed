using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>What the catalogue files say.</summary>
internal static class RegistersApi
{
    public static void MapRegisters(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("registers").Demands(Right.See);
        group.MapGet("/plans", Plans).WithSummary("The plans.");
        group.MapGet("/plans/{id}", OnePlan).WithSummary("One plan in full: items, leads, quotas, stages, reviews.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/units", Units).WithSummary("The administrative units; ?within= and ?level= narrow them.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/units/{code}", OneCode).WithSummary("Every unit that ever had this code or id: codes were used again after 1 July 2025.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/movements", Movements).WithSummary("The emulation movements.");
        group.MapGet("/owners", Owners).WithSummary("The owners that lead them.");
    }

    private static Ok<IReadOnlyList<PlanEntry>> Plans(Catalogue catalogue) => TypedResults.Ok<IReadOnlyList<PlanEntry>>([.. catalogue.Plans.Select(PlanEntry.Of)]);

    private static Results<Ok<Plan>, ProblemHttpResult> OnePlan(string id, Catalogue catalogue) =>
        catalogue.Plans.Find(id) is { } plan ? TypedResults.Ok(plan) : ApiProblem.NotFound("kế hoạch", id, Likeness.Nearest(id, catalogue.Plans.Select(p => p.Id)));

    private static Results<Ok<IReadOnlyList<UnitEntry>>, ProblemHttpResult> Units(Catalogue catalogue, TimeProvider clock, string? within = null, string? level = null)
    {
        var above = within is null ? null : catalogue.Units.Find(within);
        if (within is not null && above is null) return UnknownUnit(within, catalogue);
        var found = catalogue.Units.All.Where(u => (level is null || u.Level.Code() == level) && (above is null || catalogue.Units.IsWithin(u, above.Id)));
        return TypedResults.Ok(UnitEntry.Of(found, catalogue, VietnamDay.Today(clock)));
    }

    private static Results<Ok<IReadOnlyList<UnitEntry>>, ProblemHttpResult> OneCode(string code, Catalogue catalogue, TimeProvider clock)
    {
        var found = catalogue.Units.ByCode(code) is { Count: > 0 } several ? several : catalogue.Units.Find(code) is { } one ? [one] : [];
        return found.Count > 0 ? TypedResults.Ok(UnitEntry.Of(found, catalogue, VietnamDay.Today(clock))) : UnknownUnit(code, catalogue);
    }

    private static Ok<IReadOnlyList<MovementEntry>> Movements(Catalogue catalogue) => TypedResults.Ok<IReadOnlyList<MovementEntry>>([.. catalogue.Movements.Select(MovementEntry.Of)]);

    private static Ok<IReadOnlyList<OwnerEntry>> Owners(Catalogue catalogue) => TypedResults.Ok<IReadOnlyList<OwnerEntry>>([.. catalogue.Owners.Select(OwnerEntry.Of)]);

    private static ProblemHttpResult UnknownUnit(string code, Catalogue catalogue) =>
        ApiProblem.NotFound("đơn vị", code, Likeness.Nearest(code, catalogue.Units.All.Select(u => u.Code)));
}
