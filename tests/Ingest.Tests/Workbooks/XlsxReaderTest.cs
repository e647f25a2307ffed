using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>What is odd but legal in .xlsx files, each named by what it is.</summary>
public sealed class XlsxReaderTest
{
    private static SheetGrid Sheet(string inner, string? strings = null, string workbookProperties = "") =>
        Assert.Single(WorkbookReader.Read(XlsxFile.WithSheet(inner, strings, workbookProperties).ToBytes()));

    private static Cell Only(string cells, string? strings = null, string workbookProperties = "") =>
        Sheet($"<sheetData><row r=\"1\">{cells}</row></sheetData>", strings, workbookProperties).At(1, 1);

    [Theory]
    [InlineData("<c r=\"A1\"><v>5</v></c>", CellKind.Number, "5")]
    [InlineData("<c r=\"A1\"><v>1.5E3</v></c>", CellKind.Number, "1500")]
    [InlineData("<c r=\"A1\" t=\"n\"><v>0.1</v></c>", CellKind.Number, "0.1")]
    [InlineData("<c r=\"A1\"><v>NaN</v></c>", CellKind.Text, "NaN")]
    [InlineData("<c r=\"A1\"><v>1E309</v></c>", CellKind.Text, "1E309")]
    [InlineData("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", CellKind.Error, "#N/A")]
    [InlineData("<c r=\"A1\" t=\"e\"><f>VLOOKUP(B1,C:C,1)</f><v>#REF!</v></c>", CellKind.Error, "#REF!")]
    [InlineData("<c r=\"A1\"><f>SUM(B1)</f></c>", CellKind.FormulaWithoutValue, "")]
    [InlineData("<c r=\"A1\"><f>SUM(B1)</f><v></v></c>", CellKind.FormulaWithoutValue, "")]
    [InlineData("<c r=\"A1\"><f>SUM(B1)</f><v>7</v></c>", CellKind.Number, "7")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>B1</f><v>Tập thể</v></c>", CellKind.Text, "Tập thể")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>1</v></c>", CellKind.Boolean, "TRUE")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>true</v></c>", CellKind.Boolean, "TRUE")]
    [InlineData("<c r=\"A1\" t=\"b\"><v>0</v></c>", CellKind.Boolean, "FALSE")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>45250</v></c>", CellKind.Date, "20/11/2023")]
    [InlineData("<c r=\"A1\" s=\"2\"><v>45250</v></c>", CellKind.Date, "20/11/2023")]
    [InlineData("<c r=\"A1\" s=\"1\"><v>1</v></c>", CellKind.Date, "01/01/1900")]
    [InlineData("<c r=\"A1\" s=\"99\"><v>45250</v></c>", CellKind.Number, "45250")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2023-11-20</v></c>", CellKind.Date, "20/11/2023")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>2023-11-20T23:30:00Z</v></c>", CellKind.Date, "20/11/2023")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>0050-01-01</v></c>", CellKind.Text, "0050-01-01")]
    [InlineData("<c r=\"A1\" t=\"d\"><v>10:10:10</v></c>", CellKind.Text, "10:10:10")]
    [InlineData("<c r=\"A1\" t=\"s\"><v></v></c>", CellKind.Empty, "")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is>\n <r>\n  <rPr/>\n  <t xml:space=\"preserve\">Xã </t>\n </r>\n <r>\n  <t>Phục Linh</t>\n </r>\n</is></c>", CellKind.Text, "Xã Phục Linh")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><t>Xã</t></is></c>", CellKind.Text, "Xã")]
    [InlineData("<c r=\"A1\" t=\"inlineStr\"><is><r><t>Xã </t></r><r><t>Phục Linh</t></r></is></c>", CellKind.Text, "Xã Phục Linh")]
    [InlineData("<c r=\"A1\" t=\"str\"><v>a_x000D_b</v></c>", CellKind.Text, "a\rb")]
    [InlineData("<c r=\"A1\" t=\"str\"><v>_x005F_x000D_</v></c>", CellKind.Text, "_x000D_")]
    [InlineData("<c r=\"A1\" s=\"1\"/>", CellKind.Empty, "")]
    [InlineData("<c r=\"a1\"><v>5</v></c>", CellKind.Number, "5")]
    [InlineData("<c><v>5</v></c>", CellKind.Number, "5")]
    public void Read_Cell_IsWhatExcelShows(string xml, CellKind kind, string shown)
    {
        var cell = Only(xml);
        Assert.Equal((kind, shown), (cell.Kind, cell.Shown));
    }

    [Theory]
    [InlineData("date1904=\"1\"")]
    [InlineData("date1904=\"true\"")]
    public void Read_DatesOf1904_AreShifted(string property) => Assert.Equal("20/11/2023", Only("<c r=\"A1\" s=\"1\"><v>43788</v></c>", null, property).Shown);

    [Theory]
    [InlineData("<si><t>Phong trào</t></si>", "Phong trào")]
    [InlineData("<si><r><t>Phong </t></r><r><rPr><b/></rPr><t>trào</t></r></si>", "Phong trào")]
    [InlineData("<si><t>漢</t><rPh sb=\"0\" eb=\"1\"><t>kan</t></rPh><phoneticPr fontId=\"1\"/></si>", "漢")]
    [InlineData("<si>\n  <t xml:space=\"preserve\"> a </t>\n</si>", " a ")]
    [InlineData("<si/>", "")]
    [InlineData("<si><t/></si>", "")]
    [InlineData("<si><t>a<!-- remark -->b</t></si>", "ab")]
    public void Read_SharedString_IsItsRunsJoined(string strings, string text) => Assert.Equal(text, Only("<c r=\"A1\" t=\"s\"><v>0</v></c>", strings).Shown);

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void Read_HiddenRowAndColumn_AreMarkedInBothSpellings(string yes)
    {
        var sheet = Sheet($"<cols><col min=\"2\" max=\"3\" hidden=\"{yes}\"/><col min=\"5\" max=\"5\"/></cols><sheetData><row r=\"1\" hidden=\"{yes}\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row></sheetData>");
        Assert.Equal([true, false], sheet.Rows.Select(r => r.IsHidden));
        Assert.Equal([2, 3], sheet.HiddenColumns.Order());
    }

    [Theory]
    [InlineData("hidden")]
    [InlineData("veryHidden")]
    public void Read_HiddenSheet_IsMarked(string state)
    {
        var file = XlsxFile.WithSheet("<sheetData/>");
        file.With("xl/workbook.xml", $"<workbook xmlns=\"{XlsxFile.Main}\" xmlns:r=\"{XlsxFile.Relationships}\"><sheets><sheet name=\"DM\" r:id=\"rId1\" state=\"{state}\"/></sheets></workbook>");
        Assert.Equal(SheetVisibility.Hidden, Assert.Single(WorkbookReader.Read(file.ToBytes())).Visibility);
    }

    [Fact]
    public void Read_SharedStringsAtAnotherPath_AreFound()
    {
        var file = XlsxFile.WithSheet("<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>")
            .With("xl/_rels/workbook.xml.rels", XlsxFile.Relations(("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId3", "sharedStrings", "../other/Strings.xml")))
            .With("other/strings.xml", $"<sst xmlns=\"{XlsxFile.Main}\"><si><t>đây</t></si></sst>");
        Assert.Equal("đây", WorkbookReader.Read(file.ToBytes())[0].At(1, 1).Shown);
    }

    [Fact]
    public void Read_WorkbookAtAnotherPath_IsFound()
    {
        var file = new XlsxFile().With("_rels/.rels", XlsxFile.Relations(("rId1", "officeDocument", "book/workbook22.xml")))
            .With("book/workbook22.xml", $"<workbook xmlns=\"{XlsxFile.Main}\" xmlns:r=\"{XlsxFile.Relationships}\"><sheets><sheet name=\"DS\" r:id=\"r1\"/></sheets></workbook>")
            .With("book/_rels/workbook22.xml.rels", XlsxFile.Relations(("r1", "worksheet", "s.xml")))
            .With("book/s.xml", $"<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData><row><c><v>8</v></c></row></sheetData></worksheet>");
        Assert.Equal("8", WorkbookReader.Read(file.ToBytes())[0].At(1, 1).Shown);
    }

    [Fact]
    public void Read_RowsOutOfOrderAndTwice_AreSortedAndMerged()
    {
        var sheet = Sheet("<sheetData><row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"B3\"><v>4</v></c></row></sheetData>");
        Assert.Equal([1, 3], sheet.Rows.Select(r => r.Number));
        Assert.Equal(("3", "4"), (sheet.At(3, 1).Shown, sheet.At(3, 2).Shown));
    }

    [Fact]
    public void Read_RowsAndCellsWithoutAddress_FollowEachOther()
    {
        var sheet = Sheet("<sheetData><row r=\"4\"><c r=\"C4\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>");
        Assert.Equal(("2", "3"), (sheet.At(4, 4).Shown, sheet.At(5, 1).Shown));
    }

    [Fact]
    public void Read_MergeOfOneCell_IsNoMerge()
    {
        var sheet = Sheet("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1\"/><mergeCell ref=\"B2:B2\"/><mergeCell ref=\"$C$3:A1\"/><mergeCell ref=\"?\"/></mergeCells>");
        Assert.Equal(["A1:C3"], sheet.Merges.Select(m => m.ToString()));
    }

    [Theory]
    [InlineData("ZZZZZ1")]
    [InlineData("XFD1")]
    [InlineData("IW1")]
    public void Read_CellFarToTheRight_CostsNothing(string address)
    {
        var sheet = Sheet($"<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"{address}\"><v>2</v></c></row></sheetData>");
        Assert.InRange(sheet.ColumnCount, 1, ReadingLimits.Columns);
        Assert.Equal(address == "ZZZZZ1" ? null : "cột IW trở đi", sheet.Cut);
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("1048577")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("99999999999999")]
    public void Read_RowThatExcelCannotHave_FollowsTheOneBefore(string number)
    {
        var sheet = Sheet($"<sheetData><row r=\"2\"><c><v>1</v></c></row><row r=\"{number}\"><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>");
        Assert.Equal([2, 3, 4], sheet.Rows.Select(r => r.Number));
    }

    [Fact]
    public void Read_SheetThatDeclaresAMillionRows_HoldsThree()
    {
        var sheet = Sheet("<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row><row r=\"1048576\"><c><v>3</v></c></row></sheetData>");
        Assert.Equal(3, sheet.Rows.Count);
        Assert.Null(sheet.Cut);
    }

    [Fact]
    public void Read_ColumnWithoutWidthOrBounds_IsPassedOver() =>
        Assert.Equal([1], Sheet("<cols><col hidden=\"1\"/><col min=\"-2147483648\" max=\"1\" hidden=\"1\"/><col min=\"x\"/></cols><sheetData/>").HiddenColumns);

    [Fact]
    public void Read_ChartSheetAndMissingPart_AreLeftOut()
    {
        var file = XlsxFile.WithSheet("<sheetData><row><c><v>1</v></c></row></sheetData>")
            .With("xl/workbook.xml", $"<workbook xmlns=\"{XlsxFile.Main}\" xmlns:r=\"{XlsxFile.Relationships}\"><sheets><sheet name=\"Biểu đồ\" r:id=\"c\"/><sheet name=\"Mất\" r:id=\"m\"/><sheet name=\"Lạc\" r:id=\"none\"/><sheet name=\"DS\" r:id=\"rId1\"/></sheets></workbook>")
            .With("xl/_rels/workbook.xml.rels", XlsxFile.Relations(("rId1", "worksheet", "worksheets/sheet1.xml"), ("c", "chartsheet", "chartsheets/sheet1.xml"), ("m", "worksheet", "worksheets/sheet9.xml")))
            .With("xl/chartsheets/sheet1.xml", "<chartsheet/>");
        Assert.Equal(["DS"], WorkbookReader.Read(file.ToBytes()).Select(s => s.Name));
    }

    [Fact]
    public void Read_PartTwice_TakesTheFirst()
    {
        var file = XlsxFile.WithSheet("<sheetData><row><c><v>1</v></c></row></sheetData>").Again("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData/></worksheet>");
        Assert.Equal("1", WorkbookReader.Read(file.ToBytes())[0].At(1, 1).Shown);
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>0</v></c>")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>-1</v></c>")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>x</v></c>")]
    public void Read_StringThatTheTableLacks_IsDamage(string cell) =>
        Assert.Equal(UnreadableReason.Damaged, Assert.Throws<WorkbookException>(() => Only(cell)).Reason);
}
