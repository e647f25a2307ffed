using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>Whether a cell says that a step was passed.</summary>
public enum StepAnswer
{
    /// <summary>Blank, or a dash.</summary>
    Nothing,
    Yes,
    No,

    /// <summary>Words that are neither.</summary>
    Unclear,
}

/// <summary>What a cell below "Đăng ký", "Công nhận" or "Kết quả" says.</summary>
/// <param name="Answer">Whether the step was passed.</param>
/// <param name="Named">The step that its own words name, "Được công nhận"; null where only the heading does.</param>
/// <param name="Day">The day that it gives, or null.</param>
public readonly record struct StepSaid(StepAnswer Answer, Milestone? Named = null, DateOnly? Day = null);

/// <summary>Columns of a list that tell which steps each exemplar passed, by tick, day or word.</summary>
public static partial class StepWords
{
    private const int MostCells = 40;
    private const int LongestAnswer = 80;

    /// <summary>The step that the column is about; null for one that names none, "Kết quả".</summary>
    public static Milestone? MilestoneOf(HeaderColumn column) =>
        FigureWords.MilestoneOf(AwardCaptions.Lowest(column)) ?? FigureWords.MilestoneOf(column.Heading) ?? (IsAnswer(AwardCaptions.Lowest(column)) ? Milestone.Recognised : null);

    /// <summary>Whether a caption is an answer itself, "Đạt | Không đạt" below "Kết quả".</summary>
    public static bool IsAnswer(string caption) => caption.Length < LongestAnswer && TextKey.Folded(caption) is var key && (Reached().IsMatch(key) || NotPassed().IsMatch(key));

    /// <summary>Whether a tick in the column says that the step was not passed, "Không công nhận", "Chưa đạt".</summary>
    public static bool IsDenial(HeaderColumn column) => NotPassed().IsMatch(TextKey.Folded(AwardCaptions.Lowest(column)));

    /// <summary>Whether the column gives days, "Ngày công nhận": a blank one may be just not known.</summary>
    public static bool IsDay(HeaderColumn column) => TextKey.Folded(AwardCaptions.Lowest(column)) is var key && (key.StartsWith("ngay ", StringComparison.Ordinal) || key.StartsWith("thoi ", StringComparison.Ordinal));

    /// <summary>Whether the column could tell of steps by its heading, and is for nothing else.</summary>
    public static bool MayTell(HeaderColumn column) =>
        column is { Role: null or ColumnRole.Total or ColumnRole.Registered, Movement: null } && (MilestoneOf(column) is not null || FigureWords.IsResult(column.Heading));

    /// <summary>What a cell says of a step.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isHeaded">Whether the heading names the step: only then a tick, a day or a year is an answer.</param>
    public static StepSaid Read(Cell cell, bool isHeaded)
    {
        if (cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue) return default;
        if (cell.Kind != CellKind.Text)
        {
            if (!isHeaded) return new StepSaid(StepAnswer.Unclear);
            if (cell.Kind is CellKind.Number or CellKind.Boolean && cell.Number == 0) return new StepSaid(StepAnswer.No);
            var day = CellReading.DayInDateColumn(cell);
            return CellReading.IsTick(cell) || day is not null || CellReading.Year(cell) is not null ? new StepSaid(StepAnswer.Yes, null, day) : new StepSaid(StepAnswer.Unclear);
        }

        if (CellReading.IsTick(cell)) return new StepSaid(isHeaded ? StepAnswer.Yes : StepAnswer.Unclear);
        if (!cell.Text!.Any(char.IsLetterOrDigit)) return default;
        return cell.Text!.Length > LongestAnswer ? new StepSaid(StepAnswer.Unclear) : InWords(cell.Text, isHeaded);
    }

    /// <summary>Gives their role to the columns of a list whose headings and cells tell of steps.</summary>
    internal static void Mark(List<HeaderColumn> columns, SheetGrid grid, int headerEnd)
    {
        // "Công nhận 2022 | Công nhận 2023", "Đăng ký 2022 | Công nhận 2023": steps of several years, of which none is that of the row.
        bool IsOfSeveralYears(HeaderColumn column) => column.Year is not null && columns.Exists(c => c.Year is not null && c.Year != column.Year && MayTell(c));
        var several = columns.Where(c => MayTell(c) && IsOfSeveralYears(c)).ToList();
        for (var i = 0; i < columns.Count; i++)
            if (MayTell(columns[i]) && !several.Contains(columns[i]) && Look(grid, headerEnd, columns[i]) is (var plain, var filled) && plain > 0 && plain * 10 >= filled * 6) columns[i] = columns[i] with { Role = ColumnRole.Step };

        // "Ngày đăng ký | Ngày công nhận": beside the day of an earlier step a blank one says that this step was not passed.
        if (!columns.Exists(c => c.Role == ColumnRole.Step && MilestoneOf(c) is Milestone.Registered or Milestone.Proposed)) return;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] is { Role: ColumnRole.DecisionDate } && MilestoneOf(columns[i]) is Milestone.Recognised) columns[i] = columns[i] with { Role = ColumnRole.Step };
    }

    /// <summary>How many of a column's first filled cells tell plainly of a step.</summary>
    internal static (int Plain, int Filled) Look(SheetGrid grid, int headerEnd, HeaderColumn column)
    {
        int filled = 0, plain = 0;
        var isHeaded = MilestoneOf(column) is not null;
        foreach (var row in grid.Rows)
        {
            if (row.Number <= headerEnd || column.Column > row.Cells.Length || row.Cells[column.Column - 1] is not { IsBlank: false } cell) continue;
            // A title or section that is merged over the column says nothing of it.
            if (grid.RangeAt(row.Number, column.Column) is var range && range.To.Column > range.From.Column) continue;
            filled++;
            if (Read(cell, isHeaded).Answer is StepAnswer.Yes or StepAnswer.No) plain++;
            if (filled == MostCells) break;
        }

        return (plain, filled);
    }

    private static StepSaid InWords(string text, bool isHeaded)
    {
        var key = TextKey.Folded(text);
        if (NotPassed().IsMatch(key)) return new StepSaid(StepAnswer.No);
        if (Passed().IsMatch(key) && FigureWords.MilestoneOf(text) is { } named) return new StepSaid(StepAnswer.Yes, named, CellReading.Day(text));
        if (Bare().IsMatch(key)) return new StepSaid(StepAnswer.Yes);
        if (!isHeaded || !Dated().IsMatch(key)) return new StepSaid(StepAnswer.Unclear);
        var day = CellReading.Day(text);
        return day is not null || CellReading.DecisionNumber(text) is not null || CellReading.Year(Cell.OfText(text)) is not null ? new StepSaid(StepAnswer.Yes, null, day) : new StepSaid(StepAnswer.Unclear);
    }

    [GeneratedRegex(@"^(?:0|k|ko|(?:khong|chua)(?: (?:co|duoc|du|xet))*(?: (?:cong nhan|dat|xet|dieu kien|tieu chuan|binh (?:xet|chon)|dang k[yi]|de nghi|dong y|nhat tri)\b.*)?|(?:(?:da|xin|tu|bi) )*(?:rut|loai)(?: (?:ten|khoi|ra|ho so|dang k[yi]|vi|do)\b.*)?)$")]
    private static partial Regex NotPassed();

    [GeneratedRegex("^(?:da )?dat$")]
    private static partial Regex Reached();

    // "Đề nghị khen thưởng" is a step of another kind.
    [GeneratedRegex(@"^(?:(?:da|duoc|du dieu kien|dat) )*(?:cong nhan|dang k[yi]|de nghi(?! khen| tang))\b")]
    private static partial Regex Passed();

    [GeneratedRegex("^(?:co|da|duoc|roi|dong y|hoan thanh|(?:da )?dat(?: yeu cau| tieu chuan)?|(?:da |co )?du (?:dieu kien|tieu chuan))$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:(?:ngay|qd|quyet dinh|so|theo|thang|nam|quy)\b|\d)")]
    private static partial Regex Dated();
}
