using System.Globalization;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The sheet that lists every finding: how grave, where (with a link), what stood there, what is wrong, what may be meant.</summary>
internal sealed class XlsxFindingSheet(IReadOnlyList<Finding> findings, XlsxStyleBook styles, IReadOnlySet<string> sheets, string? remark)
{
    private const int LongestQuote = 400;
    private const double LineHeight = 16.5;

    private static readonly (string Title, double Width)[] s_columns =
        [("STT", 6), ("Mức độ", 12), ("Trang tính", 20), ("Ô", 9), ("Đang ghi", 34), ("Nhận xét", 62), ("Gợi ý", 34)];

    private static readonly CellLook s_text = new() { Boxed = true, Wrap = true, Top = true, Format = XlsxStyleBook.TextFormat };

    private readonly List<(string Cell, string Target)> _links = [];

    /// <summary>The whole worksheet.</summary>
    public Worksheet Create()
    {
        var data = new SheetData();
        var merges = new MergeCells();
        uint row = 0;
        void Wide(string text, CellLook look, double line)
        {
            row++;
            merges.Append(new MergeCell { Reference = string.Create(CultureInfo.InvariantCulture, $"A{row}:G{row}") });
            data.Append(XlsxCells.Row(row, XlsxCells.Height(text, s_columns.Sum(c => c.Width) * 1.05, line), [XlsxCells.Text(text, styles.Style(look))]));
        }

        Wide(TemplateMark.RemarksTitle, new CellLook { Size = 15, Bold = true }, 24);
        Wide(Summary(), new CellLook { Wrap = true }, LineHeight);
        if (remark is not null) Wide(remark, new CellLook { Wrap = true, Italic = true }, LineHeight);
        var header = row + 2;
        data.Append(XlsxCells.Row(header, 24, s_columns.Select(c => XlsxCells.Text(c.Title, styles.Style(new CellLook { Bold = true, Boxed = true, Wrap = true, Ground = "FFDDE6F0", Align = HorizontalAlignmentValues.Center })))));
        row = header;
        foreach (var (index, finding) in findings.Index()) data.Append(FindingRow(++row, index + 1, finding));

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = header, TopLeftCell = $"A{header + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = $"A{header + 1}", SequenceOfReferences = new() { InnerText = $"A{header + 1}" } })
            {
                WorkbookViewId = 0, ShowGridLines = false, TabSelected = true,
            }),
            new SheetFormatProperties { DefaultRowHeight = LineHeight },
            XlsxCells.Widths([.. s_columns.Select(c => c.Width)]),
            data,
            merges);
        if (_links.Count > 0) sheet.Append(new Hyperlinks(_links.Select(l => new Hyperlink { Reference = l.Cell, Location = l.Target })));
        sheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
        return sheet;
    }

    private string Summary()
    {
        if (findings.Count == 0) return "Không có nhận xét nào.";
        var counts = Enum.GetValues<Severity>().Select(s => (Count: findings.Count(f => f.Severity == s), Word: XlsxComments.SeverityWord(s).ToLower(CultureInfo.GetCultureInfo("vi-VN"))))
            .Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {c.Word}"));
        return $"Có {string.Join(", ", counts)}. Ô có nhận xét được tô màu (đỏ: lỗi, vàng: cảnh báo, xanh: ghi chú) và có lời ghi tại ô; bấm vào cột Ô để đến nơi. Sửa xong, lưu và gửi lại chính tệp này; trang này không được đọc.";
    }

    private Row FindingRow(uint row, int number, Finding finding)
    {
        var hasSheet = finding.Sheet is not null && sheets.Contains(finding.Sheet);
        var isLinked = hasSheet && finding.Cell is not null && CellRange.TryParse(finding.Cell, out _);
        if (isLinked) _links.Add(($"D{row}", $"'{finding.Sheet!.Replace("'", "''", StringComparison.Ordinal)}'!{finding.Cell}"));
        var centred = s_text with { Align = HorizontalAlignmentValues.Center };
        var texts = new (string Text, CellLook Look)[]
        {
            ("", centred),
            (XlsxComments.SeverityWord(finding.Severity), centred with { Bold = true, Ground = XlsxStyleBook.TintOf(finding.Severity) }),
            (finding.Sheet ?? "Cả tệp", s_text),
            (finding.Cell ?? "", isLinked ? centred with { Colour = "FF0563C1", Underline = true } : centred),
            (Quoted(finding.Text), s_text),
            (finding.Message, s_text),
            (finding.Suggestion ?? "", s_text),
        };
        // Lines that the sender broke count as such.
        var lines = texts.Select((t, i) => t.Text.Split('\n').Sum(l => XlsxCells.Height(l, s_columns[i].Width, LineHeight))).Max();
        var cells = texts.Select((t, i) => i == 0 ? XlsxCells.Number(number, styles.Style(t.Look with { Format = null })) : XlsxCells.Text(t.Text, styles.Style(t.Look)));
        return XlsxCells.Row(row, Math.Min(400, lines + 4), cells);
    }

    private static string Quoted(string? text) => text is null ? "" : text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
