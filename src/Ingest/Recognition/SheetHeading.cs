using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>A text above or below a table with its place.</summary>
public sealed record HeadingLine(string Text, CellAddress Cell);

/// <summary>What the texts around a table say about the whole of it: who sends it, for which year, at which milestone.</summary>
public sealed partial record SheetHeading
{
    /// <summary>The texts above the table, top to bottom, a text that spans lines taken apart.</summary>
    public required IReadOnlyList<HeadingLine> Lines { get; init; }

    /// <summary>The one year that the title names, or null; a span of years is not a year.</summary>
    public int? Year { get; init; }

    /// <summary>Cell of that year.</summary>
    public CellAddress? YearCell { get; init; }

    /// <summary>The date line, "…, ngày 15 tháng 11 năm 2023": when the sender signed. Null where there is none or it is unfilled.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The milestone that the title names; null where it names none.</summary>
    public Milestone? Milestone { get; init; }

    /// <summary>The title line that speaks of exemplars or names a list, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the title names registration and recognition side by side, so that <see cref="Milestone"/> is that of some rows at most.</summary>
    public bool NamesTwoSteps { get; init; }

    /// <summary>In what the table's figures are counted, "Đơn vị tính: nghìn người"; ones where no line says it. Such a line is none of <see cref="Lines"/>.</summary>
    public MeasureLine Measure { get; init; } = MeasureLine.Ones;

    /// <summary>Cell of that line.</summary>
    public CellAddress? MeasureCell { get; init; }

    /// <summary>Reads the texts above the header; for the date line those below the table too.</summary>
    /// <param name="grid">The repaired sheet.</param>
    /// <param name="firstHeaderRow">First row of the table, or one past the last row when the sheet has no table.</param>
    /// <param name="items">The rows of items: a date among what is said of somebody is not that of the workbook.</param>
    public static SheetHeading Read(SheetGrid grid, int firstHeaderRow, params IEnumerable<int> items)
    {
        var heading = Of(Texts(grid, 1, firstHeaderRow - 1).ToList(), Texts(grid, firstHeaderRow, int.MaxValue, items));
        // "Đăng ký" and "Công nhận" on the tabs of one workbook, below titles that are the same.
        return heading.Milestone is null && MilestoneIn(grid.Name) is { } onTab ? heading with { Milestone = onTab } : heading;
    }

    private static SheetHeading Of(List<HeadingLine> all, IEnumerable<HeadingLine> below)
    {
        var measure = all.FindLast(l => MeasureLine.Find(l.Text) is not null);
        var lines = all.FindAll(l => MeasureLine.Find(l.Text) is null);
        var titles = lines.Where(l => IsTitle(l.Text)).ToList();
        // A title's "năm 2023" before any other line's, and a bare number last: forms and laws stand above the title with years of their own.
        var candidates = titles.Where(l => NamesYear(l.Text)).Concat(lines.Where(l => NamesYear(l.Text))).Concat(titles).Concat(lines);
        var year = candidates.Where(l => !IsDateLine(l.Text)).Select(l => (Year: TitleYear(l.Text), l.Cell)).FirstOrDefault(y => y.Year is not null);
        return new SheetHeading
        {
            Lines = lines,
            Year = year.Year,
            YearCell = year.Year is null ? null : year.Cell,
            SignedOn = SignedOnIn(lines) ?? SignedOnIn(below),
            Milestone = titles.Select(t => MilestoneIn(t.Text)).FirstOrDefault(m => m is not null),
            Title = titles.FirstOrDefault()?.Text,
            NamesTwoSteps = titles.Exists(t => TwoSteps().IsMatch(t.Text)),
            // A title may say it in its own brackets: "… (ĐVT: nghìn người)".
            Measure = measure is not null ? MeasureLine.Find(measure.Text)!.Value : titles.Select(t => MeasureLine.InHeading(t.Text)).FirstOrDefault(m => m != MeasureLine.Ones, MeasureLine.Ones),
            MeasureCell = measure?.Cell,
        };
    }

    /// <summary>
    /// What stands over one of several tables of a sheet. Where the texts of its own rows and columns say nothing, those of the whole sheet hold for it;
    /// but the kind of exemplar that another table's title names does not.
    /// </summary>
    /// <param name="grid">The repaired sheet, all of it.</param>
    /// <param name="table">The table.</param>
    /// <param name="sheet">The heading of the whole sheet.</param>
    public static SheetHeading Over(SheetGrid grid, RecognisedTable table, SheetHeading sheet)
    {
        var last = table.Header.FirstRow - 1;
        var own = new List<HeadingLine>();
        foreach (var row in Texts(grid, table.TitleFrom, last).GroupBy(l => l.Cell.Row))
        {
            // A row that has texts over both tables says one thing of each; a lone title speaks of all.
            var over = row.Where(l => l.Cell.Column >= table.FirstColumn && l.Cell.Column <= table.LastColumn).ToList();
            own.AddRange(over.Count > 0 ? over : row);
        }

        if (own.Count == 0) return sheet;
        var heading = Of(own, []);
        return heading with
        {
            Year = heading.Year ?? sheet.Year,
            YearCell = heading.Year is null ? sheet.YearCell : heading.YearCell,
            SignedOn = sheet.SignedOn,
            Measure = heading.MeasureCell is null ? sheet.Measure : heading.Measure,
            MeasureCell = heading.MeasureCell ?? sheet.MeasureCell,
            // "Đăng ký" over one table, "Công nhận" over the one beside it: words that are no title of a sheet.
            Milestone = heading.Milestone ?? own.Select(l => FigureWords.StepOf(SectionWords.Unnumbered(l.Text))).LastOrDefault(m => m is not null) ?? sheet.Milestone,
            Title = own.Find(l => SectionWords.KindOf(l.Text) is not null)?.Text ?? heading.Title,
        };
    }

    /// <summary>Whether the text announces a table: "DANH SÁCH …", "BIỂU TỔNG HỢP …".</summary>
    public static bool IsTitle(string text) => TitleWords().IsMatch(TextKey.Folded(text));

    /// <summary>The year that a title, sheet name or file name stands for: "NĂM 2023", "2023", "Đợt 1/2023"; null for spans and for law numbers.</summary>
    public static int? TitleYear(string text)
    {
        // "Kèm theo Kế hoạch số 12/KH-UBND ngày 3/2/2021": the year of a document, not of the report.
        var cleaned = DocumentReference().Replace(Span().Replace(text, " "), " ");
        var named = NamedYear().Matches(cleaned);
        if (named.Count > 0)
        {
            var years = named.Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().ToList();
            return years.Count == 1 ? years[0] : null;
        }

        var bare = BareYear().Matches(cleaned).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct().ToList();
        return bare.Count == 1 && text.Length < 120 ? bare[0] : null;
    }

    /// <summary>The day of a date line, "ngày 05 tháng 11 năm 2023", or null.</summary>
    public static DateOnly? DateIn(string text)
    {
        var match = DateWords().Match(TextKey.Folded(text));
        if (!match.Success) return null;
        var (day, month, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The day of the document that a line names, "Quyết định số 15/QĐ-UBND ngày 20/11/2025", or null.</summary>
    public static DateOnly? DocumentDay(string text)
    {
        var match = ShortDate().Match(text);
        if (!match.Success) return DateIn(text);
        var (day, month, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>The half of a year that a line names by its quarters or months: 1 or 2; null where it names none, or both.</summary>
    public static int? HalfIn(string text)
    {
        // Cheap test first: most lines name neither.
        if (!text.Contains("qu", StringComparison.OrdinalIgnoreCase) && !text.Contains("th", StringComparison.OrdinalIgnoreCase)) return null;
        var key = TextKey.Folded(text);
        return (FirstHalf().IsMatch(key), SecondHalf().IsMatch(key)) switch
        {
            (true, false) => 1,
            (false, true) => 2,
            _ => null,
        };
    }

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // "Phục Linh, ngày 15 tháng 11 năm 2023": a place, the date, and nothing else. "(Kèm theo Báo cáo số … ngày …)" dates another document.
    private static bool IsDateLine(string text) => EndsLikeDate(text) && LooseDateLine().IsMatch(TextKey.Folded(text)) && !OtherDocument().IsMatch(text);

    // A date line ends with "năm" and perhaps a number. Cheap test first: this is asked of every text of a sheet.
    private static bool EndsLikeDate(ReadOnlySpan<char> text)
    {
        var last = text.Length - 1;
        while (last >= 0 && (char.IsDigit(text[last]) || !char.IsLetterOrDigit(text[last]))) last--;
        return last >= 0 && text[last] is 'm' or 'M';
    }

    private static DateOnly? SignedOnIn(IEnumerable<HeadingLine> lines)
    {
        foreach (var line in lines)
            if (IsDateLine(line.Text) && DateIn(line.Text) is { } day) return day;
        return null;
    }

    private static bool NamesYear(string text) => NamedYear().IsMatch(text);

    private static Milestone? MilestoneIn(string title)
    {
        var key = TextKey.Folded(title);
        if (key.Contains("dang ky", StringComparison.Ordinal) || key.Contains("dang ki", StringComparison.Ordinal)) return Domain.Milestone.Registered;
        // "Danh sách điển hình giới thiệu dự Đại hội …": introduced, whether proposed or not.
        if (Introduced().IsMatch(key)) return Domain.Milestone.Nominated;
        if (key.Contains("boi duong", StringComparison.Ordinal)) return Domain.Milestone.Nurtured;
        if (key.Contains("de nghi", StringComparison.Ordinal) || key.Contains("de xuat", StringComparison.Ordinal)) return Domain.Milestone.Proposed;
        // "Công nhân" is a worker.
        if (title.Contains("công nhận", StringComparison.OrdinalIgnoreCase) || title.Contains("cong nhan", StringComparison.OrdinalIgnoreCase)) return Domain.Milestone.Recognised;
        if (key.Contains("duoc khen thuong", StringComparison.Ordinal) || key.Contains("duoc tang", StringComparison.Ordinal) || Commended().IsMatch(key)) return Domain.Milestone.Commended;
        return null;
    }

    private static IEnumerable<HeadingLine> Texts(SheetGrid grid, int first, int last, IEnumerable<int>? items = null)
    {
        var passed = items?.ToHashSet();
        foreach (var row in grid.Rows)
        {
            if (row.Number < first || passed?.Contains(row.Number) == true) continue;
            if (row.Number > last) yield break;
            for (var column = 1; column <= row.Cells.Length; column++)
            {
                if (row.Cells[column - 1] is not { Kind: CellKind.Text } cell || cell.IsBlank) continue;
                // Below the header only a date is looked for: no line is made of a text that cannot be one.
                if (passed is not null && !EndsLikeDate(cell.Text) && !cell.Text!.Contains('\n', StringComparison.Ordinal)) continue;
                foreach (var line in LinesOf(cell.Text!))
                    if (HeaderFinder.Tidy(line) is { Length: > 0 } text) yield return new HeadingLine(CodeLabel().IsMatch(text) ? text + CodeBeside(row, column) : text, new CellAddress(row.Number, column));
            }
        }
    }

    // "UBND XÃ" over "PHỤC LINH" in one cell: a rank is no line by itself.
    private static IEnumerable<string> LinesOf(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal)) return [text];
        var lines = text.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
            if (EndsWithRank().IsMatch(TextKey.Folded(lines[i])) && lines[i + 1].AsSpan().Trim() is { Length: > 0 } rest && char.IsUpper(rest[0])) (lines[i], lines[i + 1]) = ("", $"{lines[i]} {lines[i + 1]}");
        return lines;
    }

    // "Mã đơn vị:" | 5794: the digits stand in a cell of their own, as a number.
    private static string CodeBeside(GridRow row, int column)
    {
        var beside = row.Cells.Skip(column).FirstOrDefault(c => !c.IsBlank);
        return beside.Kind is CellKind.Number or CellKind.Text && beside.Shown.Trim() is { Length: > 1 and <= 5 } digits && digits.All(char.IsAsciiDigit) ? " " + digits : "";
    }

    [GeneratedRegex(@"\b(?:gioi thieu|de cu|cu|de nghi)(?: dai bieu)?(?: di)?(?: tham)? du (?:dai hoi|hoi nghi)|\bdai bieu\b.*\bdu (?:dai hoi|hoi nghi)\b|\btham du (?:dai hoi|hoi nghi)\b")]
    private static partial Regex Introduced();

    [GeneratedRegex(@"^(?:ubnd|uy ban nhan dan|uy ban nd|don vi(?: bao cao)?)(?: xa| phuong| thi tran| huyen| thi xa| thanh pho| tinh)$")]
    private static partial Regex EndsWithRank();

    // "Tổng hợp kết quả khen thưởng …"; "Báo cáo công tác thi đua khen thưởng" is on all of it.
    [GeneratedRegex(@"\b(?:tong hop|ket qua|thong ke|bieu|bang)(?: so lieu| so luong| ket qua)* khen thuong\b")]
    private static partial Regex Commended();

    [GeneratedRegex(@"^mã (?:số )?(?:đơn vị|ĐVHC|xã|phường|thị trấn)[\p{L} ]*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeLabel();

    [GeneratedRegex(@"20\d\d\s*[-–—]\s*20\d\d|20\d\d\s*đến(?: năm)?\s*20\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?:số|QĐ|KH|BC|CV|TB)[^;)]{0,40}?ngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d|ngày\s*\d{0,2}\s*tháng\s*\d{0,2}\s*năm\s*20\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d|\d+/20\d\d/\p{L}[\p{L}\d.-]*|(?:so với|cùng kỳ)(?: cùng kỳ)? năm 20\d\d|(?:luật|nghị định|thông tư|quyết định)[^;)]{0,60}?20\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex DocumentReference();

    [GeneratedRegex(@"(?:năm|nam)[\s:_-]*(20\d\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex NamedYear();

    [GeneratedRegex(@"(?<!\d)20[1-4]\d(?!\d)")]
    private static partial Regex BareYear();

    [GeneratedRegex(@"ngay (\d{1,2}) thang (\d{1,2}) nam (20\d\d)")]
    private static partial Regex DateWords();

    [GeneratedRegex(@"ngày\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(20\d\d)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\bquy (?:i|ii|0?1|0?2)\b|\b(?:0?6|sau) thang dau nam\b")]
    private static partial Regex FirstHalf();

    [GeneratedRegex(@"\bquy (?:iii|iv|0?3|0?4)\b|\b(?:0?6|sau) thang cuoi nam\b")]
    private static partial Regex SecondHalf();

    [GeneratedRegex(@"^(?:[\p{L}\d]+ ){0,8}ngay .{0,4}thang .{0,4}nam(?: \d*)?$")]
    private static partial Regex LooseDateLine();

    [GeneratedRegex(@"\bsố\b|kèm theo|căn cứ|quyết định|QĐ", RegexOptions.IgnoreCase)]
    private static partial Regex OtherDocument();

    // "Đăng ký đề nghị công nhận" is one step: only what joins two names two.
    [GeneratedRegex(@"đăng k[ýí](?:\s+\p{L}+){0,4}\s*(?:,|&|/|[-–]|\bvà\b)\s*(?:\p{L}+\s+){0,3}công nhận|công nhận(?:\s+[\p{L}\d]+){0,6}\s*(?:,|&|/|[-–]|\bvà\b)\s*(?:\p{L}+\s+){0,2}đăng k[ýí]", RegexOptions.IgnoreCase)]
    private static partial Regex TwoSteps();

    [GeneratedRegex(@"hinh tien tien|danh sach|bieu tong hop|tong hop|ket qua|thong ke|bao cao|bang tong hop|dang ky")]
    private static partial Regex TitleWords();
}
