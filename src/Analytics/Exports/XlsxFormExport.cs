using System.Globalization;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Recognition;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>A statutory form as a workbook in the layout that the circular prints, its formulas live.</summary>
public static class XlsxFormExport
{
    /// <summary>The sheet of the form.</summary>
    internal static string SheetName(FilledForm form) => $"Biểu {form.Form.Id}";

    /// <summary>Writes the workbook. The stream stays open and need not seek.</summary>
    public static void Write(FilledForm form, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var styles = new XlsxStyleBook(workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Create());
            var sheet = new XlsxFormSheet(form, styles);
            workbook.AddNewPart<WorksheetPart>("form").Worksheet = sheet.Create();
            var name = SheetName(form);
            var sheets = new Sheets(new Sheet { Name = name, SheetId = 1, Id = "form" });
            if (form.Sources is { } sources)
            {
                workbook.AddNewPart<WorksheetPart>("sources").Worksheet = new XlsxSourceSheet(sources).Create();
                sheets.Append(new Sheet { Name = "Nguồn", SheetId = 2, Id = "sources" });
            }

            workbook.AddNewPart<WorksheetPart>("mark").Worksheet = XlsxMarkSheet.Create(new ReportMark(ReportWords.Of(form.Name, form.Asked, isForm: true), form.Source.DataVersion, name));
            sheets.Append(new Sheet { Name = TemplateMark.SheetName, SheetId = 3, Id = "mark", State = SheetStateValues.Hidden });
            workbook.Workbook = new Workbook(
                sheets,
                new DefinedNames(
                    new DefinedName($"'{name}'!{sheet.PrintArea}") { Name = "_xlnm.Print_Area", LocalSheetId = 0 },
                    new DefinedName($"'{name}'!{sheet.PrintTitles}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }),
                // The stored values are right already; a reader that edits a figure sees the sums follow.
                new CalculationProperties { CalculationId = 0, FullCalculationOnLoad = true });
            document.PackageProperties.Title = string.Create(CultureInfo.InvariantCulture, $"Biểu {form.Form.Code} năm {form.Year}");
        }

        buffer.Position = 0;
        buffer.CopyTo(stream);
    }
}
