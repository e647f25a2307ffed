using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// The rows of a summary form (biểu tổng hợp): each figure becomes a reported count; totals are checked against the rows and never counted. Movement,
/// kind, year and unit of a figure come from its column, else its row, else the sections above, else the title: forms stand either way round.
/// </summary>
internal sealed partial class SummaryReading(FileContext file, SheetContext sheet, SheetFacts facts)
{
    private readonly SheetGrid _grid = sheet.Table.Grid;
    private readonly Header _header = sheet.Table.Header;
    private readonly RowUnits _units = new(file, sheet, facts);
    private readonly HeaderColumn _main = sheet.Table.Header.Main(TableKind.Summary) ?? sheet.Table.Header.Columns[0];
    private string? _movementAbove;

    /// <summary>What a row says of its figures; null where it says nothing.</summary>
    private sealed record RowSubject(SourceCells Source, string Label, string? Movement, string MovementCell, ExemplarKind? Kind, int? Year)
    {
        public Milestone? Milestone { get; init; }
    }

    public void Read()
    {
        var columns = SummaryColumns.Of(sheet.Table, sheet.Heading, file.Words.Columns, _units.Across);
        var figures = columns.Figures;
        // Once a table: which figures were left alone, at the first of them.
        Tell("column-not-used", columns.Unused, figures.Count == 0);
        Tell("column-of-earlier-year", columns.Earlier, figures.Count == 0);
        Tell("column-of-span", columns.Spans, figures.Count == 0);
        Tell("year-parts-overlap", columns.Overlapping, figures.Count == 0);
        Tell("column-within", columns.Within);
        Tell("year-in-part", columns.Partly);

        if (columns.Scale > 1 && figures.Count > 0)
            facts.Say("figures-scaled", _grid.Name, sheet.Heading.MeasureCell?.ToString(), null, null, columns.Scale.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.'));

        FindNotUsed();
        FindParts(figures);
        var sums = figures.ToDictionary(f => f.Column, _ => new List<(int Row, int Value)>());
        foreach (var row in sheet.Table.Rows.Where(r => r.Role == RowRole.Data && !_parts.Contains(r.Number) && !_notUsed.Contains(r.Number))) ReadRow(row, figures, sums);
        foreach (var row in sheet.Table.Rows.Where(r => r.Role is RowRole.Total or RowRole.Section)) CheckTotals(row, figures, sums);
    }

    private void Tell(string code, IReadOnlyList<HeaderColumn> columns, bool isAll = false)
    {
        if (columns.Count == 0) return;
        if (isAll) facts.Lost.Add(code);
        var cell = new CellAddress(_header.LastRow, columns[0].Column).ToString();
        facts.Say(code, _grid.Name, cell, columns[0].Heading, null, string.Join("; ", columns.Select(c => $"{CellAddress.ColumnName(c.Column)} ({c.Heading})")));
    }

    private void ReadRow(RecognisedRow row, IReadOnlyList<SummaryFigure> figures, Dictionary<int, List<(int Row, int Value)>> sums)
    {
        var values = Values(row, figures);
        CheckRowTotals(row, values);
        CheckYear(row, values);
        CheckName(row, values);
        if (_wholes.Contains(row.Number)) return;
        foreach (var (figure, value) in values) sums[figure.Column].Add((row.Number, value));
        if (SubjectOf(row) is not { } subject) return;

        // A grand total beside movements across is of no movement.
        var counted = values.Where(v => v.Key.Counts(values) && (v.Key.Movement is not null || v.Key.Parts.Count == 0 || v.Key.Parts.All(p => p.Movement is null)));
        // A movement that nothing is reported of is still read, so that its name is not passed over unknown.
        var byMovement = counted.GroupBy(v => v.Key.Movement).ToDictionary(g => g.Key ?? "", g => g.ToList());
        if (byMovement.Count == 0 && subject.Movement is not null) byMovement[""] = [];
        foreach (var (across, ofMovement) in byMovement)
        {
            var above = across.Length == 0 ? null : new CellAddress(_header.LastRow, ofMovement[0].Key.Column).ToString();
            if (FindMovement(row, subject, across, above) is not { } match || FindOwners(row, match) is not { } owners) continue;
            CountYears(row, subject, match, owners, ofMovement);
        }
    }

    private Dictionary<SummaryFigure, int> Values(RecognisedRow row, IReadOnlyList<SummaryFigure> figures)
    {
        var values = new Dictionary<SummaryFigure, int>();
        foreach (var figure in figures)
        {
            var cell = _grid.At(row.Number, figure.Column);
            if (cell.Kind is CellKind.Error)
            {
                facts.Say("error-cell", _grid.Name, Address(row, figure), cell.Shown, null, cell.Shown);
                facts.Lost.Add("error-cell");
                continue;
            }

            if (CountIn(row, figure, cell, out var isBlank) is { } value) values[figure] = value;
            else if (isBlank) facts.SaysNone = true;
            else if (cell.Kind != CellKind.FormulaWithoutValue)
            {
                facts.Say("unreadable-count", _grid.Name, Address(row, figure), cell.Shown, null, cell.Shown);
                facts.Lost.Add("unreadable-count");
            }
        }

        return values;
    }

    // Null where the row says something that is not understood; it waits then.
    private RowSubject? SubjectOf(RecognisedRow row)
    {
        var label = HeaderFinder.Tidy(_grid.Covering(row.Number, _main.Column).Shown);
        var name = SectionWords.Unnumbered(label);
        var source = new SourceCells(_grid.Name, new CellAddress(row.Number, _main.Column));
        var kind = TextAt(row, ColumnRole.Kind) is { } said ? SectionWords.KindOf(said) : null;
        var year = _header.Columns.FirstOrDefault(c => c is { Role: ColumnRole.Year, Movement: null, Year: null }) is { } years ? CellReading.Year(_grid.Covering(row.Number, years.Column)) : null;
        if (_main.Role == ColumnRole.Movement)
        {
            // The name of the movement once, and its kinds in the rows below.
            if (name.Length == 0) (name, label) = (_movementAbove ?? "", _movementAbove ?? "");
            else _movementAbove = name = WithoutCount(name);
            if (_detailsOf.TryGetValue(row.Number, out var whole)) return DetailOf(whole, source, label, year);
            // The row may name a kind ("Tập thể" below a section that names the movement), or a milestone.
            var ownKind = SectionWords.KindOf(name);
            // The movement stands above, across or in the title.
            if (FigureWords.StepOf(name) is { } step && !file.Names.IsMovement(name)) return new RowSubject(source, label, row.Context.Movement ?? sheet.Movement, row.Context.MovementCell ?? source.Cells, kind, year) { Milestone = step };
            return new RowSubject(source, label, ownKind is not null && row.Context.Movement is { } above ? above : name, source.Cells, kind ?? ownKind, year);
        }

        kind ??= SectionWords.KindOf(name);
        if (kind is null && _main.Role == ColumnRole.Kind && file.Decided(DecisionSubject.Kind, label) is { } decision)
        {
            facts.SayDecided(decision, _grid.Name, source.Cells, label, file.Names);
            if (decision.IsIgnored) return null;
            kind = Codes.FindKind(decision.Means);
        }

        year ??= _main.Role is null && label.Length < 20 ? HeaderFinder.YearIn(label) : null;
        // Its kind or year is all that such a row says: without it the figures are of nobody knows what.
        var itsStep = FigureWords.StepOf(name);
        if (_main.Role == ColumnRole.Kind && kind is null && itsStep is null) facts.Wait("unknown-kind", source, source.Cells, label, null, label);
        else if (_main.Role == ColumnRole.Year && year is null) facts.Wait("unreadable-year", source, source.Cells, label, null, label);
        else return new RowSubject(source, label, row.Context.Movement ?? sheet.Movement, row.Context.MovementCell ?? source.Cells, kind, year) { Milestone = itsStep };
        return null;
    }

    private MovementMatch? FindMovement(RecognisedRow row, RowSubject subject, string across, string? acrossCell)
    {
        var (text, cell) = acrossCell is null ? (subject.Movement, subject.MovementCell) : (across, acrossCell);
        if (text is null)
        {
            // A plan of one movement needs no name for it.
            if (file.Plan is { Items: [var only] }) return new MovementMatch(only.MovementIds, [only], true, null);
            facts.Wait("missing-movement", subject.Source, subject.Source.Cells, null, null);
            return null;
        }

        var decision = file.Decided(DecisionSubject.Movement, text);
        if (decision is not null) facts.SayDecided(decision, _grid.Name, cell, text, file.Names);
        if (decision is { IsIgnored: true }) return null;
        var match = decision is null ? file.Names.Movement(text, file.Plan) : NameBook.Movement(decision, file.Plan);
        if (match.Ids.Count == 0 && subject.Kind is null && row.Context.Movement is { } section) match = file.Names.Movement(section, file.Plan);
        if (match.Ids.Count == 0)
        {
            // What waits is the name of the movement: a decision on "Tập thể" below it would settle nothing.
            if (acrossCell is null) facts.Wait("unknown-movement", subject.Source, cell, text, match.Suggestion, text, FindingCatalogue.Ranked(match.Nearest));
            else facts.WaitForHeading("unknown-movement", subject.Source, acrossCell, text, match.Suggestion, text, FindingCatalogue.Ranked(match.Nearest));
            return null;
        }

        var shown = acrossCell is null && _main.Role == ColumnRole.Movement ? subject.Label : text;
        if (!match.IsExact) facts.SayOnce("name-resolved", _grid.Name, cell, shown, match.Suggestion, shown, match.Suggestion ?? file.Names.NameOf(match.Ids[0]));
        return match;
    }

    private void CountYears(
        RecognisedRow row, RowSubject subject, MovementMatch match, IReadOnlyList<string> owners, List<KeyValuePair<SummaryFigure, int>> values)
    {
        int? YearOf(SummaryFigure figure) => figure.Year ?? subject.Year ?? row.Context.Year ?? sheet.Year;
        foreach (var year in values.Select(v => YearOf(v.Key)).Distinct())
        {
            if (year is not { } itsYear)
            {
                // A total over years across has no year of its own and is no loss.
                if (file.HasYears && !values.Exists(v => v.Key.Year is not null)) facts.Wait("missing-year", subject.Source, subject.Source.Cells, subject.Label, null);
                continue;
            }

            var ofYear = values.FindAll(v => YearOf(v.Key) == itsYear);
            if (!file.Covers(itsYear))
            {
                facts.YearsOutside.Add(itsYear);
                facts.Say("row-year-outside-plan", _grid.Name, Address(row, ofYear[0].Key), null, null, itsYear, $"{file.Plan!.FromYear}-{file.Plan.ToYear}");
                continue;
            }

            var isCompared = itsYear < sheet.Year;
            var units = new Dictionary<string, (bool IsFound, Unit? Unit)>(StringComparer.Ordinal);
            foreach (var (figure, value) in ofYear)
            {
                if (!units.TryGetValue(figure.Unit ?? "", out var its))
                {
                    its.IsFound = figure.Unit is null ? _units.TryFind(row, subject.Source, itsYear, out its.Unit) : _units.TryFindAcross(figure.Unit, figure.Column, subject.Source, itsYear, out its.Unit);
                    units[figure.Unit ?? ""] = its;
                }

                if (!its.IsFound) continue;
                var milestone = figure.Milestone ?? subject.Milestone ?? row.Context.Milestone ?? figure.Half;
                foreach (var (kind, number) in ByKind(row, figure, value, figure.Kind ?? subject.Kind ?? row.Context.Kind ?? sheet.TabKind ?? sheet.TitleKind))
                {
                    var count = new ReportedCount(match.Ids, owners, kind, milestone, itsYear, number, new SourceCells(_grid.Name, new CellAddress(row.Number, figure.Column))) { Unit = its.Unit };
                    facts.Counts.Add(count);
                    if (row.Context.Time is { } time) facts.Times[count] = time;
                    if (isCompared) facts.Compared.Add(count);
                }
            }
        }
    }

    private string? TextAt(RecognisedRow row, ColumnRole role) =>
        _header.Columns.FirstOrDefault(c => c.Role == role && c.Movement is null) is { } column && _grid.Covering(row.Number, column.Column) is { IsBlank: false } cell ? HeaderFinder.Tidy(cell.Shown) : null;

    private IReadOnlyList<string>? FindOwners(RecognisedRow row, MovementMatch movement)
    {
        var text = _header.Find(ColumnRole.Owner) is { } column ? HeaderFinder.Tidy(_grid.Covering(row.Number, column.Column).Shown) : "";
        if (CellReading.IsNone(text)) text = row.Context.Owner ?? "";
        if (text.Length == 0) return movement.Leads;
        if (file.Decided(DecisionSubject.Owner, text) is { } decision)
        {
            facts.SayDecided(decision, _grid.Name, null, text, file.Names);
            return decision.IsIgnored ? null : decision.Ids();
        }

        var match = file.Names.Owner(text);
        if (match.Id is not null) return [match.Id];
        if (file.Names.JointOwners(text) is { Count: > 0 } joint) return joint;
        var source = new SourceCells(_grid.Name, new CellAddress(row.Number, _header.Find(ColumnRole.Owner)?.Column ?? 1));
        facts.Wait("unknown-owner", source, source.Cells, text, match.Suggestion, text, FindingCatalogue.Ranked(match.Nearest));
        return null;
    }
}
