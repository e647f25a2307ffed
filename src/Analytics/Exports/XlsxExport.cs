using DienHinh.Analytics.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>A report as a workbook that can be sent on: a printable table with live formulas, and a second sheet that says how to read it.</summary>
public static class XlsxExport
{
    private const string TableSheet = "Báo cáo";
    private const string AboutSheet = "Thông tin";

    /// <summary>Writes the workbook. The stream stays open.</summary>
    public static void Write(Report report, Stream stream)
    {
        // The package needs to seek; a response body cannot.
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Create();
            var table = new XlsxTableSheet(report);
            workbook.AddNewPart<WorksheetPart>("table").Worksheet = table.Create();
            workbook.AddNewPart<WorksheetPart>("about").Worksheet = XlsxAboutSheet.Create(report);
            workbook.Workbook = new Workbook(
                new Sheets(
                    new Sheet { Name = TableSheet, SheetId = 1, Id = "table" },
                    new Sheet { Name = AboutSheet, SheetId = 2, Id = "about" }),
                new DefinedNames(
                    new DefinedName($"'{TableSheet}'!{table.PrintArea}") { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
                    new DefinedName($"'{TableSheet}'!{XlsxTableSheet.PrintTitles}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }),
                // The stored values are right already; a reader that edits a figure sees the formulas follow.
                new CalculationProperties { CalculationId = 0, FullCalculationOnLoad = true });
            document.PackageProperties.Title = report.Title.Vi;
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }
}
