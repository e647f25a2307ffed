using System.Globalization;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace DienHinh.Analytics.Exports;

/// <summary>The sheet to fill in: letterhead, title, header, an example and a hundred ruled rows.</summary>
internal sealed class XlsxTemplateList(TemplateContent content, XlsxStyleBook styles)
{
    private const int HeaderRow = 8;
    private const int ExampleRow = HeaderRow + 2;
    private const int FirstRow = ExampleRow + 1;
    private const int LastRow = FirstRow + 99;
    private const int SignatureRow = LastRow + 2;
    private const int LastColumnOfSheet = 16_384;
    private const string DateFormat = "dd/mm/yyyy";

    // Title, width, what the prompt says; at most 255 letters.
    private static readonly (string Title, double Width, string Prompt)[] s_columns =
    [
        ("STT", 9, ""),
        ("Họ và tên/Tên tập thể", 24, "Mỗi dòng một điển hình. Ghi đủ họ tên, không kèm Ông, Bà; tập thể, hộ gia đình, mô hình ghi tên gọi đầy đủ."),
        ("Đối tượng", 12, "Chọn trong danh sách."),
        ("Phong trào", 30, "Chọn một mục của kế hoạch; nội dung từng mục ở trang Hướng dẫn."),
        ("Đơn vị chủ trì", 22, "Chọn đơn vị chủ trì. Để trống thì tính cho đơn vị mà kế hoạch giao."),
        ("Chức vụ/đơn vị công tác", 22, "Chức vụ, nơi công tác hoặc nơi ở; có thể để trống."),
        ("Tóm tắt thành tích", 30, "Ghi ngắn gọn việc đã làm và kết quả, có số liệu."),
        ("Hình thức khen thưởng", 18, "Giấy khen, Bằng khen…, của cấp nào; chưa khen thưởng thì để trống."),
        ("Số quyết định", 15, "Số quyết định công nhận hoặc khen thưởng, ví dụ 45/QĐ-UBND."),
        ("Ngày quyết định", 13, "Ghi ngày/tháng/năm, ví dụ 20/11/2023."),
        ("Ghi chú", 14, ""),
    ];

    private static readonly CellLook s_heading = new() { Bold = true, Align = HorizontalAlignmentValues.Center };
    private static readonly CellLook s_header = s_heading with { Boxed = true, Wrap = true, Ground = "FFDDE6F0" };
    private static readonly CellLook s_entry = new() { Boxed = true, Wrap = true, Unlocked = true, Format = XlsxStyleBook.TextFormat };
    private static readonly CellLook s_example = s_entry with { Italic = true, Colour = "FF6B6B6B", Ground = "FFF2F2F2" };

    private readonly SheetData _data = new();
    private readonly MergeCells _merges = new();

    /// <summary>Header rows that every printed page repeats.</summary>
    public static string PrintTitles => string.Create(CultureInfo.InvariantCulture, $"${HeaderRow}:${HeaderRow + 1}");

    /// <summary>The whole worksheet.</summary>
    public Worksheet Create()
    {
        AddHeading();
        AddTable();
        AddSignatures();
        var free = styles.Style(new CellLook { Unlocked = true });
        var columns = XlsxCells.Widths([.. s_columns.Select(c => c.Width)]);
        // A row can be deleted on a protected sheet only when every cell of it may be edited, those beyond the table too.
        columns.Append(new Column { Min = (uint)s_columns.Length + 1, Max = LastColumnOfSheet, Width = 9.14, Style = free });
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 2, VerticalSplit = HeaderRow + 1, TopLeftCell = $"C{ExampleRow}", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.TopRight }, new Selection { Pane = PaneValues.BottomLeft },
                new Selection { Pane = PaneValues.BottomRight, ActiveCell = $"B{FirstRow}", SequenceOfReferences = new() { InnerText = $"B{FirstRow}" } })
            {
                WorkbookViewId = 0, ShowGridLines = false, TabSelected = true,
            }),
            new SheetFormatProperties { DefaultRowHeight = 16.5 },
            columns,
            _data,
            // No password: it keeps headings from slips of the hand, not from people. False means "allowed".
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatCells = false, FormatColumns = false, FormatRows = false, InsertRows = false, DeleteRows = false, Sort = false, AutoFilter = false },
            _merges,
            Validations(),
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
    }

    private void AddHeading()
    {
        var (above, own) = content.Letterhead;
        AddRow(1, null, (1, 4, above ?? own, s_heading with { Bold = above is null }), (5, 11, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", s_heading));
        AddRow(2, null, (1, 4, above is null ? "" : own, s_heading), (5, 11, "Độc lập - Tự do - Hạnh phúc", s_heading with { Underline = true }));
        AddRow(3, 22, (5, 11, $"{content.Place}, ngày ..... tháng ..... năm ........", new CellLook { Italic = true, Unlocked = true, Align = HorizontalAlignmentValues.Center }));
        AddRow(5, 24, (1, 11, string.Create(CultureInfo.InvariantCulture, $"DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM {content.Year}"), s_heading with { Size = 15 }));
        AddRow(6, null, (1, 11, "Mỗi dòng một điển hình; chọn ở các ô có mũi tên. Cách ghi và nội dung kế hoạch: xem trang Hướng dẫn.", new CellLook { Italic = true, Align = HorizontalAlignmentValues.Center }));
    }

    private void AddTable()
    {
        AddRow(HeaderRow, 36, [.. s_columns.Select((c, i) => (i + 1, i + 1, c.Title, s_header))]);
        AddRow(HeaderRow + 1, 15, [.. s_columns.Select((_, i) => (i + 1, i + 1, string.Create(CultureInfo.InvariantCulture, $"({i + 1})"), s_header with { Bold = false, Italic = true, Size = 10 }))]);
        var (kind, movement, owner) = content.Example;
        string[] example = [TemplateMark.ExampleMarker, TemplateMark.ExampleName, kind, movement, owner, "Trưởng thôn",
            "Nêu ngắn gọn việc đã làm và kết quả, có số liệu", "Giấy khen của Chủ tịch UBND xã", "45/QĐ-UBND", $"20/11/{content.Year}", ""];
        AddRow(ExampleRow, example.Select((t, i) => XlsxCells.Height(t, s_columns[i].Width, 16)).Max(), [.. example.Select((t, i) => (i + 1, i + 1, t, s_example))]);
        Free(ExampleRow);
        var number = styles.Style(s_entry with { Format = null, Align = HorizontalAlignmentValues.Center });
        var text = styles.Style(s_entry);
        var date = styles.Style(s_entry with { Format = DateFormat, Align = HorizontalAlignmentValues.Center });
        for (var row = FirstRow; row <= LastRow; row++)
        {
            var ordinal = row - FirstRow + 1;
            _data.Append(XlsxCells.Row((uint)row, null, s_columns.Select((c, i) =>
                i == 0 ? XlsxCells.Number(ordinal, number) : new Cell { StyleIndex = c.Title == "Ngày quyết định" ? date : text })));
            Free(row);
        }
    }

    private void Free(int row)
    {
        var last = (Row)_data.LastChild!;
        if (last.RowIndex! != (uint)row) throw new InvalidOperationException($"Row {row} is not the last one.");
        last.StyleIndex = styles.Style(new CellLook { Unlocked = true });
        last.CustomFormat = true;
    }

    private void AddSignatures()
    {
        var (signer, title) = content.Signer;
        var free = s_heading with { Unlocked = true };
        AddRow(SignatureRow, null, (1, 4, "NGƯỜI LẬP BIỂU", s_heading), (7, 11, signer, free));
        AddRow(SignatureRow + 1, null, (1, 4, "(Ký, ghi rõ họ tên)", new CellLook { Italic = true, Align = HorizontalAlignmentValues.Center }), (7, 11, title, free));
        AddRow(SignatureRow + 5, null, (1, 4, "", free), (7, 11, "", free));
    }

    // Each text over the columns from … to.
    private void AddRow(int row, double? height, params (int From, int To, string Text, CellLook Look)[] texts)
    {
        var cells = new List<Cell>();
        foreach (var (from, to, text, look) in texts)
        {
            if (to > from) _merges.Append(new MergeCell { Reference = new CellRange(new(row, from), new(row, to)).ToString() });
            for (var column = from; column <= to; column++)
            {
                var cell = column == from && text.Length > 0 ? XlsxCells.Text(text, styles.Style(look)) : new Cell { StyleIndex = styles.Style(look) };
                cell.CellReference = new CellAddress(row, column).ToString();
                cells.Add(cell);
            }
        }

        _data.Append(new Row(cells) { RowIndex = (uint)row, Height = height, CustomHeight = height is null ? null : true });
    }

    private DataValidations Validations()
    {
        var validations = new DataValidations();
        foreach (var (index, column) in s_columns.Index())
        {
            if (column.Prompt.Length == 0) continue;
            var validation = new DataValidation
            {
                AllowBlank = true, ShowInputMessage = true, ShowErrorMessage = true, PromptTitle = column.Title, Prompt = column.Prompt,
                SequenceOfReferences = new() { InnerText = new CellRange(new(ExampleRow, index + 1), new(LastRow, index + 1)).ToString() },
            };
            switch (column.Title)
            {
                case "Đối tượng": Choose(validation, 0, TemplateContent.Kinds.Count, DataValidationErrorStyleValues.Stop, "Chọn Tập thể, Cá nhân, Hộ gia đình hoặc Mô hình."); break;
                case "Phong trào": Choose(validation, 1, content.Movements.Count, DataValidationErrorStyleValues.Stop, "Chọn một mục của kế hoạch trong danh sách."); break;
                case "Đơn vị chủ trì" when content.Owners.Count > 0:
                    Choose(validation, 2, content.Owners.Count, DataValidationErrorStyleValues.Warning, "Kế hoạch không giao đơn vị này chủ trì. Vẫn ghi?");
                    break;
                case "Ngày quyết định":
                    validation.Type = DataValidationValues.Date;
                    validation.Operator = DataValidationOperatorValues.Between;
                    validation.ErrorStyle = DataValidationErrorStyleValues.Warning;
                    (validation.ErrorTitle, validation.Error) = (column.Title, "Không phải ngày từ năm 2000 trở đi. Vẫn ghi?");
                    // Serial days of 1 January 2000 and 31 December 2099.
                    validation.Append(new Formula1("36526"), new Formula2("73050"));
                    break;
            }

            validations.Append(validation);
        }

        validations.Count = (uint)validations.ChildElements.Count;
        return validations;
    }

    private static void Choose(DataValidation validation, int choice, int count, DataValidationErrorStyleValues style, string error)
    {
        validation.Type = DataValidationValues.List;
        validation.ErrorStyle = style;
        (validation.ErrorTitle, validation.Error) = (validation.PromptTitle, error);
        validation.Append(new Formula1(XlsxTemplate.ChoicesAt(choice, count)));
    }
}
