using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The rows of a log: each becomes an entry, with the exemplar and the owner that it names where those are known.</summary>
internal sealed class EntryReading
{
    private readonly FileContext _file;
    private readonly SheetGrid _grid;
    private readonly EntryTable _table;
    private readonly SheetFacts _facts;
    private readonly IReadOnlyList<int> _years;
    private readonly int? _sheetYear;
    private readonly ILookup<string, Exemplar> _byName;

    /// <param name="file">The file.</param>
    /// <param name="sheet">The sheet with the log.</param>
    /// <param name="facts">Who takes entries and findings; its exemplars are all read.</param>
    /// <param name="years">The years that the workbook reports.</param>
    public EntryReading(FileContext file, OpenedSheet sheet, SheetFacts facts, IReadOnlyList<int> years)
    {
        (_file, _grid, _table, _facts, _years) = (file, sheet.Grid, sheet.Log!, facts, years);
        _sheetYear = sheet.Heading.Year ?? SheetHeading.TitleYear(sheet.Raw.Name);
        _byName = facts.Exemplars.ToLookup(e => SubjectIdentity.NameKey(e.Name), StringComparer.Ordinal);
    }

    public void Read()
    {
        foreach (var row in _table.Rows) Read(row);
    }

    private void Read(int row)
    {
        var date = DateAt(row);
        if (YearOf(date) is not { } year)
        {
            _facts.Say("entry-without-year", _grid.Name, AddressOf(row, EntryColumn.Date), TextAt(row, EntryColumn.Date), null, string.Join(", ", _years));
            return;
        }

        var name = TextAt(row, EntryColumn.Exemplar);
        var form = TextAt(row, EntryColumn.Form);
        // "Tuyên truyền", "Tham quan": a sheet for all that was done says it row by row.
        var ownKind = form is null ? null : _file.Words.Entries.KindOf(form);
        var kind = ownKind ?? _table.Kind;
        var channel = TextAt(row, EntryColumn.Channel) ?? (ownKind is null ? form : null);
        var result = TextAt(row, EntryColumn.Result);
        var said = TextAt(row, EntryColumn.State) ?? (kind == EntryKind.Evaluation ? result : null);
        var cells = _grid.FindRow(row)!.Cells;
        _facts.Entries.Add(new Entry
        {
            Kind = kind,
            ExemplarName = name,
            Exemplar = name is null ? null : Named(name, year),
            Year = year,
            Date = date,
            What = TextAt(row, EntryColumn.What),
            Channel = channel,
            ChannelCode = kind == EntryKind.Publicity && channel is not null ? _file.Words.Entries.ChannelOf(channel) : null,
            OwnerId = OwnerAt(row),
            Result = result,
            State = said is null ? null : _file.Words.Entries.StateOf(said),
            Source = new SourceCells(_grid.Name, new CellRange(new(row, Array.FindIndex(cells, c => !c.IsBlank) + 1), new(row, Array.FindLastIndex(cells, c => !c.IsBlank) + 1))),
        });
    }

    // Of the year of the entry where one name stands in several; one name for two people is none.
    private Exemplar? Named(string name, int year)
    {
        var same = _byName[SubjectIdentity.NameKey(name)].ToList();
        if (same.Count > 1 && same.FindAll(e => e.Year == year) is { Count: > 0 } ofYear) same = ofYear;
        return same is [var only] ? only : null;
    }

    // Its own day, where the workbook reports that year; what is done in January for the year before is of the year reported.
    private int? YearOf(DateOnly? date)
    {
        if (date is { } day && _years.Contains(day.Year)) return day.Year;
        if (_sheetYear is { } titled && _years.Contains(titled)) return titled;
        return _years is [var only] ? only : null;
    }

    private DateOnly? DateAt(int row)
    {
        var cell = _grid.Covering(row, _table.Columns[EntryColumn.Date]);
        var date = CellReading.DayInDateColumn(cell);
        // "Tháng 3/2023", "Quý II": a time, and no day.
        if (date is null && cell.Kind == CellKind.Text && !cell.IsBlank && !CellReading.IsNone(cell.Text!))
            _facts.SayOncePer(_grid.Name, "date-partial", _grid.Name, AddressOf(row, EntryColumn.Date), cell.Shown, null, cell.Shown);
        return date;
    }

    private string? OwnerAt(int row)
    {
        if (TextAt(row, EntryColumn.Owner) is not { } text) return null;
        if (_file.Decided(DecisionSubject.Owner, text) is { IsIgnored: false } decision) return decision.Ids()[0];
        if (_file.Names.Owner(text).Id is { } known) return known;
        _facts.SayOnce("entry-owner-unknown", _grid.Name, AddressOf(row, EntryColumn.Owner), text, _file.Names.Owner(text).Suggestion, text);
        return null;
    }

    private string? TextAt(int row, EntryColumn column)
    {
        if (!_table.Columns.TryGetValue(column, out var at)) return null;
        var cell = _grid.Covering(row, at);
        return cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue || CellReading.IsNone(cell.Shown) ? null : HeaderFinder.Tidy(cell.Shown);
    }

    private string AddressOf(int row, EntryColumn column) => new CellAddress(row, _table.Columns[column]).ToString();
}
