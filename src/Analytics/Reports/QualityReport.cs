using System.Globalization;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>
/// What is wrong with the workbooks behind the figures (chất lượng số liệu): how often each remark was made, or how many each unit has; of the versions that
/// count alone.
/// </summary>
public static class QualityReport
{
    private static readonly string[] s_rows = ["finding", "unit"];

    /// <summary>Builds the report over the years of the plan, or those asked for, by remark or by unit.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        request = ReportQuestion.WithYears(request);
        var by = request.By ?? s_rows[0];
        if (!s_rows.Contains(by))
            throw new QueryException([QueryCheck.Unknown("unknown-dimension", "cách chia báo cáo này", by, s_rows)]);
        if (request.Basis != UnitBasis.Reported)
            throw new QueryException([new("bad-basis", request.Basis == UnitBasis.Restated ? "restated" : "likeForLike", "Nhận xét là về tệp mà đơn vị đã gửi, nên chỉ tính theo đơn vị khi báo cáo. Hãy dùng reported.")]);
        using var data = Snapshot.Open(db);
        var question = new ReportQuestion(data, request, clock);
        var (from, to) = (request.From ?? question.PlanYears?.From, request.To ?? question.PlanYears?.To);
        // The query refuses unknown plans and units, and brings coverage and the version of the data.
        var answer = question.AskPeriod(["receivedSubmissions"], [], from is null ? null : string.Create(CultureInfo.InvariantCulture, $"{from}..{to}"));
        var entries = QualityRegister.List(data, question.Plan, request.Unit, from, to);
        var rows = by == "unit" ? ByUnit(entries) : ByFinding(entries);
        return new Report
        {
            Name = "quality",
            Asked = request with { Plan = question.Plan, By = by, From = from, To = to },
            Title = new("Chất lượng số liệu" + (from is null ? "" : $", {Years(from.Value, to!.Value)}"), "Quality of the data" + (from is null ? "" : $", {from}–{to}")),
            Subtitle = question.Subtitle(from is null ? "mọi năm" : Years(from.Value, to!.Value)),
            Finding = Finding(entries),
            Table = answer with
            {
                Columns = by == "unit" ? s_unitColumns : s_findingColumns,
                Rows = rows,
                Totals = by == "unit" ? [null, null, Submissions(entries), Exemplars(entries), Pending(entries), Count("error"), Count("warning"), Count("note")] : [null, null, null, entries.Sum(e => e.Findings), Submissions(entries), null],
                TotalRows = rows.Count,
            },
            Sources = request.SourceNames is { } names ? Sources(QualityRegister.Remarks(data, question.Plan, request.Unit, from, to, SourceTable.Most), names) : null,
            Notes =
            [
                "Chỉ tính bản đang dùng của mỗi báo cáo; bản đã được thay và tệp bị từ chối không tính.",
                .. Pending(entries) > 0 ? ["Dòng chờ quyết định chưa được đếm vào số liệu nào; xem ở trang Chờ quyết định."] : Array.Empty<string>(),
            ],
        };

        long Count(string severity) => entries.Where(e => e.Severity == severity).Sum(e => e.Findings);
    }

    private static SourceTable Sources((IReadOnlyList<QualityRemark> Remarks, int Total) found, NamesShown names) => new(
        ["Đơn vị", "Mức độ", "Nhận xét", "Tệp", "Trang tính", "Ô", "Hồ sơ số"],
        [.. found.Remarks.Select(r => (IReadOnlyList<object?>)[r.UnitName, Word(r.Severity), FindingCatalogue.Find(r.Code)?.Title ?? r.Code, NameMask.InText(r.File, names), r.Sheet, r.Cell, (long)r.Submission])],
        SourceTable.LeftOut(found.Total - found.Remarks.Count));

    private static List<IReadOnlyList<object?>> ByFinding(IReadOnlyList<QualityEntry> entries) =>
    [
        .. entries.Where(e => e.Code is not null).GroupBy(e => (e.Code, e.Severity))
            .OrderBy(g => Rank(g.Key.Severity)).ThenByDescending(g => g.Sum(e => e.Findings)).ThenBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(g => (IReadOnlyList<object?>)[g.Key.Code, FindingCatalogue.Find(g.Key.Code!)?.Title ?? g.Key.Code, Word(g.Key.Severity!), g.Sum(e => e.Findings), Submissions(g), FindingCatalogue.Find(g.Key.Code!)?.Advice]),
    ];

    // Who has most to put right stands first.
    private static List<IReadOnlyList<object?>> ByUnit(IReadOnlyList<QualityEntry> entries) =>
    [
        .. entries.GroupBy(e => e.Unit, StringComparer.Ordinal)
            .Select(g => (Own: g.ToList(), Errors: Of(g, "error"), Warnings: Of(g, "warning")))
            .OrderByDescending(g => Pending(g.Own)).ThenByDescending(g => g.Errors).ThenByDescending(g => g.Warnings).ThenBy(g => g.Own[0].UnitName, StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: false))
            .Select(g => (IReadOnlyList<object?>)[g.Own[0].Unit, g.Own[0].UnitName, Submissions(g.Own), Exemplars(g.Own), Pending(g.Own), g.Errors, g.Warnings, Of(g.Own, "note")]),
    ];

    private static string Finding(IReadOnlyList<QualityEntry> entries)
    {
        if (entries.Count == 0)
            return "Chưa nhận được báo cáo nào.";
        var clean = entries.GroupBy(e => e.Submission).Count(g => g.All(e => e.Severity is null or "note"));
        var sentence = $"{VietnameseText.Count(clean)} trong {VietnameseText.Count(Submissions(entries))} báo cáo không có lỗi hay cảnh báo nào";
        var rest = new (long Count, string Words)[] { (Of(entries, "error"), "lỗi"), (Of(entries, "warning"), "cảnh báo"), (Pending(entries), "dòng chờ quyết định") }.Where(p => p.Count > 0).ToList();
        return rest.Count == 0 ? sentence + "." : $"{sentence}; các báo cáo khác có {string.Join(", ", rest.Select(p => $"{VietnameseText.Count(p.Count)} {p.Words}"))}.";
    }

    private static long Of(IEnumerable<QualityEntry> entries, string severity) => entries.Where(e => e.Severity == severity).Sum(e => e.Findings);

    private static long Submissions(IEnumerable<QualityEntry> entries) => entries.Select(e => e.Submission).Distinct().LongCount();

    // What a submission holds stands on each of its rows.
    private static long Exemplars(IEnumerable<QualityEntry> entries) => entries.DistinctBy(e => e.Submission).Sum(e => e.Exemplars);

    private static long Pending(IEnumerable<QualityEntry> entries) => entries.DistinctBy(e => e.Submission).Sum(e => e.Pending);

    private static int Rank(string? severity) => severity switch { "error" => 0, "warning" => 1, _ => 2 };

    private static string Word(string severity) => severity switch { "error" => "Lỗi", "warning" => "Cảnh báo", _ => "Ghi chú" };

    private static readonly ResultColumn[] s_findingColumns =
    [
        new("finding", ColumnRole.Dimension, ColumnType.Text, null, new("Mã nhận xét", "Finding")),
        new("findingName", ColumnRole.Label, ColumnType.Text, null, new("Nhận xét", "Finding")),
        new("severity", ColumnRole.Measure, ColumnType.Text, null, new("Mức độ", "Severity")),
        new("findings", ColumnRole.Measure, ColumnType.Integer, "finding", new("Số lần", "Times")),
        new("submissions", ColumnRole.Measure, ColumnType.Integer, "submission", new("Số báo cáo", "Reports")),
        new("advice", ColumnRole.Measure, ColumnType.Text, null, new("Cách sửa", "What to do")),
    ];

    private static readonly ResultColumn[] s_unitColumns =
    [
        new("unit", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("unitName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("submissions", ColumnRole.Measure, ColumnType.Integer, "submission", new("Số báo cáo", "Reports")),
        new("exemplars", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Dòng đã nhận", "Rows taken")),
        new("pending", ColumnRole.Measure, ColumnType.Integer, "row", new("Dòng chờ quyết định", "Rows pending")),
        new("errors", ColumnRole.Measure, ColumnType.Integer, "finding", new("Lỗi", "Errors")),
        new("warnings", ColumnRole.Measure, ColumnType.Integer, "finding", new("Cảnh báo", "Warnings")),
        new("notes", ColumnRole.Measure, ColumnType.Integer, "finding", new("Ghi chú", "Notes")),
    ];
}
