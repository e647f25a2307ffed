using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The year of an item.</summary>
internal sealed partial class ListItems
{
    private readonly int? _dayOfRecognition = YearColumns.DayOfRecognition(sheet.Table);

    // Null where no column gives the row a year.
    private IReadOnlyList<YearOfItem>? YearsAcross(RecognisedRow row)
    {
        var years = sheet.Years.In(row.Number, row.Context.Milestone ?? sheet.Heading.Milestone);
        if (years.Count == 0) return null;
        // A list of one year may tell of others as well: its years would replace what was reported for them.
        return sheet.Heading.Year is not { } titled || years is [var only] && only.Year == titled ? years : OfTitledYear(row, years, titled);
    }

    private IReadOnlyList<YearOfItem> OfTitledYear(RecognisedRow row, IReadOnlyList<YearOfItem> years, int titled)
    {
        var cell = years[0].At.ToString();
        var said = string.Join(", ", years.Select(y => y.Year));
        var own = years.FirstOrDefault(y => y.Year == titled);
        if (own is null) facts.Wait("ticked-year-differs", _cells.Source([row.Number]), cell, said, null, said, titled);
        else facts.SayOncePer("year", "other-years-ticked", _sheetName, cell, null, null, said, titled);
        return own is null ? [] : [own];
    }

    private bool FindYear(RecognisedRow row, FoundName name, SourceCells source, out int? year)
    {
        // Of several columns of names each has its year; the heading of a lone one says it where nothing else does.
        year = (_cells.AreNamesByYear ? name.Column.Year : null) ?? row.Context.Year ?? sheet.Year ?? name.Column.Year;
        if (_cells.At(row.Number, ColumnRole.Year) is { IsBlank: false, Kind: not CellKind.Error } cell)
        {
            if (CellReading.Year(cell) is { } own) year = _isOfEarlierStep ? year ?? own : own;
            else if (year is null || CellReading.NamesSeveralYears(cell))
            {
                facts.Wait("unreadable-year", source, _cells.AddressOf(row.Number, ColumnRole.Year), cell.Shown, null, cell.Shown);
                return false;
            }
        }

        if (year is null && _dayOfRecognition is { } day) year = YearColumns.YearOfRecognition(_cells.Covering(row.Number, day));
        if (year is not null || !file.HasYears) return true;
        // Other rows of the file name their year, this one does not. A file without any year is refused as a whole, by the caller.
        facts.Wait("missing-year", source, _cells.AddressOf(row.Number, ColumnRole.Year) ?? source.MainCell, null, null);
        return false;
    }

    // "Năm đăng ký" in a list of the recognised of 2023: when they registered is not when they were recognised.
    private readonly bool _isOfEarlierStep = (sheet.Heading.Milestone ?? Milestone.Recognised) is Milestone.Recognised or Milestone.Commended
        && sheet.Table.Header.Find(ColumnRole.Year) is { } column && StepWords.MilestoneOf(column) is Milestone.Registered or Milestone.Proposed;
}
