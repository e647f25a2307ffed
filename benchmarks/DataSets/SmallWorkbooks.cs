using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Benchmarks.DataSets;

/// <summary>1,000 workbooks of 75 rows: title block, header of two levels with merges, three sections of twenty rows, total, signature; one for each commune and year.</summary>
internal static class SmallWorkbooks
{
    public const int Files = 1_000;
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static void Write(string folder, Catalogue catalogue)
    {
        Directory.CreateDirectory(folder);
        // The newest years that can be taken in: within a plan of the commune, or any where it has none.
        var communes = catalogue.Units.All.Where(u => u.Level == UnitLevel.Commune && u.ExistsDuring(new(2000, 1, 1), new(2024, 12, 31)) && u.ValidFrom is null).ToList();
        var planned = communes.Where(c => Enumerable.Range(2000, 40).Any(year => catalogue.Plans.Covering(c, year).Count > 0)).ToHashSet();
        var places = Enumerable.Range(2000, 25).Reverse().SelectMany(year => communes.Where(c => !planned.Contains(c) || catalogue.Plans.Covering(c, year).Count > 0).Select(c => (c, year)));
        foreach (var (number, (commune, year)) in places.Take(Files).Index())
        {
            var district = catalogue.Units.Find(commune.ParentId!)!;
            WriteOne(Path.Combine(folder, $"{commune.Code}-{year.ToString(CultureInfo.InvariantCulture)}.xlsx"), commune, district, year, new Draw(catalogue, number));
        }
    }

    private static void WriteOne(string path, Unit commune, Unit district, int year, Draw draw)
    {
        using var sheet = new PackageWriter(path);
        sheet.Row($"UBND {district.Name.ToUpper(s_vietnamese)}", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        sheet.Row($"ỦY BAN NHÂN DÂN {commune.Name.ToUpper(s_vietnamese)}", null, null, null, "Độc lập - Tự do - Hạnh phúc");
        sheet.Row();
        sheet.Row(string.Create(CultureInfo.InvariantCulture, $"DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM {year}"));
        sheet.Row("STT", "Họ và tên", "Phong trào thi đua", "Nơi ở", "Thành tích nổi bật", "Khen thưởng", null, null, "Ghi chú");
        sheet.Row(null, null, null, null, null, "Hình thức khen thưởng", "Số quyết định", "Ngày quyết định");
        foreach (var merge in (string[])["A1:C1", "E1:I1", "A2:C2", "E2:I2", "A4:I4", "A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:E6", "F5:H5", "I5:I6"]) sheet.Merge(merge);
        WriteSection("I", "TẬP THỂ", draw.Collective);
        WriteSection("II", "CÁ NHÂN", draw.Person);
        WriteSection("III", "HỘ GIA ĐÌNH", draw.Household);
        sheet.Row(null, "Tổng cộng: 60 điển hình");
        sheet.Row();
        sheet.Row(null, "NGƯỜI LẬP BIỂU", null, null, null, "TM. ỦY BAN NHÂN DÂN");
        sheet.Row(null, "(Ký, ghi rõ họ tên)", null, null, null, "CHỦ TỊCH");
        sheet.Row();
        sheet.Row(null, draw.Person(), null, null, null, draw.Person());

        void WriteSection(string numeral, string kind, Func<string> name)
        {
            sheet.Row(numeral, kind);
            for (var i = 1; i <= 20; i++)
            {
                var isAwarded = i % 3 == 0;
                sheet.Row(i, name(), draw.Movement(), draw.Place(), draw.Deed(), isAwarded ? draw.Award() : null, isAwarded ? draw.Decision() : null, isAwarded ? draw.Day(year) : null);
            }
        }
    }
}
