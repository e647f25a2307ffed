using DienHinh.Analytics.Insights.Oddities;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Insights;

/// <summary>What in the reports is odd and worth a question (điểm bất thường), each with its evidence.</summary>
public static class OddityReport
{
    /// <summary>Builds the report over all lists that count, or those of a plan and unit.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        ReportQuestion.RequireYears(request);
        using var data = Snapshot.Open(db);
        var question = new ReportQuestion(data, request);
        var answer = question.AskPeriod(["expectedSubmissions", "receivedSubmissions"], [], null);
        var oddities = List(data, request with { Plan = question.Plan }, clock ?? TimeProvider.System);
        var open = oddities.Count(o => o.State == OddityState.Open);
        var finding = oddities.Count == 0 ? "Không thấy điểm nào bất thường." : $"Có {Count(oddities.Count)} điểm bất thường, {Count(open)} điểm chưa ai xem.";
        InsightCache.Keep(data, "anomalies", question.Plan, request.Unit, finding);
        return new Report
        {
            Name = "anomalies",
            Asked = request with { Plan = question.Plan },
            Title = new("Điểm bất thường trong báo cáo", "Oddities in the reports"),
            Subtitle = question.Subtitle("mọi năm đã có báo cáo"),
            Finding = finding,
            Table = answer with { Columns = s_columns, Rows = [.. oddities.Select(Row)], Totals = null, TotalRows = oddities.Count },
            Notes =
            [
                "Bất thường không có nghĩa là sai: đây là câu hỏi để cán bộ xem lại, có thể đánh dấu “đã giải thích” hoặc “số liệu sai”.",
                $"Trong những điểm được nêu, tính trung bình không quá {Percent(OddityScreen.Share)} là do ngẫu nhiên, xét trên toàn bộ số đã soát (Benjamini – Hochberg).",
                "Cách tính và kết quả kiểm tra: docs/methods.md.",
            ],
        };
    }

    /// <summary>The oddities themselves, under the plan and unit of the request.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static IReadOnlyList<Oddity> List(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        using var data = Snapshot.Open(db);
        return List(data, request, clock ?? TimeProvider.System);
    }

    private static List<Oddity> List(Snapshot data, ReportRequest request, TimeProvider clock)
    {
        // The screen is over everything, so that what is pointed out does not depend on who looks; then only what is asked about is shown.
        var asked = CompletenessRegister.List(data, request.Plan, null, request.Unit).Select(e => (e.Unit, e.Year)).ToHashSet();
        var today = VietnamDay.Today(clock);
        return [.. InsightCache.Get(data, $"oddities {today:O}", () => OddityScreen.Run(data, today)).Where(o => (request.Plan is null && request.Unit is null) || asked.Contains((o.Unit, o.Year)))];
    }

    private static readonly ResultColumn[] s_columns =
    [
        new("unit", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("unitName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("year", ColumnRole.Measure, ColumnType.Text, null, new("Năm", "Year")),
        new("oddity", ColumnRole.Measure, ColumnType.Text, null, new("Loại", "Type")),
        new("sentence", ColumnRole.Measure, ColumnType.Text, null, new("Điểm bất thường", "What is odd")),
        new("chance", ColumnRole.Measure, ColumnType.Decimal, null, new("Xác suất ngẫu nhiên", "p-value")),
        new("facts", ColumnRole.Measure, ColumnType.Text, null, new("Mã số liệu để xem", "Facts")),
        new("state", ColumnRole.Measure, ColumnType.Text, null, new("Đã xem", "State")),
        new("reason", ColumnRole.Measure, ColumnType.Text, null, new("Giải thích", "Reason")),
    ];

    private static IReadOnlyList<object?> Row(Oddity o) =>
        [o.Unit, o.UnitName, OddityWords.Digits(o.Year), OddityWords.Name(o.Kind), o.Sentence, Math.Round(o.Chance, 6), string.Join(' ', o.Facts), OddityWords.Name(o.State), o.Reason];
}
