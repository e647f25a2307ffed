using System.Globalization;
using DienHinh.Ingest.Reference;

namespace DienHinh.Benchmarks.DataSets;

/// <summary>One workbook of 200,000 rows by 12 columns, more than half of its texts unique: what an export of a province's software may look like.</summary>
internal static class LargeWorkbook
{
    public const int Rows = 200_000;
    private static readonly string[] s_kinds = ["Tập thể", "Cá nhân", "Hộ gia đình"];

    public static void Write(string path, Catalogue catalogue)
    {
        var draw = new Draw(catalogue, 2025);
        using var sheet = new PackageWriter(path);
        sheet.Row("UBND HUYỆN ĐẠI TỪ");
        sheet.Row("ỦY BAN NHÂN DÂN XÃ PHỤC LINH");
        sheet.Row("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN");
        sheet.Row("STT", "Họ và tên", "Đối tượng", "Phong trào thi đua", "Chức vụ", "Nơi ở", "Năm", "Thành tích nổi bật", "Hình thức khen thưởng", "Số quyết định", "Ngày quyết định", "Ghi chú");
        for (var i = 1; i <= Rows; i++)
        {
            var kind = s_kinds[i % 3];
            var name = i % 3 == 0 ? draw.Collective() : i % 3 == 1 ? draw.Person() : draw.Household();
            var year = 2021 + (i % 5);
            sheet.Row(i, string.Create(CultureInfo.InvariantCulture, $"{name} {i}"), kind, draw.Movement(), "Thành viên", draw.Place(), year, draw.Deed(), draw.Award(), draw.Decision(), draw.Day(year), string.Create(CultureInfo.InvariantCulture, $"Hồ sơ số {i}"));
        }
    }
}
