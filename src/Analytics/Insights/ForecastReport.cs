using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Insights.Forecasting;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Insights;

/// <summary>Will the numbers be reached at the review (sẽ đạt chỉ tiêu không)? Reports that are missing are forecast with a range; nothing missing counts as 0.</summary>
public static class ForecastReport
{
    /// <summary>Builds the report to the closing review, or to the review that the period names.</summary>
    /// <exception cref="QueryException">The request has mistakes.</exception>
    public static Report Build(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        ReportQuestion.RequireYears(request);
        if (request.By is not (null or "planItem" or "unit" or "owner"))
            throw new QueryException([QueryCheck.Unknown("unknown-dimension", "cách chia dòng của dự báo", request.By, ["planItem", "unit", "owner"])]);
        using var data = Snapshot.Open(db);
        var question = new ReportQuestion(data, request);
        // The query refuses unknown plans and units, and brings the version of the data.
        var answer = question.AskPeriod(["expectedSubmissions", "receivedSubmissions"], [], null);
        var forecast = Of(data, question.Plan, request, clock ?? TimeProvider.System);
        var finding = forecast is null ? "Chưa có kế hoạch nào để dự báo." : Finding(forecast.Entries);
        if (request is { Period: null, To: null }) InsightCache.Keep(data, "forecast", question.Plan, request.Unit, finding);
        var title = new Title(forecast is null ? "Dự báo đến kỳ tổng kết" : $"Dự báo đến ngày {Day(forecast.CutOff)}", "Forecast to the review");
        var entries = forecast?.Entries ?? [];
        var isByOwner = request.By == "owner";
        return new Report
        {
            Name = "forecast",
            Asked = request with { Plan = question.Plan, By = request.By ?? "planItem" },
            Title = title,
            Subtitle = question.Subtitle(forecast is null ? "" : $"đến ngày {Day(forecast.CutOff)}"),
            Finding = finding,
            Table = answer with { Columns = isByOwner ? s_ownerColumns : s_columns, Rows = [.. entries.Select(e => isByOwner ? OwnerRow(e) : Row(e))], Totals = null, TotalRows = entries.Count },
            Chart = forecast is null ? null : Chart(title, finding, forecast, ReportSource.Line(clock ?? TimeProvider.System)),
            Notes = [.. isByOwner ? [OwnerNote, .. s_notes] : s_notes, .. ReportText.Warnings(answer)],
        };
    }

    /// <summary>The forecast itself, for those who show it in their own way; null without a plan.</summary>
    public static ReviewForecast? Of(FactDatabase db, ReportRequest request, TimeProvider? clock = null)
    {
        using var data = Snapshot.Open(db);
        return Of(data, new ReportQuestion(data, request).Plan, request, clock ?? TimeProvider.System);
    }

    private static ReviewForecast? Of(Snapshot data, string? plan, ReportRequest request, TimeProvider clock) => plan is null ? null : InsightCache.Get(
        data, string.Create(CultureInfo.InvariantCulture, $"forecast {plan}|{request.Period}|{request.Unit}|{request.By}|{request.To}|{VietnamDay.Today(clock):O}"),
        () => ReviewForecast.Build(data, plan, request.Period, CompletenessRegister.List(data, plan, null, request.Unit), request.By, VietnamDay.Today(clock), request.To));

    private static readonly string[] s_notes =
    [
        "Dự báo cho những báo cáo còn thiếu hoặc chưa hết năm, rút ra từ báo cáo của chính đơn vị và của các đơn vị, phong trào tương tự; báo cáo còn thiếu không bị coi là 0.",
        "Khoảng “thấp – cao” được tính sao cho 10 lần thì khoảng 8 lần số thật nằm trong đó. Khả năng đạt nói theo phần mười; đây là ước tính, không phải kết quả.",
        "Cách tính và kết quả kiểm tra trên số liệu để riêng: docs/methods.md.",
    ];

    private const string OwnerNote = "Mỗi dòng cộng những mục có chỉ tiêu mà đơn vị chủ trì; mục do nhiều đơn vị cùng chủ trì được tính ở mỗi đơn vị, nên không cộng các dòng với nhau.";

    private static readonly ResultColumn[] s_columns =
    [
        new("planItem", ColumnRole.Dimension, ColumnType.Text, null, new("Mục", "Item")),
        new("planItemName", ColumnRole.Label, ColumnType.Text, null, new("Mục", "Item")),
        new("kind", ColumnRole.Dimension, ColumnType.Text, null, new("Đối tượng", "Kind")),
        new("kindName", ColumnRole.Label, ColumnType.Text, null, new("Đối tượng", "Kind")),
        new("unit", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("unitName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị", "Unit")),
        new("owners", ColumnRole.Measure, ColumnType.Text, null, new("Chủ trì", "Owners")),
        new("recognised", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Đã có", "So far")),
        new("gaps", ColumnRole.Measure, ColumnType.Integer, "submission", new("Báo cáo thiếu", "Missing reports")),
        new("low", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Dự báo, thấp", "Forecast, low")),
        new("median", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Dự báo, giữa", "Forecast, middle")),
        new("high", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Dự báo, cao", "Forecast, high")),
        new("target", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Chỉ tiêu", "Target")),
        new("probability", ColumnRole.Measure, ColumnType.Decimal, "ratio", new("Khả năng đạt", "Probability")),
        new("outlook", ColumnRole.Measure, ColumnType.Text, null, new("Nhận định", "Outlook")),
        new("sentence", ColumnRole.Measure, ColumnType.Text, null, new("Giải thích", "Explanation")),
    ];

    private static readonly ResultColumn[] s_ownerColumns =
        [new("owner", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị chủ trì", "Owner")), new("ownerName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị chủ trì", "Owner")), .. s_columns.Skip(FirstFigure)];

    // From here on the columns are the same, whatever a row is of.
    private const int FirstFigure = 7;

    private static IReadOnlyList<object?> OwnerRow(ForecastEntry e) => [e.Item, e.ItemName, .. Row(e).Skip(FirstFigure)];

    private static IReadOnlyList<object?> Row(ForecastEntry e) =>
    [
        e.Item, e.ItemName, e.Kind, KindWord(e.Kind), e.Unit, e.Unit is null ? "Cả kế hoạch" : e.UnitName, e.Owners, (long)e.Recognised, (long)e.GapYears,
        e.Low is { } low ? (long)low : null, e.Median is { } median ? (long)median : null, e.High is { } high ? (long)high : null, e.Target is { } target ? (long)target : null,
        e.Probability is { } p ? Math.Round(p, 2) : null, ForecastWords.Word(e.Outlook), e.Sentence,
    ];

    private static string KindWord(string? kind) => kind is null ? "Mọi đối tượng" : SemanticModel.Default.FindDimension("kind")!.Members!.FirstOrDefault(m => m.Value == kind)?.Title.Vi ?? kind;

    private static string Finding(IReadOnlyList<ForecastEntry> entries)
    {
        var asked = entries.Where(e => e is { Unit: null, Target: not null }).ToList();
        if (asked.Count == 0)
        {
            var without = entries.Count(e => e is { Unit: null, Median: null });
            var none = entries.Any(e => e.Outlook == Outlook.NotShown) ? "Chỉ tiêu thuộc đơn vị mà tài khoản không xem được" : "Kế hoạch không giao chỉ tiêu bằng số";
            return without == entries.Count ? "Chưa đủ số liệu để dự báo." : $"{none}; dự báo cho {Count(entries.Count(e => e.Unit is null) - without)} mục đứng trong bảng.";
        }

        int Of(params Outlook[] outlooks) => asked.Count(e => outlooks.Contains(e.Outlook));
        var said = new[]
        {
            (Of(Outlook.Reached), "đã đạt"), (Of(Outlook.VeryLikely, Outlook.Likely), "có khả năng đạt"), (Of(Outlook.Open), "chưa chắc"),
            (Of(Outlook.Unlikely, Outlook.VeryUnlikely), "khó đạt"), (Of(Outlook.Missed), "không đạt"), (Of(Outlook.TooLittle), "chưa đủ số liệu"),
        };
        return $"Trong {Count(asked.Count)} chỉ tiêu: {string.Join(", ", said.Where(s => s.Item1 > 0).Select(s => $"{Count(s.Item1)} {s.Item2}"))}.";
    }

    private static ChartSpec? Chart(Title title, string finding, ReviewForecast forecast, string source)
    {
        var (years, (told, all)) = (forecast.ByYear, forecast.ItemsByYear);
        if (years.Count < 2 || !years.Any(y => y.Median is not null)) return null;
        var first = years.Index().Where(y => y.Item.IsForecast).Select(y => (int?)y.Index).FirstOrDefault();
        double? Of(int? value) => value is { } v ? v : null;
        return new ChartSpec
        {
            Kind = ChartKind.Line,
            Title = title.Vi,
            Subtitle = finding,
            Categories = [.. years.Select(y => y.Year.ToString(CultureInfo.InvariantCulture))],
            Series = [new ChartSeries("Được công nhận, kể cả phần dự báo", [.. years.Select(y => Of(y.Median))]) { Low = [.. years.Select(y => y.IsForecast ? Of(y.Low) : null)], High = [.. years.Select(y => y.IsForecast ? Of(y.High) : null)] }],
            ValueTitle = told < all ? $"Số điển hình, cộng {Count(told)}/{Count(all)} chỉ tiêu, mục dự báo được" : "Số điển hình, cộng các mục",
            GapNote = "Chưa đủ số liệu",
            ForecastFrom = first,
            Source = source,
        };
    }
}
