namespace DienHinh.Analytics.Insights.Duplicates;

/// <summary>What speaks for two subjects being one, and against.</summary>
internal static class DuplicateWords
{
    public static string Sentence(Agreement agreement, double rarity, double probability)
    {
        string?[] said =
        [
            agreement.Name switch { 3 => "tên giống hệt", 2 => "tên chỉ khác dấu hoặc thứ tự", _ => "tên gần giống" },
            agreement.Name >= 2 ? rarity switch { > 1 => "tên ít gặp", < -1 => "tên rất phổ biến", _ => null } : null,
            agreement.Unit switch { 3 => "cùng đơn vị", 2 => "cùng huyện", 1 => "cùng tỉnh", _ => "khác tỉnh" },
            agreement.Place switch { 1 => "cùng nơi ở", 0 => "khác nơi ở", _ => null },
            agreement.Position switch { 1 => "cùng chức vụ", 0 => "khác chức vụ", _ => null },
        ];
        return $"{(probability >= DuplicateRegister.NearlySure ? "Gần chắc là một" : "Có thể là một")}: {string.Join(", ", said.OfType<string>())}.";
    }
}
