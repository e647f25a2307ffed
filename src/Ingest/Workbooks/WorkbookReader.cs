namespace DienHinh.Ingest.Workbooks;

/// <summary>Workbook bytes in, sheets out. What a file is follows from its bytes, never from its name: nine of 773 real files lied.</summary>
public static class WorkbookReader
{
    /// <summary>Reads every sheet, hidden ones too.</summary>
    /// <param name="content">The whole file.</param>
    /// <exception cref="WorkbookException">Nobody can read this file; the reason says why.</exception>
    public static IReadOnlyList<SheetGrid> Read(byte[] content)
    {
        var sheets = new GridCollector();
        Read(content, sheets);
        return sheets.Sheets;
    }

    /// <summary>Hands on every sheet, hidden ones too, while it is read.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="sink">Who takes the sheets.</param>
    /// <exception cref="WorkbookException">Nobody can read this file; perhaps only after some of it was handed on.</exception>
    internal static void Read(byte[] content, ISheetSink sink)
    {
        if (content.Length == 0) throw new WorkbookException(UnreadableReason.EmptyFile);
        if (content.Length > ReadingLimits.FileBytes) throw new WorkbookException(UnreadableReason.TooLarge, $"{content.Length / 1024 / 1024} MB");
        switch (FileSignature.Of(content))
        {
            case FileFormat.Zip: ReadPackage(content, sink); break;
            case FileFormat.CompoundFile: HandOn(ReadCompoundFile(content), sink); break;
            case FileFormat.OldBinary: HandOn(ExcelWorkbookReader.Read(content), sink); break;
            case FileFormat.Markup: HandOn(ReadMarkup(content), sink); break;
            case FileFormat.Text: HandOn([DelimitedText.Read(content)], sink); break;
            default: throw new WorkbookException(UnreadableReason.NotAWorkbook);
        }
    }

    /// <summary>Hands on sheets that are in memory already.</summary>
    internal static void HandOn(IReadOnlyList<SheetGrid> sheets, ISheetSink sink)
    {
        foreach (var sheet in sheets)
        {
            sink.Begin(sheet.Name, sheet.Visibility);
            foreach (var row in sheet.Rows) sink.Row(row.Number, [.. row.Cells.Select(c => new ReadCell(c))], row.IsHidden);
            sink.End(new SheetEnd(sheet.Merges, sheet.HiddenColumns, sheet.Cut, sheet.Fonts) { Runs = sheet.Runs });
        }
    }

    private static void ReadPackage(byte[] content, ISheetSink sink)
    {
        using var package = ZipPackage.Open(content);
        if (package.Has("mimetype") && package.Has("content.xml")) throw new WorkbookException(UnreadableReason.UnsupportedFormat, "ODS");
        XlsxReader.Read(package, sink);
    }

    // Web systems of offices hand out "Excel files" that are a page with a table, or XML of Excel 2003.
    private static IReadOnlyList<SheetGrid> ReadMarkup(byte[] content)
    {
        var text = TextBytes.Decode(content);
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) throw new WorkbookException(UnreadableReason.UnsupportedFormat, "MHT");
        if (text.AsSpan(0, Math.Min(text.Length, 4_000)).Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && !text.AsSpan(0, Math.Min(text.Length, 4_000)).Contains("<html", StringComparison.OrdinalIgnoreCase))
            return Excel2003Xml.Read(text);
        return [HtmlTables.Read(text) ?? throw new WorkbookException(UnreadableReason.UnsupportedFormat, "HTML (không có bảng)")];
    }

    // An OLE file is an old .xls, or the wrapper that Excel puts around an encrypted .xlsx, or a Word document.
    private static IReadOnlyList<SheetGrid> ReadCompoundFile(byte[] content)
    {
        var file = new CompoundFile(content);
        if (file.Has("EncryptedPackage")) throw new WorkbookException(UnreadableReason.Encrypted);
        var name = file.Has("Workbook") ? "Workbook" : "Book";
        if (!file.Has(name)) throw new WorkbookException(UnreadableReason.NotAWorkbook);
        if (file.Has("_VBA_PROJECT_CUR")) throw new WorkbookException(UnreadableReason.MacroFile);
        return ExcelWorkbookReader.Read(content, XlsOmissions.Of(file.Read(name)));
    }
}
