namespace DienHinh.Analytics.Querying;

/// <summary>A code that a mistake of a question may have, so that a program can tell what to correct.</summary>
/// <param name="Code">The code; it never changes its meaning.</param>
/// <param name="Meaning">What it says, in Vietnamese.</param>
public sealed record QueryErrorCode(string Code, string Meaning)
{
    /// <summary>More rows than a form of answer has room for, or than may be held.</summary>
    public const string TooManyRows = "too-many-rows";

    /// <summary>Every code.</summary>
    public static IReadOnlyList<QueryErrorCode> All { get; } =
    [
        new("no-measure", "Chưa nêu chỉ số nào."),
        new("unknown-measure", "Không có chỉ số này."),
        new("unknown-dimension", "Không có chiều phân tích này."),
        new("unknown-value", "Chiều phân tích không có giá trị này."),
        new("unknown-plan", "Không có kế hoạch này."),
        new("unknown-unit", "Không có đơn vị này."),
        new("unknown-level", "Không có cấp đơn vị này."),
        new("unknown-column", "Câu trả lời không có cột này."),
        new("unknown-compare", "Không có cách so sánh này."),
        new("unknown-include", "Không có phần kèm theo này."),
        new("unknown-parameter", "Địa chỉ không nhận tham số này."),
        new("repeated-member", "Một chỉ số, chiều phân tích hoặc cột được nêu nhiều lần."),
        new("not-groupable", "Chỉ số không chia hoặc lọc theo chiều phân tích này được."),
        new("not-comparable", "Không so sánh như vậy được."),
        new("bad-shape", "Tổng con, cột ngang hoặc số dòng đứng đầu nêu chưa đúng."),
        new("bad-compare", "Phần so sánh viết chưa đúng."),
        new("bad-filter", "Điều kiện thiếu hoặc thừa giá trị, hoặc không dùng ở đây được."),
        new("bad-where", "Điều kiện trong địa chỉ viết chưa đúng."),
        new("bad-period", "Kỳ viết chưa đúng hoặc không có trong kế hoạch."),
        new("bad-limit", "Số dòng ngoài giới hạn."),
        new("bad-basis", "Cách tính đơn vị chưa đúng."),
        new("bad-map-date", "Ngày của bản đồ đơn vị viết chưa đúng."),
        new("bad-division", "Quy tắc chia đơn vị chưa đúng."),
        new("division-needed", "Có đơn vị bị chia; cần nêu quy tắc chia."),
        new("outside-scope", "Đơn vị nằm ngoài phạm vi được xem."),
        new("bad-names", "Không có cách hiện tên người này."),
        new("bad-csv-style", "Không có kiểu CSV này."),
        new("not-drillable", "Đứng sau chỉ số này không có ô nào của tệp báo cáo."),
        new("too-many-columns", "Bảng xoay có quá nhiều cột."),
        new(TooManyRows, "Nhiều dòng hơn định dạng này chứa được, hoặc hơn số dòng giữ được để so sánh, xoay bảng."),
    ];
}
