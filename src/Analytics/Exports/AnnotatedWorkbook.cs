using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Analytics.Exports;

/// <summary>
/// The sender's own workbook with every finding as a comment and a fill at its cell, and a first sheet that lists them all. An .xlsx is edited in
/// place; .xls and .csv come back as .xlsx made from what the reader saw, because nothing here writes their formats.
/// </summary>
public static class AnnotatedWorkbook
{
    private const string Rebuilt = "Tệp gốc không ở dạng .xlsx nên được dựng lại: nội dung, ô gộp và phần ẩn giữ nguyên; phông chữ, đường kẻ, độ rộng cột, công thức và hình vẽ có thể khác. Chữ TCVN3, VNI đã đổi sang Unicode.";
    private const string Unreadable = "Tệp gốc không đọc được nên ở đây chỉ có trang nhận xét; hãy sửa trên tệp gốc.";

    /// <summary>Writes the annotated workbook. The stream stays open.</summary>
    /// <param name="original">The whole file as received.</param>
    /// <param name="findings">What was found, in the order in which it is to be listed.</param>
    /// <param name="output">Where the .xlsx goes; it need not seek.</param>
    public static void Write(byte[] original, IReadOnlyList<Finding> findings, Stream output)
    {
        using var book = Annotated(original, findings);
        book.Position = 0;
        book.CopyTo(output);
    }

    private static MemoryStream Annotated(byte[] original, IReadOnlyList<Finding> findings)
    {
        IReadOnlyList<SheetGrid> sheets;
        try
        {
            // The reader goes first: it refuses what is damaged, encrypted, full of macros or expands without end before any other parser opens it.
            sheets = WorkbookReader.Read(original);
        }
        catch (WorkbookException)
        {
            return XlsxAnnotation.Annotate(XlsxRebuilding.Rebuild([]), [], findings, Unreadable);
        }

        if (original.AsSpan().StartsWith("PK"u8))
        {
            var book = new MemoryStream();
            book.Write(original);
            if (XlsxAnnotation.TryAnnotate(book, sheets, findings)) return book;
            book.Dispose();
        }

        return XlsxAnnotation.Annotate(XlsxRebuilding.Rebuild(sheets), sheets, findings, Rebuilt);
    }
}
