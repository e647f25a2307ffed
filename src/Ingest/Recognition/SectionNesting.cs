using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>The section headings that stand open at a row of a table, nested by the style of their numbering, and what they say about the rows below.</summary>
internal sealed partial class SectionNesting
{
    private readonly SectionNames _names;
    private readonly List<(string Style, string Number, SectionContext Before)> _open = [];

    /// <param name="names">What section texts can name.</param>
    /// <param name="above">The headings of the table above that stand over this one too; null where none do.</param>
    public SectionNesting(SectionNames names, SectionNesting? above)
    {
        _names = names;
        if (above is null) return;
        Context = above.Context;
        _open.AddRange(above._open);
    }

    /// <summary>Whether a heading may part the year: that of figures, while a list has "Tháng 1" among its rows for other reasons.</summary>
    public bool ReadsTimes { get; init; }

    /// <summary>What the open sections say.</summary>
    public SectionContext Context { get; private set; } = SectionContext.None;

    /// <summary>Opens a section, which closes what its style of numbering ends.</summary>
    /// <param name="style">How it is numbered, or "merge" or "plain".</param>
    /// <param name="number">Its number.</param>
    /// <param name="text">Its text without the number.</param>
    /// <param name="cell">Where that stands.</param>
    /// <returns>What the section changed.</returns>
    public RowReason Open(string style, string number, string text, FilledCell cell)
    {
        var isUnderstood = ContextFrom(text, cell) is not null;
        var before = Close(style, number);
        Context = ContextFrom(text, cell) ?? Context with { Other = text, OtherCell = new CellAddress(cell.Row, cell.Column).ToString() };
        return !isUnderstood ? RowReason.OtherHeading
            : Context.Kind != before.Kind ? RowReason.KindHeading
            : Context.Movement != before.Movement ? RowReason.MovementHeading
            : Context.Unit != before.Unit ? RowReason.UnitHeading
            : Context.Owner != before.Owner ? RowReason.OwnerHeading
            : Context.Milestone != before.Milestone || Context.Step != before.Step ? RowReason.MilestoneHeading
            : Context.Year != before.Year ? RowReason.YearHeading : RowReason.OtherHeading;
    }

    /// <summary>The context as a section of this text would make it; null where the text says nothing that a section can say.</summary>
    public SectionContext? ContextFrom(string text, FilledCell cell)
    {
        if (text.Length == 0) return null;
        if (SectionWords.KindOf(text) is { } kindNamed) return Context with { Kind = kindNamed };
        if (_names.IsMovement(text)) return Context with { Movement = text, MovementCell = new CellAddress(cell.Row, cell.Column).ToString() };
        // "Đề nghị UBND huyện tặng Giấy khen": whom it asks is no heading of theirs.
        var (step, ofList) = (FigureWords.StepOf(text), SectionSteps.Of(text));
        var isStep = step is not null || ofList is not null;
        SectionContext AtStep() => Context with { Milestone = step ?? Context.Milestone, Step = ofList, Year = HeaderFinder.YearIn(text) ?? Context.Year, Other = text, OtherCell = new CellAddress(cell.Row, cell.Column).ToString() };
        if (isStep && step is Domain.Milestone.Proposed && SectionSteps.AsksForAward(text)) return AtStep();
        if (_names.IsUnit(text)) return Context with { Unit = text, UnitCell = new CellAddress(cell.Row, cell.Column).ToString() };
        if (_names.IsOwner(text)) return Context with { Owner = text, OwnerCell = new CellAddress(cell.Row, cell.Column).ToString() };
        // "XÃ PHỤC LINH (02 điển hình)", and a commune that nobody knows: its rows are not those of the sender.
        if (_names.SaysUnit(text)) return Context with { Unit = text, UnitCell = new CellAddress(cell.Row, cell.Column).ToString(), Year = HeaderFinder.YearIn(text) ?? Context.Year };
        // It may be the heading of awards as well: its words are kept for whoever reads those.
        if (isStep) return AtStep();
        // "A. Kết quả năm 2022" beside "B. Đăng ký năm 2023".
        if (Results().IsMatch(TextKey.Folded(text))) return Context with { Milestone = Domain.Milestone.Recognised, Step = null, Year = HeaderFinder.YearIn(text) ?? Context.Year };
        if (ReadsTimes && Validation.YearParts.TimeIn(text) is { } time)
            return Context with { Time = time, Year = HeaderFinder.YearIn(text) ?? Context.Year, Other = text, OtherCell = new CellAddress(cell.Row, cell.Column).ToString() };
        if (HeaderFinder.YearIn(text) is { } year && text.Length < 40) return Context with { Year = year };
        return text.Length > 12 && LooksLikeMovement().IsMatch(TextKey.Folded(text))
            ? Context with { Movement = text, MovementCell = new CellAddress(cell.Row, cell.Column).ToString() } : null;
    }

    /// <summary>How a row is numbered: "I", "A", "a", "1", "1.1" or "" for not at all.</summary>
    public (string Style, string Number) StyleOf(string numberCell, string text) => StyleOf(numberCell, text, _open.FindLast(o => o.Style == "A").Number);

    /// <summary>The same, where the last row with a capital letter is known.</summary>
    /// <param name="numberCell">What stands in the column of numbers; empty for nothing.</param>
    /// <param name="text">The text beside it, which may have the number in it.</param>
    /// <param name="last">The letter of that row; null or empty where there was none.</param>
    public static (string Style, string Number) StyleOf(string numberCell, string text, string? last)
    {
        var number = numberCell.Length > 0 ? numberCell.TrimEnd('.', ')', ' ') : LeadingNumber().Match(text).Groups[1].Value;
        var style = number switch
        {
            "" => "",
            [var letter] when IsNextLetter(letter, last) => "A",
            _ when Roman().IsMatch(number) => "I",
            _ when number.All(char.IsAsciiDigit) => "1",
            [>= 'A' and <= 'Z' or 'Đ'] => "A",
            [>= 'a' and <= 'z' or 'đ'] => "a",
            _ => Nested().IsMatch(number) ? "1.1" : "",
        };
        return (style, number);
    }

    /// <summary>Whether any section stands open.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>Closes the section that a row goes on from: "III" with figures of its own is not below "II".</summary>
    public void PassOn(string style, string number)
    {
        if (style is not ("I" or "A")) return;
        var at = _open.FindIndex(o => o.Style == style);
        if (at < 0 || !(style == "I" ? RomanOf(number) == RomanOf(_open[at].Number) + 1 : number.Length == 1 && IsNextLetter(number[0], _open[at].Number))) return;
        Context = _open[at].Before;
        _open.RemoveRange(at, _open.Count - at);
    }

    private static int RomanOf(string number)
    {
        var value = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var own = Digit(number[i]);
            value += i + 1 < number.Length && own < Digit(number[i + 1]) ? -own : own;
        }

        return value;

        static int Digit(char letter) => letter switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
    }

    // Sections nest by the style of their numbering: a style seen before closes everything opened since.
    private SectionContext Close(string style, string number)
    {
        var at = _open.FindIndex(o => o.Style == style);
        if (at >= 0)
        {
            Context = _open[at].Before;
            _open.RemoveRange(at, _open.Count - at);
        }

        _open.Add((style, number, Context));
        return Context;
    }

    // C, I, L, V and X are letters where the letter before them was a section: A, B, C.
    private static bool IsNextLetter(char letter, string? last)
    {
        if (last is null or { Length: not 1 }) return false;
        return Alphabets.Any(alphabet => alphabet.IndexOf(last[0], StringComparison.Ordinal) is >= 0 and var at && at + 1 < alphabet.Length && alphabet[at + 1] == letter);
    }

    private static readonly string[] Alphabets = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ABCDĐEGHIKLMNOPQRSTUVXY"];

    [GeneratedRegex(@"^\s*(?![ĐđDd]/c)([IVXLC]{1,6}|\d{1,3}(?:\.\d{1,3})*|[A-ZĐa-zđ])\s*[.)/:\-–]")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^ket qua(?: (?:thuc hien|xay dung dien hinh tien tien|dien hinh tien tien))?(?: (?:trong )?nam 20\d\d)?$")]
    private static partial Regex Results();

    [GeneratedRegex(@"^[IVXLC]{1,6}$")]
    private static partial Regex Roman();

    [GeneratedRegex(@"^\d+(\.\d+)+$")]
    private static partial Regex Nested();

    [GeneratedRegex(@"^(phong trao|cuoc van dong|linh vuc|thuc hien|dien hinh tien tien trong)\b")]
    private static partial Regex LooksLikeMovement();
}
