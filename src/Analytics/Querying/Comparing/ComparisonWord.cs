namespace DienHinh.Analytics.Querying.Comparing;

/// <summary>One way of showing a comparison; its column is named "measure@to.word".</summary>
/// <param name="Name">The word.</param>
/// <param name="Title">Heading; {0} stands for what is compared with.</param>
/// <param name="Description">How it is computed, in Vietnamese.</param>
/// <param name="With">What it can be used with: "period", "target", "peers", "total".</param>
public sealed record ComparisonWord(string Name, Title Title, string Description, IReadOnlyList<string> With)
{
    private const string Period = "period";

    /// <summary>Every word, in the order to show.</summary>
    public static IReadOnlyList<ComparisonWord> All { get; } =
    [
        new("value", new("{0}", "{0}"), "Số của kỳ gốc, hoặc chỉ tiêu được giao.", [Period, Comparison.Target]),
        new("delta", new("Chênh lệch so với {0}", "Difference from {0}"), "Số của kỳ này trừ số của kỳ gốc.", [Period]),
        new("ratio", new("Bằng bao nhiêu phần của {0}", "Ratio to {0}"), "Số của kỳ này chia cho số của kỳ gốc; để trống khi kỳ gốc bằng 0 hoặc chưa có báo cáo.", [Period]),
        new("change", new("Tăng, giảm so với {0} (%)", "Change from {0}"), "Chênh lệch chia cho số của kỳ gốc; để trống khi kỳ gốc bằng 0 hoặc chưa có báo cáo.", [Period]),
        new("share", new("Tỷ trọng ({0})", "Share ({0})"), "Số của dòng chia cho tổng của cùng chỉ số và cùng kỳ.", [Period, Comparison.Total]),
        new("attainment", new("Tỷ lệ đạt", "Attainment"), "Số đạt theo chỉ tiêu chia cho chỉ tiêu; để trống khi không giao chỉ tiêu hoặc chưa có báo cáo.", [Comparison.Target]),
        new("median", new("Trung vị ({0})", "Median ({0})"), "Số đứng giữa của các đơn vị cùng nhóm đã báo cáo.", [Comparison.Peers]),
        new("rank", new("Thứ hạng ({0})", "Rank ({0})"), "1 là cao nhất, bằng nhau thì cùng hạng; đơn vị chưa báo cáo không có hạng.", [Period, Comparison.Peers]),
        new("percentile", new("Bách phân vị ({0})", "Percentile ({0})"), "Phần đơn vị cùng nhóm có số không cao hơn đơn vị này.", [Comparison.Peers]),
        new("rankChange", new("Tăng, giảm hạng so với {0}", "Rank movement from {0}"), "Hạng của kỳ gốc trừ hạng của kỳ này: dương là lên hạng.", [Period]),
    ];

    /// <summary>The word of this name, or null.</summary>
    public static ComparisonWord? Find(string name) => All.FirstOrDefault(w => string.Equals(w.Name, name, StringComparison.Ordinal));

    /// <summary>The words that go with a comparison.</summary>
    public static IEnumerable<ComparisonWord> For(Comparison comparison) =>
        All.Where(w => w.With.Contains(comparison.IsPeriod ? Period : comparison.To, StringComparer.Ordinal));
}
