using System.Globalization;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>What the hidden sheet of a template (biểu mẫu) says about the workbook: it was issued for this plan, unit and year.</summary>
/// <param name="PlanId">Plan id.</param>
/// <param name="UnitId">Unit id, not its code: the same code names two communes.</param>
/// <param name="Year">Year that the workbook reports.</param>
/// <param name="Version">Version of the template's layout.</param>
public sealed record TemplateMark(string PlanId, string UnitId, int Year, int Version)
{
    /// <summary>Name of the hidden sheet.</summary>
    public const string SheetName = "_dienhinh";

    /// <summary>Title in the guide's first cell: the sheet is never read.</summary>
    public const string GuideTitle = "HƯỚNG DẪN ĐIỀN MẪU";

    /// <summary>Title of the sheet of findings that a returned workbook carries: it comes back with the correction and is never read.</summary>
    public const string RemarksTitle = "NHẬN XÉT VỀ TỆP GỬI ĐẾN";

    /// <summary>Text that marks the example row.</summary>
    public const string ExampleMarker = "Ví dụ (xóa dòng này)";

    /// <summary>Name in the example row.</summary>
    public const string ExampleName = "Nguyễn Văn A (ví dụ)";

    /// <summary>Version that is issued today.</summary>
    public const int CurrentVersion = 1;

    private const string Signature = "dienhinh-template";

    // Marker and name stand in the first columns; a row added to the left shifts them by little.
    private const int MarkerColumns = 4;

    /// <summary>The rows of the hidden sheet: label and value.</summary>
    public IReadOnlyList<(string Label, string Value)> Lines =>
    [
        (Signature, Version.ToString(CultureInfo.InvariantCulture)), ("plan", PlanId), ("unit", UnitId), ("year", Year.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The mark of the workbook; null where it is no template.</summary>
    public static TemplateMark? Find(IReadOnlyList<SheetGrid> sheets)
    {
        if (sheets.FirstOrDefault(IsMark) is not { } sheet) return null;
        var values = sheet.Rows.Where(r => r.Cells.Length > 1).GroupBy(r => r.Cells[0].Shown.Trim()).ToDictionary(g => g.Key, g => g.First().Cells[1].Shown.Trim(), StringComparer.Ordinal);
        return values.TryGetValue("plan", out var plan) && values.TryGetValue("unit", out var unit)
            && int.TryParse(values.GetValueOrDefault("year"), CultureInfo.InvariantCulture, out var year)
            && int.TryParse(values.GetValueOrDefault(Signature), CultureInfo.InvariantCulture, out var version) ? new(plan, unit, year, version) : null;
    }

    /// <summary>Why a sheet that this product wrote is not read, in Vietnamese; null for every other sheet.</summary>
    public static string? ReasonToIgnore(SheetGrid sheet)
    {
        if (IsMark(sheet)) return "Trang nhận dạng của mẫu.";
        if (ReportMark.IsMark(sheet)) return "Trang nhận dạng của báo cáo đã xuất.";
        foreach (var row in sheet.Rows.Take(2))
        {
            foreach (var cell in row.Cells.Take(MarkerColumns))
            {
                if (cell.Kind != CellKind.Text) continue;
                if (cell.Text!.Trim() == GuideTitle) return "Trang hướng dẫn của mẫu.";
                if (cell.Text!.Trim() == ReportMark.SourcesTitle) return "Trang nguồn số liệu của báo cáo đã xuất.";
                if (cell.Text!.Trim() == RemarksTitle) return "Trang nhận xét của lần gửi trước.";
            }
        }

        return null;
    }

    /// <summary>The sheet without its example row, and that row where it was filled with something else: an entry that would be lost without a word.</summary>
    public static (SheetGrid Sheet, GridRow? Overwritten) WithoutExample(SheetGrid sheet)
    {
        var examples = sheet.Rows.Where(r => Holds(r, ExampleMarker, ExampleName)).ToList();
        if (examples.Count == 0) return (sheet, null);
        var left = new SheetGrid(sheet.Name, [.. sheet.Rows.Except(examples)], sheet.Merges, sheet.HiddenColumns, sheet.Visibility, sheet.Cut, sheet.Fonts) { Runs = sheet.Runs };
        return (left, examples.FirstOrDefault(r => !Holds(r, ExampleName) && r.Cells.Count(c => !c.IsBlank) > 1));
    }

    private static bool IsMark(SheetGrid sheet) => sheet.Name == SheetName && sheet.At(1, 1).Shown.Trim() == Signature;

    private static bool Holds(GridRow row, params ReadOnlySpan<string> texts)
    {
        for (var i = 0; i < Math.Min(MarkerColumns, row.Cells.Length); i++)
        {
            if (row.Cells[i].Text is not { } found) continue;
            // Every row of every sheet is asked, and hardly any text is so long.
            foreach (var text in texts)
                if (found.Length >= text.Length && row.Cells[i].Kind == CellKind.Text && found.AsSpan().Trim().SequenceEqual(text)) return true;
        }

        return false;
    }
}
