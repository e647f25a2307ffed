namespace DienHinh.Analytics.Reports;

/// <summary>The line below a chart or sheet that says where the figures come from and of which day.</summary>
internal static class ReportSource
{
    public static string Line(TimeProvider clock) => $"Nguồn: báo cáo các đơn vị gửi về; lập ngày {VietnameseText.Day(Today(clock))}.";

    /// <summary>The day in Viet Nam (UTC+7 all year).</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
}
