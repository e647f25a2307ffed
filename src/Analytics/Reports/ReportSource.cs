using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Reports;

/// <summary>The line below a chart or sheet that says where the figures come from and of which day.</summary>
internal static class ReportSource
{
    public static string Line(Language t, TimeProvider clock)
    {
        var today = VietnameseText.Day(VietnamDay.Today(clock));
        return t[$"Nguồn: báo cáo các đơn vị gửi về; lập ngày {today}.", $"Source: submissions of the units; drawn up on {today}."];
    }
}
