using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// Whose a row is. A commune reports its own rows; the file of a district or province names the commune of each row, in a column, a section or on the
/// tab, and the row counts for that commune.
/// </summary>
internal sealed partial class RowUnits(FileContext file, SheetContext sheet, SheetFacts facts)
{
    // Codes of communes have five digits; a smaller number is none, with or without its zero.
    private const int ShortestCode = 100;

    private readonly SheetGrid _grid = sheet.Table.Grid;
    private readonly Dictionary<(string Text, DateOnly From), UnitNameMatch> _known = [];
    private readonly Dictionary<(string Text, DateOnly From), UnitNameMatch> _guessed = [];
    private readonly HeaderColumn? _column = FindColumn(file, sheet);
    private readonly DittoMarks _marks = new(sheet.Table.Grid, sheet.Table.Header.EndRow);

    /// <summary>Whether the row can be counted, and for which unit; null for the sender. A row that cannot waits, or is said to be another unit's.</summary>
    public bool TryFind(RecognisedRow row, SourceCells source, int year, out Unit? unit)
    {
        unit = sheet.Unit;
        var (text, cell) = TextOf(row);
        if (text is null) return true;
        var bare = Authority().Replace(text, "");
        unit = null;
        if (IsSender(bare)) return true;
        if (text.All(char.IsAsciiDigit) && ByCode(text, year) is { } coded)
        {
            if (coded.Code != text) facts.SayOnce("code-completed", _grid.Name, cell, text, coded.Code, text, coded.Code, coded.Name);
            unit = coded.Id == file.Unit.Id ? null : coded;
            return true;
        }

        if (file.Decided(DecisionSubject.Unit, text) is { } decision)
        {
            facts.SayDecided(decision, _grid.Name, cell, text, file.Names);
            if (decision.Means == file.Unit.Id) return true;
            unit = decision.IsIgnored ? null : file.Names.Units.Find(decision.Means);
            if (unit is not null && file.Names.Units.IsWithin(unit, file.Unit.Id)) return true;
            facts.SaysNone = true;
            if (!decision.IsIgnored) facts.SayOnce("row-of-other-unit", _grid.Name, cell, text, null, file.Names.MeaningOf(decision), file.Unit.Name);
            return false;
        }

        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var match = IsAbove ? NearestTo(text, from, to) : new UnitNameMatch(null, false, [file.Unit.Name]);
        if (match.Unit is null)
        {
            facts.Wait("unknown-row-unit", source, cell, text, match.Nearest.Count > 0 ? match.Nearest[0] : null, text, FindingCatalogue.Ranked(match.Nearest));
            return false;
        }

        if (!match.IsExact) facts.SayOnce("unit-resolved", _grid.Name, cell, text, match.Unit.Name, text, match.Unit.Name);
        unit = match.Unit;
        return true;
    }

    // The sender, or a commune below it; as a number the code has lost its zeros.
    private Unit? ByCode(string digits, int year)
    {
        if (file.Unit.Code == digits || file.Unit.Code.TrimStart('0') == digits) return file.Unit;
        var units = file.Names.Units;
        var found = units.ByCode(digits).Concat(units.ByShortCode(digits))
            .Where(u => u.Level == UnitLevel.Commune && units.IsWithin(u, file.Unit.Id) && u.ExistsDuring(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))).Take(2).ToList();
        return found is [var only] ? only : null;
    }

    private bool IsAbove => file.Unit.Level is UnitLevel.District or UnitLevel.Province;

    // A list of a thousand rows names a dozen communes.
    private UnitNameMatch UnitOf(string text, DateOnly from, DateOnly to)
    {
        if (_known.TryGetValue((text, from), out var known)) return known;
        return _known[(text, from)] = file.Names.UnitBelow(file.Unit, Authority().Replace(text, ""), from, to);
    }

    private UnitNameMatch NearestTo(string text, DateOnly from, DateOnly to)
    {
        if (UnitOf(text, from, to) is { Unit: not null } read) return read;
        if (_guessed.TryGetValue((text, from), out var known)) return known;
        return _guessed[(text, from)] = file.Names.NearestUnitBelow(file.Unit, Authority().Replace(text, ""), from, to);
    }

    private bool IsSender(string text) => TextKey.Exact(text) is var key && (key == TextKey.Exact(file.Unit.Name) || key == TextKey.Exact(UnitFinder.BareName(file.Unit)));

    private (string? Text, string? Cell) TextOf(RecognisedRow row)
    {
        if (_column is not null && _marks.Covering(row.Number, _column.Column) is { IsBlank: false } cell && (cell.Kind == CellKind.Text || (cell.Kind == CellKind.Number && cell.Number is >= ShortestCode)))
            return (HeaderFinder.Tidy(cell.Shown), new CellAddress(row.Number, _column.Column).ToString());
        if (row.Context.Unit is not null) return (row.Context.Unit, row.Context.UnitCell);
        return IsAbove && row.Context.Other is { } other && UnitOf(other, DateOnly.MinValue, DateOnly.MaxValue).IsExact ? (other, row.Context.OtherCell) : (null, null);
    }

    // "Đơn vị", "Địa chỉ" of a district's list: a column of units where its cells name communes below the sender.
    private static HeaderColumn? FindColumn(FileContext file, SheetContext sheet)
    {
        var header = sheet.Table.Header;
        if (header.Find(ColumnRole.Unit) is { } stated) return stated;
        if (file.Unit.Level is not (UnitLevel.District or UnitLevel.Province)) return null;
        var rows = sheet.Table.Rows.Where(r => r.Role == RowRole.Data).Take(60).ToList();
        foreach (var column in header.Columns.Where(c => c.Role is null or ColumnRole.Place or ColumnRole.Owner))
        {
            var texts = rows.Select(r => sheet.Table.Grid.Covering(r.Number, column.Column)).Where(c => c is { Kind: CellKind.Text, IsBlank: false }).Select(c => c.Text!).ToList();
            var named = texts.Count(t => file.Names.UnitBelow(file.Unit, Authority().Replace(HeaderFinder.Tidy(t), ""), DateOnly.MinValue, DateOnly.MaxValue) is { Unit: not null, IsExact: true });
            if (named > 0 && named * 10 >= texts.Count * 7) return column;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Authority();
}
