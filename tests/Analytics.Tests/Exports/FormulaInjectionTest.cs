using System.Reflection;
using System.Text;
using System.Text.Json;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Analytics.Tests.Reports;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>
/// A text of a sender is never run, whatever writes it. Every writer of this assembly stands in the list, and one that does not fails the test. The OData feed, the registers
/// and the reports as JSON are JSON, in which a text is a text: nothing is escaped, so that a program gets what was sent.
/// </summary>
public class FormulaInjectionTest
{
    private static readonly Dictionary<Type, Action<string>> s_writers = new()
    {
        [typeof(AnnotatedWorkbook)] = text => IsText(s => AnnotatedWorkbook.Write(Bytes(o => XlsxAnswer.Write(Answer("x"), o)), [AnnotatedBook.Say("Số liệu", "A2", text: text)], s), text),
        [typeof(AnswerJson)] = text => Assert.Equal(text, JsonDocument.Parse(Bytes(s => AnswerJson.Write(Answer(text), s))).RootElement.GetProperty("rows")[0].GetProperty("name").GetString()),
        [typeof(CsvExport)] = IsNoFormulaInCsv,
        [typeof(DocxExport)] = IsNoFieldInDocx,
        [typeof(ParquetExport)] = IsTheTextInParquet,
        [typeof(PdfDeck)] = text => DoesNothing(s => PdfDeck.Write(ReportDeck.Of(Report(text), Samples.Clock), s)),
        [typeof(PdfExport)] = text => DoesNothing(s => PdfExport.Write(ReportDocument.Of(Report(text), RealData.Catalogue, Samples.Clock), s)),
        [typeof(PptxExport)] = IsNoActionInPptx,
        [typeof(TemplateWorkbook)] = text => IsText(s => TemplateWorkbook.Write(RealData.Catalogue, RealData.Catalogue.Plans.Find("phuc-linh-2021-2025")!, RealData.Catalogue.Units.Find("05794")! with { Name = text }, 2023, s), text),
        [typeof(XlsxAnswer)] = text => IsText(s => XlsxAnswer.Write(Answer(text), s), text),
        [typeof(XlsxExport)] = text => IsText(s => XlsxExport.Write(Report(text), s), text),
        [typeof(XlsxFormExport)] = text => IsText(s => XlsxFormExport.Write(Form() with { Sender = text, Notes = [text] }, s), text),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var writer in s_writers.Keys)
                foreach (var text in (string[])["=1+1", "+1+2", "-1+2", "@SUM(A1)", "\t=1"])
                    cases.Add(writer.Name, text);
            return cases;
        }
    }

    [Fact]
    public void EveryWriter_IsTriedHere()
    {
        var writers = typeof(XlsxExport).Assembly.GetTypes()
            .Where(t => t is { IsPublic: true } && t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Any(m => m.Name == "Write" && m.GetParameters().Any(p => p.ParameterType == typeof(Stream))));
        Assert.Equal(s_writers.Keys.Select(t => t.Name).Order(), writers.Select(t => t.Name).Order());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_IsNeverRun(string writer, string text) => s_writers.Single(w => w.Key.Name == writer).Value(text);

    private static void IsText(Action<Stream> write, string text)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Bytes(write)), isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();

        Assert.Contains(cells, c => Said(book, c).Contains(text.Trim(), StringComparison.Ordinal));
        Assert.All(cells.Where(c => Said(book, c).Contains(text.Trim(), StringComparison.Ordinal)), c => Assert.True(c.CellFormula is null && (c.DataType!.Value == CellValues.InlineString || c.DataType.Value == CellValues.SharedString)));
        Assert.DoesNotContain(cells, c => c.CellFormula?.Text.TrimStart('=') == text.Trim('=', '+', '-', '@', '\t'));
    }

    private static string Said(SpreadsheetDocument book, Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? book.WorkbookPart!.SharedStringTablePart!.SharedStringTable.ElementAt(int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)).InnerText : cell.InlineString?.InnerText ?? "";

    private static void IsNoFormulaInCsv(string text)
    {
        foreach (var style in (CsvStyle[])[CsvStyle.Marked, CsvStyle.Programs, CsvStyle.VietnameseExcel])
        {
            var field = Encoding.UTF8.GetString(Bytes(s => CsvExport.Write(Report(text), s, style))).Split('\n')[1].Split(',', ';')[0].Trim('"');
            Assert.StartsWith("'", field, StringComparison.Ordinal);
        }
    }

    private static void IsNoFieldInDocx(string text)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Bytes(s => DocxExport.Write(ReportDocument.Of(Report(text), RealData.Catalogue, Samples.Clock), s))), isEditable: false);
        Assert.Contains(text.Trim(), document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        Assert.Empty(document.MainDocumentPart.Document.Descendants<W.FieldCode>());
        Assert.Empty(document.MainDocumentPart.Document.Descendants<W.SimpleField>());
    }

    private static void IsNoActionInPptx(string text)
    {
        using var slides = PresentationDocument.Open(new MemoryStream(Bytes(s => PptxExport.Write(ReportDeck.Of(Report(text), Samples.Clock), s))), isEditable: false);
        Assert.Contains(slides.PresentationPart!.SlideParts, s => s.Slide.InnerText.Contains(text.Trim(), StringComparison.Ordinal));
        Assert.Empty(slides.PresentationPart.SlideParts.SelectMany(s => s.Slide.Descendants<DocumentFormat.OpenXml.Drawing.HyperlinkOnClick>()));
    }

    private static void IsTheTextInParquet(string text)
    {
        using var facts = Facts.FromSql("");
        // The database reads no file outside its own folder.
        var file = Path.Combine(facts.Database.ScratchFolder, "sly.parquet");
        try
        {
            File.WriteAllBytes(file, Bytes(s => ParquetExport.Write(Answer(text), facts.Database, s)));
            using var command = facts.Connection.CreateCommand();
            command.CommandText = $"select name from read_parquet('{file}')";
            Assert.Equal(text, command.ExecuteScalar());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void DoesNothing(Action<Stream> write)
    {
        var pdf = Encoding.Latin1.GetString(Bytes(write));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.All((string[])["/JavaScript", "/Launch", "/URI", "/OpenAction"], name => Assert.DoesNotContain(name, pdf, StringComparison.Ordinal));
    }

    private static ResultTable Table(string text) => new()
    {
        Columns = [new("name", ColumnRole.Dimension, ColumnType.Text, null, new("Tên", "Name")), new("value", ColumnRole.Measure, ColumnType.Integer, "exemplar", new("Số", "Value"))],
        Rows = [[text, 1L]], DataVersion = "1", TotalRows = 1,
    };

    private static StreamedAnswer Answer(string text) => StreamedAnswer.Of(Table(text));

    private static Report Report(string text) => new() { Name = "trend", Asked = new(), Title = new("Thử", "Trial"), Subtitle = text, Finding = text, Table = Table(text), Notes = [text] };

    private static FilledForm Form()
    {
        using var facts = Facts.FromSql("");
        return FormReport.Build(facts.Database, RealData.Catalogue.Forms, "form-0603", new ReportRequest(From: 2023), Samples.Clock)!;
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
