using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The movements of an item.</summary>
internal sealed partial class ListItems
{
    private readonly List<HeaderColumn> _across = [.. sheet.Table.Header.Columns.Where(c => c.Movement is not null)];

    // From the row, the heading of a column that it ticks or stands in, the sections above, the title.
    private MovementMatch? FindMovement(RecognisedRow row, int[] rows, FoundName name, SourceCells source)
    {
        var text = _cells.SeveralAt(rows, ColumnRole.Movement);
        var isOwn = text is not null;
        string? elsewhere = null;
        string? Cell() => elsewhere ?? (!isOwn ? row.Context.MovementCell : _cells.AddressOf(row.Number, ColumnRole.Movement));
        if (text is null && _across.Count > 0)
        {
            var across = name.Column.Movement is not null ? [name.Column] : TickedIn(row.Number);
            if (across.Count > 0) (text, elsewhere) = (string.Join("; ", across.Select(h => h.Movement)), new CellAddress(sheet.Table.Header.LastRow, across[0].Column).ToString());
        }

        if (text is null && _cells.At(row.Number, ColumnRole.Movement).IsBlank && labels.Above(row.Number) is { } label)
        {
            (text, elsewhere) = label;
            facts.SayOncePer("movement", "group-label", _sheetName, _cells.AddressOf(row.Number, ColumnRole.Movement), null, null, text, elsewhere);
        }

        text ??= row.Context.Movement ?? sheet.Movement;
        if (text is null && UnknownTick(row.Number) is { } unknown)
        {
            var heading = AwardCaptions.Lowest(unknown);
            var nearest = file.Names.Movement(heading, file.Plan);
            facts.WaitForHeading("unknown-movement", source, new CellAddress(sheet.Table.Header.LastRow, unknown.Column).ToString(), heading, nearest.Suggestion, heading, FindingCatalogue.Ranked(nearest.Nearest));
            return null;
        }

        if (text is null)
        {
            // A plan of one movement needs no column for it.
            if (file.Plan is { Items: [var only] }) return new MovementMatch(only.MovementIds, [only], true, null);
            facts.Wait("missing-movement", source, _cells.AddressOf(row.Number, ColumnRole.Movement) ?? source.MainCell, null, null);
            return null;
        }

        if (file.Decided(DecisionSubject.Movement, text) is { } decision)
        {
            facts.SayDecided(decision, _sheetName, Cell(), text, file.Names);
            return decision.IsIgnored ? null : NameBook.Movement(decision, file.Plan);
        }

        // A line break inside a cell is a wrapped name here; only an explicit joiner means two movements.
        var match = file.Names.Movement(text, file.Plan);
        if (!match.IsExact && isOwn && rows.Length == 1 && OnLines(row.Number) is { } lines && file.Names.Movement(lines, file.Plan) is { IsExact: true } several) match = several;
        if (match.Ids.Count == 0)
        {
            facts.Wait("unknown-movement", source, Cell(), text, match.Suggestion, text, FindingCatalogue.Ranked(match.Nearest));
            return null;
        }

        if (isOwn && _cells.MarkAt(row.Number, ColumnRole.Movement) is { } mark) facts.SayOnce("name-resolved", _sheetName, Cell(), mark, null, mark, text);
        if (!match.IsExact) facts.SayOnce("name-resolved", _sheetName, Cell(), text, match.Suggestion, text, match.Suggestion ?? file.Names.NameOf(match.Ids[0]));
        return match;
    }

    // Lines of a cell that are each a movement's whole name, joined as several; null where they are a wrapped name.
    private string? OnLines(int row)
    {
        var shown = _cells.At(row, ColumnRole.Movement).Shown;
        if (!shown.Contains('\n', StringComparison.Ordinal)) return null;
        var lines = shown.Split('\n').Select(l => HeaderFinder.Tidy(SectionWords.Unnumbered(l)).Trim('-', '–', '+', '*', '•', ' ', ';', ',', '.')).Where(l => l.Length > 0).ToList();
        return lines.Count > 1 && lines.TrueForAll(l => file.Names.NamesExactly(l, file.Plan)) ? string.Join("; ", lines) : null;
    }

    private List<HeaderColumn> TickedIn(int row) => _across.FindAll(h => CellReading.IsTick(_grid.At(row, h.Column)));

    private string? TickOf(int row) => _across.Find(h => CellReading.IsTick(_grid.At(row, h.Column))) is { } ticked ? new CellAddress(row, ticked.Column).ToString() : null;

    // The one tick of a row that ticks none of the movements: below a heading beside theirs that nobody knows.
    private HeaderColumn? UnknownTick(int row)
    {
        if (_across.Count == 0) return null;
        var ticked = sheet.Table.Header.Columns.Where(c => c is { Role: null, Movement: null, Year: null } && c.Column >= _across[0].Column - 1 && c.Column <= _across[^1].Column + 1 && CellReading.IsTick(_grid.At(row, c.Column))).ToList();
        return ticked is [var only] ? only : null;
    }
}
