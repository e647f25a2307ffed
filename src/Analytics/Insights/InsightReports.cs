using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Insights;

/// <summary>The reports that say what the numbers suggest. With the setting off there are none, and all else works unchanged.</summary>
public static class InsightReports
{
    /// <summary>The environment variable that switches them off: "off".</summary>
    public const string Setting = "DIENHINH_INSIGHTS";

    /// <summary>Whether they are on, which they are unless the setting says otherwise.</summary>
    public static bool IsOn { get; } = !string.Equals(Environment.GetEnvironmentVariable(Setting), "off", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a report says in one sentence, where somebody has asked for it since the data changed: a page that everybody opens does not wait for a model.</summary>
    public static Title? KnownFinding(FactDatabase db, string report, string plan, string? unit)
    {
        using var data = Snapshot.Open(db);
        return InsightCache.Finding(data, report, plan, unit);
    }

    /// <summary>The reports, in the order to show; empty when switched off.</summary>
    public static IReadOnlyList<NamedReport> All { get; } = !IsOn ? [] :
    [
        new("forecast", new("Dự báo đến kỳ tổng kết", "Forecast to the review"), "Chỉ tiêu có đạt không khi đủ báo cáo: khả năng đạt, khoảng dự kiến, báo cáo nào còn thiếu.", ForecastReport.Build, ["by", "to", "period"]),
        new("anomalies", new("Điểm bất thường trong báo cáo", "Oddities in the reports"), "Con số, danh sách đáng hỏi lại, mỗi điểm một câu kèm số liệu để xem.", OddityReport.Build, []),
        new("duplicates", new("Điển hình có thể trùng nhau", "Possible duplicates"), "Những cặp tên có thể là một người, một tập thể, kèm xác suất và lý do.", (db, request, _) => DuplicateReport.Build(db, request), [], GivesNames: true),
    ];
}
