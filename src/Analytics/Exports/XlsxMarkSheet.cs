using DienHinh.Ingest.Recognition;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The hidden sheet by which the product knows a report of its own: what was asked, and of which data.</summary>
internal static class XlsxMarkSheet
{
    public static Worksheet Create(ReportMark mark)
    {
        var data = new SheetData();
        foreach (var (i, (label, value)) in mark.Lines.Index())
            data.Append(XlsxCells.Row((uint)i + 1, null, [XlsxCells.Text(label, XlsxStyle.Plain), XlsxCells.Text(value, XlsxStyle.Plain)]));
        return new Worksheet(data);
    }
}
