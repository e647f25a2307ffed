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
        var t = question.T;
        // The query refuses unknown plans and units, and brings the version of the data.
        var answer = question.AskPeriod(["expectedSubmissions", "receivedSubmissions"], [], null);
        var forecast = Of(data, question.Plan, request, clock ?? TimeProvider.System);
        var finding = forecast is null ? new("Chưa có kế hoạch nào để dự báo.", "There is no plan to forecast.") : Finding(forecast.Entries);
        // What the overview shows is of the items: by owner there are other numbers.
        if (request is { Period: null, To: null, By: not "owner" }) InsightCache.Keep(data, "forecast", question.Plan, request.Unit, finding);
        // Programs know the English title without the day; only a page in English tells it.
        var title = new Title(
            forecast is null ? "Dự báo đến kỳ tổng kết" : $"Dự báo đến ngày {Day(forecast.CutOff)}",
            forecast is null || !t.IsEnglish ? "Forecast to the review" : $"Forecast to {Day(forecast.CutOff)}");
        var entries = forecast?.Entries ?? [];
        var isByOwner = request.By == "owner";
        return new Report
        {
            Name = "forecast",
            Asked = request with { Plan = question.Plan, By = request.By ?? "planItem" },
            Title = title,
            Subtitle = question.Subtitle(forecast is null ? "" : t[$"đến ngày {Day(forecast.CutOff)}", $"up to {Day(forecast.CutOff)}"]),
            Finding = t[finding],
            Table = answer with { Columns = isByOwner ? s_ownerColumns : s_columns, Rows = [.. entries.Select(e => isByOwner ? OwnerRow(t, e) : Row(t, e))], Totals = null, TotalRows = entries.Count },
            Chart = forecast is null ? null : Chart(t, title, t[finding], forecast, ReportSource.Line(t, clock ?? TimeProvider.System)),
            Notes = [.. (isByOwner ? s_notes.Prepend(s_ownerNote) : s_notes).Select(n => t[n]), .. ReportText.Warnings(t, answer)],
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

    private static readonly Title[] s_notes =
    [
        new("Dự báo cho những báo cáo còn thiếu hoặc chưa hết năm, rút ra từ báo cáo của chính đơn vị và của các đơn vị, phong trào tương tự; báo cáo còn thiếu không bị coi là 0.",
            "The forecast is for submissions that are missing or whose year is not over, drawn from those of the unit itself and of like units and movements; what is missing does not count as 0."),
        new("Khoảng “thấp – cao” được tính sao cho 10 lần thì khoảng 8 lần số thật nằm trong đó. Khả năng đạt nói theo phần mười; đây là ước tính, không phải kết quả.",
            "The range “low – high” is such that the true figure lies within it about 8 times in 10. Chances are told in tenths; they are estimates, not results."),
        new("Cách tính và kết quả kiểm tra trên số liệu để riêng: docs/methods.md.", "How it is computed, and how it did on figures held back: docs/methods.md."),
    ];

    private static readonly Title s_ownerNote = new(
        "Mỗi dòng cộng những mục có chỉ tiêu mà đơn vị chủ trì; mục do nhiều đơn vị cùng chủ trì được tính ở mỗi đơn vị, nên không cộng các dòng với nhau.",
        "Each row adds up the items with a target that the owner leads; an item that several lead counts for each of them, so rows must not be added up.");

    private static readonly ResultColumn[] s_columns =
    [
        new("planItem", ColumnRole.Dimension, ColumnType.Text, null, new("Mục", "Item")),
        new("planItemName", ColumnRole.Label, ColumnType.Text, null, new("Mục", "Item")),
        new("kind", ColumnRole.Dimension, ColumnType.Text, null, new("Đối tượng", "Kind")),
        new("kindName", ColumnRole.Label, ColumnType.Text, null, new("Đối tượng", "Kind")) { IsWords = true },
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
        new("outlook", ColumnRole.Measure, ColumnType.Text, null, new("Nhận định", "Outlook")) { IsWords = true },
        new("sentence", ColumnRole.Measure, ColumnType.Text, null, new("Giải thích", "Explanation")) { IsWords = true },
    ];

    private static readonly ResultColumn[] s_ownerColumns =
        [new("owner", ColumnRole.Dimension, ColumnType.Text, null, new("Đơn vị chủ trì", "Owner")), new("ownerName", ColumnRole.Label, ColumnType.Text, null, new("Đơn vị chủ trì", "Owner")), .. s_columns.Skip(FirstFigure)];

    // From here on the columns are the same, whatever a row is of.
    private const int FirstFigure = 7;

    private static IReadOnlyList<object?> OwnerRow(Language t, ForecastEntry e) => [e.Item, e.ItemName, .. Row(t, e).Skip(FirstFigure)];

    private static IReadOnlyList<object?> Row(Language t, ForecastEntry e) =>
    [
        e.Item, e.ItemName, e.Kind, KindWord(t, e.Kind), e.Unit, e.Unit is null ? t["Cả kế hoạch", "Whole plan"] : e.UnitName, e.Owners, (long)e.Recognised, (long)e.GapYears,
        e.Low is { } low ? (long)low : null, e.Median is { } median ? (long)median : null, e.High is { } high ? (long)high : null, e.Target is { } target ? (long)target : null,
        e.Probability is { } p ? Math.Round(p, 2) : null, t[ForecastWords.Word(e.Outlook)], t[e.Sentence, e.English],
    ];

    private static string KindWord(Language t, string? kind) =>
        kind is null ? t["Mọi đối tượng", "Every kind"] : SemanticModel.Default.FindDimension("kind")!.Members!.FirstOrDefault(m => m.Value == kind) is { } member ? t[member.Title] : kind;

    // In both languages: a page that everybody opens shows it again.
    private static Title Finding(IReadOnlyList<ForecastEntry> entries)
    {
        var asked = entries.Where(e => e is { Unit: null, Target: not null }).ToList();
        if (asked.Count == 0)
        {
            var without = entries.Count(e => e is { Unit: null, Median: null });
            var none = entries.Any(e => e.Outlook == Outlook.NotShown) ? new Title("Chỉ tiêu thuộc đơn vị mà tài khoản không xem được", "The targets belong to a unit that this account does not see")
                : new("Kế hoạch không giao chỉ tiêu bằng số", "The plan sets no number to reach");
            var told = entries.Count(e => e.Unit is null) - without;
            return without == entries.Count ? new("Chưa đủ số liệu để dự báo.", "Too little data for a forecast.")
                : new($"{none.Vi}; dự báo cho {Count(told)} mục đứng trong bảng.", $"{none.En}; the table has the forecast for {ReportWording.Of(told, "item")}.");
        }

        int Of(params Outlook[] outlooks) => asked.Count(e => outlooks.Contains(e.Outlook));
        var said = new (int Count, Title Words)[]
        {
            (Of(Outlook.Reached), new("đã đạt", "reached")), (Of(Outlook.VeryLikely, Outlook.Likely), new("có khả năng đạt", "likely")), (Of(Outlook.Open), new("chưa chắc", "uncertain")),
            (Of(Outlook.Unlikely, Outlook.VeryUnlikely), new("khó đạt", "unlikely")), (Of(Outlook.Missed), new("không đạt", "not reached")), (Of(Outlook.TooLittle), new("chưa đủ số liệu", "too little data")),
        };
        string Listed(Language t) => string.Join(", ", said.Where(s => s.Count > 0).Select(s => $"{Count(s.Count)} {t[s.Words]}"));
        return new($"Trong {Count(asked.Count)} chỉ tiêu: {Listed(Language.Vietnamese)}.", $"Of {ReportWording.Of(asked.Count, "target")}: {Listed(Language.English)}.");
    }

    private static ChartSpec? Chart(Language t, Title title, string finding, ReviewForecast forecast, string source)
    {
        var (years, (told, all)) = (forecast.ByYear, forecast.ItemsByYear);
        if (years.Count < 2 || !years.Any(y => y.Median is not null)) return null;
        var first = years.Index().Where(y => y.Item.IsForecast).Select(y => (int?)y.Index).FirstOrDefault();
        double? Of(int? value) => value is { } v ? v : null;
        return new ChartSpec
        {
            Kind = ChartKind.Line,
            Language = t,
            Title = t[title],
            Subtitle = finding,
            Categories = [.. years.Select(y => y.Year.ToString(CultureInfo.InvariantCulture))],
            Series = [new ChartSeries(t["Được công nhận, kể cả phần dự báo", "Recognised, with the forecast"], [.. years.Select(y => Of(y.Median))]) { Low = [.. years.Select(y => y.IsForecast ? Of(y.Low) : null)], High = [.. years.Select(y => y.IsForecast ? Of(y.High) : null)] }],
            ValueTitle = told < all
                ? t[$"Số điển hình, cộng {Count(told)}/{Count(all)} chỉ tiêu, mục dự báo được", $"Exemplars, {Count(told)}/{Count(all)} targets and items that can be forecast"]
                : t["Số điển hình, cộng các mục", "Exemplars, all items"],
            GapNote = t["Chưa đủ số liệu", "Too little data"],
            ForecastFrom = first,
            Source = source,
        };
    }
}
