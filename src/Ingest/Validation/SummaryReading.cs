using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The rows of a summary form (biểu tổng hợp): each figure becomes a reported count; totals are checked against the rows and never counted.</summary>
internal sealed class SummaryReading(FileContext file, SheetContext sheet, SheetFacts facts)
{
    private readonly SheetGrid _grid = sheet.Table.Grid;
    private readonly Header _header = sheet.Table.Header;

    public void Read()
    {
        var columns = SummaryColumns.Of(sheet.Table, sheet.Heading);
        var figures = columns.Figures;
        if (figures.Count == 0 && columns.Unused.Count > 0) facts.Lost.Add("column-not-used");
        // Once a table: which figures were left alone, at the first of them.
        if (columns.Unused.Count > 0)
        {
            var cell = new CellAddress(_header.LastRow, columns.Unused[0].Column).ToString();
            facts.Say("column-not-used", _grid.Name, cell, columns.Unused[0].Heading, null, string.Join("; ", columns.Unused.Select(c => $"{CellAddress.ColumnName(c.Column)} ({c.Heading})")));
        }

        if (columns.Scale > 1 && figures.Count > 0)
            facts.Say("figures-scaled", _grid.Name, sheet.Heading.MeasureCell?.ToString(), null, null, columns.Scale.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(',', '.'));

        var sums = figures.ToDictionary(f => f.Column, _ => new List<(int Row, int Value)>());
        foreach (var row in sheet.Table.Rows.Where(r => r.Role == RowRole.Data)) ReadRow(row, figures, sums);
        foreach (var row in sheet.Table.Rows.Where(r => r.Role is RowRole.Total or RowRole.Section)) CheckTotals(row, figures, sums);
    }

    private void ReadRow(RecognisedRow row, IReadOnlyList<SummaryFigure> figures, Dictionary<int, List<(int Row, int Value)>> sums)
    {
        var main = _header.Find(ColumnRole.Movement)!.Column;
        var source = new SourceCells(_grid.Name, new CellAddress(row.Number, main).ToString());
        var text = HeaderFinder.Tidy(_grid.Covering(row.Number, main).Shown);
        var name = SectionWords.Unnumbered(text);
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

            if (figure.Numbers.Count(cell, out var isBlank) is { } value) values[figure] = value;
            else if (isBlank) facts.SaysNone = true;
            else if (cell.Kind != CellKind.FormulaWithoutValue)
            {
                facts.Say("unreadable-count", _grid.Name, Address(row, figure), cell.Shown, null, cell.Shown);
                facts.Lost.Add("unreadable-count");
            }
        }

        foreach (var (figure, value) in values) sums[figure.Column].Add((row.Number, value));
        CheckRowTotals(row, values);

        // The row may name a kind ("Tập thể" below a section that names the movement).
        var ownKind = SectionWords.KindOf(name);
        var movementText = ownKind is not null && row.Context.Movement is { } above ? above : name;
        var decision = file.Decided(DecisionSubject.Movement, movementText);
        if (decision is not null) facts.SayDecided(decision, _grid.Name, source.Cells, movementText, file.Names);
        if (decision is { IsIgnored: true }) return;
        var match = decision is null ? file.Names.Movement(movementText, file.Plan) : NameBook.Movement(decision, file.Plan);
        if (match.Ids.Count == 0 && ownKind is null && row.Context.Movement is { } section) match = file.Names.Movement(section, file.Plan);
        if (match.Ids.Count == 0)
        {
            // What waits is the name of the movement: a decision on "Tập thể" below it would settle nothing.
            facts.Wait("unknown-movement", source, source.Cells, movementText, match.Suggestion, movementText);
            return;
        }

        if (!match.IsExact) facts.SayOnce("name-resolved", _grid.Name, source.Cells, text, match.Suggestion, text, match.Suggestion ?? file.Names.NameOf(match.Ids[0]));
        var owners = FindOwners(row, match);
        if (owners is null) return;
        foreach (var year in values.Keys.Select(f => f.Year ?? row.Context.Year ?? sheet.Year).Distinct())
        {
            if (year is not { } itsYear)
            {
                // A total over years across has no year of its own and is no loss.
                if (file.HasYears && !values.Keys.Any(f => f.Year is not null)) facts.Wait("missing-year", source, source.Cells, text, null);
                continue;
            }

            var ofYear = values.Where(v => (v.Key.Year ?? row.Context.Year ?? sheet.Year) == itsYear).ToList();
            if (!file.Covers(itsYear))
            {
                facts.YearsOutside.Add(itsYear);
                facts.Say("row-year-outside-plan", _grid.Name, Address(row, ofYear[0].Key), null, null, itsYear, $"{file.Plan!.FromYear}-{file.Plan.ToYear}");
                continue;
            }

            foreach (var half in ofYear.GroupBy(v => v.Key.IsRegistered))
            {
                // Where the kinds are left blank the total counts, unless it only says that there are none.
                var parts = half.Where(v => !v.Key.IsTotal).ToList();
                var hasKinds = figures.Any(f => !f.IsTotal && f.IsRegistered == half.Key);
                foreach (var (figure, value) in parts.Count > 0 ? parts : half.Where(v => v.Value > 0 || !hasKinds))
                {
                    var milestone = figure.IsRegistered ? Milestone.Registered : sheet.Heading.Milestone ?? Milestone.Recognised;
                    facts.Counts.Add(new ReportedCount(match.Ids, owners, figure.Kind ?? ownKind ?? row.Context.Kind, milestone, itsYear, value, new SourceCells(_grid.Name, Address(row, figure))));
                }
            }
        }
    }

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
        var cell = new CellAddress(row.Number, _header.Find(ColumnRole.Owner)?.Column ?? 1).ToString();
        facts.Wait("unknown-owner", new SourceCells(_grid.Name, cell), cell, text, match.Suggestion, text);
        return null;
    }

    private void CheckRowTotals(RecognisedRow row, Dictionary<SummaryFigure, int> values)
    {
        foreach (var (total, stated) in values.Where(v => v.Key.IsTotal))
        {
            // A total without a year of its own sums everything; one below "Năm 2023" sums that year.
            var parts = values.Where(v => !v.Key.IsTotal && v.Key.IsRegistered == total.IsRegistered && (total.Year is null || v.Key.Year == total.Year)).ToList();
            var sum = parts.Sum(v => v.Value);
            if (parts.Count > 0 && sum != stated) facts.Say("total-differs", _grid.Name, Address(row, total), _grid.At(row.Number, total.Column).Shown, null, stated, sum);
        }
    }

    // A total may sum the whole table, the rows above it up to the nearest heading, or, on a group's heading or above its rows, those below it.
    private void CheckTotals(RecognisedRow row, IReadOnlyList<SummaryFigure> figures, Dictionary<int, List<(int Row, int Value)>> sums)
    {
        var borders = sheet.Table.Rows.Where(r => r.Role is RowRole.Section or RowRole.Total && r.Number != row.Number).Select(r => r.Number).ToList();
        var above = borders.Where(b => b < row.Number).DefaultIfEmpty(0).Max();
        var below = borders.Where(b => b > row.Number).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var figure in figures)
        {
            if (figure.Numbers.Count(_grid.At(row.Number, figure.Column), out _) is not { } stated) continue;
            var values = sums[figure.Column];
            var all = values.Sum(v => v.Value);
            var group = values.Where(v => v.Row > row.Number && v.Row < below).ToList();
            var since = values.Where(v => v.Row > above && v.Row < row.Number).ToList();
            var isSection = row.Role == RowRole.Section;
            if (!isSection && (stated == all || (since.Count > 0 && stated == since.Sum(v => v.Value)))) continue;
            if (group.Count > 0 && stated == group.Sum(v => v.Value)) continue;
            facts.Say("total-differs", _grid.Name, new CellAddress(row.Number, figure.Column).ToString(), _grid.At(row.Number, figure.Column).Shown, null, stated, isSection ? group.Sum(v => v.Value) : all);
        }
    }

    private static string Address(RecognisedRow row, SummaryFigure figure) => new CellAddress(row.Number, figure.Column).ToString();
}
