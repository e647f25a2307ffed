using DienHinh.Analytics.Charts;

namespace DienHinh.Analytics.Tests.Charts;

/// <summary>Specifications as the reports make them, and as bad luck makes them.</summary>
public static class ChartSamples
{
    public static readonly string[] Movements =
    [
        "Xây dựng nông thôn mới",
        "Lao động giỏi, lao động sáng tạo",
        "Toàn dân đoàn kết xây dựng đời sống văn hóa",
        "Dạy tốt - Học tốt",
        "Thực hiện nhiệm vụ quốc phòng - an ninh",
        "Lĩnh vực y tế, chăm sóc sức khỏe nhân dân",
        "Đẩy mạnh việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
        "Phát triển kinh tế hộ gia đình, xóa đói giảm nghèo",
        "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở",
    ];

    public static readonly string[] Years = ["2021", "2022", "2023", "2024", "2025"];

    private static readonly string Endless = string.Concat(Enumerable.Repeat("Dài", 80));

    /// <summary>Every kind with everything that can be odd about it, by name.</summary>
    public static IReadOnlyDictionary<string, ChartSpec> All { get; } = Make();

    public static ChartSpec Spec(ChartKind kind, IReadOnlyList<string> categories, params ChartSeries[] series) => new()
    {
        Kind = kind,
        Title = "Điển hình tiên tiến theo phong trào, tỉnh Ninh Thuận 2021 - 2025",
        Subtitle = "Tất cả các phong trào đều tăng; tăng nhiều nhất là Xây dựng nông thôn mới.",
        Categories = categories,
        Series = series,
        ValueTitle = "Số điển hình",
        Source = "Nguồn: Báo cáo của các sở, ban, ngành, đoàn thể; số liệu đến ngày 30/6/2025.",
    };

    public static ChartSeries Series(string name, params double?[] values) => new(name, values);

    public static ChartSpec Trend() => Spec(
        ChartKind.Line, Years, [.. Movements.Select((name, i) => Series(name, [.. Years.Select((_, j) => Amount(i, j))]))]);

    public static ChartSpec TwoReviews() => Spec(
        ChartKind.Bars,
        Movements,
        Series("Sơ kết 2023", [.. Movements.Select((_, i) => i == 8 ? null : Amount(i, 2))]),
        Series("Tổng kết 2025", [.. Movements.Select((_, i) => Amount(i, 4))]));

    private static double? Amount(int movement, int year) => (movement, year) == (5, 1) ? null : 12 + movement * 37 % 50 + year * (3 + movement % 4 * 5);

    private static Dictionary<string, ChartSpec> Make()
    {
        var samples = new Dictionary<string, ChartSpec> { ["trend"] = Trend(), ["two reviews"] = TwoReviews() };
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            void Add(string name, ChartSpec spec) => samples.Add($"{kind}: {name}", spec);
            Add("nothing", Spec(kind, []));
            Add("no category", Spec(kind, [], Series("Toàn tỉnh")));
            Add("no series", Spec(kind, Years));
            Add("all gaps", Spec(kind, Years, Series("Toàn tỉnh", null, null, null, null, null)));
            Add("all zeros", Spec(kind, Years, Series("Toàn tỉnh", 0, 0, 0, 0, 0)));
            Add("one value", Spec(kind, ["2025"], Series("Toàn tỉnh", 17)));
            Add("one value among gaps", Spec(kind, Years, Series("A", null, null, 5, null, null), Series("B", null, null, null, null, null)));
            Add("negative", Spec(kind, Years, Series("Tăng giảm", 41, -26, 2.5, -0.7, null), Series("Khác", -41, 26, null, 0, 3)));
            Add("all negative", Spec(kind, Years, Series("Giảm", -41, -26, -2.5, null, -3)));
            Add("small and large", Spec(kind, ["Nhỏ", "Lớn", "Không"], Series("2023", 1, 100_000, 0), Series("2025", 2, 99_999.5, null)));
            Add("15 series", Spec(kind, Years, [.. Enumerable.Range(0, 15).Select(i => Series($"{Movements[i % 9]} {i}", 10 + 3 * i, 12, null, 40 - i, 20 + i))]));
            Add("30 categories", Spec(kind, [.. Enumerable.Range(1, 30).Select(i => $"Thị trấn Phước Dân {i}")], Series("2025", [.. Enumerable.Range(1, 30).Select(i => (double?)(i * 11 % 37))])));
            Add("30 years", Spec(kind, [.. Enumerable.Range(1996, 30).Select(i => $"{i}")], Series("Toàn tỉnh", [.. Enumerable.Range(1, 30).Select(i => i == 9 ? null : (double?)(i * 11 % 37))])));
            Add("120 categories", Spec(kind, [.. Enumerable.Range(1, 120).Select(i => $"Xã Phước Hải {i}")], Series("2025", [.. Enumerable.Range(1, 120).Select(i => (double?)(i * 11 % 37))])));
            Add("movements as categories", Spec(kind, Movements, Series("2025", [.. Movements.Select((_, i) => Amount(i, 4))])));
            Add("endless names", Spec(kind, [Endless, Movements[6]], Series(Endless, 1, 2), Series($"{Movements[6]} {Movements[8]} {Movements[6]}", null, 3)) with { Title = Endless, Subtitle = $"{Endless} {Endless}", ValueTitle = Endless, GapNote = Endless, Source = $"{Endless} {Endless} {Endless}" });
            Add("two series", Spec(kind, Movements, Series("Sơ kết 2023", [.. Movements.Select((_, i) => i == 8 ? null : Amount(i, 2))]), Series("Tổng kết 2025", [.. Movements.Select((_, i) => i == 3 ? 5 : Amount(i, 4))])));
            Add("two series that fall below zero", Spec(kind, Movements[..3], Series("2023", 10, -5, null), Series("2025", -10, -5, null)));
            Add("two series, one figure", Spec(kind, ["Toàn tỉnh"], Series("2023", 7), Series("2025", 7)));
            Add("a thousand to one", Spec(kind, Movements[..4], Series("2023", 12_000, 10, 1, 0), Series("2025", 11_500.5, 12, 4, 0)));
            Add("lines and marks", Spec(kind, Years, Series("Toàn tỉnh", 12, 25, 38, null, 60)) with { Lines = [new(50, "Chỉ tiêu: 50")], Marks = [new(2.5, "Sơ kết 31/12/2023"), new(4.5, "Tổng kết 31/12/2025")] });
            Add("targets", Spec(kind, Years, Series("Toàn tỉnh", 12, 25, 38, null, 60)) with { Targets = Series("Chỉ tiêu năm", null, 30, 30, null, 50) });
            Add("forecast", Spec(kind, [.. Years, "2026", "2027"], Series("Toàn tỉnh", 12, 25, 38, 41, 60, 66, 71) with { Low = [null, null, null, null, null, 55, 52], High = [null, null, null, null, null, 77, 90] }) with { ForecastFrom = 5 });
            Add("percent", Spec(kind, Years, Series("Toàn tỉnh", 0.82, 0.855, 0.9, 0.97, 1.04)) with { ValueFormat = ChartValueFormat.Percent });
        }

        return samples;
    }
}
