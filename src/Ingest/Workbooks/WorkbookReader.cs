namespace DienHinh.Ingest.Workbooks;

/// <summary>Workbook bytes in, sheets out. What a file is follows from its bytes, never from its name: nine of 773 real files lied.</summary>
public static class WorkbookReader
{
    /// <summary>Reads every sheet, hidden ones too.</summary>
    /// <param name="content">The whole file.</param>
    /// <exception cref="WorkbookException">Nobody can read this file; the reason says why.</exception>
    public static IReadOnlyList<SheetGrid> Read(byte[] content)
    {
        if (content.Length == 0) throw new WorkbookException(UnreadableReason.EmptyFile);
        if (content.Length > ReadingLimits.FileBytes) throw new WorkbookException(UnreadableReason.TooLarge, $"{content.Length / 1024 / 1024} MB");
        return FileSignature.Of(content) switch
        {
            FileFormat.Zip => ReadPackage(content),
            FileFormat.CompoundFile => ReadCompoundFile(content),
            FileFormat.OldBinary => ExcelWorkbookReader.Read(content),
            FileFormat.Markup => throw new WorkbookException(UnreadableReason.UnsupportedFormat, "HTML/XML"),
            FileFormat.Text => [DelimitedText.Read(content)],
            _ => throw new WorkbookException(UnreadableReason.NotAWorkbook),
        };
    }

    private static IReadOnlyList<SheetGrid> ReadPackage(byte[] content)
    {
        using var package = ZipPackage.Open(content);
        if (package.Has("mimetype") && package.Has("content.xml")) throw new WorkbookException(UnreadableReason.UnsupportedFormat, "ODS");
        return XlsxReader.Read(package);
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
