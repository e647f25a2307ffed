using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace DienHinh.Analytics.Tests.Reports;

/// <summary>The named reports on every basis: the figures of the query, parts included, and the sentence that says by which units they are told.</summary>
public sealed class ReportBasisTest
{
    // 2023: An Hòa 1. 2024: Cẩm Sơn 3, of which one names two movements, and Đông Sơn 1.
    private const string Divided = """
        \i divided.sql
        insert into given_submission (id, plan, unit, year) values (3, 'p1', '101', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners) values ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan');
        """;

    private static readonly Division s_weights = new(DivisionRule.ByWeights, Weights: new Dictionary<string, IReadOnlyDictionary<string, decimal>>
    {
        ["104"] = new Dictionary<string, decimal> { ["101"] = 3, ["103"] = 1 },
    });

    private static readonly ReportRequest s_restated = new("p1", By: "commune", From: 2023, To: 2024, Basis: UnitBasis.Restated, MapDate: new(2025, 7, 1), Division: s_weights);

    [Fact]
    public void Comparison_ByWeights_HasPartsThatAddUp()
    {
        var report = Build("comparison", s_restated);
        Assert.Equal(
            [
                ["103@2025-07-01", "Phường Đông Sơn", null, 1.75, null, null, null, 0.4375, null],
                ["101@2025-07-01", "Xã An Bình", 1.0, 2.25, 1.25, 1.25, 1.0, 0.5625, 0L],
            ],
            report.Table.Rows);
        Assert.Equal([null, null, 1.0, 4.0, 3.0, 3.0, 1.0, 1.0, null], report.Table.Totals!);
        Assert.Equal([ColumnType.Decimal, ColumnType.Decimal, ColumnType.Decimal], report.Table.Columns.Skip(2).Take(3).Select(c => c.Type));
        Assert.Equal([1.0, 2.25], report.Chart!.Series.Select(s => s.Values[1]!.Value));
        Assert.Contains(report.Notes, n => n.StartsWith("Số liệu tính theo các đơn vị của ngày 1/7/2025.", StringComparison.Ordinal));
        Assert.Contains(report.Notes, n => n.Contains("Xã An Bình (101@2025-07-01) 75 %, Phường Đông Sơn (103@2025-07-01) 25 %", StringComparison.Ordinal));
        Assert.DoesNotContain("Số liệu theo đơn vị tại thời điểm báo cáo.", report.Notes);
    }

    [Fact]
    public void Trend_ByWeights_HasPartsAndTheSameTotalAsReported()
    {
        var report = Build("trend", s_restated);
        Assert.Equal([["103@2025-07-01", "Phường Đông Sơn", null, 1.75, 1.75], ["101@2025-07-01", "Xã An Bình", 1.0, 2.25, 3.25]], report.Table.Rows);
        Assert.Equal([null, null, 1.0, 4.0, 5.0], report.Table.Totals!);
        Assert.Equal([[2023L, 1.0, null, null], [2024L, 4.0, 3.0, 3.0]], Build("trend", s_restated with { By = null }).Table.Rows.Select(r => r.Take(4)));
        Assert.Equal(5L, Build("trend", s_restated with { By = null, Basis = UnitBasis.Reported, MapDate = null, Division = null }).Table.Totals![1]);
    }

    [Fact]
    public void Attainment_ByWeights_WritesPartsInWords()
    {
        const string Target = """
            insert into ref_plan (id, title, title_en, unit_id, from_year, to_year) values ('c4', 'Kế hoạch xã Cẩm Sơn', 'Cam Son', '104', 2024, 2024);
            insert into ref_plan_item (plan_id, item, ordinal, printed_name) values ('c4', 'a', 1, 'Nông thôn mới');
            insert into ref_plan_item_movement (plan_id, item, movement_id) values ('c4', 'a', 'nong-thon-moi');
            insert into ref_target (plan_id, id, item, kind, bound, value, from_year, to_year, closes_on) values ('c4', 'a.1@2024', 'a', null, 'at-least', 6, 2024, 2024, '2024-12-31');
            update given_submission set plan = 'c4' where unit = '104';
            """;
        var report = Build("attainment", s_restated with { Plan = "c4", From = null, To = null, Period = "2024" }, Divided + Target);
        Assert.Equal(
            [("103@2025-07-01", 0.75, 1.5, "Còn thiếu 0,75"), ("101@2025-07-01", 2.25, 4.5, "Còn thiếu 2,25")],
            report.Table.Rows.Select(r => ((string)r[0]!, (double)r[2]!, (double)r[3]!, (string)r[^1]!)));
        Assert.StartsWith("Đạt 3 trên chỉ tiêu 6 (50 %); còn thiếu 3 ở 2 xã, phường", report.Finding, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_ShowsPartsAndNotWholeNumbers()
    {
        using var stream = new MemoryStream();
        XlsxExport.Write(Build("comparison", s_restated), stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cell = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<Cell>()).First(c => c.CellValue?.Text == "2.25");
        var format = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        // "#,##0.00": a format of whole numbers would show 2.
        Assert.Equal(4u, format.NumberFormatId!.Value);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => e.Description));
    }

    [Theory]
    [InlineData("trend")]
    [InlineData("comparison")]
    [InlineData("attainment")]
    [InlineData("completeness")]
    public void Reported_IsSaidBelowTheTable(string name) =>
        Assert.Contains("Số liệu theo đơn vị tại thời điểm báo cáo.", Build(name, new("p1", From: 2023, To: 2024)).Notes);

    [Fact]
    public void LikeForLike_IsSaidAndLeavesOutWhoDidNotReportBothTimes()
    {
        var report = Build("comparison", new("p1", By: "commune", From: 2023, To: 2025, Basis: UnitBasis.LikeForLike), Samples.TwoYears);
        Assert.Equal(["101", "102"], report.Table.Rows.Where(r => r[3] is not null).Select(r => r[0]));
        Assert.Equal([null, null, 3L, 6L], report.Table.Totals!.Take(4));
        Assert.Contains("Chỉ tính đơn vị có báo cáo ở mọi năm so sánh (2023–2025): dùng 2 trong 2 báo cáo đã nhận.", report.Notes);
    }

    [Theory]
    [InlineData("comparison", UnitBasis.LikeForLike, "Cùng phạm vi (likeForLike) so các đơn vị như khi báo cáo")]
    [InlineData("completeness", UnitBasis.LikeForLike, "không cho biết ai còn thiếu")]
    public void DayOfAMap_OrBasis_WithoutMeaning_IsRefusedInOneSentence(string name, UnitBasis basis, string words)
    {
        var error = Assert.Single(Assert.Throws<QueryException>(() => Build(name, new("p1", From: 2023, To: 2024, Basis: basis, MapDate: new(2025, 7, 1)))).Errors);
        Assert.Equal("bad-basis", error.Code);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static Report Build(string name, ReportRequest request, string facts = Divided)
    {
        using var database = Facts.FromSql(facts);
        return ReportCatalogue.Find(name)!.Build(database.Database, request, Samples.Clock);
    }
}
