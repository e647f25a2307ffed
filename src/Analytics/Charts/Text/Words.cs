using System.Collections.Frozen;

namespace DienHinh.Analytics.Charts.Text;

/// <summary>Vietnamese text as the pieces between which a line may break: most words have two syllables, and a space between them.</summary>
internal static class Words
{
    /// <summary>The words and names of several syllables that titles of movements and owners are made of; a break inside one trips the reader.</summary>
    private static readonly string[] Compounds =
    [
        "an ninh", "an toàn", "ban ngành", "báo cáo", "bảo đảm", "bảo vệ", "biên phòng", "bộ đội", "cá nhân", "các ngành", "cải cách", "cán bộ",
        "cả nước", "chăm sóc", "chất lượng", "chỉ tiêu", "chiến sĩ", "chính quyền", "chung sức", "chung tay", "chuyển đổi số", "chương trình",
        "công an", "công chức", "công nhận", "công sở", "cộng đồng", "cuộc vận động", "dân tộc", "doanh nghiệp", "du lịch", "đạo đức", "đẩy mạnh",
        "điển hình", "đoàn kết", "đoàn thể", "đoàn viên", "đô thị", "đổi mới", "đời sống", "đơn vị", "gia đình", "giảm nghèo", "giao thông", "giáo dục",
        "giáo viên", "góp phần", "hành chính", "học tập", "học sinh", "Hồ Chí Minh", "hộ gia đình", "hội viên", "hợp tác xã", "khen thưởng", "khởi nghiệp",
        "kinh doanh", "kinh tế", "lao động", "lập thành tích", "lĩnh vực", "làm theo", "liên đoàn", "mặt trận", "mô hình", "nghĩa vụ", "nhà nước",
        "nhân dân", "nhân rộng", "nhiệm vụ", "nông dân", "nông nghiệp", "nông thôn", "phát triển", "phong cách", "phong trào", "phụ nữ", "quân sự",
        "quốc phòng", "sáng tạo", "sản xuất", "sơ kết", "sức khỏe", "tập thể", "thanh niên", "thành phố", "thể thao", "thi đua", "thị trấn", "thị xã",
        "thực hiện", "tiên tiến", "toàn dân", "tổ chức", "tổ quốc", "tổng kết", "trách nhiệm", "tuyên truyền", "tư tưởng", "văn hóa", "văn minh",
        "văn phòng", "viên chức", "việt nam", "xã hội", "xây dựng", "xóa đói", "y tế",
    ];

    private static readonly FrozenSet<string> Known = Compounds.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The pieces of a text in order; joined by spaces they are the text.</summary>
    public static List<string> Split(string text)
    {
        var syllables = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = new List<string>();
        for (var i = 0; i < syllables.Length;)
        {
            var length = LengthAt(syllables, i);
            words.Add(string.Join(' ', syllables[i..(i + length)]));
            i += length;
        }

        return words;
    }

    /// <summary>The pieces of a piece that is too wide for a line by itself.</summary>
    public static string[] Apart(string word) => word.Split(' ');

    private static int LengthAt(string[] syllables, int start)
    {
        var length = 1;
        for (var n = 3; n >= 2; n--)
        {
            if (start + n > syllables.Length || !Known.Contains(string.Join(' ', syllables[start..(start + n)]).TrimEnd(',', '.', ';', ':', ')', '”', '"')))
                continue;
            length = n;
            break;
        }

        // A dash ends a line, it does not begin one.
        if (start + length < syllables.Length && syllables[start + length] is "-" or "–")
            length++;
        return length;
    }
}
