using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Reports;

/// <summary>A report that can be asked for by name.</summary>
/// <param name="Name">Word in addresses and on the command line.</param>
/// <param name="Title">Heading in a list of reports.</param>
/// <param name="Description">What it answers, in Vietnamese.</param>
/// <param name="Answer">Builds it; throws <see cref="QueryException"/> for a mistaken request. A null clock is the system's.</param>
/// <param name="Words">What it can be asked for besides plan and unit.</param>
/// <param name="GivesNames">Whether it tells full names of persons, which is written down when it is given out.</param>
public sealed record NamedReport(
    string Name, Title Title, string Description, Func<FactDatabase, ReportRequest, TimeProvider?, Report> Answer, IReadOnlyList<string> Words, bool GivesNames = false)
{
    /// <summary>Builds it. A word that it has no use for is a mistake, because a condition that is overlooked gives a wrong figure.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock)
    {
        (string Word, bool IsGiven)[] words =
        [
            ("by", request.By is not null), ("from", (request.FromPeriod, request.From) is not (null, null)), ("to", (request.ToPeriod, request.To) is not (null, null)),
            ("period", request.Period is not null), ("where", request.Where is { Count: > 0 }),
        ];
        List<QueryError> useless =
        [
            .. words.Where(w => w.IsGiven && !Words.Contains(w.Word))
                .Select(w => new QueryError("unknown-parameter", w.Word, $"Báo cáo {Name} không dùng “{w.Word}”; dùng được: {string.Join(", ", Words.Prepend("unit").Prepend("plan"))}.")),
        ];
        return useless.Count == 0 ? Answer(db, request, clock) : throw new QueryException(useless);
    }
}

/// <summary>The reports there are; interface, command line and pages list them from here.</summary>
public static class ReportCatalogue
{
    /// <summary>Every report, in the order to show.</summary>
    public static IReadOnlyList<NamedReport> All { get; } =
    [
        new("trend", new("Xu hướng qua các năm", "Trend"), "Số điển hình được công nhận từng năm, chung hoặc theo phong trào, đơn vị chủ trì, đối tượng, xã.", TrendReport.Build, ["by", "from", "to", "period", "where"]),
        new("comparison", new("So sánh hai kỳ", "Comparison"), "Hai năm hoặc hai kỳ sơ kết, tổng kết đặt cạnh nhau: số từng kỳ, chênh lệch, tỷ lệ tăng, giảm, tỷ trọng và thứ hạng.", ComparisonReport.Build, ["by", "from", "to", "where"]),
        new("attainment", new("Mức đạt chỉ tiêu", "Attainment"), "Số được công nhận bên cạnh chỉ tiêu được giao, theo mục và đối tượng, đơn vị chủ trì, năm hoặc kỳ sơ kết, tổng kết.", AttainmentReport.Build, ["by", "from", "to", "period", "where"]),
        new("completeness", new("Tình hình nộp báo cáo", "Completeness"), "Đơn vị nào đã nộp, nộp trễ bao nhiêu ngày, còn thiếu năm nào; kèm đoạn văn nhắc nộp.", CompletenessReport.Build, ["from", "to", "period"]),
        new("quality", new("Chất lượng số liệu", "Quality of the data"), "Tệp đã nhận có những lỗi, cảnh báo gì, bao nhiêu lần, của đơn vị nào; bao nhiêu dòng còn chờ quyết định.", QualityReport.Build, ["by", "from", "to", "period"]),
        .. InsightReports.All,
    ];

    /// <summary>The report of this name, or null.</summary>
    public static NamedReport? Find(string name) => All.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal));
}
