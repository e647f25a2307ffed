using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A unit as the API and the command line show it.</summary>
/// <param name="Id">Identity: the code, or code@first-day.</param>
/// <param name="Code">Code of the statistics office.</param>
/// <param name="Name">Full name with its rank.</param>
/// <param name="Level">province, district, commune, village or body.</param>
/// <param name="Parent">Id of the unit above.</param>
/// <param name="ValidFrom">First day, or null.</param>
/// <param name="ValidTo">Last day, or null.</param>
public sealed record UnitEntry(string Id, string Code, string Name, string Level, string? Parent, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>The entry of a unit.</summary>
    public static UnitEntry Of(Unit unit) => new(unit.Id, unit.Code, unit.Name, unit.Level.Code(), unit.ParentId, unit.ValidFrom, unit.ValidTo);
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
