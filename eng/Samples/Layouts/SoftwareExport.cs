using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Samples.Content;
using DienHinh.Samples.Truth;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Samples.Layouts;

/// <summary>
/// The workbook that emulation software exports: one header row, the list, lookup sheets, and hundreds of prefilled rows whose look-up
/// formulas show #N/A. Four code columns at the right are computed and hidden.
/// </summary>
public static class SoftwareExport
{
    /// <summary>Rows that carry formulas, used or not.</summary>
    public const int PrefilledRows = 300;

    private const string List = "DanhSach";

    private static readonly string[] s_captions =
    [
        "STT", "Tên gọi (Ông/Bà/Chức danh)", "Tên tập thể/cá nhân/hộ gia đình", "Chức vụ", "Đơn vị công tác", "Phân loại khen thưởng",
        "Danh hiệu thi đua/Hình thức khen thưởng", "Phân loại đối tượng", "Lĩnh vực hoạt động", "Mã phân loại KT", "Mã DHTĐ/HTKT", "Mã đối tượng", "Mã lĩnh vực",
    ];

    private static readonly double[] s_widths = [6, 18, 34, 26, 34, 24, 34, 18, 44, 10, 10, 10, 10];
    private static readonly string[] s_occasions = ["Công trạng", "Phong trào, chuyên đề", "Đột xuất"];
    private static readonly string[] s_forms = ["Giấy khen", "Lao động tiên tiến", "Tập thể lao động tiên tiến", "Gia đình văn hóa"];
    private static readonly string[] s_kinds = ["Tập thể", "Cá nhân", "Hộ gia đình"];

    /// <summary>Draws the whole workbook of one year.</summary>
    public static TableTruth Draw(SampleWorkbook workbook, SampleIssuer issuer, IReadOnlyList<SampleExemplar> exemplars)
    {
        var sheet = workbook.Add(List);
        string[] fields = [.. issuer.Items.Select(i => Wording.Usual.Movement(i, 0))];
        (string Sheet, string[] Rows)[] lookups = [("DM_PhanLoaiKT", s_occasions), ("DM_HinhThuc", s_forms), ("DM_DoiTuong", s_kinds), ("DM_LinhVuc", fields)];
        for (var i = 0; i < s_captions.Length; i++)
        {
            sheet.Put(1, i + 1, s_captions[i], CellStyle.Header);
            sheet.ColumnWidths[i + 1] = s_widths[i];
            if (i >= 9) sheet.HiddenColumns.Add(i + 1);
        }

        sheet.RowHeights[1] = 48;
        var truths = new List<ExemplarTruth>();
        for (var i = 0; i < PrefilledRows; i++)
        {
            var row = i + 2;
            var values = i < exemplars.Count ? Values(exemplars[i], issuer) : null;
            DrawRow(sheet, row, values, lookups);
            if (values is not null) truths.Add(Truth(sheet.Name, row, exemplars[i]));
        }

        foreach (var (name, rows) in lookups) DrawLookup(workbook.Add(name), rows);
        return new TableTruth(truths, []);
    }

    private static string[] Values(SampleExemplar exemplar, SampleIssuer issuer)
    {
        string[] common =
        [
            exemplar.Title ?? Wording.Label(exemplar.Kind), exemplar.Name, exemplar.Position,
            exemplar.Kind == ExemplarKind.Individual ? $"{exemplar.Place}, {issuer.InSentence}" : $"UBND {issuer.InSentence}",
        ];
        return [.. common, s_occasions[1], exemplar.Award!.Form, Wording.Label(exemplar.Kind), Wording.Usual.Movement(exemplar.Items, 0)];
    }

    private static ExemplarTruth Truth(string sheet, int row, SampleExemplar exemplar) => new(
        sheet, row, SampleSheet.Address(row, 3), exemplar.Name, exemplar.Name, exemplar.Kind.Code(), exemplar.MovementIds, exemplar.OwnerIds, exemplar.Year,
        [Milestone.Recognised.Code(), Milestone.Commended.Code()], exemplar.Award);

    private static void DrawRow(SampleSheet sheet, int row, string[]? values, (string Sheet, string[] Rows)[] lookups)
    {
        if (values is not null) sheet.Put(row, 1, row - 1, CellStyle.Centred);
        for (var i = 0; values is not null && i < values.Length; i++) sheet.Put(row, i + 2, values[i], CellStyle.Body);
        for (var i = 0; i < lookups.Length; i++)
        {
            var (lookup, rows) = lookups[i];
            var key = SampleSheet.Address(row, 6 + i);
            var formula = string.Create(CultureInfo.InvariantCulture, $"VLOOKUP({key},{lookup}!$A$2:$B${rows.Length + 1},2,FALSE)");
            var style = CellStyle.Plain with { Size = 11 };
            var found = values is null ? -1 : Array.IndexOf(rows, values[4 + i]);
            sheet.Cells[(row, 10 + i)] = found < 0
                ? new SampleCell(style, Formula: formula, Error: "#N/A")
                : new SampleCell(style, Number: found + 1, Formula: formula);
        }
    }

    private static void DrawLookup(SampleSheet sheet, string[] rows)
    {
        sheet.ColumnWidths[1] = 50;
        sheet.Put(1, 1, "Tên", CellStyle.Header);
        sheet.Put(1, 2, "Mã", CellStyle.Header);
        for (var i = 0; i < rows.Length; i++)
        {
            sheet.Put(i + 2, 1, rows[i], CellStyle.Body);
            sheet.Put(i + 2, 2, i + 1, CellStyle.Centred);
        }
    }
}
