using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>A page in the navigation.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Right">The right to look at it.</param>
/// <param name="Below">Pages elsewhere that belong to it, or null.</param>
public sealed record SitePage(string Address, Title Title, Right Right, string? Below = null)
{
    /// <summary>Whether an address is this page or one below it.</summary>
    public bool Has(string path) => Address == "/" ? path == "/" : path.Equals(Address, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Address + "/", StringComparison.OrdinalIgnoreCase)
        || (Below is not null && path.StartsWith(Below + "/", StringComparison.OrdinalIgnoreCase));
}

/// <summary>An entry of the navigation, with the pages that belong together under it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Pages">Its pages, the first where the entry leads.</param>
public sealed record SiteSection(Title Title, IReadOnlyList<SitePage> Pages)
{
    private static readonly SiteSection[] s_all =
    [
        new(new("Tổng quan", "Overview"), [new("/", new("Tổng quan", "Overview"), Right.See)]),
        new(new("Nộp báo cáo", "Submit"), [new("/submissions/upload", new("Nộp báo cáo", "Submit"), Right.Submit, "/submissions/waiting"), new("/submissions", new("Hồ sơ đã nhận", "Submissions"), Right.See), new("/pending", new("Chờ quyết định", "Awaiting decision"), Right.See)]),
        new(new("Tiến độ", "Completeness"), [new("/completeness", new("Tiến độ", "Completeness"), Right.See)]),
        new(new("So sánh", "Compare"), [new("/comparison", new("So sánh hai kỳ", "Two periods"), Right.See), new("/attainment", new("Chỉ tiêu", "Targets"), Right.See), .. InsightReports.IsOn ? new SitePage[] { new("/insights", new("Dự báo, bất thường", "Forecast, oddities"), Right.See) } : []]),
        new(new("Khám phá", "Explore"), [new("/explore", new("Khám phá", "Explore"), Right.See)]),
        new(new("Điển hình", "Exemplars"), [new("/exemplars", new("Điển hình", "Exemplars"), Right.See)]),
        new(new("Kế hoạch", "Plans"), [new("/plans", new("Kế hoạch", "Plans"), Right.See)]),
        new(new("Tài liệu", "Documents"), [new("/documents", new("Tài liệu", "Documents"), Right.See)]),
        new(new("Quản trị", "Administration"), [new("/admin", new("Quản trị", "Administration"), Right.Administer)]),
    ];

    /// <summary>What the caller may open, in order. Whoever must change the password first can go nowhere else.</summary>
    public static IReadOnlyList<SiteSection> For(Caller caller) => caller.MustChangePassword ? [] :
        [.. s_all.Select(s => s with { Pages = [.. s.Pages.Where(p => caller.May(p.Right))] }).Where(s => s.Pages.Count > 0)
            // Whoever may not submit finds in that section what came in.
            .Select(s => s.Pages[0].Address == "/submissions" ? s with { Title = new("Hồ sơ", "Submissions") } : s)];

    /// <summary>The page of this section that an address belongs to, or null. A longer address goes before a shorter one that it begins with.</summary>
    public SitePage? Find(string path) => Pages.Where(p => p.Has(path)).MaxBy(p => p.Address.Length);
}
