using System.Text.RegularExpressions;
using DienHinh.Analytics.Exports;
using DienHinh.Ingest.Validation;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>An annotated workbook as tests look at it.</summary>
internal sealed partial class AnnotatedBook : IDisposable
{
    private readonly SpreadsheetDocument _document;

    public AnnotatedBook(byte[] bytes)
    {
        Bytes = bytes;
        _document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    public byte[] Bytes { get; }

    public WorkbookPart Book => _document.WorkbookPart!;

    public IReadOnlyList<string> Tabs => [.. Book.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    public static AnnotatedBook Of(byte[] original, params Finding[] findings)
    {
        using var stream = new MemoryStream();
        AnnotatedWorkbook.Write(original, findings, stream);
        return new AnnotatedBook(stream.ToArray());
    }

    public static Finding Say(string sheet, string? cell, string message = "Sai.", Severity severity = Severity.Warning, string? text = null, string? suggestion = null) =>
        new("test", severity, sheet, cell, text, message, suggestion);

    public WorksheetPart Sheet(string name) => (WorksheetPart)Book.GetPartById(Book.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!);

    public Cell? Cell(string sheet, string address) => Sheet(sheet).Worksheet.Descendants<Cell>().SingleOrDefault(c => c.CellReference == address);

    /// <summary>Comments of a sheet by cell.</summary>
    public Dictionary<string, string> Comments(string sheet) =>
        Sheet(sheet).WorksheetCommentsPart?.Comments.CommentList!.Elements<Comment>().ToDictionary(c => c.Reference!.Value!, c => c.CommentText!.InnerText) ?? [];

    /// <summary>ARGB of a cell's ground; null where it has none.</summary>
    public string? Ground(string sheet, string address)
    {
        var styles = Book.WorkbookStylesPart!.Stylesheet;
        if (Cell(sheet, address) is not { } cell) return null;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)(cell.StyleIndex?.Value ?? 0));
        return styles.Fills!.Elements<Fill>().ElementAt((int)(format.FillId?.Value ?? 0)).PatternFill?.ForegroundColor?.Rgb?.Value;
    }

    public CellFormat Format(string sheet, string address) => Book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)Cell(sheet, address)!.StyleIndex!.Value);

    /// <summary>The cells that have a box for a comment, as row and column from 0, from the drawing's text.</summary>
    public IReadOnlyList<(int Row, int Column)> Boxes(string sheet)
    {
        var part = Sheet(sheet);
        var drawing = part.Worksheet.GetFirstChild<LegacyDrawing>();
        if (drawing is null) return [];
        using var reader = new StreamReader(part.GetPartById(drawing.Id!).GetStream());
        return [.. BoxCell().Matches(reader.ReadToEnd()).Select(m => (int.Parse(m.Groups[1].Value), int.Parse(m.Groups[2].Value)))];
    }

    public void Dispose() => _document.Dispose();

    [GeneratedRegex(@"<x:Row>(\d+)</x:Row>\s*<x:Column>(\d+)</x:Column>")]
    private static partial Regex BoxCell();
}
