using System.Globalization;
using DienHinh.Analytics.Exports;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellKind = DienHinh.Ingest.Workbooks.CellKind;

namespace DienHinh.Analytics.Tests.Exports;

public class TemplateWorkbookTest
{
    // The province's plan is answered by its communes, and after the merger by new ones under used codes.
    public static TheoryData<string, string, int> Templates => new()
    {
        { "phuc-linh-2021-2025", "05794", 2023 },
        { "hoa-cu-2024", "06223", 2024 },
        { "dong-lien-2021", "05914", 2021 },
        { "thang-loi-2021-2025", "23582", 2022 },
        { "ninh-thuan-2021-2025", "58", 2022 },
        { "ninh-thuan-2021-2025", "22741", 2021 },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void FilledAndSentBack_GivesNoFindings(string planId, string unitId, int year)
    {
        var (workbook, expected) = Filled(planId, unitId, year);

        AssertReadAs(expected, planId, unitId, year, workbook);
    }

    [LibreOfficeTheory]
    [InlineData("phuc-linh-2021-2025", "05794", 2023, "xlsx")]
    [InlineData("phuc-linh-2021-2025", "05794", 2023, "xls")]
    [InlineData("ninh-thuan-2021-2025", "22741", 2021, "xlsx")]
    [InlineData("hoa-cu-2024", "06223", 2024, "xls")]
    [InlineData("thang-loi-2021-2025", "23582", 2022, "xls")]
    [InlineData("dong-lien-2021", "05914", 2021, "xlsx")]
    public void FilledAndSavedByLibreOffice_GivesNoFindings(string planId, string unitId, int year, string format)
    {
        var (workbook, expected) = Filled(planId, unitId, year);

        AssertReadAs(expected, planId, unitId, year, LibreOffice.SaveAs(workbook, format));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Workbook_HasNoSchemaErrors(string planId, string unitId, int year) => Assert.Empty(RealData.SchemaErrors(Template(planId, unitId, year)));

    [Fact]
    public void Unfilled_IsRefusedAsUnfilled()
    {
        var read = Read(Template("phuc-linh-2021-2025", "05794", 2023));

        Assert.Null(read.Submission);
        Assert.Equal(["template-not-filled"], read.Findings.Select(f => f.Code));
        Assert.Contains("chưa điền dòng nào", read.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_BeatsFileName()
    {
        var (workbook, _) = Filled("phuc-linh-2021-2025", "05794", 2023);
        var read = RealData.Reader.Read("Xa Hoa Cu nam 2024.xlsx", WorkbookReader.Read(workbook), new IngestOptions());

        Assert.Equal(("05794", "phuc-linh-2021-2025"), (read.Unit!.Id, read.Plan!.Id));
        Assert.Equal([2023], read.Years);
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void OptionThatContradicts_IsTakenWithAWarning()
    {
        var (workbook, _) = Filled("phuc-linh-2021-2025", "05794", 2023);
        var read = RealData.Reader.Read("x.xlsx", WorkbookReader.Read(workbook), new IngestOptions(Year: 2022));

        Assert.Equal([2022], read.Years);
        Assert.Contains(read.Findings, f => f is { Code: "template-conflict", Severity: Severity.Warning } && f.Message.Contains("năm 2023", StringComparison.Ordinal));
    }

    [Fact]
    public void OptionThatAgrees_IsNoFinding()
    {
        var (workbook, _) = Filled("phuc-linh-2021-2025", "05794", 2023);

        Assert.Empty(RealData.Reader.Read("x.xlsx", WorkbookReader.Read(workbook), new IngestOptions("phuc-linh-2021-2025", "05794", 2023)).Findings);
    }

    [Fact]
    public void NameOfAnotherCommuneInTheHeading_IsWarnedOf()
    {
        var (workbook, _) = Filled("phuc-linh-2021-2025", "05794", 2023);
        var read = Read(Changed(workbook, new() { ["A2"] = "ỦY BAN NHÂN DÂN XÃ TÂN LINH" }));

        Assert.Equal("05794", read.Unit!.Id);
        Assert.Contains(read.Findings, f => f is { Code: "template-heading", Cell: "A2" });
    }

    [Fact]
    public void ExampleRow_IsNeverCounted_EvenCopiedIntoAnotherWorkbook()
    {
        var (workbook, expected) = Filled("phuc-linh-2021-2025", "05794", 2023);
        var onlyList = WorkbookReader.Read(workbook).Where(s => s.Name == "Danh sách").ToList();
        var read = RealData.Reader.Read("x.xlsx", onlyList, new IngestOptions());

        Assert.Equal(expected.Count, read.Submission!.Exemplars.Count);
        Assert.DoesNotContain(read.Submission.Exemplars, e => e.Name.Contains("ví dụ", StringComparison.Ordinal));
    }

    [Fact]
    public void ExampleRowThatWasFilledIn_IsNotLostWithoutAWord()
    {
        var (workbook, expected) = Filled("phuc-linh-2021-2025", "05794", 2023);
        var read = Read(Changed(workbook, new() { ["B10"] = "Trần Thị Mới" }));

        Assert.Equal(expected.Count, read.Submission!.Exemplars.Count);
        Assert.Equal([("example-row-filled", "A10")], read.Findings.Select(f => (f.Code, f.Cell!)));
    }

    [Fact]
    public void RowWithoutName_IsNotLostWithoutAWord()
    {
        var (workbook, expected) = Filled("phuc-linh-2021-2025", "05794", 2023);
        var read = Read(Changed(workbook, new() { ["B12"] = " " }));

        Assert.Equal(expected.Count - 1, read.Submission!.Exemplars.Count);
        Assert.Equal([("row-not-read", "B12")], read.Findings.Select(f => (f.Code, f.Cell!)));
    }

    [Fact]
    public void RowBelowANoteThatEndsTheTable_IsNotLostWithoutAWord()
    {
        var (workbook, expected) = Filled("phuc-linh-2021-2025", "05794", 2023);
        // The note takes the place of the third entry; the fourth has lost its number, by which the others below are known again.
        var note = "ABCDEGHIJ".ToDictionary(c => $"{c}13", c => (object)(c == 'B' ? "Ghi chú: các điển hình dưới đây do thôn giới thiệu" : ""));
        var read = Read(Changed(workbook, new(note) { ["A14"] = "" }));

        Assert.Equal(expected.Count - 2, read.Submission!.Exemplars.Count);
        Assert.Equal([("row-not-read", "B14")], read.Findings.Select(f => (f.Code, f.Cell!)));
    }

    [Fact]
    public void MarkOfAPlanThatIsGone_FallsBackToTheHeading()
    {
        var (workbook, expected) = Filled("phuc-linh-2021-2025", "05794", 2023);
        var read = Read(Changed(workbook, new() { ["B2"] = "ke-hoach-cu" }, TemplateMark.SheetName));

        Assert.Equal("05794", read.Unit!.Id);
        Assert.Equal(expected.Count, read.Submission!.Exemplars.Count);
        Assert.Equal(["template-outdated"], read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void YearOutsideThePlan_IsRefused()
    {
        var plan = RealData.Catalogue.Plans.Find("hoa-cu-2024")!;
        var e = Assert.Throws<ArgumentException>(() => TemplateWorkbook.Write(RealData.Catalogue, plan, RealData.Catalogue.Units.Find("06223")!, 2023, Stream.Null));

        Assert.Contains("không có năm 2023", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitOfAnotherPlan_IsRefused() =>
        Assert.Throws<ArgumentException>(() => TemplateWorkbook.Write(RealData.Catalogue, RealData.Catalogue.Plans.Find("hoa-cu-2024")!, RealData.Catalogue.Units.Find("05794")!, 2024, Stream.Null));

    [Fact]
    public void DropDowns_OfferKindsItemsAndOwnersOfThePlan()
    {
        var workbook = Template("phuc-linh-2021-2025", "05794", 2023);
        var plan = RealData.Catalogue.Plans.Find("phuc-linh-2021-2025")!;
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        var lists = Sheet(document, "Danh sách").Worksheet.Descendants<DataValidation>().Where(v => v.Type?.Value == DataValidationValues.List)
            .ToDictionary(v => v.SequenceOfReferences!.InnerText![..1], v => Values(workbook, v.Formula1!.Text));

        Assert.Equal(["Tập thể", "Cá nhân", "Hộ gia đình", "Mô hình"], lists["C"]);
        Assert.Equal(plan.Items.Select(i => i.PrintedName), lists["D"]);
        Assert.Equal(plan.Items.SelectMany(i => i.Leads).Select(l => l.OwnerId).Distinct().Count(), lists["E"].Count);
    }

    [Fact]
    public void PlanWithoutOwners_HasNoDropDownOfOwners()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Template("dong-lien-2021", "05914", 2021)), isEditable: false);

        Assert.Equal(["C", "D"], Sheet(document, "Danh sách").Worksheet.Descendants<DataValidation>().Where(v => v.Type?.Value == DataValidationValues.List).Select(v => v.SequenceOfReferences!.InnerText![..1]));
    }

    [Fact]
    public void HeadingsAreProtected_EntryCellsAreNot()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Template("phuc-linh-2021-2025", "05794", 2023)), isEditable: false);
        var sheet = Sheet(document, "Danh sách").Worksheet;
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        bool IsLocked(string address) => formats[(int)sheet.Descendants<Cell>().Single(c => c.CellReference == address).StyleIndex!.Value].Protection?.Locked?.Value ?? true;

        var protection = sheet.GetFirstChild<SheetProtection>()!;
        Assert.True(protection.Sheet!.Value);
        Assert.Null(protection.Password);
        Assert.True(IsLocked("B8") && IsLocked("A5"));
        Assert.All("ABCDEFGHIJK", c => Assert.False(IsLocked($"{c}11") || IsLocked($"{c}110")));
    }

    [Fact]
    public void Guide_StatesItemsAndQuotasAsThePlanDoes()
    {
        var guide = WorkbookReader.Read(Template("phuc-linh-2021-2025", "05794", 2023)).Single(s => s.Name == "Hướng dẫn");
        var row = guide.Rows.Single(r => r.Cells[0].Text == "a");

        Assert.Equal("Thái Nguyên chung sức xây dựng nông thôn mới", row.Cells[1].Text);
        Assert.Equal("Ít nhất 02 tập thể và 02 cá nhân điển hình tiên tiến/năm (giai đoạn 2021 - 2025)", row.Cells[4].Text);
        Assert.Contains(guide.Rows, r => r.Cells[0].Text is { } text && text.Contains("trước ngày 15/11 hàng năm", StringComparison.Ordinal) && text.Contains("/11/2023", StringComparison.Ordinal));
    }

    private sealed record Entry(string Name, ExemplarKind Kind, PlanItem Item, string? OwnerId);

    private static void AssertReadAs(List<Entry> expected, string planId, string unitId, int year, byte[] workbook)
    {
        var read = Read(workbook);

        Assert.Empty(read.Findings.Select(f => $"{f.Sheet}!{f.Cell} {f.Code}: {f.Message}"));
        Assert.Equal((planId, unitId), (read.Plan!.Id, read.Unit!.Id));
        Assert.Equal([year], read.Years);
        Assert.Null(read.Submission!.SenderOwnerId);
        Assert.Equal(expected.Select(e => (e.Name, e.Kind)), read.Submission.Exemplars.Select(e => (e.Name, e.Kind)));
        foreach (var (entry, exemplar) in expected.Zip(read.Submission.Exemplars))
        {
            Assert.NotEmpty(exemplar.MovementIds.Intersect(entry.Item.MovementIds));
            Assert.Empty(exemplar.MovementIds.Except(entry.Item.MovementIds));
            Assert.Equal(entry.OwnerId is null ? entry.Item.Leads.Select(l => l.OwnerId).Distinct() : [entry.OwnerId], exemplar.OwnerIds);
            Assert.Equal(new DateOnly(year, 11, 20), exemplar.Awards.Single().DecisionDate);
            Assert.Equal("45/QĐ-UBND", exemplar.Awards.Single().DecisionNumber);
        }

        Assert.Equal(["list", "ignored", "ignored"], read.Sheets.Select(s => s.Kind));
    }

    private static ReadSubmission Read(byte[] workbook) => RealData.Reader.Read("tep gui den.xlsx", WorkbookReader.Read(workbook), new IngestOptions());

    private static byte[] Template(string planId, string unitId, int year)
    {
        using var stream = new MemoryStream();
        TemplateWorkbook.Write(RealData.Catalogue, RealData.Catalogue.Plans.Find(planId)!, RealData.Catalogue.Units.Find(unitId)!, year, stream);
        return stream.ToArray();
    }

    // Every item with every kind it admits, and a model; every lead in turn, and the owner left open once an item.
    private static (byte[] Workbook, List<Entry> Entries) Filled(string planId, string unitId, int year)
    {
        var workbook = Template(planId, unitId, year);
        var plan = RealData.Catalogue.Plans.Find(planId)!;
        var owners = Owners(workbook, plan);
        var entries = new List<Entry>();
        var cells = new Dictionary<string, object>();
        foreach (var item in plan.Items)
        {
            var kinds = (item.Kinds.Count == 0 ? Enum.GetValues<ExemplarKind>() : item.Kinds.Append(ExemplarKind.Model)).ToList();
            for (var i = 0; i < Math.Max(kinds.Count, item.Leads.Count + 1); i++)
            {
                var owner = i < item.Leads.Count ? item.Leads[i].OwnerId : null;
                var entry = new Entry(NameFor(kinds[i % kinds.Count], entries.Count), kinds[i % kinds.Count], item, owner);
                var row = 11 + entries.Count;
                cells[$"B{row}"] = entry.Name;
                cells[$"C{row}"] = entry.Kind switch { ExemplarKind.Collective => "Tập thể", ExemplarKind.Individual => "Cá nhân", ExemplarKind.Household => "Hộ gia đình", _ => "Mô hình" };
                cells[$"D{row}"] = item.PrintedName;
                if (owner is not null) cells[$"E{row}"] = owners[owner];
                cells[$"G{row}"] = "- Hoàn thành tốt nhiệm vụ được giao";
                cells[$"H{row}"] = "Giấy khen của Chủ tịch UBND xã";
                cells[$"I{row}"] = "45/QĐ-UBND";
                cells[$"J{row}"] = new DateTime(year, 11, 20).ToOADate();
                entries.Add(entry);
            }
        }

        return (Changed(workbook, cells), entries);
    }

    private static string NameFor(ExemplarKind kind, int number) => kind switch
    {
        ExemplarKind.Collective => $"Thôn Đồng {number + 1}",
        ExemplarKind.Individual => $"Lê Thị Hoa {(char)('A' + (number / 26))}{(char)('A' + (number % 26))}",
        ExemplarKind.Household => $"Hộ ông Phạm Văn {(char)('A' + (number / 26))}{(char)('A' + (number % 26))}",
        _ => $"Mô hình trồng rau sạch số {number + 1}",
    };

    // The drop-down in the order of the plan's leads.
    private static Dictionary<string, string> Owners(byte[] workbook, Plan plan)
    {
        var ids = plan.Items.SelectMany(i => i.Leads).Select(l => l.OwnerId).Distinct().ToList();
        return ids.Count == 0 ? [] : ids.Zip(Values(workbook, $"'_dienhinh'!$F$1:$F${ids.Count}")).ToDictionary(p => p.First, p => p.Second);
    }

    private static List<string> Values(byte[] workbook, string reference)
    {
        var mark = WorkbookReader.Read(workbook).Single(s => s.Name == TemplateMark.SheetName);
        Assert.True(CellRange.TryParse(reference.Split('!')[1], out var range));
        return [.. Enumerable.Range(range.From.Row, range.To.Row - range.From.Row + 1).Select(r => mark.At(r, range.From.Column)).Select(c => c.Kind == CellKind.Text ? c.Text! : throw new InvalidOperationException("A choice is empty."))];
    }

    private static WorksheetPart Sheet(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!);

    private static byte[] Changed(byte[] workbook, Dictionary<string, object> cells, string sheet = "Danh sách")
    {
        var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var byAddress = Sheet(document, sheet).Worksheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);
            foreach (var (address, value) in cells)
            {
                var cell = byAddress[address];
                cell.RemoveAllChildren();
                cell.DataType = value is string ? CellValues.InlineString : null;
                cell.Append(value is string text ? new InlineString(new Text(text)) : new CellValue(((double)value).ToString(CultureInfo.InvariantCulture)));
            }
        }

        return stream.ToArray();
    }
}
