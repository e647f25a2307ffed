using System.Globalization;
using DienHinh.Ingest.Reference;

namespace DienHinh.Benchmarks.DataSets;

/// <summary>What the rows of the data sets hold, drawn from a fixed seed: invented people, real movements of the catalogue.</summary>
internal sealed class Draw(Catalogue catalogue, int seed)
{
    private static readonly string[] s_families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Nông", "Ma"];
    private static readonly string[] s_middles = ["Văn", "Thị", "Đức", "Minh", "Thanh", "Ngọc", "Quang", "Hữu", "Xuân", "Thu"];
    private static readonly string[] s_given = ["An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Hải", "Hạnh", "Hiền", "Hòa", "Hùng", "Hương", "Khánh", "Lan", "Liên", "Long", "Mai", "Nam", "Nga", "Phúc", "Quyên", "Sơn", "Tâm", "Thảo", "Trang", "Tuấn", "Vân", "Yến"];
    private static readonly string[] s_deeds = ["Đi đầu hiến đất làm đường", "Thu nhập ổn định từ chăn nuôi", "Giúp đỡ hộ nghèo trong xóm", "Giữ gìn vệ sinh môi trường", "Vận động nhân dân góp công xây nhà văn hóa", "Hoàn thành xuất sắc nhiệm vụ"];
    private static readonly string[] s_awards = ["Giấy khen của Chủ tịch UBND xã", "Giấy khen của Chủ tịch UBND huyện", "Bằng khen của Chủ tịch UBND tỉnh"];

    private readonly Random _random = new(seed);
    private readonly List<string> _movements = [.. catalogue.Movements.Take(12).Select(m => m.Name)];

    public string Movement() => Pick(_movements);

    public string Person() => $"{Pick(s_families)} {Pick(s_middles)} {Pick(s_middles)} {Pick(s_given)}";

    public string Household() => $"Hộ ông {Person()}";

    public string Collective() => string.Create(CultureInfo.InvariantCulture, $"Chi hội phụ nữ xóm {Pick(s_given)} {_random.Next(1, 90)}");

    public string Place() => string.Create(CultureInfo.InvariantCulture, $"Xóm {Pick(s_given)} {_random.Next(1, 30)}");

    public string Deed() => string.Create(CultureInfo.InvariantCulture, $"{Pick(s_deeds)}, {_random.Next(2, 400)} triệu đồng, {_random.Next(5, 900)} lượt người");

    public string Award() => Pick(s_awards);

    public string Decision() => string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1, 4_000)}/QĐ-UBND");

    public DateOnly Day(int year) => new DateOnly(year, 1, 5).AddDays(_random.Next(300));

    private string Pick(IReadOnlyList<string> words) => words[_random.Next(words.Count)];
}
