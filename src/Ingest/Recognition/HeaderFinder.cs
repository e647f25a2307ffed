using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// Finds the header of a table by what its cells say, not by where they stand: one template in five comes back with the header moved, renamed or
/// with extra columns.
/// </summary>
public sealed partial class HeaderFinder(ColumnAliases aliases, SectionNames names)
{
    private const int DeepestStart = 40;
    private const int DeepestHeader = 4;
    private const int LongestBrief = 3;

    /// <summary>The header that starts highest among the best ones, or null where no row in the first forty looks like one.</summary>
    public Header? Find(SheetGrid grid)
    {
        Header? best = null;
        var bestScore = 0;
        foreach (var row in grid.Rows.Where(r => r.Number <= DeepestStart))
        {
            // Cheap tests first: most of these rows are data.
            if ((best is not null && row.HasAmount) || !HasTwoHeadings(grid, row.Number)) continue;
            var header = BuildFrom(grid, row.Number);
            var score = Score(header);
            if (score <= bestScore) continue;
            best = header;
            bestScore = score;
        }

        return bestScore >= 4 ? best : null;
    }

    /// <summary>
    /// The headers below a row, top to bottom. Rows of data are full of words that headings use as well, so a header down there must say it plainly:
    /// it begins with "STT", or every cell of it is a heading as it stands.
    /// </summary>
    public IEnumerable<Header> FindBelow(SheetGrid grid, int after, int before = int.MaxValue)
    {
        foreach (var row in grid.Rows)
        {
            if (row.Number >= before) yield break;
            if (row.Number <= after || !IsPlainHeader(row)) continue;
            var header = BuildFrom(grid, row.Number);
            if (Score(header) < 4) continue;
            after = header.EndRow;
            yield return header;
        }
    }

    private bool IsPlainHeader(GridRow row)
    {
        // Cheap tests first: this is asked of every row of a sheet.
        foreach (var cell in row.Cells)
            if (cell.Kind != CellKind.Empty && (cell.Kind != CellKind.Text || cell.Text!.Length > 100)) return false;
        int filled = 0, exact = 0, known = 0;
        var startsWithOrdinal = false;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank) continue;
            var role = aliases.Find(cell.Text!);
            if (filled == 0) startsWithOrdinal = role is { Role: ColumnRole.Ordinal, Strength: 2 };
            filled++;
            if (role is not null || NamesYear(cell.Text!)) known++;
            if (role is { Strength: 2 }) exact++;
            // Nearly every row of data is out after its first cell.
            if (filled == 1 && role is null) return false;
        }

        return startsWithOrdinal ? exact >= 2 && known * 2 >= filled : exact >= 3 && exact == filled;
    }

    // Two for each known role, more for the ones that make a table of exemplars; a row of column numbers confirms.
    private static int Score(Header header)
    {
        var roles = header.Columns.Where(c => c.Role is not null).Select(c => c.Role!.Value).Distinct().ToList();
        var score = 2 * roles.Count;
        if (roles.Contains(ColumnRole.Name)) score += 4;
        if (roles.Contains(ColumnRole.Movement)) score += 3;
        if (header.Columns.Any(c => c.Movement is not null)) score += 3;
        if (header.Columns.Any(c => c.Year is not null)) score += 2;
        if (header.NumberRow is not null) score += 2;
        return roles.Contains(ColumnRole.Name) || roles.Contains(ColumnRole.Movement) || header.IsTurned ? score : 0;
    }

    // A header's first row has at least two known headings of its own, one of which may be a movement's name.
    private bool HasTwoHeadings(SheetGrid grid, int row)
    {
        var known = 0;
        var others = new List<string>();
        HashSet<CellAddress>? seen = null;
        var cells = grid.FindRow(row)?.Cells ?? [];
        for (var column = 1; column <= cells.Length; column++)
        {
            var range = grid.RangeAt(row, column);
            // Only a merge can be met twice.
            if (range.From.Row != row || (range.From != range.To && !(seen ??= []).Add(range.From))) continue;
            var cell = cells[column - 1];
            if (cell.Kind != CellKind.Text) continue;
            if (aliases.Find(cell.Text!) is not null || NamesYear(cell.Text!)) known++;
            else if (known > 0) others.Add(cell.Text!);
            if (known == 2) return true;
        }

        // Asked last, because finding that a text is no name costs the most.
        return known == 1 && others.Exists(IsMovement);
    }

    private bool IsMovement(string caption) => caption.Length is > 2 and < 150 && aliases.Find(caption) is not { Strength: 2 } && names.IsMovement(Tidy(caption));

    private Header BuildFrom(SheetGrid grid, int first)
    {
        var spread = UnmergedCaptions.Spread(grid, first);
        var last = LastRow(spread, first);
        // Captions that stand over nothing that is known stay where they are.
        return spread == grid || last > first ? Build(spread, first, last) : Build(grid, first, LastRow(grid, first));
    }

    private int LastRow(SheetGrid grid, int first)
    {
        var last = first;
        foreach (var merge in grid.Merges)
            if (merge.From.Row >= first && merge.From.Row <= last && merge.To.Row < first + DeepestHeader && !IsBody(grid, merge)) last = Math.Max(last, merge.To.Row);

        // Captions below a caption that spans several columns belong to the header even where nobody merged downwards.
        while (last + 1 < first + DeepestHeader && IsCaptionRow(grid, last, last + 1)) last++;
        return last;
    }

    // A merge that starts in a row below the first and holds a long text is data, not a caption.
    private static bool IsBody(SheetGrid grid, CellRange merge) => grid.At(merge.From.Row, merge.From.Column) is { Kind: CellKind.Text } cell && cell.Text!.Length > 150;

    private bool IsCaptionRow(SheetGrid grid, int above, int row)
    {
        int captions = 0, others = 0;
        for (var column = 1; column <= grid.ColumnCount; column++)
        {
            var cell = grid.At(row, column);
            if (cell.IsBlank) continue;
            var parent = grid.RangeAt(above, column);
            var underSpan = parent.To.Column > parent.From.Column && grid.At(parent.From.Row, parent.From.Column).Kind == CellKind.Text;
            if (underSpan && cell.Kind == CellKind.Text && !cell.Text!.Trim().Equals("x", StringComparison.OrdinalIgnoreCase)
                && (aliases.Find(cell.Text!) is not null || NamesYear(cell.Text!) || IsMovement(cell.Text!) || (cell.Text!.Length <= LongestBrief && SectionWords.KindOf(cell.Text!) is not null) || AwardLevels.OfCaption(cell.Text!) is not null || FigureWords.IsCaption(cell.Text!) || StepWords.IsAnswer(cell.Text!) || SectionWords.IsPart(cell.Text!)
                    || AwardCaptions.IsForm(cell.Text!) || IsAwardPart(Tidy(grid.At(parent.From.Row, parent.From.Column).Shown), cell.Text!) || DatePart().IsMatch(cell.Text!.Trim()))) captions++;
            else if (underSpan && cell.Kind == CellKind.Number && cell.Number is >= 2000 and <= 2100 && cell.Number % 1 == 0) captions++;
            else others++;
        }

        return captions > 0 && others == 0;
    }

    private Header Build(SheetGrid grid, int first, int last)
    {
        var columns = new List<HeaderColumn>();
        for (var column = 1; column <= grid.ColumnCount; column++)
        {
            var captions = new List<string>();
            CellAddress? previous = null;
            for (var row = first; row <= last; row++)
            {
                var origin = grid.RangeAt(row, column).From;
                if (origin.Row < first || origin == previous) continue;
                previous = origin;
                var cell = grid.At(origin.Row, origin.Column);
                if (!cell.IsBlank && cell.Kind is CellKind.Text or CellKind.Number) captions.Add(Tidy(cell.Shown));
            }

            if (captions.Count == 0) continue;
            var movement = captions.FindLast(IsMovement);
            columns.Add(new HeaderColumn(column, movement is null ? RoleOf(captions) : RoleUnder(movement, captions), string.Join(" / ", captions), captions.Select(YearIn).LastOrDefault(y => y is not null)) { Movement = movement });
        }

        NameParts.Join(columns);
        AwardCaptions.Complete(columns);
        ReadBriefKinds(columns);
        var numberRow = IsNumberRow(grid, last + 1, columns) ? last + 1 : (int?)null;
        return ColumnContent.Complete(new Header(first, last, numberRow, columns), grid, names);
    }

    // "TT | CN | HGĐ" side by side: collectives, individuals, households. Alone a "TT" numbers the rows, as the first column of a header does.
    private static void ReadBriefKinds(List<HeaderColumn> columns)
    {
        static ExemplarKind? Brief(HeaderColumn column) =>
            column.Role is null or ColumnRole.Ordinal && column.Heading.Length <= LongestBrief ? SectionWords.KindOf(column.Heading) : ColumnContent.KindOf(column.Role);

        for (var i = 1; i < columns.Count; i++)
        {
            var end = i;
            while (end < columns.Count && columns[end].Column == columns[i].Column + end - i && Brief(columns[end]) is not null) end++;
            if (end - i > 1 && columns.Take(i..end).Select(Brief).Distinct().Count() == end - i)
                for (var at = i; at < end; at++) columns[at] = columns[at] with { Role = ColumnContent.RoleOf(Brief(columns[at])!.Value) };
            i = Math.Max(i, end - 1);
        }
    }

    // Beside the name of a movement a column can only say what it counts there.
    private ColumnRole? RoleUnder(string movement, List<string> captions) =>
        RoleOf([.. captions.Where(c => c != movement)]) is { } role
            && (ColumnContent.IsKind(role) || role is ColumnRole.Total or ColumnRole.Target or ColumnRole.Registered or ColumnRole.Percent) ? role : null;

    private bool IsAwardPart(string above, string caption) => AwardCaptions.PartOf(caption) is not null && aliases.Find(above) is { Role: ColumnRole.Award or ColumnRole.Decision };

    // The lowest caption names the column; where it says nothing known, the one above may.
    private ColumnRole? RoleOf(List<string> captions)
    {
        // "Ngày | Tháng | Năm" below "Ngày sinh" or "Ngày quyết định": parts of that date, not the year of the exemplar.
        if (captions.Count > 1 && DatePart().IsMatch(captions[^1]))
        {
            for (var i = captions.Count - 2; i >= 0; i--)
            {
                if (aliases.Find(captions[i]) is { Role: ColumnRole.Birth or ColumnRole.DecisionDate } date) return date.Role;
                // "Thời gian công nhận" over three columns: a day, and the year of the exemplar.
                if (aliases.Find(captions[i]) is { Role: ColumnRole.Year }) return captions[^1].Equals("năm", StringComparison.OrdinalIgnoreCase) ? ColumnRole.Year : ColumnRole.DecisionDate;
            }
        }

        // "Số | Ngày | Tháng | Năm" below "Quyết định", "Hình thức | Cấp" below "Khen thưởng".
        if (captions.Count > 1 && AwardCaptions.PartOf(captions[^1]) is { } part && captions.Take(captions.Count - 1).Any(c => aliases.Find(c) is { Role: ColumnRole.Award or ColumnRole.Decision })) return part;
        // "Số tiền", "Mức thưởng" below "Khen thưởng": an amount is no award.
        if (captions.Count > 1 && MeasureLine.IsMoney(TextKey.Folded(captions[^1]))) return null;
        // "TT | CN" below "Năm 2023": collectives and individuals, while a lone "TT" counts the rows.
        if (captions.Count > 1 && captions[^1].Length <= 3 && SectionWords.KindOf(captions[^1]) is { } brief) return ColumnContent.RoleOf(brief);
        for (var i = captions.Count - 1; i >= 0; i--)
            if (aliases.Find(captions[i]) is { } found) return found.Role;

        for (var i = captions.Count - 1; i >= 0; i--)
            if (aliases.FindMisspelt(captions[i]) is { } meant) return meant;

        // "Toàn xã" beside its villages.
        return captions.Count > 0 && SectionWords.IsTotal(captions[^1]) ? ColumnRole.Total : null;
    }

    /// <summary>Whether the row below the header only numbers the columns: "1 2 3", "A B 1 2", "(1) (2) (3)=(4)+(5)".</summary>
    private static bool IsNumberRow(SheetGrid grid, int row, List<HeaderColumn> columns)
    {
        int numbers = 0, others = 0;
        var values = new List<int>();
        foreach (var column in columns)
        {
            var cell = grid.At(row, column.Column);
            if (cell.IsBlank) continue;
            var shown = cell.Shown.Trim();
            if (ColumnNumber().Match(shown) is { Success: true } match)
            {
                numbers++;
                if (int.TryParse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture, out var value)) values.Add(value);
            }
            else
            {
                others++;
            }
        }

        // A data row of a summary form is numbers as well: column numbers rise from the left by one, or nearly so.
        var rises = values.Zip(values.Skip(1)).Count(p => p.Second == p.First + 1);
        return others == 0 && numbers >= 3 && values.Count >= 2 && rises >= (values.Count - 1) * 0.7 && numbers >= columns.Count * 0.6;
    }

    /// <summary>The year that a caption names, or null; a span such as "2021-2025" is not a year.</summary>
    internal static int? YearIn(string caption) => OnlyYear(caption) is var (year, end) && !BeginsSpan().IsMatch(caption.AsSpan(end)) ? year : null;

    private static bool NamesYear(string caption) => OnlyYear(caption) is not null;

    // The year, and where it ends; that after a hyphen is no other.
    private static (int Year, int End)? OnlyYear(string caption)
    {
        // Cheap test first: every cell near a header comes through here.
        if (!caption.Contains("20", StringComparison.Ordinal)) return null;
        (int Year, int End)? only = null;
        foreach (var found in Year().EnumerateMatches(caption))
        {
            if (only is not null) return null;
            only = (int.Parse(caption.AsSpan(found.Index, found.Length), System.Globalization.CultureInfo.InvariantCulture), found.Index + found.Length);
        }

        return only;
    }

    /// <summary>The text with single spaces and none around it. By hand and not by pattern: every cell of every sheet comes through here, most of them tidy.</summary>
    internal static string Tidy(string text)
    {
        var isTidy = text.Length == 0 || (!char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]));
        for (var i = 0; isTidy && i < text.Length; i++) isTidy = !char.IsWhiteSpace(text[i]) || (text[i] == ' ' && text[i - 1] != ' ');
        return isTidy ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"^\(?([0-9]{1,2}|[A-Z])\)?(\s*=.*)?$")]
    private static partial Regex ColumnNumber();

    [GeneratedRegex(@"(?<![\d/.-])20\d\d(?![\d])")]
    private static partial Regex Year();

    // "2021-2025", "2022-23"; "2023-QĐ" is none.
    [GeneratedRegex(@"^\s*[-–—÷]\s*(?:20)?\d\d(?!\d)")]
    private static partial Regex BeginsSpan();

    [GeneratedRegex("^(?:ngày|tháng|năm)$", RegexOptions.IgnoreCase)]
    private static partial Regex DatePart();
}
