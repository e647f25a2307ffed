using DienHinh.Analytics.Insights;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>A page in the navigation.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Text">What it is called.</param>
/// <param name="Right">The right to look at it.</param>
/// <param name="Below">Pages elsewhere that belong to it, or null.</param>
public sealed record SitePage(string Address, string Text, Right Right, string? Below = null)
{
    /// <summary>Whether an address is this page or one below it.</summary>
    public bool Has(string path) => Address == "/" ? path == "/" : path.Equals(Address, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Address + "/", StringComparison.OrdinalIgnoreCase)
        || (Below is not null && path.StartsWith(Below + "/", StringComparison.OrdinalIgnoreCase));
}

/// <summary>An entry of the navigation, with the pages that belong together under it.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Pages">Its pages, the first where the entry leads.</param>
public sealed record SiteSection(string Text, IReadOnlyList<SitePage> Pages)
{
    private static readonly SiteSection[] s_all =
    [
        new("Tổng quan", [new("/", "Tổng quan", Right.See)]),
        new("Nộp báo cáo", [new("/submissions/upload", "Nộp báo cáo", Right.Submit, "/submissions/waiting"), new("/submissions", "Hồ sơ đã nhận", Right.See), new("/pending", "Chờ quyết định", Right.See)]),
        new("Tiến độ", [new("/completeness", "Tiến độ", Right.See)]),
        new("So sánh", [new("/comparison", "So sánh hai kỳ", Right.See), new("/attainment", "Chỉ tiêu", Right.See), .. InsightReports.IsOn ? new SitePage[] { new("/insights", "Dự báo, điểm lạ", Right.See) } : []]),
        new("Khám phá", [new("/explore", "Khám phá", Right.See)]),
        new("Điển hình", [new("/exemplars", "Điển hình", Right.See)]),
        new("Kế hoạch", [new("/plans", "Kế hoạch", Right.See)]),
        new("Tài liệu", [new("/documents", "Tài liệu", Right.See)]),
        new("Quản trị", [new("/admin", "Quản trị", Right.Administer)]),
    ];

    /// <summary>What the caller may open, in order. Whoever must change the password first can go nowhere else.</summary>
    public static IReadOnlyList<SiteSection> For(Caller caller) => caller.MustChangePassword ? [] :
        [.. s_all.Select(s => s with { Pages = [.. s.Pages.Where(p => caller.May(p.Right))] }).Where(s => s.Pages.Count > 0)
            // Whoever may not submit finds in that section what came in.
            .Select(s => s.Pages[0].Right == Right.See && s.Text == "Nộp báo cáo" ? s with { Text = "Hồ sơ" } : s)];

    /// <summary>The page of this section that an address belongs to, or null. A longer address goes before a shorter one that it begins with.</summary>
    public SitePage? Find(string path) => Pages.Where(p => p.Has(path)).MaxBy(p => p.Address.Length);
}
