using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Documents;

/// <summary>The slides of a review: five findings, trend, comparison, attainment, who reported, exemplars that stand out.</summary>
public static class ReviewDeck
{
    private const int RowsOnASlide = 8;

    /// <summary>Puts the slides together from the figures of the review.</summary>
    public static SlideDeck Of(ReviewFigures review)
    {
        var narrative = new ReviewNarrative(review, new FigureSources());
        var source = $"Phiên bản dữ liệu {review.DataVersion}; lập ngày {Day(review.Today)}.";
        var slides = new List<Slide> { new("Năm kết quả chính", new PointsBlock(Findings(narrative)), source) };
        slides.AddRange(ChartSlides.Of("Số điển hình được công nhận từng năm", review.Trend?.Chart));
        slides.AddRange(ChartSlides.Of("Kết quả theo phong trào", review.Comparison?.Chart));
        foreach (var (i, chart) in review.Attainment.Charts.Index())
            slides.AddRange(ChartSlides.Of(i == 0 ? "Mức đạt chỉ tiêu" : chart.Title, chart));
        slides.Add(new("Tình hình nộp báo cáo", Reporting(review), source));
        foreach (var (i, part) in review.Practices.Chunk(RowsOnASlide).Index())
            slides.Add(new("Điển hình tiêu biểu" + (i == 0 ? "" : ChartSlides.Continued), Practices(part), BestPractice.Order));
        return new SlideDeck(
            $"Báo cáo {review.Occasion}",
            $"{review.Plan.Title}\n{review.Issuer}\nSố liệu đến hết ngày {Day(review.CutOff)}",
            slides);
    }

    // The first sentence of each part; a part without figures gives none.
    private static IReadOnlyList<string> Findings(ReviewNarrative narrative) =>
        [.. new[] { narrative.Results().First(), narrative.Trend().FirstOrDefault(), narrative.Movements().FirstOrDefault(), narrative.Targets().FirstOrDefault(), narrative.Reporting() }
            .OfType<ParagraphBlock>().Select(p => p.Text)];

    private static TableBlock Reporting(ReviewFigures review) => new(
        "",
        [new("Năm", 10, IsNumber: false), new("Phải nộp", 10, IsNumber: true), new("Đã nộp", 10, IsNumber: true), new("Trong đó nộp trễ", 12, IsNumber: true), new("Chưa nộp", 10, IsNumber: true)],
        [.. review.DueReports.GroupBy(r => r.Year).OrderBy(g => g.Key).Select(g => (IReadOnlyList<string>)
            [Sentence(Year(g.Key)), Count(g.Count()), Count(g.Count(r => r.IsReceived)), Count(g.Count(r => r.DaysLate > 0)), Count(g.Count(r => !r.IsReceived))])],
        Totals: null);

    private static TableBlock Practices(IReadOnlyList<BestPractice> practices) => new(
        "",
        [new("Tên", 26, IsNumber: false), new("Đối tượng", 12, IsNumber: false), new("Phong trào", 34, IsNumber: false), new("Năm được công nhận", 14, IsNumber: false)],
        [.. practices.Select(p => (IReadOnlyList<string>)[p.Name, p.Kind, p.Movement, string.Join(", ", p.Years)])],
        Totals: null);
}
