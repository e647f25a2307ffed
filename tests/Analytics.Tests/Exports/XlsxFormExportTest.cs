using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace DienHinh.Analytics.Tests.Exports;

public sealed class XlsxFormExportTest
{
    private static readonly Catalogue s_catalogue = RealData.Catalogue;

    private const string Movements = """
        insert into ref_movement_property (movement_id, scope, duration, method) values ('an-ninh', 'nation', '5-or-more', 'regular'), ('nong-thon-moi', 'nation', '1', 'regular'), ('khuyen-hoc', 'unit', '1', 'thematic');
        insert into ref_plan_item_launcher (plan_id, item, launcher) values ('p1', 'a', 'central'), ('p1', 'b', 'unit'), ('p1', 'c', 'unit');
        """;

    [Theory]
    [InlineData("0601", 2023)]
    [InlineData("0701", 2022)]
    public void Workbook_HasNoSchemaErrors(string id, int year)
    {
        using var document = Open(id, year);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Heading_StandsAsTheCircularPrintsIt()
    {
        using var document = Open("0601", 2023);
        var texts = Cells(document).Values.Select(c => c.InnerText).ToList();
        string[] expected = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Biểu số: 0601.N/BNV-TĐKT", "Đơn vị báo cáo: Tỉnh Bình Minh", "Đơn vị nhận báo cáo: Bộ Nội vụ",
            "SỐ PHONG TRÀO THI ĐUA", "Kỳ báo cáo: Năm 2023", "Đơn vị tính: Phong trào", "NGƯỜI LẬP BIỂU", "THỦ TRƯỞNG ĐƠN VỊ"];
        Assert.Empty(expected.Except(texts));
    }

    // Rows 1 to 10 are the heading; the header of two rows and the row of numbers follow, then the table.
    [Fact]
    public void Header_IsMergedOverAndDown()
    {
        using var document = Open("0601", 2023);
        var merges = ((WorksheetPart)document.WorkbookPart!.GetPartById("form")).Worksheet!.Descendants<MergeCell>().Select(m => m.Reference!.Value!).ToList();
        var cells = Cells(document);
        Assert.Equal("Số phong trào thi đua chia theo cấp chủ trì phát động thi đua", cells["D11"].InnerText);
        Assert.Contains("D11:F11", merges);
        Assert.Equal("Tổng số", cells["C11"].InnerText);
        Assert.Contains("C11:C12", merges);
        Assert.Equal("Cơ quan, tổ chức, đơn vị", cells["F12"].InnerText);
        Assert.Equal(["A", "B", "1=2+3+4", "2", "3", "4"], "ABCDEF".Select(c => cells[$"{c}13"].InnerText));
    }

    [Fact]
    public void Sum_IsALiveFormulaWithItsValue()
    {
        using var document = Open("0601", 2023);
        var total = Cells(document)["C14"];
        Assert.Equal(("D14+E14+F14", "3"), (total.CellFormula?.Text, total.CellValue?.Text));
    }

    [Fact]
    public void WhatTheFactsDoNotSay_IsAnEmptyCell()
    {
        using var document = Open("0601", 2023, "");
        var cells = Cells(document);
        Assert.Equal("02", cells["B16"].InnerText);
        Assert.Null(cells["D16"].CellValue);
        Assert.Contains(cells.Values, c => c.InnerText.StartsWith("Chưa có số liệu: cột 2, 3, 4", StringComparison.Ordinal));
    }

    [Fact]
    public void FormSentBack_IsHeldAgainstTheData()
    {
        using var given = Facts.FromSql(Awards);
        var form = Fill(given, "0603");
        using var stream = new MemoryStream();
        XlsxFormExport.Write(form, stream);
        var sheets = WorkbookReader.Read(stream.ToArray());
        var mark = ReportMark.Find(sheets)!;
        var sheet = sheets.Single(s => s.Name == mark.TableSheet);
        var row = form.Form.Rows.Select((r, i) => (r, i)).First(r => r.r.Code is not null && form.Cells[r.i].Any(c => c.Value > 0)).i;
        var column = form.Cells[row].Select((c, i) => (c, i)).First(c => c.c.Value > 0).i;
        FormCell[][] changed = [.. form.Cells.Select(r => r.ToArray())];
        changed[row][column] = new(form.Cells[row][column].Value + 1);

        Assert.Equal(("form-0603 --unit 19 --year 2023", form.Source.DataVersion), (mark.Question, mark.DataVersion));
        Assert.Empty(FormFileCheck.Of(sheet, form, mark.Question, mark.DataVersion).Differences);
        var difference = FormFileCheck.Of(sheet, form with { Cells = changed }, mark.Question, mark.DataVersion).Differences.Single();
        Assert.Equal(form.Cells[row][column].Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), difference.InFile);
    }

    [Fact]
    public void SourceRows_AreThoseThatTheFormIsAbout()
    {
        using var given = Facts.FromSql(Awards);
        var sources = Fill(given, "0603").Sources!;

        Assert.Equal(["1-1", "1-2"], sources.Rows.Select(r => ((string)r[^1]!)).Order());
    }

    [Fact]
    public void SourceRows_OfMovements_AreThoseThatTheFormCounts()
    {
        using var given = Facts.FromSql(Movements);
        var form = Fill(given, "0601");
        var sources = form.Sources!;

        Assert.Equal(["Mã phong trào", "Phong trào", "Kế hoạch/mục"], sources.Headings.Take(3));
        Assert.Contains("Cấp phát động", sources.Headings);
        var total = form.Cells[form.Form.Rows.ToList().FindIndex(r => r.Code == "01")][0].Value;
        Assert.True(total > 0);
        Assert.Equal(total, sources.Rows.Select(r => r[0]).Distinct().Count());
    }

    private const string Awards = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'collective', 'an-ninh', null), ('1-3', 1, 'individual', 'an-ninh', null);
        insert into given_award (id, form, level, occasion) values ('1-1', 'bang-khen', 'province', 'regular'), ('1-2', 'bang-khen', 'province', 'regular'), ('1-3', 'giay-khen', 'commune', 'regular');
        """;

    private static FilledForm Fill(Facts given, string id) =>
        FormReport.Build(given.Database, s_catalogue.Forms, FormReport.Prefix + id, new ReportRequest(Unit: "19", From: 2023) { SourceNames = NamesShown.Full }, Reports.Samples.Clock)!;

    private static Dictionary<string, Cell> Cells(SpreadsheetDocument document) =>
        ((WorksheetPart)document.WorkbookPart!.GetPartById("form")).Worksheet!.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!, StringComparer.Ordinal);

    private static SpreadsheetDocument Open(string id, int year, string facts = Movements)
    {
        using var given = Facts.FromSql(facts);
        var form = FormReport.Build(given.Database, s_catalogue.Forms, FormReport.Prefix + id, new ReportRequest(Unit: "19", From: year), Reports.Samples.Clock)!;
        var stream = new MemoryStream();
        XlsxFormExport.Write(form, stream);
        stream.Position = 0;
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }
}
