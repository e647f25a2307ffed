using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>What the hidden sheet of an exported report (báo cáo đã xuất) says about the workbook: the question that it answers, and the data that answered.</summary>
/// <param name="Question">The words of the command line that ask it again: "comparison --plan … --from 2023 --to 2025".</param>
/// <param name="DataVersion">Version of the data.</param>
/// <param name="TableSheet">Name of the sheet with the table.</param>
public sealed record ReportMark(string Question, string DataVersion, string TableSheet)
{
    /// <summary>Title in the first cell of a sheet with source rows: it is never read as a list.</summary>
    public const string SourcesTitle = "NGUỒN SỐ LIỆU CỦA BÁO CÁO";

    private const string Signature = "dienhinh-report";

    /// <summary>The rows of the hidden sheet: label and value.</summary>
    public IReadOnlyList<(string Label, string Value)> Lines => [(Signature, "1"), ("question", Question), ("dataVersion", DataVersion), ("table", TableSheet)];

    /// <summary>The mark of the workbook; null where it is no report of ours.</summary>
    public static ReportMark? Find(IReadOnlyList<SheetGrid> sheets)
    {
        if (sheets.FirstOrDefault(IsMark) is not { } sheet) return null;
        var values = sheet.Rows.Where(r => r.Cells.Length > 1).GroupBy(r => r.Cells[0].Shown.Trim()).ToDictionary(g => g.Key, g => g.First().Cells[1].Shown.Trim(), StringComparer.Ordinal);
        return values.TryGetValue("question", out var question) && values.TryGetValue("dataVersion", out var version) && values.TryGetValue("table", out var table) ? new(question, version, table) : null;
    }

    /// <summary>Whether this is the hidden sheet.</summary>
    public static bool IsMark(SheetGrid sheet) => sheet.Name == TemplateMark.SheetName && sheet.At(1, 1).Shown.Trim() == Signature;
}
