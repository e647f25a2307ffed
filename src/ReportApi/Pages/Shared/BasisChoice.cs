using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Api;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>One of several ways to choose from.</summary>
/// <param name="Value">Word of the address.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Explanation">What it means, in one line.</param>
public sealed record ExplainedOption(string Value, Title Name, Title Explanation);

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
        new("", new("Chưa chọn", "Not chosen"), new("gặp đơn vị bị chia thì trang nêu tên và hỏi lại.", "where a unit was divided the page names it and asks.")),
        new("toOne", new("Tính hết cho một đơn vị", "All to one unit"), new("đơn vị ghi ở ô bên dưới, không ghi thì đơn vị đứng đầu trong bảng kế thừa.", "the unit in the field below; without one, the first in the table of successions.")),
        new("byWeights", new("Chia theo tỷ trọng", "By weights"), new("theo tỷ trọng hoặc số dân ghi ở ô bên dưới; số có phần lẻ là ước tính.", "by the weights or populations in the field below; figures with fractions are estimates.")),
        new("leftOut", new("Để ngoài", "Left out"), new("không tính, và nói rõ đã để ngoài bao nhiêu.", "not counted, and it is said how much was left out.")),
    ];

    private static readonly ExplainedOption[] s_bases =
    [
        new("reported", new("Như khi báo cáo", "As reported"), new("mỗi số đứng ở đơn vị đã gửi, kể cả đơn vị nay không còn.", "each figure stands with the unit that sent it, also where that is no more.")),
        new("likeForLike", new("Cùng phạm vi", "Like for like"), new("chỉ tính đơn vị có báo cáo ở mọi năm được so sánh.", "only units that reported in every year compared.")),
        new("restated", new("Quy về một bản đồ", "Restated on one map"), new("số của đơn vị cũ tính vào đơn vị của ngày được chọn.", "figures of old units count for the units of the day chosen.")),
    ];

    /// <summary>The basis chosen.</summary>
    public string Basis => Asked.Basis ?? "reported";

    /// <summary>The rule chosen.</summary>
    public string Rule => Asked.Division ?? "";

    /// <summary>The fields as asked; open where something was chosen or is wrong.</summary>
    public static BasisChoice Of(ReportAddress asked, bool hasMistakes, bool withLikeForLike = true) =>
        new(asked, withLikeForLike ? s_bases : [.. s_bases.Where(b => b.Value != "likeForLike")], hasMistakes || (asked.Basis ?? "reported") != "reported");
}
