using DienHinh.ReportApi.Api;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>One of several ways to choose from.</summary>
/// <param name="Value">Word of the address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Explanation">What it means, in one line.</param>
public sealed record ExplainedOption(string Value, string Name, string Explanation);

/// <summary>The fields that say by which units the figures of a page are told, with what was chosen.</summary>
/// <param name="Asked">The address.</param>
/// <param name="Bases">The bases that the page offers.</param>
/// <param name="IsOpen">Whether the fields stand open: where something was chosen, or must be.</param>
public sealed record BasisChoice(ReportAddress Asked, IReadOnlyList<ExplainedOption> Bases, bool IsOpen)
{
    /// <summary>The words of an address that have a meaning on a map alone.</summary>
    public static IReadOnlyList<string> OfMaps { get; } = ["mapDate", "division", "divisionTo", "weights"];

    /// <summary>The rules for divided units.</summary>
    public static IReadOnlyList<ExplainedOption> Rules { get; } =
    [
        new("", "Chưa chọn", "gặp đơn vị bị chia thì trang nêu tên và hỏi lại."),
        new("toOne", "Tính hết cho một đơn vị", "đơn vị ghi ở ô bên dưới, không ghi thì đơn vị đứng đầu trong bảng kế thừa."),
        new("byWeights", "Chia theo tỷ trọng", "theo tỷ trọng hoặc số dân ghi ở ô bên dưới; số có phần lẻ là ước tính."),
        new("leftOut", "Để ngoài", "không tính, và nói rõ đã để ngoài bao nhiêu."),
    ];

    private static readonly ExplainedOption[] s_bases =
    [
        new("reported", "Như khi báo cáo", "mỗi số đứng ở đơn vị đã gửi, kể cả đơn vị nay không còn."),
        new("likeForLike", "Cùng phạm vi", "chỉ tính đơn vị có báo cáo ở mọi năm được so sánh."),
        new("restated", "Quy về một bản đồ", "số của đơn vị cũ tính vào đơn vị của ngày được chọn."),
    ];

    /// <summary>The basis chosen.</summary>
    public string Basis => Asked.Basis ?? "reported";

    /// <summary>The rule chosen.</summary>
    public string Rule => Asked.Division ?? "";

    /// <summary>The fields as asked; open where something was chosen or is wrong.</summary>
    public static BasisChoice Of(ReportAddress asked, bool hasMistakes, bool withLikeForLike = true) =>
        new(asked, withLikeForLike ? s_bases : [.. s_bases.Where(b => b.Value != "likeForLike")], hasMistakes || (asked.Basis ?? "reported") != "reported");
}
