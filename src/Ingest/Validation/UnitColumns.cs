using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The columns of a table that say whose a row is: that of the communes, and that of the districts which they lie in.</summary>
/// <param name="Unit">The column of the units; null where there is none.</param>
/// <param name="District">The column of their districts beside it; null where there is none.</param>
/// <param name="IsMixed">Whether other places stand in the column too, "Phòng Nội vụ", whose rows are the sender's own.</param>
internal sealed partial record UnitColumns(HeaderColumn? Unit, HeaderColumn? District, bool IsMixed)
{
    /// <summary>No such column.</summary>
    public static readonly UnitColumns None = new(null, null, false);

    private const int MostRows = 60;

    private static readonly HashSet<string> s_communeWords = ["xa", "phuong", "tran"];
    private static readonly HashSet<string> s_districtWords = ["huyen", "thixa", "thanhpho"];
    private static readonly HashSet<string> s_besides =
        ["ten", "thuoc", "ubnd", "thi", "dac", "khu", "hoac", "va", "cu", "moi", "truoc", "sau", "khi", "day", "sap", "nhap", "don", "vi", "hanh", "chinh", "dia", "chi", "ban", "noi", "o", "quan", "tp", "tx", "tt"];

    /// <summary>The columns of a table.</summary>
    public static UnitColumns Of(FileContext file, SheetContext sheet)
    {
        var header = sheet.Table.Header;
        var stated = header.Find(ColumnRole.Unit);
        if (file.Unit.Level is not (UnitLevel.District or UnitLevel.Province)) return OfCommune(file, sheet, stated);
        var rows = sheet.Table.Rows.Where(r => r.Role == RowRole.Data).Take(MostRows).Select(r => r.Number).ToList();
        var places = header.Columns.Where(c => c is { Role: null or ColumnRole.Place or ColumnRole.Owner or ColumnRole.Unit, Movement: null, Year: null }).ToList();
        var communes = places.Find(c => Says(c, s_communeWords) && HoldsNames(sheet.Table.Grid, rows, c.Column));
        var districts = file.Unit.Level == UnitLevel.Province || communes is not null ? places.Find(c => c != communes && Says(c, s_districtWords) && HoldsNames(sheet.Table.Grid, rows, c.Column)) : null;
        // Where the heading says it, whoever is not known there waits; else what stands below decides.
        if ((communes ?? (stated == districts ? null : stated)) is { } said) return new UnitColumns(said, districts, false);
        return ByContent(file, sheet, rows, places, districts) ?? (districts is null ? None : new UnitColumns(districts, null, false));
    }

    /// <summary>Whether the column of the units is headed as one of districts.</summary>
    public bool SaysDistricts { get; } = Unit is not null && Says(Unit, s_districtWords) && !Says(Unit, s_communeWords);

    /// <summary>Whether the column is one of them.</summary>
    public bool Has(HeaderColumn column) => column == Unit || column == District;

    /// <summary>The text without "UBND" in front.</summary>
    public static string WithoutAuthority(string text) => Authority().Replace(text, "");

    // A commune made out of others may say which of them each row was of: "Địa chỉ (xã cũ)".
    private static UnitColumns OfCommune(FileContext file, SheetContext sheet, HeaderColumn? stated)
    {
        if (stated is null && file.Unit.Level == UnitLevel.Commune && (file.Unit.ValidFrom is not null || sheet.Later is not null))
        {
            var rows = sheet.Table.Rows.Where(r => r.Role == RowRole.Data).Take(MostRows).Select(r => r.Number).ToList();
            stated = sheet.Table.Header.Columns.FirstOrDefault(c => c is { Role: null or ColumnRole.Place, Movement: null, Year: null } && Says(c, s_communeWords) && HoldsNames(sheet.Table.Grid, rows, c.Column));
        }

        return stated is null ? None : new UnitColumns(stated, null, false);
    }

    // "Đơn vị", "Địa chỉ": a column of units where most of its cells name communes below the sender, or one where some do.
    private static UnitColumns? ByContent(FileContext file, SheetContext sheet, List<int> rows, List<HeaderColumn> places, HeaderColumn? districts)
    {
        UnitColumns? mixed = null;
        foreach (var column in places)
        {
            if (column == districts) continue;
            var texts = rows.Select(r => sheet.Table.Grid.Covering(r, column.Column)).Where(c => c is { Kind: CellKind.Text, IsBlank: false }).Select(c => WithoutAuthority(HeaderFinder.Tidy(c.Text!))).ToList();
            int named = 0, said = 0;
            foreach (var text in texts.CountBy(t => t))
            {
                if (file.Names.UnitBelow(file.Unit, text.Key, DateOnly.MinValue, DateOnly.MaxValue) is { Unit: not null, IsExact: true }) named += text.Value;
                else if (file.Names.SaysCommune(text.Key)) said += text.Value;
            }

            if (named > 0 && named * 10 >= texts.Count * 7) return new UnitColumns(column, districts, false);
            if (column.Role != ColumnRole.Owner && !IsOfHomes(column) && (said > 0 || (named > 0 && column.Role == ColumnRole.Place && !IsOfVillages(column)))) mixed ??= new UnitColumns(column, districts, true);
        }

        return mixed;
    }

    // All words of the heading: "Quê quán / Xã" is no unit, and "Cấp khen thưởng / Xã" a level.
    private static bool Says(HeaderColumn column, HashSet<string> ranks)
    {
        if (column.Heading.Length > 60) return false;
        var words = TextKey.Folded(column.Heading).Replace("thi xa", "thixa", StringComparison.Ordinal).Replace("thanh pho", "thanhpho", StringComparison.Ordinal).Split(' ');
        return Array.Exists(words, ranks.Contains) && Array.TrueForAll(words, w => s_communeWords.Contains(w) || s_districtWords.Contains(w) || s_besides.Contains(w));
    }

    // An "x" below "Xã" says the level of something else.
    private static bool HoldsNames(SheetGrid grid, List<int> rows, int column)
    {
        int names = 0, others = 0;
        foreach (var row in rows)
        {
            var cell = grid.Covering(row, column);
            if (cell.IsBlank) continue;
            if (cell.Kind == CellKind.Text && cell.Text!.Count(char.IsLetter) > 2) names++;
            else others++;
        }

        return names > others;
    }

    private static bool IsOfVillages(HeaderColumn column) => Villages().IsMatch(TextKey.Folded(column.Heading));

    // Who works for the district lives in some commune.
    private static bool IsOfHomes(HeaderColumn column) => Homes().IsMatch(TextKey.Folded(column.Heading));

    [GeneratedRegex(@"^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Authority();

    [GeneratedRegex(@"\b(?:noi o|cho o|thuong tru|tam tru|cu tru|que quan|nguyen quan|noi sinh)\b")]
    private static partial Regex Homes();

    [GeneratedRegex(@"\b(?:thon|xom|to|tdp|khu pho|ban|lang|ap)\b")]
    private static partial Regex Villages();
}
