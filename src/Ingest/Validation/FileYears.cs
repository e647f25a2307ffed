using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Validation;

/// <summary>The years that a workbook speaks of: chosen by the sender, or named by title, tab, file name, headings and rows.</summary>
internal static class FileYears
{
    private static readonly DateOnly s_earliest = new(2000, 1, 1);
    private static readonly DateOnly s_latest = new(2099, 12, 31);

    /// <summary>The days that the years span; all that can be meant where there is none.</summary>
    public static (DateOnly From, DateOnly To) DaysOf(List<int> years) =>
        years.Count == 0 ? (s_earliest, s_latest) : (new DateOnly(years[0], 1, 1), new DateOnly(years[^1], 12, 31));

    /// <summary>
    /// A day on which the sender must have been there: that of signing, else one of the half of the year that titles name ("Quý IV"), else that of the document that
    /// the file came with. Null where nothing says, or titles name both halves.
    /// </summary>
    public static DateOnly? DayOf(List<OpenedSheet> sheets, List<int> years)
    {
        if (sheets.Select(s => s.Heading.SignedOn).FirstOrDefault(d => d is not null) is { } signed) return signed;
        if (PeriodOf(sheets, years) is { } period) return period;
        var (from, to) = DaysOf(years);
        return years.Count == 0 ? null : sheets.Where(s => s.Tables.Count > 0).SelectMany(s => s.Heading.Lines).Where(l => l.Text.Contains("ngày", StringComparison.OrdinalIgnoreCase))
            .Select(l => SheetHeading.DocumentDay(l.Text)).FirstOrDefault(d => d >= from && d <= to);
    }

    /// <summary>The last day of the half of the only year that titles name, "Quý IV năm 2025", "6 tháng đầu năm"; null where they name none, or both.</summary>
    public static DateOnly? PeriodOf(List<OpenedSheet> sheets, List<int> years)
    {
        if (years is not [var year]) return null;
        var halves = sheets.Where(s => s.Tables.Count > 0).SelectMany(s => s.Heading.Lines).Select(l => SheetHeading.HalfIn(l.Text)).OfType<int>().Distinct().ToList();
        return halves switch
        {
            [1] => new DateOnly(year, 6, 30),
            [2] => new DateOnly(year, 12, 31),
            _ => null,
        };
    }

    /// <summary>The year of tables that name none; null where nothing says, or titles name several. A title that contradicts the sender's choice is a finding.</summary>
    public static int? OfFile(string fileName, List<OpenedSheet> sheets, IngestOptions options, List<Finding> findings)
    {
        var titled = sheets.Where(s => s.Tables.Count > 0 && s.Heading.Year is not null).ToList();
        if (options.Year is { } chosen)
        {
            if (titled.FirstOrDefault(s => s.Heading.Year != chosen) is { } other)
                findings.Add(FindingCatalogue.Make("year-conflict", other.Raw.Name, other.Heading.YearCell?.ToString(), null, null, other.Heading.Year!, chosen));
            return chosen;
        }

        var years = titled.Select(s => s.Heading.Year!.Value).Distinct().ToList();
        if (years.Count == 1) return years[0];
        return years.Count > 1 ? null : sheets.Where(s => s.Tables.Count == 0).Select(s => s.Heading.Year).FirstOrDefault(y => y is not null) ?? SheetHeading.TitleYear(Path.GetFileNameWithoutExtension(fileName).Replace('_', ' '));
    }

    /// <summary>The year of a table's rows that name none; null where nothing says.</summary>
    public static int? OfTable(OpenedTable sheet, int? fileYear, int? chosen) => chosen ?? sheet.Heading.Year ?? SheetHeading.TitleYear(sheet.Raw.Name) ?? fileYear;

    /// <summary>Years that the table can speak of: title, sheet name, sections, header columns, and a column of years.</summary>
    public static IEnumerable<int> In(OpenedTable sheet, int? fileYear, int? chosen)
    {
        var table = sheet.Table;
        var ofTable = OfTable(sheet, fileYear, chosen);
        if (ofTable is { } year) yield return year;
        foreach (var column in table.Header.Columns)
            if (column.Year is { } headed) yield return headed;
        var own = table.Header.Columns.Where(c => c.Role == ColumnRole.Year).ToList();
        var recognition = ofTable is null ? YearColumns.DayOfRecognition(table) : null;
        foreach (var row in table.Rows.Where(r => r.Role == RowRole.Data))
        {
            if (row.Context.Year is { } section) yield return section;
            if (row.Context.Year is null && recognition is { } day && YearColumns.YearOfRecognition(table.Grid.Covering(row.Number, day)) is { } recognised) yield return recognised;
            foreach (var column in own)
                if (CellReading.Year(table.Grid.Covering(row.Number, column.Column)) is { } stated) yield return stated;
        }
    }
}
