using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The sheet that says what was asked, how complete the reports are, and which data answered.</summary>
internal static class XlsxAboutSheet
{
    private const double TextWidth = 90;

    public static Worksheet Create(Report report)
    {
        var data = new SheetData();
        uint number = 0;
        foreach (var (label, text) in Lines(report))
            data.Append(XlsxCells.Row(++number, XlsxCells.Height(text, TextWidth, 17), [XlsxCells.Text(label, XlsxStyle.Label), XlsxCells.Text(text, XlsxStyle.Subtitle)]));
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = 17, CustomHeight = true },
            XlsxCells.Widths([26, TextWidth]),
            data,
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
    }

    private static IEnumerable<(string Label, string Text)> Lines(Report report)
    {
        yield return ("Báo cáo", report.Title.Vi);
        yield return ("Tên tiếng Anh", report.Title.En);
        yield return ("Phạm vi", report.Subtitle);
        yield return ("Câu hỏi", $"./dienhinh report {ReportWords.Of(report.Name, report.Asked)}");
        yield return ("Cách tính đơn vị", report.Asked.Basis switch
        {
            UnitBasis.LikeForLike => "chỉ gồm đơn vị có báo cáo ở mọi kỳ",
            UnitBasis.Restated => "quy về đơn vị của bản đồ mới",
            _ => "đơn vị tại thời điểm báo cáo",
        });
        foreach (var period in report.Table.Periods)
            yield return ("Thời gian", $"từ {VietnameseText.Day(period.From)} đến hết {VietnameseText.Day(period.To)}");
        if (report.Finding is not null)
            yield return ("Nhận xét", report.Finding);
        if (report.Table.Coverage is { } coverage)
            yield return ("Báo cáo đã nhận", coverage.Expected is { } expected
                ? $"{VietnameseText.Count(coverage.Received)} trên {VietnameseText.Count(expected)} báo cáo phải nộp"
                : VietnameseText.Count(coverage.Received));
        foreach (var (note, index) in report.Notes.Select((n, i) => (n, i)))
            yield return (index == 0 ? "Cách đọc" : "", note);
        if (report.Chart?.Source is { } source)
            yield return ("", source);
        yield return ("Phiên bản dữ liệu", report.Table.DataVersion);
    }
}
