using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// Whose a row is. A commune reports its own rows; the file of a district or province names the commune of each row, in a column, a section or on the
/// tab, and the row counts for that commune.
/// </summary>
internal sealed class RowUnits(FileContext file, SheetContext sheet, SheetFacts facts)
{
    // Codes of communes have five digits; a smaller number is none, with or without its zero.
    private const int ShortestCode = 100;

    private readonly SheetGrid _grid = sheet.Table.Grid;
    private readonly Dictionary<(string Text, DateOnly From), UnitNameMatch> _known = [];
    private readonly Dictionary<(string Text, DateOnly From), UnitNameMatch> _guessed = [];
    private readonly UnitColumns _columns = sheet.Units;
    private readonly DittoMarks _marks = new(sheet.Table.Grid, sheet.Table.Header.EndRow);

    /// <summary>Whether the row can be counted, and for which unit; null for the sender. A row that cannot waits, or is said to be another unit's.</summary>
    public bool TryFind(RecognisedRow row, SourceCells source, int year, out Unit? unit)
    {
        unit = sheet.Unit;
        var (text, cell) = TextOf(row);
        if (text is null) return IsOfItsDay(source, year, ref unit);
        unit = null;
        if (Former(text, year) is { } former)
        {
            unit = former.Id == file.Unit.Id ? null : former;
            return true;
        }

        if ((IsSender(UnitColumns.WithoutAuthority(text)) && !IsDistrictOfItsName(text)) || IsOwnPast(text)) return true;
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

    /// <summary>The caption of a column that names a unit below the sender, "Xã Phục Linh / Tập thể"; null where none does.</summary>
    public string? Across(HeaderColumn column)
    {
        if (!IsAbove || column.Role is ColumnRole.Ordinal or ColumnRole.Name or ColumnRole.Movement) return null;
        return column.Heading.Split(" / ").FirstOrDefault(c => c != column.Movement && (file.Names.SaysUnit(c) ? !IsSender(c) : SectionWords.KindOf(c) is null && UnitOf(c, DateOnly.MinValue, DateOnly.MaxValue).IsExact));
    }

    /// <summary>The unit that the caption of a column names. Where nobody knows it the figures below wait, told once at the caption.</summary>
    public bool TryFindAcross(string caption, int column, SourceCells source, int year, out Unit? unit)
    {
        var header = sheet.Table.Header;
        var at = Enumerable.Range(header.FirstRow, header.LastRow - header.FirstRow + 1).Select(row => _grid.RangeAt(row, column).From).FirstOrDefault(a => HeaderFinder.Tidy(_grid.At(a.Row, a.Column).Shown) == caption, new CellAddress(header.FirstRow, column)).ToString();
        unit = null;
        if (file.Decided(DecisionSubject.Unit, caption) is { } decision)
        {
            facts.SayDecided(decision, _grid.Name, at, caption, file.Names);
            if (decision.IsIgnored) return false;
            unit = decision.Means == file.Unit.Id ? null : file.Names.Units.Find(decision.Means);
            if (unit is null || file.Names.Units.IsWithin(unit, file.Unit.Id)) return true;
            facts.SaysNone = true;
            facts.SayOnce("row-of-other-unit", _grid.Name, at, caption, null, file.Names.MeaningOf(decision), file.Unit.Name);
            return false;
        }

        var match = NearestTo(caption, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        if (match.Unit is null) facts.WaitForHeading("unknown-row-unit", source, at, caption, match.Nearest.Count > 0 ? match.Nearest[0] : null, caption, FindingCatalogue.Ranked(match.Nearest));
        else if (!match.IsExact) facts.SayOnce("unit-resolved", _grid.Name, at, caption, match.Unit.Name, caption, match.Unit.Name);
        unit = match.Unit;
        return unit is not null;
    }

    // A row of a year before its sender was made out of others is that of one of them; which one the row must say.
    private bool IsOfItsDay(SourceCells source, int year, ref Unit? unit)
    {
        if (unit is not null || file.Unit.ValidFrom is not { } first || first.Year <= year || file.Unit.Level != UnitLevel.Commune) return true;
        var former = FormerUnits(file.Unit, year);
        if (former is [var only]) unit = only;
        else facts.Wait("row-before-unit", source, source.MainCell, null, null, file.Unit.Name, first.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture), year, former.Count > 0 ? $" ({string.Join(", ", former.Select(u => u.Name))})" : "");
        return former.Count == 1;
    }

    // "Xã Phục Linh" in a column of the commune that it went into, or in one of the part that gave it its name.
    private Unit? Former(string text, int year) =>
        (file.Unit.ValidFrom is null ? sheet.Later : file.Unit) is { Level: UnitLevel.Commune, ValidFrom: { } first } made && first.Year > year ? FormerUnits(made, year).Find(u => UnitFinder.IsFormer(u, UnitColumns.WithoutAuthority(text))) : null;

    // "Thái Nguyên" below "Huyện, thành phố" in the list of the province.
    private bool IsDistrictOfItsName(string text) => _columns.SaysDistricts && UnitOf(text, DateOnly.MinValue, DateOnly.MaxValue).Unit is { Level: UnitLevel.District };

    // "Phục Linh" on a row of the year in which it had become a part of the sender.
    private bool IsOwnPast(string text) => file.Unit is { Level: UnitLevel.Commune, ValidFrom: not null } && file.Names.Units.Predecessors(file.Unit).Any(u => UnitFinder.IsFormer(u, text));

    private List<Unit> FormerUnits(Unit made, int year) =>
        [.. file.Names.Units.Predecessors(made).Where(u => u.ExistsDuring(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)))];

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
        return _known[(text, from)] = file.Names.UnitBelow(file.Unit, UnitColumns.WithoutAuthority(text), from, to);
    }

    private UnitNameMatch NearestTo(string text, DateOnly from, DateOnly to)
    {
        if (UnitOf(text, from, to) is { Unit: not null } read) return read;
        if (_guessed.TryGetValue((text, from), out var known)) return known;
        return _guessed[(text, from)] = file.Names.NearestUnitBelow(file.Unit, UnitColumns.WithoutAuthority(text), from, to);
    }

    private bool IsSender(string text) => TextKey.Exact(text) is var key && (key == TextKey.Exact(file.Unit.Name) || key == TextKey.Exact(UnitFinder.BareName(file.Unit)) || (!IsAbove && UnitFinder.IsNamed(file.Unit, text)));

    private (string? Text, string? Cell) TextOf(RecognisedRow row)
    {
        if (_columns.Unit is { } column && TextIn(row, column) is { } own && (!_columns.IsMixed || SaysPlace(own)))
            return (own.All(char.IsAsciiDigit) ? own : InDistrict(row, own), new CellAddress(row.Number, column.Column).ToString());
        if (_columns.District is { } districts && TextIn(row, districts) is { } district) return (district, new CellAddress(row.Number, districts.Column).ToString());
        // In a commune's own list a section that nobody knows ("Xã đội") is none of a unit.
        if (row.Context.Unit is { } section && (IsAbove || IsSender(section) || file.Names.IsUnit(section))) return (section, row.Context.UnitCell);
        return IsAbove && row.Context.Other is { } other && UnitOf(other, DateOnly.MinValue, DateOnly.MaxValue).IsExact ? (other, row.Context.OtherCell) : (null, null);
    }

    private string? TextIn(RecognisedRow row, HeaderColumn column) =>
        _marks.Covering(row.Number, column.Column) is { IsBlank: false } cell && (cell.Kind == CellKind.Text || (cell.Kind == CellKind.Number && cell.Number is >= ShortestCode)) ? HeaderFinder.Tidy(cell.Shown) : null;

    // "Tân Thành" beside "Hữu Lũng", or below a section of that district: names repeat from district to district.
    private string InDistrict(RecognisedRow row, string text)
    {
        var district = _columns.District is { } column ? TextIn(row, column) : IsAbove && row.Context.Unit is { } section && !file.Names.SaysCommune(section) ? section : null;
        return district is null || file.Names.NamesOrAbove(file.Unit, district) || text.Contains(district, StringComparison.OrdinalIgnoreCase) ? text : $"{text}, {district}";
    }

    // Of a column that holds other places too.
    private bool SaysPlace(string text) => UnitOf(text, DateOnly.MinValue, DateOnly.MaxValue).IsExact || file.Names.SaysCommune(text);
}
