using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Which unit sends a workbook: the one that the sender chose, or the one that headings or the file name name.</summary>
internal sealed class UnitChoice(Catalogue catalogue, UnitFinder units)
{
    /// <summary>The sender; null, with a finding that says why, where none or several fit.</summary>
    public Unit? Find(string fileName, List<OpenedSheet> sheets, IngestOptions options, List<int> years, List<Finding> findings)
    {
        var (from, to) = FileYears.DaysOf(years);
        var signedOn = FileYears.DayOf(sheets, years);
        if (options.Unit is { } wanted)
        {
            var named = catalogue.Units.Find(wanted) is { } exact ? [exact] : catalogue.Units.ByCode(wanted).Where(u => u.ExistsDuring(from, to)).ToList();
            var isShort = named.Count == 0;
            if (isShort) named = [.. catalogue.Units.ByShortCode(wanted).Where(u => u.ExistsDuring(from, to))];
            var existing = signedOn is { } day ? named.Where(u => u.ExistsDuring(day, day)).ToList() : [];
            var chosen = existing.Count > 0 ? existing : named;
            if (chosen.Count > 0)
            {
                if (isShort) findings.Add(Completed(wanted, chosen[0], null, null));
                return chosen[0];
            }

            if (catalogue.Units.ByCode(wanted).FirstOrDefault(u => u.ValidFrom > to) is { } later)
            {
                findings.Add(NotYet(later, null, null, wanted, years));
                return null;
            }

            findings.Add(FindingCatalogue.Make("unknown-unit", null, null, wanted, Likeness.Nearest(wanted, catalogue.Units.All.Select(u => u.Code)), $": không có mã \"{wanted}\""));
            return null;
        }

        if (CommonUnit(sheets, from, to, signedOn) is { } common)
        {
            findings.Add(FindingCatalogue.Make("several-units", null, null, null, null, common.Name));
            return common;
        }

        UnitMatch? doubtful = null;
        foreach (var sheet in sheets.OrderByDescending(s => s.Tables.Count > 0))
        {
            var match = units.InHeading(sheet.Heading.Lines, from, to, signedOn);
            if (match.Unit is { Level: UnitLevel.Commune } || (match.Unit is not null && sheets.Count == 1 && units.InFileName(fileName, from, to, signedOn).Unit is null))
            {
                if (!match.IsExact && match.Line is { } line && UnitFinder.CodeIn(line.Text) is { } code && code != match.Unit.Code && match.Unit.Code.TrimStart('0') == code) findings.Add(Completed(code, match.Unit, sheet.Raw.Name, line.Cell.ToString()));
                else if (!match.IsExact) findings.Add(FindingCatalogue.Make("unit-resolved", sheet.Raw.Name, match.Line!.Cell.ToString(), match.Line.Text, match.Unit.Name, match.Line.Text, match.Unit.Name));
                TellMap(match, sheet, sheets, years, findings);
                return match.Unit;
            }

            if (match.Line is not null) doubtful ??= match;
        }

        var named2 = units.InFileName(fileName, from, to, signedOn);
        if (named2.Unit is not null)
        {
            findings.Add(FindingCatalogue.Make("unit-resolved", null, null, fileName, named2.Unit.Name, fileName, named2.Unit.Name));
            return named2.Unit;
        }

        if (doubtful?.Unit is not null) return doubtful.Unit;
        if (doubtful is null && OfEveryRow(sheets, from, to, signedOn) is var (ofRows, tabOfRows, place, said))
        {
            findings.Add(FindingCatalogue.Make("unit-resolved", tabOfRows, place.ToString(), said, ofRows.Name, said, ofRows.Name));
            return ofRows;
        }

        if (doubtful is not { Candidates.Count: > 1 } && Later(sheets, to) is var (notYet, at, tab))
        {
            findings.Add(NotYet(notYet, tab, at.Cell.ToString(), at.Text, years));
            return null;
        }

        var candidates = doubtful?.Candidates ?? named2.Candidates;
        findings.Add(candidates.Count > 1
            ? FindingCatalogue.Make("ambiguous-unit", null, doubtful?.Line?.Cell.ToString(), doubtful?.Line?.Text, null, string.Join("; ", candidates.Take(6).Select(Describe)))
            : FindingCatalogue.Make("unknown-unit", null, doubtful?.Line?.Cell.ToString(), doubtful?.Line?.Text, NearestUnit(sheets, from, to), ""));
        return null;
    }

    // Software writes no heading, and the sender into every row: "Xã Phục Linh" below "Đơn vị hành chính", "Phục Linh" below "Tên xã", a code.
    private (Unit Unit, string Tab, CellAddress At, string Text)? OfEveryRow(List<OpenedSheet> sheets, DateOnly from, DateOnly to, DateOnly? signedOn)
    {
        (string Tab, CellAddress At, string Text)? only = null;
        foreach (var table in sheets.SelectMany(s => s.Tables).Where(t => t.Table.Kind == TableKind.List))
        {
            if (table.Table.Header.Find(ColumnRole.Unit) is not { } column) return null;
            foreach (var row in table.Table.Rows.Where(r => r.Role == RowRole.Data))
            {
                var text = HeaderFinder.Tidy(table.Table.Grid.Covering(row.Number, column.Column).Shown);
                if (text.Length == 0 || (only is { } known && TextKey.Exact(known.Text) != TextKey.Exact(text))) return null;
                only ??= (table.Raw.Name, new CellAddress(row.Number, column.Column), text);
            }
        }

        if (only is not { } found) return null;
        IEnumerable<string> readings = found.Text.All(char.IsAsciiDigit) ? [$"Mã đơn vị: {found.Text}"] : [found.Text, .. UnitFinder.CommuneRanks.Select(rank => $"{rank} {found.Text}")];
        var fitting = readings.Select(line => units.InHeading([new HeadingLine(line, found.At)], from, to, signedOn)).Where(m => m is { Unit.Level: UnitLevel.Commune, IsExact: true }).Select(m => m.Unit!).Distinct().ToList();
        return fitting is [var unit] ? (unit, found.Tab, found.At, found.Text) : null;
    }

    // A commune of the new map in a workbook of years before it.
    private (Unit Unit, HeadingLine Line, string Tab)? Later(List<OpenedSheet> sheets, DateOnly to)
    {
        foreach (var sheet in sheets)
            if (units.InHeading(sheet.Heading.Lines, to.AddDays(1), DateOnly.MaxValue, null) is { Unit: { ValidFrom: { } first } unit, IsExact: true, Line: { } line } && first > to) return (unit, line, sheet.Raw.Name);
        return null;
    }

    private Finding NotYet(Unit unit, string? sheet, string? cell, string text, List<int> years)
    {
        var former = catalogue.Units.Predecessors(unit);
        return FindingCatalogue.Make("unit-not-yet", sheet, cell, text, null, unit.Name, Day(unit.ValidFrom!.Value), string.Join(", ", years), former.Count > 0 ? string.Join(", ", former.Select(u => u.Name)) : "đơn vị cũ");
    }

    // What the heading says of its map and its part of the year speaks against the unit that alone fits.
    private void TellMap(UnitMatch match, OpenedSheet sheet, List<OpenedSheet> sheets, List<int> years, List<Finding> findings)
    {
        if (match is not { Unit: { Level: UnitLevel.Commune, ValidTo: { } last } unit, IsExact: true, Line: { } line }) return;
        var later = units.Later(unit);
        if (FileYears.PeriodOf(sheets, years) is { Month: 12 } end && last < end && last < end.AddMonths(-6).AddDays(1))
        {
            var today = later ?? catalogue.Units.Successors(unit).Select(s => catalogue.Units.Find(s.SuccessorId)).FirstOrDefault();
            findings.Add(FindingCatalogue.Make("unit-ended", sheet.Raw.Name, line.Cell.ToString(), line.Text, today?.Name, unit.Name, Day(last), today is null ? "" : $" (nay là {today.Name})"));
        }
        else if (later is not null && units.IsOnNewMap(sheet.Heading.Lines))
        {
            var others = catalogue.Units.Predecessors(later).Where(u => u.Id != unit.Id).Select(u => u.Name).ToList();
            if (others.Count > 0) findings.Add(FindingCatalogue.Make("unit-of-old-map", sheet.Raw.Name, line.Cell.ToString(), line.Text, null, unit.Name, Day(later.ValidFrom!.Value), string.Join(", ", years), string.Join(", ", others)));
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static Finding Completed(string code, Unit unit, string? sheet, string? cell) => FindingCatalogue.Make("code-completed", sheet, cell, code, unit.Code, code, unit.Code, unit.Name);

    // Headings that name several communes or districts, a sheet for each: the file is that of the unit above them all.
    private Unit? CommonUnit(List<OpenedSheet> sheets, DateOnly from, DateOnly to, DateOnly? signedOn)
    {
        var tabled = sheets.FindAll(s => s.Tables.Count > 0);
        if (tabled.Count < 2) return null;
        var named = tabled.Select(s => units.InHeading(s.Heading.Lines, from, to, signedOn).Unit)
            .OfType<Unit>().Where(u => u.Level is UnitLevel.Commune or UnitLevel.District).Distinct().ToList();
        // A sheet that names the district alone is that of the commune which other sheets name.
        named.RemoveAll(above => named.Exists(u => u.Id != above.Id && catalogue.Units.IsWithin(u, above.Id)));
        return named.Count < 2 ? null : catalogue.Units.Ancestors(named[0]).FirstOrDefault(above => named.TrueForAll(u => catalogue.Units.IsWithin(u, above.Id)));
    }

    /// <summary>The commune that a table of a district's or province's file is of, by its heading or its tab; null where the table is the sender's own.</summary>
    public Unit? OfTable(OpenedTable table, Unit sender, List<int> years)
    {
        if (sender.Level is not (UnitLevel.District or UnitLevel.Province)) return null;
        var (from, to) = FileYears.DaysOf(years);
        if (units.InHeading(table.Heading.Lines, from, to, table.Heading.SignedOn).Unit is { } named && named.Id != sender.Id && catalogue.Units.IsWithin(named, sender.Id)) return named;
        return units.Below(sender, table.Raw.Name, from, to) is { Unit: { } tab, IsExact: true } ? tab : null;
    }

    /// <summary>The later unit of the sender's name that the sender went into, where the table's heading is that of the later one; else null.</summary>
    public Unit? LaterOf(OpenedTable table, Unit sender) =>
        sender is { Level: UnitLevel.Commune, ValidTo: not null } && units.Later(sender) is { } later && units.IsOnNewMap(table.Heading.Lines) ? later : null;

    private string? NearestUnit(List<OpenedSheet> sheets, DateOnly from, DateOnly to)
    {
        var lines = sheets.SelectMany(s => s.Heading.Lines.Take(6)).Select(l => l.Text).Where(t => t.Length < 60).ToList();
        var communes = catalogue.Units.All.Where(u => u.Level == UnitLevel.Commune).Select(u => (Unit: u, Key: TextKey.Exact(u.Name))).ToList();
        return lines.SelectMany(line => communes.Select(c => (c.Unit, Score: Likeness.Of(TextKey.Exact(line).Replace("ubnd ", "", StringComparison.Ordinal), c.Key))))
            .Where(p => p.Score >= 0.6).OrderByDescending(p => p.Score).ThenByDescending(p => p.Unit.ExistsDuring(from, to)).Select(p => units.Told(p.Unit)).FirstOrDefault();
    }

    private string Describe(Unit unit) => $"{units.InFull(unit)} - mã {unit.Code}";
}
