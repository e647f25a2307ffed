using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The year of an item.</summary>
internal sealed partial class ListItems
{
    private readonly YearTicks _yearTicks = new(sheet.Table);

    // Null where the row ticks no year.
    private IReadOnlyList<int>? TickedYears(RecognisedRow row)
    {
        var ticked = _yearTicks.In(row.Number);
        if (ticked.Count == 0) return null;
        // A list of one year may tell of others as well: its years would replace what was reported for them.
        if (sheet.Heading.Year is not { } titled || ticked is [var only] && only == titled) return ticked;
        var cell = _yearTicks.FirstAt(row.Number).ToString();
        var said = string.Join(", ", ticked);
        if (ticked.Contains(titled))
        {
            facts.SayOncePer("year", "other-years-ticked", _sheetName, cell, null, null, said, titled);
            return [titled];
        }

        facts.Wait("ticked-year-differs", _cells.Source([row.Number]), cell, said, null, said, titled);
        return [];
    }

    private bool FindYear(RecognisedRow row, FoundName name, SourceCells source, out int? year)
    {
        // Of several columns of names each has its year; the heading of a lone one says it where nothing else does.
        year = (_cells.AreNamesByYear ? name.Column.Year : null) ?? row.Context.Year ?? sheet.Year ?? name.Column.Year;
        if (_cells.At(row.Number, ColumnRole.Year) is { IsBlank: false, Kind: not CellKind.Error } cell)
        {
            if (CellReading.Year(cell) is { } own) year = own;
            else if (year is null || CellReading.NamesSeveralYears(cell))
            {
                facts.Wait("unreadable-year", source, _cells.AddressOf(row.Number, ColumnRole.Year), cell.Shown, null, cell.Shown);
                return false;
            }
        }

        if (year is not null || !file.HasYears) return true;
        // Other rows of the file name their year, this one does not. A file without any year is refused as a whole, by the caller.
        facts.Wait("missing-year", source, _cells.AddressOf(row.Number, ColumnRole.Year) ?? source.FirstCell, null, null);
        return false;
    }
}
