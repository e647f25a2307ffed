using System.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>Whatever a limit leaves out of a sheet is told, in every format; and one cut does not hide another.</summary>
public sealed class CutTest
{
    private static readonly string s_text = new('a', ReadingLimits.TextLength);
    private static readonly string s_manyMerges = string.Concat(Enumerable.Range(0, ReadingLimits.Merges + 1).Select(i => $"<mergeCell ref=\"A{(i * 2) + 1}:A{(i * 2) + 2}\"/>"));

    private static SheetGrid Xlsx(string inner) => Assert.Single(WorkbookReader.Read(XlsxFile.WithSheet(inner).ToBytes()));

    private static SheetGrid Text(string text) => Assert.Single(WorkbookReader.Read(Encoding.UTF8.GetBytes(text)));

    private static SheetGrid Xls(params (int Row, int Column, object Value)[] cells) => Assert.Single(WorkbookReader.Read(XlsFile.With(cells)));

    private static SheetGrid Xml2003(string rows) => Text($"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet Name=\"DS\"><Table>{rows}</Table></Worksheet></Workbook>");

    private static string Cell(string at) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>x</t></is></c>";

    public static TheoryData<string, string> Cuts => new()
    {
        { "xlsx columns", "cột IW trở đi" }, { "xlsx merges", "ô gộp từ A200001:A200002 trở đi" }, { "xlsx both", "cột IW trở đi, ô gộp từ A200001:A200002 trở đi" }, { "xlsx rows", "dòng 250001 trở đi" },
        { "csv columns", "cột IW trở đi" }, { "csv rows", "dòng 250001 trở đi" }, { "html columns", "cột IW trở đi" }, { "html rows", "dòng 250001 trở đi" },
        { "xls columns", "cột IW trở đi" }, { "xls rows", "dòng 16627 trở đi" }, { "xml columns", "cột IW trở đi" }, { "xml merges", "ô gộp từ A200001:A200002 trở đi" }, { "html merges", "ô gộp từ A100001:A100002 trở đi" },
    };

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Limit_ThatWasHit_IsTold(string what, string cut) => Assert.Equal(cut, (what switch
    {
        "xlsx columns" => Xlsx($"<sheetData><row r=\"1\">{Cell("A1")}{Cell("IW1")}</row></sheetData>"),
        "xlsx merges" => Xlsx($"<sheetData><row r=\"1\">{Cell("A1")}</row></sheetData><mergeCells>{s_manyMerges}</mergeCells>"),
        "xlsx both" => Xlsx($"<sheetData><row r=\"1\">{Cell("A1")}{Cell("IW1")}</row></sheetData><mergeCells>{s_manyMerges}</mergeCells>"),
        "xlsx rows" => Xlsx("<sheetData>" + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", ReadingLimits.Rows + 1)) + "</sheetData>"),
        "csv columns" => Text("a;b\n" + new string(';', ReadingLimits.Columns) + "x\n"),
        "csv rows" => Text(string.Concat(Enumerable.Repeat("a;b\n", ReadingLimits.Rows + 1))),
        "html columns" => Text("<table><tr>" + string.Concat(Enumerable.Repeat("<td>x</td>", ReadingLimits.Columns + 1)) + "</tr></table>"),
        "html rows" => Text("<table>" + string.Concat(Enumerable.Repeat("<tr><td>x</td></tr>", ReadingLimits.Rows + 1)) + "</table>"),
        "html merges" => Text("<table>" + string.Concat(Enumerable.Repeat("<tr><td rowspan=2>x</td></tr><tr></tr>", ReadingLimits.Merges + 1)) + "</table>"),
        "xls columns" => Xls((0, 0, "x"), (0, 256, "x")),
        // Rows of nothing are walked through as wide as the sheet is: four million cells beyond the first thousand rows.
        "xls rows" => Xls((0, 0, "x"), (0, 255, "x"), (60_000, 0, "lost")),
        "xml columns" => Xml2003($"<Row><Cell><Data Type=\"String\">x</Data></Cell><Cell Index=\"257\"><Data Type=\"String\">x</Data></Cell></Row>"),
        _ => Xml2003(string.Concat(Enumerable.Range(0, ReadingLimits.Merges + 1).Select(i => $"<Row Index=\"{(i * 2) + 1}\"><Cell MergeDown=\"1\"><Data Type=\"String\">x</Data></Cell></Row>"))),
    }).Cut);

    [Fact]
    public void Sheet_AtTheLimit_IsNotCut()
    {
        Assert.Null(Text("a;b\n" + new string(';', ReadingLimits.Columns - 1) + "x\n").Cut);
        Assert.Null(Text("a;b\n" + new string(';', ReadingLimits.Columns + 9) + "\n").Cut);
    }

    [Theory]
    [InlineData("xlsx")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("xml")]
    [InlineData("formula")]
    [InlineData("xls")]
    public void TextBeyondACell_KeepsOneLetterMore_SoThatItIsTold(string format)
    {
        SheetGrid Read(string text) => format switch
        {
            "xlsx" => Xlsx($"<sheetData><row><c t=\"inlineStr\"><is><r><t>{text[..10]}</t></r><r><t>{text[10..]}</t></r></is></c></row></sheetData>"),
            "formula" => Xlsx($"<sheetData><row><c t=\"str\"><f>A1</f><v>{text}</v></c></row></sheetData>"),
            "xls" => Xls((0, 0, "b"), (1, 0, text)),
            "csv" => Text($"b;c\n{text};b\n"),
            "html" => Text($"<table><tr><td>{text}</td></tr></table>"),
            _ => Xml2003($"<Row><Cell><Data Type=\"String\">{text}</Data></Cell></Row>"),
        };
        Assert.Equal(ReadingLimits.TextLength, Read(s_text).Rows[^1].Cells[0].Text!.Length);
        Assert.Equal(ReadingLimits.TextKept, Read(s_text + "bcd").Rows[^1].Cells[0].Text!.Length);
    }

    // "_x000D_" is one letter in seven: a cut behind it must not look like a text that ends there, nor a text that fits like one that was cut.
    [Theory]
    [InlineData("xlsx")]
    [InlineData("runs")]
    [InlineData("formula")]
    public void EscapedLetters_CountOnce_AndHideNoCut(string format)
    {
        string Read(string text) => (format switch
        {
            "xlsx" => Xlsx($"<sheetData><row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData>"),
            "runs" => Xlsx($"<sheetData><row><c t=\"inlineStr\"><is><r><t>{text[..(text.Length / 2)]}</t></r><r><t>{text[(text.Length / 2)..]}</t></r></is></c></row></sheetData>"),
            _ => Xlsx($"<sheetData><row><c t=\"str\"><f>A1</f><v>{text}</v></c></row></sheetData>"),
        }).Rows[0].Cells[0].Text!;
        const string Escape = "_x000D_";
        var lines = string.Concat(Enumerable.Repeat(Escape + "ab", 10_922));
        Assert.Equal(new string('a', ReadingLimits.TextLength - 1) + "\r", Read(new string('a', ReadingLimits.TextLength - 1) + Escape));
        Assert.Equal(string.Concat(Enumerable.Repeat("\rab", 10_922)) + "c", Read(lines + "c"));
        Assert.Equal(ReadingLimits.TextKept, Read(lines + "cd").Length);
        Assert.Equal(ReadingLimits.TextKept, Read(lines + Escape + Escape + "tail").Length);
    }

    [Fact]
    public void TextThatWasCut_IsAFindingAtItsCell()
    {
        var grid = SheetBuilder.Grid($"""
            name DS
            A1: UBND XÃ PHỤC LINH
            A2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            4| STT | Họ và tên | Đối tượng | Phong trào | Thành tích
            5| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | {s_text}b
            6| 2 | Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | {s_text}
            """);
        Assert.Equal(["DS!E5 text-cut warning"], Reading.Read("a.xlsx", [grid], new IngestOptions(Unit: "05794")).Triples());
    }

    [Fact]
    public void MergeOverMoreRowsThanAreFollowed_IsTold_WhereRowsAreLost()
    {
        var merges = new[] { new CellRange(new(1, 1), new(9_000, 1)) };
        GridRow Row(int number) => new(number, [s_cell], false);
        Assert.Equal("ô gộp A1:A9000 từ dòng 5002", new SheetGrid("DS", [Row(1), Row(8_000)], merges).MergesCut);
        Assert.Null(new SheetGrid("DS", [Row(1), Row(5_001)], merges).MergesCut);
    }

    private static readonly Cell s_cell = DienHinh.Ingest.Workbooks.Cell.OfText("x");
}
