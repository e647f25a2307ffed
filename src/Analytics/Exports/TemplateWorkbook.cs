using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Exports;

/// <summary>The empty workbook (biểu mẫu) that a unit fills in for a year of a plan; sent back, it is recognised with certainty by its hidden sheet.</summary>
public static class TemplateWorkbook
{
    /// <summary>Writes the workbook. The stream stays open.</summary>
    /// <param name="catalogue">Where names of units and owners come from.</param>
    /// <param name="plan">The plan whose items are offered.</param>
    /// <param name="unit">The unit that will send it.</param>
    /// <param name="year">A year of the plan.</param>
    /// <param name="output">Where the .xlsx goes; it need not seek.</param>
    /// <exception cref="ArgumentException">The plan does not run in that year, or is not one for that unit; the message is for the person who asked.</exception>
    public static void Write(Catalogue catalogue, Plan plan, Unit unit, int year, Stream output)
    {
        if (!plan.Covers(year)) throw new ArgumentException($"Kế hoạch {plan.Id} chỉ gồm các năm {plan.FromYear}-{plan.ToYear}, không có năm {year}. Hãy chọn một năm trong khoảng ấy.");
        if (!catalogue.Units.IsWithin(unit, plan.UnitId)) throw new ArgumentException($"{unit.Name} ({unit.Id}) không thuộc đơn vị của kế hoạch {plan.Id}. Hãy chọn đơn vị khác hoặc kế hoạch khác.");
        if (!unit.ExistsDuring(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))) throw new ArgumentException($"{unit.Name} ({unit.Id}) không tồn tại trong năm {year}. Hãy chọn năm khác.");
        using var package = XlsxTemplate.Create(new TemplateContent(catalogue, plan, unit, year));
        package.Position = 0;
        package.CopyTo(output);
    }
}
