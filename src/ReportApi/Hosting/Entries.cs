using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A unit as the API and the command line show it.</summary>
/// <param name="Id">Identity: the code, or code@first-day.</param>
/// <param name="Code">Code of the statistics office.</param>
/// <param name="Name">Full name with its rank.</param>
/// <param name="Level">province, district, commune, village or body.</param>
/// <param name="Parent">Id of the unit above.</param>
/// <param name="ValidFrom">First day, or null.</param>
/// <param name="ValidTo">Last day, or null.</param>
/// <param name="Cluster">Id of the emulation cluster that it belongs to today, or on its own last day; null for none.</param>
public sealed record UnitEntry(string Id, string Code, string Name, string Level, string? Parent, DateOnly? ValidFrom, DateOnly? ValidTo, string? Cluster)
{
    /// <summary>The entries of units.</summary>
    public static IReadOnlyList<UnitEntry> Of(IEnumerable<Unit> units, Catalogue catalogue, DateOnly today)
    {
        var memberships = catalogue.Clusters.SelectMany(c => c.Members, (c, m) => (c.Id, Member: m)).ToLookup(m => m.Member.UnitId, StringComparer.Ordinal);
        return [.. units.Select(u => new UnitEntry(u.Id, u.Code, u.Name, u.Level.Code(), u.ParentId, u.ValidFrom, u.ValidTo,
            memberships[u.Id].FirstOrDefault(m => m.Member.IsOn(u.ValidTo is { } last && last < today ? last : today)).Id))];
    }
}

/// <summary>A plan in one line.</summary>
/// <param name="Id">Plan id.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Unit">Id of the unit whose plan it is.</param>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public sealed record PlanEntry(string Id, string Title, string Unit, int From, int To)
{
    /// <summary>The entry of a plan.</summary>
    public static PlanEntry Of(Plan plan) => new(plan.Id, plan.Title, plan.UnitId, plan.FromYear, plan.ToYear);
}

/// <summary>A movement in one line.</summary>
/// <param name="Id">Movement id.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Type">phong_trao, cuoc_van_dong, nhiem_vu, linh_vuc or thi_dua_theo_dot.</param>
/// <param name="Parent">The movement that contains it, or null.</param>
public sealed record MovementEntry(string Id, string Name, string NameEn, string Type, string? Parent)
{
    /// <summary>The entry of a movement.</summary>
    public static MovementEntry Of(Movement movement) => new(movement.Id, movement.Name, movement.EnglishName, movement.Type, movement.ParentId);
}

/// <summary>An owner in one line.</summary>
/// <param name="Id">Owner id.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Level">Level as printed.</param>
/// <param name="Sector">Its field.</param>
public sealed record OwnerEntry(string Id, string Name, string NameEn, string Level, string Sector)
{
    /// <summary>The entry of an owner.</summary>
    public static OwnerEntry Of(Owner owner) => new(owner.Id, owner.Name, owner.EnglishName, owner.Level, owner.Sector);
}
