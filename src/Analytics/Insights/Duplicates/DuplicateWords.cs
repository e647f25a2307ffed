using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Insights.Duplicates;

/// <summary>What speaks for two subjects being one, and against.</summary>
internal static class DuplicateWords
{
    /// <summary>The sentence in both languages: pairs are compared once for all who ask.</summary>
    public static Title Sentence(Agreement agreement, double rarity, double probability) =>
        new(Sentence(Language.Vietnamese, agreement, rarity, probability), Sentence(Language.English, agreement, rarity, probability));

    private static string Sentence(Language t, Agreement agreement, double rarity, double probability)
    {
        string?[] said =
        [
            agreement.Name switch { 3 => t["tên giống hệt", "the same name"], 2 => t["tên chỉ khác dấu hoặc thứ tự", "names that differ in accents or order alone"], _ => t["tên gần giống", "similar names"] },
            agreement.Name >= 2 ? rarity switch { > 1 => t["tên ít gặp", "a rare name"], < -1 => t["tên rất phổ biến", "a very common name"], _ => null } : null,
            agreement.Unit switch { 3 => t["cùng đơn vị", "the same unit"], 2 => t["cùng huyện", "the same district"], 1 => t["cùng tỉnh", "the same province"], _ => t["khác tỉnh", "different provinces"] },
            agreement.Place switch { 1 => t["cùng nơi ở", "the same place"], 0 => t["khác nơi ở", "different places"], _ => null },
            agreement.Position switch { 1 => t["cùng chức vụ", "the same position"], 0 => t["khác chức vụ", "different positions"], _ => null },
        ];
        return $"{(probability >= DuplicateRegister.NearlySure ? t["Gần chắc là một", "Nearly certain to be one"] : t["Có thể là một", "May be one"])}: {string.Join(", ", said.OfType<string>())}.";
    }
}
