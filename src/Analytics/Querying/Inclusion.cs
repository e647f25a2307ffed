namespace DienHinh.Analytics.Querying;

/// <summary>Something that an answer tells besides its figures, when asked to.</summary>
/// <param name="Name">The word in "include".</param>
/// <param name="Title">Heading.</param>
/// <param name="Description">What it adds, in Vietnamese.</param>
public sealed record Inclusion(string Name, Title Title, string Description)
{
    /// <summary>Coverage year by year.</summary>
    public const string Coverage = "coverage";

    /// <summary>The two sums of every ratio.</summary>
    public const string RatioParts = "ratioParts";

    /// <summary>The facts behind every row.</summary>
    public const string Lineage = "lineage";

    /// <summary>Every word.</summary>
    public static IReadOnlyList<Inclusion> All { get; } =
    [
        new(Coverage, new("Mức độ đầy đủ từng năm", "Coverage by year"), "Thêm coverageByYear: số báo cáo phải nộp, đã nộp, đúng hạn của từng năm trong kỳ."),
        new(RatioParts, new("Tử số và mẫu số", "Numerator and denominator"), "Thêm sau các chỉ số hai cột cho mỗi tỷ lệ: \"attainment.numerator\" và \"attainment.denominator\"."),
        new(Lineage, new("Nguồn của từng dòng", "Lineage"), "Thêm lineage: các điển hình và ô nguồn đứng sau mỗi dòng; nhiều hơn nữa thì dùng /query/drill."),
    ];
}
