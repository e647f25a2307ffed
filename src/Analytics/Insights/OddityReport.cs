using DienHinh.Analytics.Insights.Oddities;
using DienHinh.Analytics.Names;
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
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null) => s_report.Build(db, request, (data, asked) => List(data, asked, clock ?? TimeProvider.System));

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
        return
        [
            .. InsightCache.Get(data, $"oddities {today:O}", () => OddityScreen.Run(data, today))
                .Where(o => (request.Plan is null && request.Unit is null) || asked.Contains((o.Unit, o.Year)))
                .Select(o => o with { Sentence = NameMask.InText(o.Sentence, request.Names), Reason = NameMask.InText(o.Reason, request.Names) }),
        ];
    }

    private static readonly JudgedReport<Oddity> s_report = new(
        "anomalies", new("Điểm bất thường trong báo cáo", "Oddities in the reports"),
        [
            new("unit", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị", "Unit")),
            new("unitName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị", "Unit")),
            Text("year", "Năm", "Year"), Text("oddity", "Loại", "Type"), Text("sentence", "Điểm bất thường", "What is odd"),
            new("chance", ColumnRole.Measure, ColumnType.Decimal, null, new("Xác suất ngẫu nhiên", "p-value")),
            Text("facts", "Mã số liệu để xem", "Facts"), Text("state", "Đã xem", "State"), Text("reason", "Giải thích", "Reason"),
        ],
        o => [o.Unit, o.UnitName, OddityWords.Digits(o.Year), OddityWords.Name(o.Kind), o.Sentence, Math.Max(Math.Round(o.Chance, 6), LeastChance), string.Join(' ', o.Facts), OddityWords.Name(o.State), o.Reason],
        o => o.State == OddityState.Open,
        (all, open) => all == 0 ? "Không thấy điểm nào bất thường." : $"Có {Count(all)} điểm bất thường, {Count(open)} điểm chưa ai xem.",
        [
            "Bất thường không có nghĩa là sai: đây là câu hỏi để cán bộ xem lại, có thể đánh dấu “đã giải thích” hoặc “số liệu sai”.",
            $"Trong những điểm được nêu, tính trung bình không quá {Percent(OddityScreen.Share)} là do ngẫu nhiên, xét trên toàn bộ số đã soát (Benjamini – Hochberg).",
            "Cách tính và kết quả kiểm tra: docs/methods.md.",
        ]);

    // Nothing is quite impossible: rounded to 0 it would say so.
    private const double LeastChance = 0.000001;

    private static ResultColumn Text(string name, string vi, string en) => new(name, ColumnRole.Measure, ColumnType.Text, null, new(vi, en));
}
