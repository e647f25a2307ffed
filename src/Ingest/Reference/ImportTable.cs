using System.Globalization;
using System.Text;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Reference;

/// <summary>A table that an office imports, CSV or XLSX: its rows under the names of our own columns.</summary>
/// <param name="HeaderLine">Line or row of the headings.</param>
/// <param name="Rows">Rows in order, each with its line and one text for every column of ours; a column that is not there is empty.</param>
internal sealed record ImportTable(int HeaderLine, IReadOnlyList<(int Line, Dictionary<string, string> Cells)> Rows)
{
    /// <summary>Reads the first sheet whose first row that is no remark has the headings; null, with an error for each thing wrong, when it cannot be used.</summary>
    /// <param name="file">Name of the file, for the errors.</param>
    /// <param name="sheets">Its sheets.</param>
    /// <param name="columns">Our name for every heading that may be there; null for one that is passed over.</param>
    /// <param name="required">Columns that must be there.</param>
    /// <param name="codes">Columns whose cells are codes, which must be text.</param>
    /// <param name="errors">Where mistakes go.</param>
    public static ImportTable? Read(
        string file, IReadOnlyList<SheetGrid> sheets, IReadOnlyDictionary<string, string?> columns, string[] required, string[] codes, CatalogueErrors errors)
    {
        var rows = sheets.Select(s => s.Rows.Where(r => !IsRemark(r)).ToList()).FirstOrDefault(r => r.Count > 0);
        if (rows is null)
        {
            errors.Add(file, 0, "tệp trống");
            return null;
        }

        var header = rows[0].Cells.Select(c => Clean(c.Shown).ToLowerInvariant()).ToList();
        var names = header.Select(h => columns.GetValueOrDefault(h)).ToList();
        foreach (var strange in header.Where(h => h.Length > 0 && !columns.ContainsKey(h)))
            errors.Add(file, rows[0].Number, $"không có cột nào tên “{strange}”", Likeness.Nearest(strange, columns.Keys));
        var missing = required.Except(names.OfType<string>(), StringComparer.Ordinal).ToList();
        foreach (var column in missing)
            errors.Add(file, rows[0].Number, $"thiếu cột “{column}”");
        foreach (var twice in names.OfType<string>().GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
            errors.Add(file, rows[0].Number, $"có hai cột “{twice.Key}”");
        if (missing.Count > 0 || names.OfType<string>().Distinct(StringComparer.Ordinal).Count() < names.OfType<string>().Count())
            return null;
        return new(rows[0].Number, [.. rows.Skip(1).Select(r => (r.Number, Cells(file, r, names, codes, errors)))]);
    }

    private static Dictionary<string, string> Cells(string file, GridRow row, List<string?> names, string[] codes, CatalogueErrors errors)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is not { } name)
                continue;
            var cell = i < row.Cells.Length ? row.Cells[i] : Cell.Empty;
            if (cell.Kind == CellKind.Number && codes.Contains(name, StringComparer.Ordinal))
                errors.Add(file, row.Number, $"mã ở cột “{name}” đang là số nên mất số 0 ở đầu; hãy định dạng cột là Text rồi ghi lại mã");
            cells[name] = cell.Date is { } day ? Iso(day) : DayAsWritten(Clean(cell.Shown));
        }

        return cells;
    }

    private static bool IsRemark(GridRow row) => row.Cells.FirstOrDefault(c => !c.IsBlank) is { IsBlank: false } first && first.Shown.StartsWith('#');

    private static string Clean(string text) => string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>1/7/2025 as 2025-07-01; any other text as it is.</summary>
    private static string DayAsWritten(string text) =>
        DateOnly.TryParseExact(text, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Iso(day) : text;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
