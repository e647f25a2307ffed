using DienHinh.Analytics.Semantics;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Documents;

/// <summary>The turns of phrase that sentences of documents share.</summary>
internal static class DocumentWords
{
    /// <summary>"Cá nhân" for individual.</summary>
    public static string Kind(string kind) => SemanticModel.Default.FindDimension("kind")!.Members!.FirstOrDefault(m => m.Value == kind)?.Title.Vi ?? kind;

    /// <summary>"A, B và C".</summary>
    public static string And(IReadOnlyList<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} và {parts[^1]}";

    /// <summary>"tăng", "giảm" or "bằng", of a difference.</summary>
    public static string Direction(double difference) => difference > 0 ? "tăng" : difference < 0 ? "giảm" : "bằng";

    /// <summary>"các năm 2021–2024", or "năm 2023".</summary>
    public static string YearSpan(int from, int to) => from == to ? Year(from) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"các năm {from}–{to}");
}
