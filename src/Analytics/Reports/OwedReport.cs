using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Units;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Reports;

/// <summary>A report that is owed or came in, under the unit that answers for it: the one that owed it, or on a later map the one that took that over.</summary>
/// <param name="Entry">The report.</param>
/// <param name="Unit">Id of the unit that answers for it.</param>
/// <param name="UnitName">Its name.</param>
internal sealed record OwedReport(CompletenessEntry Entry, string Unit, string UnitName)
{
    /// <summary>Whether another unit owed it than the one that answers for it now.</summary>
    public bool IsInherited => Unit != Entry.Unit;

    /// <summary>The name of the unit that owed it.</summary>
    public string OwnName => Entry.UnitName ?? Entry.Unit;

    /// <summary>Each report under the unit that owed it.</summary>
    public static List<OwedReport> AsReported(IEnumerable<CompletenessEntry> entries) => [.. entries.Select(e => new OwedReport(e, e.Unit, e.UnitName ?? e.Unit))];

    /// <summary>
    /// Each report under a unit of the day: that of an old commune under the commune which it went into, where a query on that map counts it too. A report is
    /// never parted: of a divided unit it stands where the larger part of its figures does.
    /// </summary>
    /// <param name="data">The data.</param>
    /// <param name="entries">The reports.</param>
    /// <param name="day">The day of the map.</param>
    /// <param name="division">The rule for divided units.</param>
    /// <param name="within">A unit, old or of the map, that the reports are limited to; null for all.</param>
    public static List<OwedReport> OnMap(Snapshot data, IEnumerable<CompletenessEntry> entries, DateOnly day, Division? division, string? within)
    {
        var register = MapResolver.ReadRegister(data);
        var map = new UnitMap(register, day, division);
        var asked = within is null ? null : Asked(register, within, day);
        return
        [
            .. entries.Select(e => (Entry: e, Place: map.Place(e.Unit).Main))
                .Where(e => asked is null || asked.Any(a => register.IsWithin(register.Find(e.Place.PlaceId)!, a.Id) || (!a.ExistsDuring(day, day) && register.IsWithin(register.Find(e.Entry.Unit)!, a.Id))))
                .Select(e => new OwedReport(e.Entry, e.Place.UnitId, register.Find(e.Place.UnitId)!.Name)),
        ];
    }

    // On a map a shared code means the unit that is on it.
    private static List<Unit> Asked(UnitRegister register, string codeOrId, DateOnly day)
    {
        List<Unit> named = [.. register.All.Where(u => u.Id == codeOrId || u.Code == codeOrId)];
        return named.Exists(u => u.ExistsDuring(day, day)) ? named.FindAll(u => u.ExistsDuring(day, day)) : named;
    }
}
