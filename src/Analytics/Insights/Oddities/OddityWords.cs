using System.Globalization;
using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Insights.Oddities;

/// <summary>What is odd, in a sentence that says what was seen and what would be usual, and accuses nobody.</summary>
internal static class OddityWords
{
    public static Title Name(OddityKind kind) => kind switch
    {
        OddityKind.UnlikelyCount => new("Số khác thường", "Unusual count"),
        OddityKind.SuddenJump => new("Tăng, giảm đột ngột", "Sudden change"),
        OddityKind.VanishedMovement => new("Phong trào vắng hẳn", "Movement gone missing"),
        OddityKind.SameListAgain => new("Giống danh sách năm trước", "Same list as the year before"),
        OddityKind.CopiedRows => new("Trùng dòng với đơn vị khác", "Rows of another unit"),
        OddityKind.RepeatedText => new("Thành tích lặp nguyên văn", "Achievement repeated word for word"),
        _ => new("Toàn số tròn", "Round figures only"),
    };

    public static Title Name(OddityState state) => state switch
    {
        OddityState.Explained => new("đã giải thích", "explained"),
        OddityState.Wrong => new("số liệu sai", "wrong figures"),
        _ => new("chưa xem", "not looked at"),
    };

    /// <summary>What is odd about a count, in both languages: it is worked out once for all who ask.</summary>
    public static Title Count(OddityKind kind, string unit, string item, string? subject, ScreenedCount count, CountPoint? before)
    {
        return new(In(Language.Vietnamese), In(Language.English));

        string In(Language t) => Count(t, kind, unit, item, subject, count, before);
    }

    /// <summary>What is odd about a list, likewise.</summary>
    public static Title List(SignedList list) => new(List(Language.Vietnamese, list), List(Language.English, list));

    private static string Count(Language t, OddityKind kind, string unit, string item, string? subject, ScreenedCount count, CountPoint? before)
    {
        var known = subject is null ? null : SemanticModel.Default.FindDimension("kind")!.Members!.FirstOrDefault(m => m.Value == subject)?.Title;
        var what = known is null ? t["điển hình", "exemplars"] : t[known.Vi.ToLowerInvariant(), $"exemplars ({known.En.ToLowerInvariant()})"];
        var (now, last) = (VietnameseText.Count(count.Count), VietnameseText.Count(before?.Count ?? 0));
        var (year, lastYear) = (t.Year(count.Year), before is null ? "" : t.Year(before.Year));
        var usual = count.Low == count.High ? VietnameseText.Count(count.Low) : t[$"{VietnameseText.Count(count.Low)} đến {VietnameseText.Count(count.High)}", $"{VietnameseText.Count(count.Low)} to {VietnameseText.Count(count.High)}"];
        var rest = t[$"Theo các năm khác của đơn vị và các đơn vị, mục tương tự thì thường từ {usual}.", $"Going by other years of the unit, and by like units and items, {usual} would be usual."];
        return kind switch
        {
            OddityKind.VanishedMovement => t[$"{unit}, {year}: mục “{item}” không có {what} nào, trong khi {lastYear} có {last}. {rest}", $"{unit}, {year}: no {what} in the item “{item}”, against {last} in {lastYear}. {rest}"],
            OddityKind.SuddenJump => t[$"{unit}, {year}: mục “{item}” có {now} {what}, {lastYear} là {last}. {rest}", $"{unit}, {year}: {now} {what} in the item “{item}”, against {last} in {lastYear}. {rest}"],
            _ => t[$"{unit}, {year}: mục “{item}” có {now} {what}. {rest}", $"{unit}, {year}: {now} {what} in the item “{item}”. {rest}"],
        };
    }

    private static string List(Language t, SignedList list)
    {
        var share = $"{VietnameseText.Count(list.Shown)}/{VietnameseText.Count(list.Rows)}";
        var where = $"{list.UnitName}, {t.Year(list.Year)}";
        var before = t.Year(list.Year - 1);
        var text = Short(list.Text ?? "");
        return list.Kind switch
        {
            OddityKind.SameListAgain => t[
                $"{where}: {share} dòng trùng cả tên và thành tích với danh sách {before}; có thể đã gửi lại tệp cũ và chỉ đổi năm.",
                $"{where}: {share} rows have name and achievement in common with the list of {before}; the old file may have been sent again with the year changed."],
            OddityKind.CopiedRows => t[$"{where}: {share} dòng trùng cả tên và thành tích với danh sách của {list.Other}.", $"{where}: {share} rows have name and achievement in common with the list of {list.Other}."],
            OddityKind.RepeatedText => t[$"{where}: {share} dòng ghi cùng một thành tích, nguyên văn: “{text}”.", $"{where}: {share} rows give the same achievement, word for word: “{text}”."],
            _ => t[$"{where}: {share} con số từ 10 trở lên trong biểu là bội của 5; số đếm thật thì khoảng một phần năm.", $"{where}: {share} figures of 10 or more in the form are multiples of 5; of true counts it is about one in five."],
        };
    }

    public static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 90 ? text : text[..text.LastIndexOf(' ', 88)] + "…";
}
