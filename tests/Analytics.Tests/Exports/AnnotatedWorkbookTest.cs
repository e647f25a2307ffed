using System.IO.Compression;
using System.Text;
using DienHinh.Ingest;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml.Spreadsheet;
using static DienHinh.Analytics.Tests.Exports.AnnotatedBook;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace DienHinh.Analytics.Tests.Exports;

public class AnnotatedWorkbookTest
{
    private const string TwoRows = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Tên</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Năm</t></is></c></row><row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Lan</t></is></c></row></sheetData>";

    public static TheoryData<string> SampleBooks => [.. Directory.EnumerateFiles(Path.Combine(RealData.Folder, "samples")).Select(f => Path.GetFileName(f)).Where(f => f.EndsWith(".xlsx", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SampleBooks))]
    public void SampleBook_KeepsEveryCellAndMerge_AndIsValid(string name)
    {
        var original = RealData.Sample(name);
        var before = WorkbookReader.Read(original);
        // A finding at every tenth row, where there is a cell and where there is none.
        var findings = before.SelectMany(s => s.Rows.Where((_, i) => i % 10 == 0).SelectMany(r => (Finding[])[Say(s.Name, $"C{r.Number}"), Say(s.Name, $"AZ{r.Number}")])).ToArray();
        using var book = Of(original, findings);

        Assert.Equal(before.Select(s => s.Name).Prepend("Nhận xét"), book.Tabs);
        foreach (var (was, now) in before.Zip(WorkbookReader.Read(book.Bytes).Skip(1)))
        {
            Assert.Equal(was.Visibility, now.Visibility);
            Assert.Equal(was.Merges, now.Merges);
            Assert.Equal(was.HiddenColumns, now.HiddenColumns);
            Assert.Equal(was.Rows.Select(r => (r.Number, r.IsHidden)), now.Rows.Select(r => (r.Number, r.IsHidden)));
            Assert.Equal(was.Rows.SelectMany(r => r.Cells), now.Rows.SelectMany(r => r.Cells));
        }

        Assert.Empty(RealData.SchemaErrors(book.Bytes).Except(RealData.SchemaErrors(original)));
    }

    [Fact]
    public void PartsThatNeedNoChange_StayByteForByte()
    {
        var original = RealData.Sample("phuong-kinh-dinh-2024.xlsx");
        using var book = Of(original, Say("Biểu 02", "F23"));
        var (before, after) = (Parts(original), Parts(book.Bytes));
        string[] touched = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml"];

        Assert.Equal([], before.Keys.Except(after.Keys));
        var kept = before.Keys.Where(p => !touched.Contains(p) && !p.EndsWith(".rels", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(kept);
        Assert.All(kept, p => Assert.Equal(before[p], after[p]));
    }

    [Fact]
    public void Finding_IsCommentAndFillAtItsCell()
    {
        using var book = Of(RealData.Sample("phuong-kinh-dinh-2024.xlsx"), Say("Biểu 02", "F23", "Ô này ghi 20 nhưng phần chi tiết cộng lại được 19.", suggestion: "19"));

        Assert.Equal("Cảnh báo: Ô này ghi 20 nhưng phần chi tiết cộng lại được 19.\nGợi ý: 19", book.Comments("Biểu 02")["F23"]);
        Assert.Equal("FFFFE699", book.Ground("Biểu 02", "F23"));
        Assert.Equal([(22, 5)], book.Boxes("Biểu 02"));
    }

    [Fact]
    public void SeveralFindingsAtACell_ShareOneComment_AndTheGravestColours()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows).Save(), Say("Trang", "A4", "Một.", Severity.Note), Say("Trang", "A4", "Hai.", Severity.Error), Say("Trang", "A4", "Ba."));

        Assert.Equal("Ghi chú: Một.\n\nLỗi: Hai.\n\nCảnh báo: Ba.", Assert.Single(book.Comments("Trang")).Value);
        Assert.Equal("FFFFC9C9", book.Ground("Trang", "A4"));
        Assert.Single(book.Boxes("Trang"));
    }

    [Fact]
    public void FindingWithoutCell_StandsOnTheListAlone()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows).Save(), Say("Trang", null, "Trang bị ẩn."), new Finding("no-plan", Severity.Note, null, null, null, "Chưa có kế hoạch.", null));
        var rows = ListRows(book);

        Assert.Empty(book.Comments("Trang"));
        Assert.Null(book.Sheet("Trang").Worksheet.GetFirstChild<LegacyDrawing>());
        Assert.Equal(["Trang", "Cả tệp"], rows.Select(r => r[2]));
    }

    [Fact]
    public void List_LinksToTheCell_AndIsTheFirstAndActiveTab()
    {
        var original = new RawWorkbook { BeforeSheets = "<bookViews><workbookView activeTab=\"1\" firstSheet=\"1\"/></bookViews>" }
            .Sheet("O'Nam", "<sheetViews><sheetView workbookViewId=\"0\"/></sheetViews>" + TwoRows)
            .Sheet("Hai", "<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>" + TwoRows).Save();
        using var book = Of(original, Say("O'Nam", "A4", text: "Lan"));
        var view = book.Book.Workbook.Descendants<WorkbookView>().Single();
        var link = book.Sheet("Nhận xét").Worksheet.Descendants<Hyperlink>().Single();

        Assert.Equal(["Nhận xét", "O'Nam", "Hai"], book.Tabs);
        Assert.Equal((0u, 0u), (view.ActiveTab!.Value, view.FirstSheet!.Value));
        Assert.Equal("'O''Nam'!A4", link.Location!.Value);
        Assert.Equal("A4", book.Cell("Nhận xét", link.Reference!.Value!)!.InnerText);
        Assert.Equal([true, false, false], book.Tabs.Select(t => book.Sheet(t).Worksheet.Descendants<SheetView>().Any(v => v.TabSelected?.Value == true)));
    }

    [Fact]
    public void NamesOfASheet_StayWithTheirSheet()
    {
        var original = new RawWorkbook { AfterSheets = "<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"1\">Hai!$A$1:$B$4</definedName><definedName name=\"Chung\">Mot!$A$1</definedName></definedNames>" }
            .Sheet("Mot", TwoRows).Sheet("Hai", TwoRows).Save();
        using var book = Of(original, Say("Mot", "A4"));

        Assert.Equal(["_xlnm.Print_Area/2/Hai!$A$1:$B$4", "Chung//Mot!$A$1"], book.Book.Workbook.Descendants<DefinedName>().Select(n => $"{n.Name}/{n.LocalSheetId}/{n.Text}"));
    }

    [Theory]
    [InlineData("A2")]
    [InlineData("C1")]
    [InlineData("B4")]
    [InlineData("D9")]
    public void CellThatIsNotThere_IsMadeInItsPlace(string address)
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows).Save(), Say("Trang", address));
        var rows = book.Sheet("Trang").Worksheet.Descendants<Row>().ToList();

        Assert.Equal("FFFFE699", book.Ground("Trang", address));
        Assert.Equal(rows.Select(r => r.RowIndex!.Value).Distinct().Order(), rows.Select(r => r.RowIndex!.Value));
        Assert.All(rows, r => Assert.Equal(r.Elements<Cell>().Select(c => c.CellReference!.Value).Order(StringComparer.Ordinal), r.Elements<Cell>().Select(c => c.CellReference!.Value)));
        Assert.Empty(RealData.SchemaErrors(book.Bytes));
    }

    [Fact]
    public void SheetWithoutRows_TakesACell()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows).Sheet("Trống", "<sheetData/>").Save(), Say("Trống", "B2"));

        Assert.Equal("FFFFE699", book.Ground("Trống", "B2"));
    }

    [Fact]
    public void RowsAndCellsWithoutAddresses_AreCounted()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row></sheetData>").Save(), Say("Trang", "B2"));

        Assert.Equal("4", book.Cell("Trang", "B2")!.CellValue!.Text);
        Assert.Equal("FFFFE699", book.Ground("Trang", "B2"));
    }

    [Fact]
    public void FindingInsideAMerge_StandsAtItsFirstCell()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows + "<mergeCells count=\"1\"><mergeCell ref=\"A4:C6\"/></mergeCells>").Save(), Say("Trang", "B5"));

        Assert.Equal(["A4"], book.Comments("Trang").Keys);
        Assert.Equal("FFFFE699", book.Ground("Trang", "A4"));
    }

    [Fact]
    public void Range_IsFilledAndCommentedOnceAtItsBeginning()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows).Save(), Say("Trang", "A4:C4"));

        Assert.Equal(["A4"], book.Comments("Trang").Keys);
        Assert.All("ABC", c => Assert.Equal("FFFFE699", book.Ground("Trang", $"{c}4")));
    }

    [Fact]
    public void Fill_KeepsTheRestOfTheStyle()
    {
        const string Styles = "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Arial\"/></font><font><b/><sz val=\"13\"/><name val=\"Arial\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" fontId=\"1\" applyFont=\"1\"><alignment wrapText=\"1\"/></xf></cellXfs>";
        var original = new RawWorkbook { Styles = Styles }.Sheet("Trang", "<cols><col min=\"3\" max=\"3\" width=\"20\" style=\"1\" customWidth=\"1\"/></cols><sheetData><row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c></row></sheetData>").Save();
        using var book = Of(original, Say("Trang", "A2"), Say("Trang", "C2"));

        foreach (var address in (string[])["A2", "C2"])
        {
            var format = book.Format("Trang", address);
            Assert.Equal((14u, 1u), (format.NumberFormatId!.Value, format.FontId!.Value));
            Assert.True(format.Alignment!.WrapText!.Value);
        }

        Assert.Equal(CellKind.Date, WorkbookReader.Read(book.Bytes)[1].At(2, 1).Kind);
    }

    [Fact]
    public void CommentsOfTheSender_StayWithOursBelow()
    {
        using var book = Of(WithComments(), Say("Trang", "A4", "Sai tên."), Say("Trang", "B1", "Sai năm."));
        var comments = book.Comments("Trang");

        Assert.Equal("Hỏi lại anh Tư", comments["A1"]);
        Assert.Equal("Đã sửa\n\nNhận xét khi tiếp nhận\nCảnh báo: Sai tên.", comments["A4"]);
        Assert.Equal("Cảnh báo: Sai năm.", comments["B1"]);
        Assert.Equal([(0, 0), (0, 1), (3, 0)], book.Boxes("Trang").Order());
        Assert.Empty(RealData.SchemaErrors(book.Bytes));
    }

    [Fact]
    public void TextThatLooksLikeAFormula_StaysText()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows).Save(), Say("Trang", "A4", text: "=HYPERLINK(\"http://x\")\u0001", suggestion: "+84"), Say("Trang", "B1", text: "@a"), Say("Trang", "A1", text: "-1"));
        var cells = book.Sheet("Nhận xét").Worksheet.Descendants<Cell>().ToList();

        Assert.All(cells, c => Assert.Null(c.CellFormula));
        Assert.Contains(cells, c => c.DataType?.Value == CellValues.InlineString && c.InnerText == "=HYPERLINK(\"http://x\")");
        Assert.Contains(cells, c => c.InnerText == "+84" && book.Format("Nhận xét", c.CellReference!.Value!).NumberFormatId!.Value == 49);
    }

    [Fact]
    public void LinkThatIsNoAddress_DoesNotKeepTheWorkbookOut()
    {
        var original = new RawWorkbook().Sheet("Trang", TwoRows + "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rIdH\"/></hyperlinks>",
            "<Relationship Id=\"rIdH\" Type=\"$R/hyperlink\" Target=\"mailto:a b@@c,d http://\" TargetMode=\"External\"/>").Save();
        using var book = Of(original, Say("Trang", "A4"));

        Assert.Equal("FFFFE699", book.Ground("Trang", "A4"));
        Assert.Single(book.Sheet("Trang").Worksheet.Descendants<Hyperlink>());
    }

    [Fact]
    public void CorrectedAndAnnotatedAgain_SaysOnlyWhatStillHolds()
    {
        using var first = Of(WithComments(), Say("Trang", "A4", "Sai tên."), Say("Trang", "B1", "Sai năm."));
        using var second = Of(first.Bytes, Say("Trang", "A4", "Vẫn sai."));
        var comments = second.Comments("Trang");

        Assert.Equal(["Nhận xét", "Trang"], second.Tabs);
        Assert.Equal(["A1", "A4"], comments.Keys.Order());
        Assert.Equal("Đã sửa\n\nNhận xét khi tiếp nhận\nCảnh báo: Vẫn sai.", comments["A4"]);
        Assert.Equal([(0, 0), (3, 0)], second.Boxes("Trang").Order());
        Assert.Equal((null, "FFFFE699"), (second.Ground("Trang", "B1"), second.Ground("Trang", "A4")));
        Assert.Equal(["Vẫn sai."], ListRows(second).Select(r => r[5]));
    }

    [Theory]
    [InlineData("phuong-kinh-dinh-2024.xlsx")]
    [InlineData("xa-thanh-hai-2022.xlsx")]
    [InlineData("phuong-my-dong-2021.xls")]
    public void AnnotatedWorkbook_IsReadLikeTheOriginal(string name)
    {
        var original = RealData.Sample(name);
        var read = RealData.Reader.Read(name, WorkbookReader.Read(original), new IngestOptions());
        using var book = Of(original, [.. read.Findings]);
        var again = RealData.Reader.Read(name, WorkbookReader.Read(book.Bytes), new IngestOptions());

        Assert.NotEmpty(read.Findings);
        Assert.Equal("Trang nhận xét của lần gửi trước.", again.Sheets[0].Reason);
        // The text of an old .xls is Unicode in what is built from it, so nothing has to be said of its letters.
        Assert.Equal(read.Findings.Where(f => name.EndsWith(".xlsx", StringComparison.Ordinal) || f.Code != "text-repaired"), again.Findings);
        Assert.Equal(read.Submission!.Exemplars.Select(e => (e.Name, e.Year, e.Source)), again.Submission!.Exemplars.Select(e => (e.Name, e.Year, e.Source)));
        Assert.Equal(read.Submission.Counts.Select(c => (c.Year, c.Count, c.Source)), again.Submission.Counts.Select(c => (c.Year, c.Count, c.Source)));
    }

    [Theory]
    [InlineData("phuong-my-binh-2021.xls")]
    [InlineData("phuong-my-dong-2022.xls")]
    [InlineData("phuong-my-hai-2024.csv")]
    public void OtherFormat_ComesBackAsXlsxWithTheSameCells(string name)
    {
        var original = RealData.Sample(name);
        var before = WorkbookReader.Read(original);
        using var book = Of(original, Say(before[0].Name, "B9"));

        Assert.Equal("FFFFE699", book.Ground(before[0].Name, "B9"));
        Assert.Contains("được dựng lại", book.Cell("Nhận xét", "A3")!.InnerText, StringComparison.Ordinal);
        foreach (var (was, now) in before.Select(s => SheetRepair.Repair(s).Grid).Zip(WorkbookReader.Read(book.Bytes).Skip(1)))
        {
            Assert.Equal((was.Name, was.Visibility), (now.Name, now.Visibility));
            Assert.Equal(was.Merges, now.Merges);
            Assert.Equal(was.HiddenColumns, now.HiddenColumns);
            Assert.Equal(was.Rows.Where(r => r.IsHidden).Select(r => r.Number), now.Rows.Where(r => r.IsHidden).Select(r => r.Number));
            Assert.Equal(was.Rows.SelectMany(r => r.Cells.Select((c, i) => (r.Number, i, c))).Where(c => !c.c.IsBlank), now.Rows.SelectMany(r => r.Cells.Select((c, i) => (r.Number, i, c))).Where(c => !c.c.IsBlank));
        }

        Assert.Empty(RealData.SchemaErrors(book.Bytes));
    }

    [Fact]
    public void FileThatNobodyCanRead_GivesTheListAlone()
    {
        using var book = Of(Encoding.UTF8.GetBytes("%PDF-1.7"), new Finding("not-a-workbook", Severity.Error, null, null, null, "Tệp không phải là bảng tính.", null));

        Assert.Equal(["Nhận xét"], book.Tabs);
        Assert.Equal("Tệp không phải là bảng tính.", Assert.Single(ListRows(book))[5]);
        Assert.Empty(RealData.SchemaErrors(book.Bytes));
    }

    [Fact]
    public void NoFindings_SaysSo()
    {
        using var book = Of(new RawWorkbook().Sheet("Trang", TwoRows).Save());

        Assert.Equal("Không có nhận xét nào.", book.Cell("Nhận xét", "A2")!.InnerText);
    }

    [LibreOfficeTheory]
    [InlineData("phuong-kinh-dinh-2024.xlsx")]
    [InlineData("phuong-dai-son-2023.xlsx")]
    [InlineData("phuong-my-dong-2021.xls")]
    [InlineData("phuong-my-hai-2024.csv")]
    public void LibreOffice_ShowsCommentsWhereTheyShouldBe(string name)
    {
        var original = RealData.Sample(name);
        var sheet = WorkbookReader.Read(original).First(s => s.Rows.Count > 8).Name;
        using var book = Of(original, Say(sheet, "B9", "Sai tên."), Say(sheet, "C11", "Sai năm."), Say(sheet, "C11", "Thiếu ngày."));
        using var opened = new AnnotatedBook(LibreOffice.SaveAs(book.Bytes, "xlsx"));

        Assert.Equal(book.Tabs, opened.Tabs);
        Assert.Equal(book.Comments(sheet).OrderBy(c => c.Key).Select(c => (c.Key, c.Value)), opened.Comments(sheet).OrderBy(c => c.Key).Select(c => (c.Key, c.Value)));
        Assert.Equal(2, opened.Comments(sheet).Count);
        Assert.All(book.Comments(sheet).Keys, a => Assert.Equal("FFFFE699", opened.Ground(sheet, a)));
    }

    private static List<string[]> ListRows(AnnotatedBook book) =>
        [.. book.Sheet("Nhận xét").Worksheet.Descendants<Row>().SkipWhile(r => r.InnerText.StartsWith("STT", StringComparison.Ordinal) is false).Skip(1).Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToArray())];

    private static byte[] WithComments() => new RawWorkbook()
        .Sheet("Trang", TwoRows + "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/><legacyDrawing r:id=\"rIdV\"/>",
            "<Relationship Id=\"rIdV\" Type=\"$R/vmlDrawing\" Target=\"../drawings/vmlDrawing1.vml\"/><Relationship Id=\"rIdC\" Type=\"$R/comments\" Target=\"../comments1.xml\"/>")
        .Part("xl/comments1.xml", "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>Văn thư</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><r><t>Hỏi lại anh Tư</t></r></text></comment><comment ref=\"A4\" authorId=\"0\"><text><t>Đã sửa</t></text></comment></commentList></comments>", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
        .Part("xl/drawings/vmlDrawing1.vml", "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + string.Concat(new[] { 0, 3 }.Select(r => $"<v:shape id=\"_x0000_s{1025 + r}\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\"><x:ClientData ObjectType=\"Note\"><x:Anchor>1, 15, 0, 2, 3, 15, 4, 1</x:Anchor><x:Row>{r}</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>")) + "</xml>", "")
        .Save();

    private static Dictionary<string, byte[]> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(e => e.FullName.TrimStart('/'), e =>
        {
            using var stream = e.Open();
            var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        });
    }
}
