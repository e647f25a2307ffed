using DienHinh.Analytics.Charts;
using static DienHinh.Analytics.Tests.Charts.ChartSamples;

namespace DienHinh.Analytics.Tests.Charts;

/// <summary>A picture of the gallery.</summary>
/// <param name="Name">Name of its file, without ending.</param>
/// <param name="Question">The question that it answers, or the case that it stands.</param>
/// <param name="Spec">What is drawn.</param>
public sealed record GalleryPicture(string Name, string Question, ChartSpec Spec, ChartAppearance Appearance = ChartAppearance.Light)
{
    /// <summary>As large as a column of a page; a sparkline larger than it is in use, so that it can be judged.</summary>
    public ChartSize Size { get; init; } = ChartSize.Page;
}

/// <summary>Every kind of chart, and the cases that break charts, with figures that were made up.</summary>
public static class Gallery
{
    private static readonly string[] Kinds = ["Tập thể", "Cá nhân", "Hộ gia đình", "Mô hình"];
    private static readonly string[] Communes = ["Phước Hải", "Phước Thuận", "An Hải", "Phước Sơn", "Phước Hậu", "Phước Vinh", "Phước Thái", "Phước Hữu", "Phước Dân", "Phước Diêm", "Cà Ná", "Phước Nam"];

    /// <summary>The pictures in the order to show.</summary>
    public static IReadOnlyList<GalleryPicture> All { get; } = [.. Usual(), .. Hard()];

    private static IEnumerable<GalleryPicture> Usual()
    {
        yield return new("trend", "Xu hướng qua các năm, có đường chỉ tiêu và mốc sơ kết; năm chưa có báo cáo là chỗ đứt, không nối", Titled(ChartKind.Line, "Số điển hình được công nhận qua các năm, 2021-2026", "Tăng 38% so với sơ kết 2023.",
            [.. Years, "2026"], Series("Số điển hình", 42, null, 61, 66, 84, 90)) with { Lines = [new(80, "Chỉ tiêu mỗi năm: 80")], Marks = [new(2.5, "Sơ kết 31/12/2023")], GapNote = "Chưa có báo cáo" });
        yield return new("target-steps", "Chỉ tiêu đổi theo năm: đường bậc thang, đứt ở năm không giao chỉ tiêu", Titled(ChartKind.Line, "Số điển hình được công nhận qua các năm, 2021-2025", "Năm 2025 vượt chỉ tiêu, năm 2022 còn thiếu 3.",
            Years, Series("Số điển hình", 42, 47, null, 66, 84)) with { Targets = Series("Chỉ tiêu năm", 40, 50, 50, null, 70), ValueTitle = "Số điển hình" });
        yield return new("columns", "Bao nhiêu, năm nào", Titled(ChartKind.Columns, "Điển hình được công nhận theo đối tượng", "Cá nhân tăng đều, tập thể đứng yên.", Years,
            Series("Tập thể", 12, 14, 13, 12, 13), Series("Cá nhân", 20, 24, 31, 38, 47)));
        yield return new("stacked", "Toàn bộ gồm những gì", Titled(ChartKind.Stacked, "Điển hình được công nhận theo đối tượng, 2021-2025", "Cá nhân chiếm hơn nửa trong mọi năm.", Years,
            Series(Kinds[0], 12, 14, 13, 12, 13), Series(Kinds[1], 30, 34, 41, 48, 57), Series(Kinds[2], 8, 9, null, 14, 18), Series(Kinds[3], 3, 4, 4, 6, 9)));
        yield return new("dumbbell", "Hai kỳ: cái gì đổi, đổi bao nhiêu", Reviews(ChartKind.Dumbbell));
        yield return new("grouped-bars", "Hai kỳ: số của từng kỳ", Reviews(ChartKind.Bars));
        yield return new("slope", "Hai kỳ: ai lên, ai xuống, ai vượt ai", Reviews(ChartKind.Slope));
        yield return new("waterfall", "Chênh lệch giữa hai kỳ từ đâu mà ra", Reviews(ChartKind.Waterfall));
        yield return new("bullet", "Chỉ tiêu đã đạt chưa", Titled(ChartKind.Bullet, "Mức đạt chỉ tiêu theo mục", "Đạt 96 trên chỉ tiêu 120 (80%); còn thiếu ở 2 mục.", [.. Movements[..6]],
            Series("Chỉ tiêu", 40, 25, 30, null, 15, 10), Series("Đạt", 31, 27, 25, 12, 15, null)));
        yield return new("ranking", "Xã nào đứng đầu, xã mình đứng thứ mấy", Titled(ChartKind.Ranking, "Xếp hạng các xã theo số điển hình được công nhận, 2025", "An Hải đứng thứ 5 trong 11 xã đã báo cáo.", Communes,
            Series("Số điển hình", 14, 22, 17, 9, 22, 18, 6, 11, 25, 8, null, 12)) with { Highlight = "An Hải" });
        yield return new("completeness", "Ai đã nộp, ai nộp trễ, ai còn thiếu", Completeness(Communes));
        yield return new("heat", "Chỗ nào nhiều, chỗ nào ít", Titled(ChartKind.HeatMap, "Điển hình được công nhận theo phong trào và năm", "Nông thôn mới nhiều nhất trong mọi năm.", Years, [.. Trend().Series]));
        yield return new("multiples", "Từng phong trào đi thế nào", Trend() with { Kind = ChartKind.Multiples });
        yield return new("direct-labour", "Tỷ lệ lao động trực tiếp có trên 30% không", Titled(ChartKind.Bars, "Tỷ lệ người lao động trực tiếp trong số cá nhân được khen thưởng", "5 trong 8 xã đã báo cáo trên mức 30%.", [.. Communes[..9]],
            Series("Tỷ lệ", 0.41, 0.3, 0.352, 0.28, 0.5, 0.31, null, 0.12, 0.46)) with { ValueFormat = ChartValueFormat.Percent, ValueTitle = "Tỷ lệ", Lines = [new(0.3, "Quy định: trên 30%", IsToExceed: true)] });
        yield return new("forecast", "Sắp tới có thể là bao nhiêu", Titled(ChartKind.Line, "Số điển hình được công nhận, dự báo đến 2027", "Năm 2027 có thể từ 78 đến 118.", [.. Years, "2026", "2027"],
            Series("Số điển hình", 42, 51, 61, 66, 84, 91, 98) with { Low = [null, null, null, null, null, 82, 78], High = [null, null, null, null, null, 100, 118] }) with { ForecastFrom = 5 });
        yield return new("sparkline", "Một dòng chữ: đi lên hay đi xuống", Titled(ChartKind.Sparkline, "Số điển hình", null, [.. Years, "2026"], Series("Số điển hình", 42, 51, null, 61, 66, 84))) { Size = new(480, 240) };
        yield return new("trend-dark", "Nền tối", Trend() with { Kind = ChartKind.Line }, ChartAppearance.Dark);
        yield return new("dumbbell-dark", "Nền tối", Reviews(ChartKind.Dumbbell), ChartAppearance.Dark);
        yield return new("stacked-dark", "Nền tối", Titled(ChartKind.Stacked, "Điển hình được công nhận theo đối tượng, 2021-2025", "Cá nhân chiếm hơn nửa trong mọi năm.", Years,
            Series(Kinds[0], 12, 14, 13, 12, 13), Series(Kinds[1], 30, 34, 41, 48, 57), Series(Kinds[2], 8, 9, 11, 14, 18), Series(Kinds[3], 3, 4, 4, 6, 9)), ChartAppearance.Dark);
    }

    private static IEnumerable<GalleryPicture> Hard()
    {
        yield return new("fifteen-series", "Mười lăm đường", All15(ChartKind.Line));
        yield return new("fifteen-multiples", "Mười lăm phong trào, mỗi phong trào một hình", All15(ChartKind.Multiples));
        yield return new("one-point", "Chỉ có một số", Titled(ChartKind.Line, "Số điển hình được công nhận", null, ["2025"], Series("Số điển hình", 17)));
        yield return new("all-zeros", "Toàn số 0", Titled(ChartKind.Columns, "Số điển hình được công nhận", "Các đơn vị đều báo cáo: không có.", Years, Series("Toàn tỉnh", 0, 0, 0, 0, 0)));
        yield return new("all-gaps", "Chưa có báo cáo nào", Titled(ChartKind.Line, "Số điển hình được công nhận", null, Years, Series("Toàn tỉnh", null, null, null, null, null)));
        yield return new("negative-differences", "Tăng và giảm", Titled(ChartKind.Bars, "Tăng, giảm số điển hình so với năm trước", "Sáu phong trào tăng, hai phong trào giảm.", Movements, Series("Tăng, giảm", 12, -7, 3, 0, 5.5, -12, 9, 1, null)));
        yield return new("thousand-to-one", "Lớn gấp nghìn lần nhau", Titled(ChartKind.Multiples, "Số điển hình được công nhận qua các năm", "Mỗi phong trào một thang.", Years, Series(Movements[0], 9000, 9500, 11000, 10800, 12400.5),
            Series(Movements[1], 3, 5, 4, 8, 12), Series(Movements[2], 240, 220, null, 310, 290), Series(Movements[3], 0, 0, 1, 0, 2)));
        yield return new("sixty-communes", "Sáu mươi xã", Completeness([.. Enumerable.Range(1, 60).Select(i => $"{Communes[i % 12]} {i}")]));
        yield return new("long-names", "Tên dài trên hình hẹp", Reviews(ChartKind.Dumbbell)) { Size = new(480, 420) };
    }

    private static ChartSpec All15(ChartKind kind) => ChartSamples.All[$"{kind}: 15 series"] with { Title = "Mười lăm phong trào qua các năm", Subtitle = "Năm 2023 chưa có báo cáo." };

    private static ChartSpec Titled(ChartKind kind, string title, string? finding, IReadOnlyList<string> categories, params ChartSeries[] series) => Spec(kind, categories, series) with { Title = title, Subtitle = finding };

    private static ChartSpec Reviews(ChartKind kind) => Titled(kind, "Điển hình được công nhận, sơ kết 2023 và tổng kết 2025", "Tăng 38% so với sơ kết 2023; hai phong trào giảm.", Movements,
        Series("Sơ kết đến 30/6/2023", 38, 24, 31, 12, 15, 9, 22, 14, null) with { Total = 160 }, Series("Tổng kết đến 30/6/2025", 61, 35, 29, 12, 21, 4, 39, 17, 6) with { Total = 221 });

    private static ChartSpec Completeness(string[] communes) => Titled(ChartKind.HeatMap, "Tình hình nộp báo cáo, 2021-2025", "Còn 4 báo cáo quá hạn chưa nộp.", Years,
        [.. communes.Select((name, i) => Series(name, [.. Years.Select((_, j) => State(i, j))]) with { Texts = [.. Years.Select((_, j) => State(i, j) == 1 ? $"trễ {3 + i * 7 % 40} ngày" : null)] })]) with
    {
        States = [new("Đúng hạn", ChartTone.Good), new("Nộp trễ", ChartTone.Fair), new("Chưa nộp", ChartTone.Missing), new("Chưa đến hạn", ChartTone.Open)],
    };

    private static double? State(int commune, int year) => (commune + year) switch { var n when year == 4 && n % 3 == 0 => 3, var n when n % 7 == 3 => 1, var n when n % 11 == 5 => 2, _ => 0 };
}
