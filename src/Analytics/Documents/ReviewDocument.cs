using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Documents;

/// <summary>The report of a review (báo cáo sơ kết, tổng kết) as an official document.</summary>
public static class ReviewDocument
{
    // A longer list of units would stand between the reader and the results.
    private const int MostUnits = 15;

    /// <summary>Puts the document together from the figures of the review.</summary>
    public static OfficialDocument Of(ReviewFigures review, Catalogue catalogue)
    {
        var sources = new FigureSources();
        var narrative = new ReviewNarrative(review, sources);
        var blocks = new List<Block>
        {
            sources.Paragraph($"Thực hiện {PlanHead.PlanName(review.Plan)}, {review.Issuer} báo cáo kết quả {review.Occasion}, số liệu tính từ ngày 1/1/{review.Plan.FromYear} đến hết ngày {Day(review.CutOff)}, như sau:"),
        };
        var tables = 0;
        string Caption(string text) => $"Bảng {++tables}. {text}";
        var sections = 0;
        void Section(string title) => blocks.Add(new HeadingBlock(1, $"{Roman(++sections)}. {title}"));

        Section("TÌNH HÌNH NỘP BÁO CÁO");
        blocks.Add(narrative.Reporting());
        var isLong = review.Completeness.Table.Rows.Count > MostUnits;
        if (isLong)
            blocks.Add(sources.Paragraph("Tình hình của từng đơn vị ở phần phụ lục."));
        else
            blocks.Add(ReportTable.Of(Caption("Tình hình nộp báo cáo"), review.Completeness));

        Section("KẾT QUẢ CHUNG");
        blocks.AddRange(narrative.Results());
        blocks.AddRange(narrative.Trend());
        if (review.Trend is { } trend)
        {
            blocks.Add(ReportTable.Of(Caption("Số điển hình được công nhận từng năm"), trend));
            blocks.AddRange(Charts(trend));
        }

        if (review.Comparison is { } comparison)
        {
            Section("KẾT QUẢ THEO PHONG TRÀO");
            blocks.AddRange(narrative.Movements());
            blocks.Add(ReportTable.Of(Caption("Điển hình được công nhận theo phong trào, cộng dồn đến hai kỳ"), comparison, "shareFrom", "shareTo", "rankChange"));
            blocks.AddRange(Charts(comparison));
        }

        Section("MỨC ĐẠT CHỈ TIÊU");
        blocks.AddRange(narrative.Targets());
        blocks.Add(ReportTable.Of(Caption("Mức đạt chỉ tiêu theo mục và đối tượng"), review.Attainment));
        blocks.AddRange(Charts(review.Attainment));

        if (review.Practices.Count > 0)
        {
            Section("ĐIỂN HÌNH TIÊU BIỂU");
            blocks.Add(new ParagraphBlock(BestPractice.Order, [], IsNote: true));
            blocks.Add(Practices(Caption("Điển hình tiêu biểu"), review.Practices));
        }

        // Only what is missing is forecast: with all reports there is nothing to say.
        if (review.Forecast is { } forecast && forecast.Table.Rows.Any(r => r[forecast.Table.Columns.Index().First(c => c.Item.Name == "gaps").Index] is > 0L))
        {
            Section("DỰ BÁO CHO PHẦN CÒN THIẾU BÁO CÁO");
            blocks.Add(new ParagraphBlock("Báo cáo còn thiếu không bị coi là không có điển hình. Bảng dưới ước tính kết quả khi đủ báo cáo, kèm khoảng dự kiến; đây là dự báo, không phải kết quả.", []));
            blocks.Add(ReportTable.Of(Caption("Dự báo đến ngày chốt số liệu"), forecast, "unitName", "owners", "median", "sentence"));
        }

        if (review.Oddities is { Table.Rows.Count: > 0 } odd)
        {
            Section("ĐIỂM CẦN XEM LẠI TRONG BÁO CÁO");
            blocks.Add(new ParagraphBlock("Những điểm dưới đây khác thường so với các năm, các đơn vị tương tự. Khác thường không có nghĩa là sai; đề nghị đơn vị kiểm tra lại.", []));
            blocks.Add(ReportTable.Of(Caption("Điểm cần xem lại"), odd, "chance", "facts"));
        }

        Section("CÁCH ĐỌC SỐ LIỆU");
        blocks.AddRange(Notes(review).Select(n => new ParagraphBlock("- " + n, [])));
        return new OfficialDocument
        {
            Head = PlanHead.Of(review.Plan, catalogue),
            Type = "BÁO CÁO",
            Subject = $"{Sentence(review.Occasion)} {PlanHead.PlanName(review.Plan)}",
            Blocks = blocks,
            Recipients = PlanHead.Recipients(review.Plan),
            Signature = PlanHead.Signature(review.Plan),
            Appendix = [.. isLong ? [new HeadingBlock(1, "PHỤ LỤC: TÌNH HÌNH NỘP BÁO CÁO CỦA TỪNG ĐƠN VỊ"), ReportTable.Of("Tình hình nộp báo cáo", review.Completeness)] : Array.Empty<Block>(), .. sources.Appendix(review.DataVersion, Day(review.Today))],
        };
    }

    /// <summary>The list of exemplars that stand out.</summary>
    internal static TableBlock Practices(string caption, IReadOnlyList<BestPractice> practices) => new(
        caption,
        [
            new("TT", 5, IsNumber: true), new("Tên", 24, IsNumber: false), new("Đối tượng", 11, IsNumber: false), new("Phong trào", 26, IsNumber: false), new("Đơn vị", 15, IsNumber: false),
            new("Năm được công nhận", 13, IsNumber: false), new("Lượt khen", 8, IsNumber: true), new("Được giới thiệu", 9, IsNumber: true),
        ],
        [.. practices.Select((p, i) => (IReadOnlyList<string>)[Count(i + 1), p.Name, p.Kind, p.Movement, p.Unit, string.Join(", ", p.Years), Count(p.Awards), Count(p.Nominations)])],
        Totals: null);

    /// <summary>What the reader must know of the figures, each once. What only concerns how a screen draws is left out.</summary>
    internal static IEnumerable<string> Notes(ReviewFigures review) =>
        new[] { review.Attainment, review.Comparison, review.Trend, review.Completeness }.OfType<Report>().SelectMany(r => r.Notes)
            .Where(n => !n.StartsWith("Biểu đồ vẽ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<Block> Charts(Report report) => report.Charts.Select(drawn => new ChartBlock(ChartKinds.Plain(drawn) with { Subtitle = null }));

    private static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", 4 => "IV", 5 => "V", 6 => "VI", 7 => "VII", 8 => "VIII", _ => "IX" };
}
