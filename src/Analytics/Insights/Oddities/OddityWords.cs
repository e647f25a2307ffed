using System.Globalization;
using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Semantics;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Insights.Oddities;

/// <summary>What is odd, in a sentence that says what was seen and what would be usual, and accuses nobody.</summary>
internal static class OddityWords
{
    public static string Name(OddityKind kind) => kind switch
    {
        OddityKind.UnlikelyCount => "Số khác thường",
        OddityKind.SuddenJump => "Tăng, giảm đột ngột",
        OddityKind.VanishedMovement => "Phong trào vắng hẳn",
        OddityKind.SameListAgain => "Giống danh sách năm trước",
        OddityKind.CopiedRows => "Trùng dòng với đơn vị khác",
        OddityKind.RepeatedText => "Thành tích lặp nguyên văn",
        _ => "Toàn số tròn",
    };

    public static string Name(OddityState state) => state switch { OddityState.Explained => "đã giải thích", OddityState.Wrong => "số liệu sai", _ => "chưa xem" };

    public static string Count(OddityKind kind, string unit, string item, string? subject, ScreenedCount count, CountPoint? before)
    {
        var what = subject is null ? "điển hình" : SemanticModel.Default.FindDimension("kind")!.Members!.FirstOrDefault(m => m.Value == subject)?.Title.Vi.ToLowerInvariant() ?? "điển hình";
        var usual = count.Low == count.High ? Reports.VietnameseText.Count(count.Low) : $"{Reports.VietnameseText.Count(count.Low)} đến {Reports.VietnameseText.Count(count.High)}";
        var rest = $"Theo các năm khác của đơn vị và các đơn vị, mục tương tự thì thường từ {usual}.";
        return kind switch
        {
            OddityKind.VanishedMovement => $"{unit}, {Year(count.Year)}: mục “{item}” không có {what} nào, trong khi {Year(before!.Year)} có {Reports.VietnameseText.Count(before.Count!.Value)}. {rest}",
            OddityKind.SuddenJump => $"{unit}, {Year(count.Year)}: mục “{item}” có {Reports.VietnameseText.Count(count.Count)} {what}, {Year(before!.Year)} là {Reports.VietnameseText.Count(before.Count!.Value)}. {rest}",
            _ => $"{unit}, {Year(count.Year)}: mục “{item}” có {Reports.VietnameseText.Count(count.Count)} {what}. {rest}",
        };
    }

    public static string List(SignedList list)
    {
        var share = $"{Reports.VietnameseText.Count(list.Shown)}/{Reports.VietnameseText.Count(list.Rows)}";
        var where = $"{list.UnitName}, {Year(list.Year)}";
        return list.Kind switch
        {
            OddityKind.SameListAgain => $"{where}: {share} dòng trùng cả tên và thành tích với danh sách {Year(list.Year - 1)}; có thể đã gửi lại tệp cũ và chỉ đổi năm.",
            OddityKind.CopiedRows => $"{where}: {share} dòng trùng cả tên và thành tích với danh sách của {list.Other}.",
            OddityKind.RepeatedText => $"{where}: {share} dòng ghi cùng một thành tích, nguyên văn: “{Short(list.Text ?? "")}”.",
            _ => $"{where}: {share} con số từ 10 trở lên trong biểu là bội của 5; số đếm thật thì khoảng một phần năm.",
        };
    }

    public static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Short(string text) => text.Length <= 90 ? text : text[..text.LastIndexOf(' ', 88)] + "…";
}
