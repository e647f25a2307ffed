using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DienHinh.Analytics.Charts;
using DienHinh.Benchmarks.Measuring;

namespace DienHinh.Benchmarks;

/// <summary>One chart, nine movements over five years, as SVG and as PNG of 1600 x 900, drawn here and by matplotlib from the same figures in the same run.</summary>
internal static class Pictures
{
    private static readonly string[] s_years = ["2021", "2022", "2023", "2024", "2025"];

    private static readonly string[] s_movements =
    [
        "Xây dựng nông thôn mới", "Lao động giỏi, lao động sáng tạo", "Toàn dân đoàn kết xây dựng đời sống văn hóa", "Dạy tốt - Học tốt", "Quốc phòng - an ninh",
        "Y tế, chăm sóc sức khỏe", "Học tập và làm theo Bác", "Phát triển kinh tế hộ gia đình", "Văn hóa công sở",
    ];

    private static ChartSpec Chart { get; } = new()
    {
        Kind = ChartKind.Line,
        Title = "Điển hình tiên tiến theo phong trào, 2021-2025",
        Subtitle = "Tất cả các phong trào đều tăng.",
        Categories = s_years,
        Series = [.. s_movements.Select((name, i) => new ChartSeries(name, [.. Enumerable.Range(0, 5).Select(year => (i, year) == (5, 1) ? null : (double?)(12 + i * 37 % 50 + year * (3 + i % 4 * 5)))]))],
        ValueTitle = "Số điển hình",
        Source = "Nguồn: báo cáo các đơn vị gửi về.",
    };

    /// <summary>Draws it so many times each way, first ours and then theirs, and prints the medians each after a first drawing that warms it up.</summary>
    public static int Race(int runs)
    {
        var figures = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(figures, JsonSerializer.Serialize(new { Chart.Title, Chart.Subtitle, Chart.Categories, Chart.ValueTitle, Chart.Source, Series = Chart.Series.Select(series => new { series.Name, series.Values }) }));
        try
        {
            double[] ours = [Median(runs, () => ChartRenderer.Svg(Chart, ChartSize.Slide)), Median(runs, () => ChartRenderer.Png(Chart, ChartSize.Slide))];
            var script = Path.Combine(Benchmarks.Race.FindRoot(), "benchmarks", "Contenders", "matplotlib_drawing.py");
            var theirs = Run.Of([Benchmarks.Race.Python(), script, figures, runs.ToString(CultureInfo.InvariantCulture)], new Dictionary<string, string>());
            if (theirs.ExitCode != 0)
                throw new InvalidOperationException($"matplotlib (Debian: apt-get install python3-matplotlib): {theirs.Output}");
            var times = theirs.Output.Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture)).ToArray();
            Console.WriteLine($"{"",-20}{"here, ms",12}{"matplotlib",12}{"ratio",10}");
            foreach (var (name, i) in (ReadOnlySpan<(string, int)>)[("SVG", 0), ("PNG 1600 x 900", 1)])
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{ours[i],12:0.0}{times[i],12:0.0}{ours[i] / times[i],10:0.000}"));
            return 0;
        }
        finally
        {
            File.Delete(figures);
        }
    }

    private static double Median(int runs, Action draw)
    {
        draw();
        var times = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            var watch = Stopwatch.StartNew();
            draw();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }
}
