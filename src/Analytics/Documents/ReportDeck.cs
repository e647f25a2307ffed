using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Documents;

/// <summary>A named report as slides: what it finds, the chart, the table, how to read it.</summary>
public static class ReportDeck
{
    private const int RowsOnASlide = 8;
    private const int MostNotesOnASlide = 6;
    private const int MostRows = 48;

    // What belongs to a paper, and would make the letters of a slide too small.
    private static readonly string[] s_leftOut = ["shareFrom", "shareTo", "rankChange", "advice"];

    /// <summary>Puts the slides together.</summary>
    public static SlideDeck Of(Report report, TimeProvider? clock = null)
    {
        var foot = $"Phiên bản dữ liệu {report.Table.DataVersion}; lập ngày {Day(VietnamDay.Today(clock ?? TimeProvider.System))}.";
        var slides = new List<Slide>();
        if (report.Finding is { } finding)
            slides.Add(new("Kết quả chính", new PointsBlock([finding]), foot));
        foreach (var (i, chart) in report.Charts.Index())
            slides.AddRange(ChartSlides.Of(i == 0 ? "Biểu đồ" : chart.Title, chart));
        slides.AddRange(Tables(ReportTable.Of("", report, s_leftOut), foot));
        foreach (var (i, notes) in Notes(report).Index())
            slides.Add(new("Cách đọc số liệu" + (i == 0 ? "" : ChartSlides.Continued), new PointsBlock(notes), foot));
        return new SlideDeck(report.Title.Vi, report.Subtitle.Replace(" · ", "\n", StringComparison.Ordinal), slides);
    }

    // Shared out evenly, so that no slide holds one line alone.
    private static IEnumerable<string[]> Notes(Report report)
    {
        var slides = (report.Notes.Count + MostNotesOnASlide - 1) / MostNotesOnASlide;
        return slides == 0 ? [] : report.Notes.Chunk((report.Notes.Count + slides - 1) / slides);
    }

    private static IEnumerable<Slide> Tables(TableBlock table, string foot)
    {
        var parts = table.Rows.Take(MostRows).Chunk(RowsOnASlide).ToList();
        var left = table.Rows.Count - MostRows;
        foreach (var (i, rows) in parts.Index())
        {
            var isLast = i == parts.Count - 1;
            yield return new Slide(
                "Số liệu" + (i == 0 ? "" : ChartSlides.Continued), table with { Rows = rows, Totals = isLast ? table.Totals : null },
                isLast && left > 0 ? $"Còn {Count(left)} dòng nữa ở bản Excel. {foot}" : foot);
        }
    }
}
