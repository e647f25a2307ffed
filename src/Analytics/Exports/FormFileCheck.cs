using System.Globalization;
using DienHinh.Analytics.Forms;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Analytics.Exports;

/// <summary>A statutory form read back and held against the data: rows are found by item and code, columns stand as the circular prints them.</summary>
public static class FormFileCheck
{
    private const int ItemColumn = 1;
    private const int CodeColumn = 2;

    /// <summary>Holds the sheet of a form against the form filled today.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="form">The form of the same question.</param>
    /// <param name="question">The question.</param>
    /// <param name="fileVersion">The version that the file carries.</param>
    public static ReportCheck Of(SheetGrid sheet, FilledForm form, string question, string fileVersion)
    {
        var first = new XlsxFormHeader(form.Form).FirstFigure;
        var rows = sheet.Rows.ToLookup(r => (Text(sheet, r.Number, ItemColumn), Text(sheet, r.Number, CodeColumn)), r => r.Number);
        var (figures, differences) = (0, new List<ReportDifference>());
        foreach (var (row, cells) in form.Form.Rows.Zip(form.Cells).Where(r => r.First.Code is not null))
        {
            var at = rows[(row.Label.Trim(), row.Code!)].Cast<int?>().FirstOrDefault();
            foreach (var (i, cell) in cells.Index())
            {
                figures++;
                var stored = at is { } line ? sheet.At(line, first + i) : default;
                // What the facts cannot say is left blank, for an officer to fill in: a figure there is his, and is told.
                if (at is not null && (cell.Value is { } value ? stored.Kind == CellKind.Number && stored.Number == value : stored.IsBlank))
                    continue;
                differences.Add(new(
                    at is { } place ? new CellAddress(place, first + i).ToString() : null, $"{row.Code} {row.Label}", $"({form.Form.Columns[i].Id}) {form.Form.Columns[i].Heading[^1]}",
                    at is null ? null : stored.Shown, cell.Value?.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return new ReportCheck(question, fileVersion, form.Source.DataVersion, figures, differences);
    }

    private static string Text(SheetGrid sheet, int row, int column) => sheet.At(row, column).Shown.Trim();
}
