using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The unit that a template is asked for: a code may name two units, and the year says which.</summary>
internal static class TemplateUnits
{
    /// <summary>The unit of that id, or the oldest of that code that existed in the year; null where there is none.</summary>
    public static Unit? Find(Catalogue catalogue, string idOrCode, int year)
    {
        if (year is < 1 or > 9999) return null;
        bool Exists(Unit unit) => unit.ExistsDuring(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return catalogue.Units.Find(idOrCode) is { } exact && Exists(exact) ? exact : catalogue.Units.ByCode(idOrCode).FirstOrDefault(Exists);
    }
}
