namespace DienHinh.Analytics.Querying;

/// <summary>The forms in which a period may be written, for the list of what may be asked.</summary>
public static class PeriodForms
{
    /// <summary>An example of each form, its title, and how it counts.</summary>
    public static IReadOnlyList<(string Example, Title Title, string Description)> All { get; } =
    [
        ("2023", new("Một năm", "One year"), "Năm của thành tích."),
        ("2021..2025", new("Nhiều năm", "A range of years"), "Từ năm đến năm, kể cả hai đầu."),
        ("2023-H1", new("Nửa năm", "A half-year"), "Theo ngày của từng điển hình; điển hình chỉ ghi năm không thuộc nửa năm nào."),
        ("2023-Q2", new("Quý", "A quarter"), "Theo ngày của từng điển hình; điển hình chỉ ghi năm không thuộc quý nào."),
        ("2023-05", new("Tháng", "A month"), "Theo ngày của từng điển hình; điển hình chỉ ghi năm không thuộc tháng nào."),
        ("2023-01-01..2023-06-11", new("Khoảng thời gian", "A span of days"), "Hai đầu là ngày, tháng, quý, nửa năm hoặc năm; điển hình chỉ ghi năm được tính khi cả năm nằm trong khoảng."),
        ("stage-1", new("Giai đoạn của kế hoạch", "A stage of the plan"), "Mã giai đoạn, có hoặc không có “stage-” ở trước; cần nêu kế hoạch."),
        ("final-2025", new("Kỳ sơ kết, tổng kết", "A review of the plan"), "Lũy kế từ đầu kế hoạch đến ngày chốt; cần nêu kế hoạch."),
        ("interim-2023..final-2025", new("Phần tăng giữa hai kỳ", "The increment between two reviews"), "Lũy kế đến kỳ sau trừ lũy kế đến kỳ trước."),
        ("closed@2024-12-31", new("Các năm đã khép", "Closed cycles"), "Những năm đã qua hạn nộp tính đến ngày nêu, hoặc đến hôm nay khi chỉ ghi “closed”."),
        ("last-3-years@2024-12-31", new("Những năm đã khép gần nhất", "The latest closed cycles"), "Ba năm gần nhất đã qua hạn nộp tính đến ngày nêu, hoặc đến hôm nay khi chỉ ghi “last-3-years”."),
    ];
}
