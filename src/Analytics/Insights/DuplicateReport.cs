using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Insights;

/// <summary>Subjects that may stand under two names (có thể trùng), for a person to decide.</summary>
public static class DuplicateReport
{
    /// <summary>Builds the report over all lists that count, or those of a plan and unit.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null) => s_report.Build(db, request, List);

    /// <summary>The pairs themselves, under the plan and unit of the request. Where names are hidden they have no key, because it holds them.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static IReadOnlyList<DuplicatePair> List(FactDatabase db, ReportRequest request)
    {
        using var data = Snapshot.Open(db);
        return List(data, request);
    }

    private static List<DuplicatePair> List(Snapshot data, ReportRequest request)
    {
        var asked = request.Plan is null && request.Unit is null ? null : CompletenessRegister.List(data, request.Plan, null, request.Unit).Select(e => e.Unit).ToHashSet();
        return [.. InsightCache.Get(data, "duplicates", () => DuplicateRegister.List(data))
            .Where(p => asked is null || p.A.SentBy.Concat(p.B.SentBy).Any(asked.Contains)).Select(p => NameMask.Apply(p, request.Names))];
    }

    private static readonly JudgedReport<DuplicatePair> s_report = new(
        "duplicates", new("Điển hình có thể trùng nhau", "Possible duplicates"),
        [
            new("group", ColumnRole.Measure, ColumnType.Integer, null, new("Nhóm", "Group")),
            Text("nameA", "Tên thứ nhất", "First name"), Text("unitA", "Đơn vị", "Unit"), Text("yearsA", "Năm", "Years"),
            Text("nameB", "Tên thứ hai", "Second name"), Text("unitB", "Đơn vị", "Unit"), Text("yearsB", "Năm", "Years"),
            new("probability", ColumnRole.Measure, ColumnType.Decimal, "ratio", new("Xác suất là một", "Probability")),
            Text("sentence", "Vì sao", "Why") with { IsWords = true }, Text("facts", "Mã số liệu để xem", "Facts"), Text("decision", "Quyết định", "Decision") with { IsWords = true },
        ],
        Row,
        p => p.Decision is null,
        (all, open) => all == 0 ? new("Không thấy cặp nào có thể là một.", "No pair was found that may be one.")
            : new($"Có {Count(all)} cặp có thể là một, {Count(open)} cặp chưa ai quyết định.", $"{ReportWording.Of(all, "pair")} that may be one, {Count(open)} of them undecided."),
        [
            new($"Xác suất từ {Percent(DuplicateRegister.Least)} mới nêu; từ {Percent(DuplicateRegister.NearlySure)} là gần chắc. Quyết định “là một” làm hai tên được đếm là một đối tượng, “là hai” thì không; mọi quyết định đều bỏ được. Số lượt điển hình không đổi.",
                $"Pairs are told from a probability of {Percent(DuplicateRegister.Least)}; from {Percent(DuplicateRegister.NearlySure)} they are nearly certain. “One and the same” makes two names count as one subject, “two different ones” does not; every decision can be taken back. The number of exemplars does not change."),
            new("Các cặp cùng số nhóm nên xem cùng nhau. Cách tính và tỷ lệ sai đã đo: docs/methods.md.", "Pairs of one group are best judged together. How it is computed, and the error rates measured: docs/methods.md."),
        ]);

    private static ResultColumn Text(string name, string vi, string en) => new(name, ColumnRole.Measure, ColumnType.Text, null, new(vi, en));

    private static IReadOnlyList<object?> Row(Language t, DuplicatePair p) =>
    [
        (long)p.Group, p.A.Name, p.A.UnitName, p.A.Years, p.B.Name, p.B.UnitName, p.B.Years, Math.Round(p.Probability, 3), t[p.Sentence, p.English], string.Join(' ', p.A.Facts.Concat(p.B.Facts)),
        p.Decision switch { Decision.Same => t["là một", "one"], Decision.Different => t["là hai", "two"], _ => t["chưa quyết định", "undecided"] },
    ];
}
