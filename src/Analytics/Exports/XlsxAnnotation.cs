using System.Xml;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>Findings laid onto an .xlsx package: fills and comments on its sheets, and the list as its first sheet.</summary>
internal sealed class XlsxAnnotation
{
    private const string ListName = "Nhận xét";

    // A finding on a whole row of a wide sheet is said at its first cell and seen on so many.
    private const int WidestFill = 64;

    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;
    private readonly IReadOnlyList<SheetGrid> _grids;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly XlsxStyleBook _styles;

    private XlsxAnnotation(SpreadsheetDocument document, IReadOnlyList<SheetGrid> grids, IReadOnlyList<Finding> findings)
    {
        _document = document;
        _book = document.WorkbookPart!;
        _grids = grids;
        _findings = findings;
        var part = _book.WorkbookStylesPart ?? _book.AddNewPart<WorkbookStylesPart>();
        _styles = new XlsxStyleBook(part.Stylesheet ??= new Stylesheet());
    }

    /// <summary>Annotates the package in place; false, with the buffer spoilt, where its structure is one that cannot be edited safely.</summary>
    public static bool TryAnnotate(MemoryStream package, IReadOnlyList<SheetGrid> grids, IReadOnlyList<Finding> findings)
    {
        try
        {
            Annotate(package, grids, findings, null);
            return true;
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException or UriFormatException)
        {
            return false;
        }
    }

    /// <summary>Annotates a package and gives it back.</summary>
    public static MemoryStream Annotate(MemoryStream package, IReadOnlyList<SheetGrid> grids, IReadOnlyList<Finding> findings, string? remark)
    {
        // Links that are no addresses ("mailto:a b") stand in one workbook of a hundred and would keep all of it from being opened.
        var settings = new OpenSettings { RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, link) => "about:blank#" + Uri.EscapeDataString(link ?? "")) };
        using var document = SpreadsheetDocument.Open(package, isEditable: true, settings);
        new XlsxAnnotation(document, grids, findings).Run(remark);
        return package;
    }

    private void Run(string? remark)
    {
        var earlier = EarlierLists();
        var number = 0;
        foreach (var sheet in Sheets())
        {
            number++;
            if (earlier.Contains(sheet) || sheet.Id?.Value is not { } id) continue;
            switch (_book.GetPartById(id))
            {
                case WorksheetPart part: Mark(part, sheet.Name?.Value ?? "", number, earlier.Count > 0); break;
                case ChartsheetPart { Chartsheet: { } chart }:
                    foreach (var view in chart.Descendants<ChartSheetView>()) view.TabSelected = false;
                    break;
            }
        }

        AddList(earlier, remark);
    }

    private List<Sheet> Sheets() => [.. (_book.Workbook.Sheets ??= new Sheets()).Elements<Sheet>()];

    // The list of the last return, which the sender leaves in the workbook while correcting it.
    private List<Sheet> EarlierLists()
    {
        var ours = _grids.Where(g => g.Name.StartsWith(ListName, StringComparison.Ordinal) && TemplateMark.ReasonToIgnore(g) is not null).Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Sheets().Where(s => ours.Contains(s.Name?.Value ?? ""))];
    }

    private void Mark(WorksheetPart part, string name, int number, bool cleans)
    {
        var (said, marks) = Located(name);
        XlsxSheetScan scan;
        using (var stream = part.GetStream(FileMode.Open, FileAccess.Read)) scan = XlsxSheetScan.Read(stream);
        if (cleans) XlsxComments.RemoveEarlier(part);
        var hasComments = said.Count > 0 || (cleans && part.WorksheetCommentsPart is not null);
        if (!hasComments && !cleans && !scan.IsSelected) return;

        VmlDrawingPart? drawing = null;
        if (hasComments)
        {
            if (scan.CommentDrawing is not null && part.TryGetPartById(scan.CommentDrawing, out var known)) drawing = known as VmlDrawingPart;
            var isThere = drawing is not null;
            drawing ??= scan.CommentDrawing is null ? part.AddNewPart<VmlDrawingPart>() : part.AddNewPart<VmlDrawingPart>(scan.CommentDrawing);
            var texts = XlsxComments.Write(part, said);
            byte[] boxes;
            using (var existing = isThere ? drawing.GetStream(FileMode.Open, FileAccess.Read) : null) boxes = new XlsxCommentBoxes(scan, number).Draw(existing, texts);
            drawing.FeedData(new MemoryStream(boxes));
        }

        var target = new MemoryStream();
        using (var source = part.GetStream(FileMode.Open, FileAccess.Read))
            new XlsxSheetMarking(scan, _styles, marks, drawing is null ? null : part.GetIdOfPart(drawing), cleans).Write(source, target);
        target.Position = 0;
        part.FeedData(target);
    }

    // A merge shows the comment and the ground of its first cell only.
    private (Dictionary<CellAddress, List<Finding>> Said, Dictionary<CellAddress, Severity> Marks) Located(string name)
    {
        var said = new Dictionary<CellAddress, List<Finding>>();
        var marks = new Dictionary<CellAddress, Severity>();
        var grid = _grids.FirstOrDefault(g => g.Name == name);
        foreach (var finding in _findings.Where(f => f.Sheet == name && f.Cell is not null))
        {
            if (!CellRange.TryParse(finding.Cell!, out var range)) continue;
            var first = grid?.RangeAt(range.From.Row, range.From.Column).From ?? range.From;
            if (!said.TryGetValue(first, out var list)) said[first] = list = [];
            list.Add(finding);
            foreach (var cell in Cells(range).Take(WidestFill).Select(c => grid?.RangeAt(c.Row, c.Column).From ?? c))
                marks[cell] = marks.TryGetValue(cell, out var graver) && graver < finding.Severity ? graver : finding.Severity;
        }

        return (said, marks);
    }

    private static IEnumerable<CellAddress> Cells(CellRange range)
    {
        for (var row = range.From.Row; row <= range.To.Row; row++)
            for (var column = range.From.Column; column <= range.To.Column; column++)
                yield return new CellAddress(row, column);
    }

    private void AddList(List<Sheet> earlier, string? remark)
    {
        var before = Sheets();
        foreach (var sheet in earlier)
        {
            _book.DeletePart(sheet.Id!.Value!);
            sheet.Remove();
        }

        var left = Sheets();
        var part = _book.AddNewPart<WorksheetPart>();
        var names = left.Select(s => s.Name?.Value ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        part.Worksheet = new XlsxFindingSheet(_findings, _styles, names, remark).Create();
        var name = Enumerable.Range(1, left.Count + 1).Select(i => i == 1 ? ListName : $"{ListName} ({i})").First(n => !names.Contains(n));
        var id = left.Select(s => s.SheetId?.Value ?? 0).DefaultIfEmpty(0u).Max() + 1;
        _book.Workbook.Sheets!.PrependChild(new Sheet { Name = name, SheetId = id, Id = _book.GetIdOfPart(part) });

        // Names and views count tabs from the left, and the list has moved them all.
        foreach (var defined in _book.Workbook.DefinedNames?.Elements<DefinedName>().Where(d => d.LocalSheetId is not null).ToList() ?? [])
        {
            var at = before.ElementAtOrDefault((int)defined.LocalSheetId!.Value) is { } owner ? left.IndexOf(owner) : -1;
            if (at < 0) defined.Remove();
            else defined.LocalSheetId = (uint)at + 1;
        }

        if (_book.Workbook.DefinedNames is { HasChildren: false } none) none.Remove();
        var views = _book.Workbook.BookViews ??= new BookViews(new WorkbookView());
        foreach (var view in views.Elements<WorkbookView>()) (view.ActiveTab, view.FirstSheet) = (0u, 0u);
        _document.WorkbookPart!.Workbook.Save();
    }
}
