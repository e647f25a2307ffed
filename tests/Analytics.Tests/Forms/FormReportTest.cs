using System.Globalization;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Semantics;
using DienHinh.Analytics.Tests.Exports;
using DienHinh.Ingest.Forms;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Tests.Forms;

public sealed class FormReportTest
{
    // 2023: three collectives, four individuals and one model, seen from the kinds of the form.
    private const string Recognised = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners)
            select s || '-' || i, s, k, 'an-ninh', 'cong-an-xa' from (values
                (1, 1, 'collective'), (1, 2, 'collective'), (1, 3, 'individual'), (1, 4, 'individual'), (1, 5, 'individual'), (1, 6, 'model'),
                (2, 1, 'collective'), (2, 2, 'individual')) v(s, i, k);
        """;

    // The plan names three movements: one says its scope and method, one its method alone, one neither.
    private const string Movements = """
        insert into ref_movement_property (movement_id, scope, duration, method) values ('an-ninh', 'nation', null, 'regular'), ('nong-thon-moi', null, null, 'regular');
        insert into ref_plan_item_launcher (plan_id, item, launcher) values ('p1', 'a', 'central'), ('p1', 'b', 'unit'), ('p1', 'c', 'unit');
        """;

    private static readonly StatutoryForm s_ofKinds = new()
    {
        Id = "0900", Code = "0900.N", Title = "Số điển hình", TitleEn = "Exemplars", Circular = "Thông tư A", Series = "dien-hinh", Years = new(2023, 2024), Due = "15/12",
        Recipient = "Bộ Nội vụ", Measure = "recognised", Counts = "điển hình", File = "forms/0900.yaml", ReplacedBy = "Thông tư B",
        Columns = [Column("1", sum: ["2", "3"]), Column("2", Where("source", "list")), Column("3", Where("source", "summary"))],
        Rows = [Row("01", sum: ["02", "03"]), new(null, "Chia theo đối tượng", null, 0, [], [], [], null), Row("02", Where("kind", "collective")), Row("03", Where("kind", "individual"))],
    };

    private static readonly StatutoryForm s_ofMovements = s_ofKinds with
    {
        Id = "0901", Series = "phong-trao", Measure = "movements", Counts = "phong trào", File = "forms/0901.yaml",
        Columns = [Column("1", sum: ["2", "3"]), Column("2", Where("launcher", "central")), Column("3", Where("launcher", "unit"))],
        Rows = [Row("01"), Row("02", Where("movementScope", "nation")), Row("03", Where("movementScope", "unit")), Row("04", Where("movementMethod", "regular"))],
    };

    [Fact]
    public void Formulas_AddUpAndKeepTheirParts()
    {
        var filled = Build(s_ofKinds, Recognised);
        Assert.Equal([[7, 7, 0], [], [3, 3, 0], [4, 4, 0]], Values(filled));
        Assert.Equal((true, "2 3"), (filled.Cells[0][1].Formula!.AddsRows, string.Join(' ', filled.Cells[0][1].Formula!.Parts)));
        Assert.Equal((false, "1 2"), (filled.Cells[2][0].Formula!.AddsRows, string.Join(' ', filled.Cells[2][0].Formula!.Parts)));
        Assert.Null(filled.Cells[2][1].Formula);
    }

    // The model is in none of the rows that the circular adds.
    [Fact]
    public void Formula_ThatDoesNotAgreeWithTheFacts_IsTold() => Assert.Contains(
        "Công thức không khớp số liệu: dòng 01 cột 2, cộng các dòng 02, 03 được 7, số liệu có 8 điển hình.", Build(s_ofKinds, Recognised).Notes);

    [Fact]
    public void Check_ThatDoesNotAdd_IsTold()
    {
        var form = s_ofKinds with { Rows = [.. s_ofKinds.Rows, new("04", "Tất cả", null, 0, [], [], [["02", "03"]], null)] };
        Assert.Contains("Công thức không khớp số liệu: dòng 04 cột 2, cộng các dòng 02, 03 được 7, số liệu có 8 điển hình.", Build(form, Recognised).Notes);
    }

    [Fact]
    public void YearWithoutReports_IsBlankAndNotZero()
    {
        var filled = Build(s_ofKinds, Recognised, 2024);
        Assert.All(filled.Cells.SelectMany(c => c), c => Assert.Null(c.Value));
        Assert.Equal("Chưa có báo cáo nào của năm 2024, nên biểu để trống.", filled.Notes[0]);
    }

    [Fact]
    public void Unit_LimitsTheFiguresAndStandsAsSender()
    {
        var filled = Build(s_ofKinds, Recognised, unit: "102");
        Assert.Equal([[2, 2, 0], [], [1, 1, 0], [1, 1, 0]], Values(filled));
        Assert.Equal("Xã Bình An", filled.Sender);
    }

    // an-ninh is known to be nationwide. Of the two launched by units none says its scope: whether one of them is "nation" or "unit" is not known, so both are blank.
    [Fact]
    public void WhatTheFactsDoNotSay_StaysBlankAndIsListed()
    {
        var filled = Build(s_ofMovements, Movements);
        Assert.Equal([[3, 1, 2], [1, 1, null], [null, 0, null], [2, 1, 1]], Values(filled));
        Assert.Contains("Chưa có số liệu: dòng 02, 03 (2/3 phong trào chưa ghi phạm vi phong trào).", filled.Notes);
        Assert.Contains("Có thể còn thiếu: dòng 02 (2/3 phong trào chưa ghi phạm vi phong trào).", filled.Notes);
        Assert.Contains("Có thể còn thiếu: dòng 04 (1/3 phong trào chưa ghi phương thức thi đua).", filled.Notes);
    }

    // The second plan names an-ninh again and one more, and says of neither who launched it: four movements, of which the columns know three.
    [Fact]
    public void Movement_OfTwoPlans_IsOne()
    {
        const string second = "insert into ref_plan_item (plan_id, item, ordinal, printed_name) values ('p2', 'x', 1, 'x'); insert into ref_plan_item_movement (plan_id, item, movement_id) values ('p2', 'x', 'an-ninh'), ('p2', 'x', 'doan-ket');";
        var filled = Build(s_ofMovements, Movements + second, 2024);
        Assert.Equal(3, filled.Cells[0][0].Value);
        Assert.Contains("Công thức không khớp số liệu: dòng 01 cột 1, cộng các cột 2, 3 được 3, số liệu có 4 phong trào.", filled.Notes);
    }

    [Fact]
    public void RowThatTheFactsNeverSay_IsBlankWithItsReason()
    {
        var form = s_ofKinds with { Rows = [.. s_ofKinds.Rows, new("04", "Bộ", null, 0, [], [], [], "danh sách không ghi")] };
        var filled = Build(form, Recognised);
        Assert.All(filled.Cells[4], c => Assert.Null(c.Value));
        Assert.Contains("Chưa có số liệu: dòng 04 (danh sách không ghi).", filled.Notes);
    }

    [Theory]
    [InlineData("form-0900", 2022, "Biểu 0900.N dùng cho các năm 2023–2024. Năm 2022 dùng biểu 0800.N: form-0800.", "form-0800")]
    [InlineData("form-0900", 2025, "Biểu 0900.N dùng cho các năm 2023–2024. Năm 2025 dùng biểu của Thông tư B; tệp của biểu đó chưa có trong data/forms.", null)]
    [InlineData("form-0800", 2010, "Biểu 0800.N dùng cho các năm 2018–2022. Chưa có tệp biểu nào cho năm 2010 trong data/forms.", null)]
    public void FormOfAnotherYear_IsRefusedWithTheOneThatWas(string name, int year, string message, string? nearest)
    {
        var before = s_ofKinds with { Id = "0800", Code = "0800.N", Years = new(2018, 2022), ReplacedBy = null };
        using var facts = Facts.FromSql(Recognised);
        var error = Assert.Single(Assert.Throws<QueryException>(() => FormReport.Build(facts.Database, [before, s_ofKinds], name, new ReportRequest(From: year))).Errors);
        Assert.Equal(("form-not-in-force", message, nearest), (error.Code, error.Message, error.Nearest));
    }

    [Fact]
    public void MistakesOfTheFile_AreToldAllAtOnce()
    {
        var form = s_ofKinds with { Columns = [Column("1", new FormCondition("kinds", ["collective"], 7)), Column("2", new FormCondition("kind", ["colective"], 8)), Column("3", new FormCondition("owner", ["x"], 9))] };
        using var facts = Facts.FromSql(Recognised);
        var errors = Assert.Throws<CatalogueException>(() => FormReport.Build(facts.Database, [form], "form-0900", new ReportRequest(From: 2023))).Errors;
        Assert.Equal([(7, "kind"), (8, "collective"), (9, null)], errors.Select(e => (e.Line, e.Nearest)));
    }

    [Fact]
    public void Report_HasTheFiguresOfTheForm()
    {
        var report = Build(s_ofKinds, Recognised).ToReport();
        Assert.Equal(["code", "item", "unit", "c1", "c2", "c3"], report.Table.Columns.Select(c => c.Name));
        Assert.Equal(["01", "Dòng 01", null, 7L, 7L, 0L], report.Table.Rows[0]);
        Assert.Equal([null, "Chia theo đối tượng", null, null, null, null], report.Table.Rows[1]);
    }

    // Seven awards of 2024: 1-1 to 1-6 of the province, 1-7 of a level that the list does not name; 1-6 says neither class nor occasion; a collective that
    // nothing calls an enterprise may be one.
    private const string Awards = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2024);
        insert into given_exemplar (id, submission, kind, movements, owners)
            select '1-' || i, 1, k, 'an-ninh', 'cong-an-xa' from (values (1, 'collective'), (2, 'collective'), (3, 'household'), (4, 'individual'), (5, 'individual'), (6, 'individual'), (7, 'individual')) v(i, k);
        insert into given_person (id, category) values ('1-2', 'enterprise'), ('1-4', 'direct-worker'), ('1-5', 'leader-department'), ('1-7', 'direct-worker');
        insert into given_award (id, form, level, occasion) values
            ('1-1', 'bang-khen', 'province', 'regular'), ('1-2', 'co-thi-dua', 'province', 'thematic'), ('1-3', 'bang-khen', 'province', 'ad-hoc'),
            ('1-4', 'bang-khen', 'province', 'regular'), ('1-4', 'giay-khen', 'commune', 'regular'), ('1-5', 'chien-si-thi-dua', 'province', 'regular'),
            ('1-6', 'bang-khen', 'province', null), ('1-7', 'bang-khen', null, 'regular');
        """;

    [Theory]
    [InlineData("01", "6 4 1 1 0")]
    [InlineData("02", "2 1 0 1 0")]
    [InlineData("03", "1 - 0 1 0")]
    [InlineData("04", "1 1 0 0 0")]
    [InlineData("05", "3 2 1 0 0")]
    [InlineData("06", "- - 0 0 0")]
    [InlineData("07", "1 - 1 0 0")]
    [InlineData("08", "- - 0 0 0")]
    [InlineData("09", "- - 0 0 0")]
    [InlineData("10", "1 1 0 0 0")]
    [InlineData("11", "3 2 1 0 0")]
    [InlineData("12", "1 - 0 1 0")]
    [InlineData("13", "1 1 0 0 0")]
    [InlineData("14", "- - 0 0 0")]
    [InlineData("17", "- - 0 0 0")]
    public void Form0603_CountsAwardsBySubjectFormAndOccasion(string code, string figures)
    {
        var filled = Shipped("0603", Awards);
        var row = filled.Form.Rows.ToList().FindIndex(r => r.Code == code);
        Assert.Equal(figures, string.Join(' ', filled.Cells[row].Select(c => c.Value?.ToString(CultureInfo.InvariantCulture) ?? "-")));
    }

    [Fact]
    public void Form0603_SaysWhatIsMissingAndWhy()
    {
        var notes = Shipped("0603", Awards).Notes;
        Assert.Contains("Có thể còn thiếu: dòng 01, 05, 10, 11 (1/7 khen thưởng chưa ghi cấp khen thưởng).", notes);
        Assert.Contains(notes, n => n.StartsWith("Chưa có số liệu: dòng 03, 06, 07, 08, 09 (", StringComparison.Ordinal));
        Assert.Contains(notes, n => n.StartsWith("Chưa có số liệu: dòng 12, 14, 15, 16, 17 (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0601")]
    [InlineData("0602")]
    [InlineData("0603")]
    [InlineData("0701")]
    public void ShippedForm_NamesOnlyWhatTheModelHas(string id) =>
        Assert.Empty(FormCheck.Check(RealData.Catalogue.Forms.Single(f => f.Id == id), SemanticModel.Default));

    private static FilledForm Shipped(string id, string facts)
    {
        using var given = Facts.FromSql(facts);
        return FormReport.Build(given.Database, RealData.Catalogue.Forms, FormReport.Prefix + id, new ReportRequest(From: 2024), Reports.Samples.Clock)!;
    }

    private static FilledForm Build(StatutoryForm form, string facts, int year = 2023, string? unit = null)
    {
        using var given = Facts.FromSql(facts);
        return FormReport.Build(given.Database, [form], FormReport.Prefix + form.Id, new ReportRequest(Unit: unit, From: year), Reports.Samples.Clock)!;
    }

    private static long?[][] Values(FilledForm form) => [.. form.Cells.Select(r => r.Select(c => c.Value).ToArray())];

    private static FormColumn Column(string id, FormCondition? where = null, string[]? sum = null) => new(id, id, [$"Cột {id}"], where is null ? [] : [where], sum ?? [], null);

    private static FormRow Row(string code, FormCondition? where = null, string[]? sum = null) => new(code, $"Dòng {code}", null, 0, where is null ? [] : [where], sum ?? [], [], null);

    private static FormCondition Where(string member, params string[] values) => new(member, values, 1);
}
