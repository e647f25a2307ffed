namespace DienHinh.Samples.Content;

/// <summary>Made-up people. Names are put together at random from common parts and stand for nobody.</summary>
public static class PersonNames
{
    private static readonly string[] s_families =
    [
        "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đoàn", "Trương", "Lương",
        "Đinh", "Mai", "Cao", "Châu", "Thái", "Lưu",
    ];

    private static readonly string[] s_menMiddles = ["Văn", "Quang", "Minh", "Thanh", "Hữu", "Đức", "Công", "Xuân", "Ngọc", "Tấn", "Trọng", "Bá"];

    private static readonly string[] s_men =
    [
        "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hiếu", "Hòa", "Hưng", "Khánh", "Kiên", "Lâm", "Long", "Lộc", "Mạnh", "Nam", "Nghĩa", "Phong", "Phúc",
        "Quân", "Sơn", "Tài", "Thắng", "Thịnh", "Tiến", "Toàn", "Trung", "Tuấn", "Việt", "Vinh", "Vượng",
    ];

    private static readonly string[] s_womenMiddles = ["Thị", "Thị Ngọc", "Thị Thu", "Thị Kim", "Thị Hồng", "Thị Mỹ", "Ngọc", "Thanh", "Bích", "Thị Bích"];

    private static readonly string[] s_women =
    [
        "Bích", "Châu", "Diệu", "Dung", "Giang", "Hà", "Hạnh", "Hiền", "Hoa", "Hồng", "Huệ", "Hương", "Lan", "Liên", "Loan", "Mai", "Nga", "Ngân",
        "Nhung", "Oanh", "Phượng", "Quyên", "Thảo", "Thủy", "Trâm", "Trang", "Trinh", "Tuyết", "Vân", "Xuân",
    ];

    /// <summary>A person: "Ông" or "Bà", and the full name.</summary>
    public static (string Title, string Name) Draw(SampleRandom random)
    {
        var woman = random.Below(100) < 46;
        var family = random.Pick(s_families);
        var middle = random.Pick(woman ? s_womenMiddles : s_menMiddles);
        var given = random.Pick(woman ? s_women : s_men);
        return middle.EndsWith(given, StringComparison.Ordinal) ? Draw(random) : (woman ? "Bà" : "Ông", $"{family} {middle} {given}");
    }
}
