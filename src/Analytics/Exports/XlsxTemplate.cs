using System.Globalization;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>A template as a package: the list, the guide, and the hidden sheet with its mark and the values of the drop-downs.</summary>
internal static class XlsxTemplate
{
    public const string ListSheet = "Danh sách";
    public const string GuideSheet = "Hướng dẫn";

    // Right of the mark's two columns.
    private const int FirstChoiceColumn = 4;

    /// <summary>The package.</summary>
    public static MemoryStream Create(TemplateContent content)
    {
        var package = new MemoryStream();
        using var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var styles = new XlsxStyleBook(book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet());
        book.AddNewPart<WorksheetPart>("list").Worksheet = new XlsxTemplateList(content, styles).Create();
        book.AddNewPart<WorksheetPart>("guide").Worksheet = new XlsxTemplateGuide(content, styles).Create();
        book.AddNewPart<WorksheetPart>("mark").Worksheet = MarkSheet(content, styles);
        book.Workbook = new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new Sheets(
                new Sheet { Name = ListSheet, SheetId = 1, Id = "list" },
                new Sheet { Name = GuideSheet, SheetId = 2, Id = "guide" },
                new Sheet { Name = Ingest.Recognition.TemplateMark.SheetName, SheetId = 3, Id = "mark", State = SheetStateValues.Hidden }),
            new DefinedNames(new DefinedName($"'{ListSheet}'!{XlsxTemplateList.PrintTitles}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        document.PackageProperties.Title = $"Danh sách điển hình tiên tiến {content.UnitName} năm {content.Year.ToString(CultureInfo.InvariantCulture)}";
        return package;
    }

    /// <summary>Where the values of a drop-down stand: of kinds 0, of movements 1, of owners 2.</summary>
    public static string ChoicesAt(int choice, int count)
    {
        var column = CellAddress.ColumnName(FirstChoiceColumn + choice);
        return string.Create(CultureInfo.InvariantCulture, $"'{Ingest.Recognition.TemplateMark.SheetName}'!${column}$1:${column}${count}");
    }

    private static Worksheet MarkSheet(TemplateContent content, XlsxStyleBook styles)
    {
        var text = styles.Style(new CellLook { Format = XlsxStyleBook.TextFormat });
        var mark = content.Mark.Lines;
        IReadOnlyList<string>[] choices = [TemplateContent.Kinds, content.Movements, content.Owners];
        var data = new SheetData();
        for (var row = 1; row <= choices.Select(c => c.Count).Append(mark.Count).Max(); row++)
        {
            var values = new List<(int Column, string Text)>();
            if (row <= mark.Count) values.AddRange([(1, mark[row - 1].Label), (2, mark[row - 1].Value)]);
            values.AddRange(choices.Select((c, i) => (FirstChoiceColumn + i, row <= c.Count ? c[row - 1] : "")).Where(v => v.Item2.Length > 0));
            data.Append(new Row(values.Select(v =>
            {
                var cell = XlsxCells.Text(v.Text, text);
                cell.CellReference = new CellAddress(row, v.Column).ToString();
                return cell;
            })) { RowIndex = (uint)row });
        }

        return new Worksheet(data, new SheetProtection { Sheet = true });
    }
}
