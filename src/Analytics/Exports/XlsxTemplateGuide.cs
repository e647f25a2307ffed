using System.Globalization;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The guide: how to fill in, and what the plan asks of whom, as it is printed.</summary>
internal sealed class XlsxTemplateGuide(TemplateContent content, XlsxStyleBook styles)
{
    private const double LineHeight = 16.5;

    private static readonly (string Title, double Width)[] s_columns =
        [("Mục", 8), ("Phong trào, nội dung", 44), ("Đối tượng", 30), ("Đơn vị chủ trì", 32), ("Chỉ tiêu theo kế hoạch", 38)];

    private static readonly string[] s_rules =
    [
        "Ghi ở trang Danh sách, mỗi dòng một điển hình; dòng không dùng để trống. Thiếu dòng thì chèn thêm ở giữa bảng.",
        "Dòng ví dụ không được tính; nên xóa. Không đổi tên các cột.",
        "Đối tượng, Phong trào, Đơn vị chủ trì: bấm vào ô rồi chọn ở mũi tên bên phải. Đơn vị chủ trì để trống thì tính cho đơn vị mà kế hoạch giao.",
        "Số và ngày quyết định: ghi khi đã có. Ngày ghi theo ngày/tháng/năm.",
        "Mẫu này chỉ dùng cho đơn vị và năm ghi ở đầu trang Danh sách. Gửi lại đúng tệp này, dạng .xlsx.",
    ];

    private static readonly CellLook s_cell = new() { Boxed = true, Wrap = true, Top = true, Format = XlsxStyleBook.TextFormat };
    private static readonly CellLook s_header = new() { Bold = true, Boxed = true, Wrap = true, Ground = "FFDDE6F0", Align = HorizontalAlignmentValues.Center };
    private static readonly CellLook s_line = new() { Wrap = true, Top = true };

    private readonly SheetData _data = new();
    private readonly MergeCells _merges = new();
    private uint _row;

    /// <summary>The whole worksheet.</summary>
    public Worksheet Create()
    {
        Wide(TemplateMark.GuideTitle, new CellLook { Bold = true, Size = 15 }, 24);
        Wide(content.Plan.Title + (content.Plan.Document.Number is { } number ? $" (số {number})" : ""), s_line with { Italic = true }, LineHeight);
        _row++;
        foreach (var (index, rule) in s_rules.Index()) Wide(string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {rule}"), s_line, LineHeight);
        _row++;
        Cells(s_header, [.. s_columns.Select(c => c.Title)]);
        foreach (var item in content.Plan.Items)
            Cells(s_cell, item.Item, item.PrintedName, TemplateContent.SubjectsOf(item), Leads(item), content.QuotasOf(item));
        AddDeadlines();
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            XlsxCells.Widths([.. s_columns.Select(c => c.Width)]),
            _data,
            new SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false },
            _merges,
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
    }

    private static string Leads(PlanItem item) => item.Leads.Count == 0 ? "Kế hoạch không giao" : TemplateContent.OwnersOf(item.Leads, item.LeadMode);

    private void AddDeadlines()
    {
        var deadlines = content.Deadlines.ToList();
        if (deadlines.Count == 0) return;
        _row++;
        Wide("THỜI HẠN", new CellLook { Bold = true }, LineHeight);
        foreach (var (task, printed, lastDay) in deadlines)
            Wide($"- {task}: {printed}{(lastDay.Length > 0 ? $" (năm {content.Year.ToString(CultureInfo.InvariantCulture)}: chậm nhất {lastDay})" : "")}.", s_line, LineHeight);
    }

    private void Wide(string text, CellLook look, double line)
    {
        _row++;
        _merges.Append(new MergeCell { Reference = string.Create(CultureInfo.InvariantCulture, $"A{_row}:E{_row}") });
        _data.Append(XlsxCells.Row(_row, XlsxCells.Height(text, s_columns.Sum(c => c.Width) * 1.05, line), [XlsxCells.Text(text, styles.Style(look))]));
    }

    private void Cells(CellLook look, params string[] texts)
    {
        var lines = texts.Select((t, i) => t.Split('\n').Sum(l => XlsxCells.Height(l, s_columns[i].Width, LineHeight))).Max();
        _data.Append(XlsxCells.Row(++_row, lines + 4, texts.Select((t, i) => XlsxCells.Text(t, styles.Style(i == 0 ? look with { Align = HorizontalAlignmentValues.Center } : look)))));
    }
}
