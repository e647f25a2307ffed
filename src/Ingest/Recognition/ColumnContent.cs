using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>
/// What columns are for by what stands in them, where their headings do not say: offices rename columns at will, but names stay names. Only columns
/// without a known heading, and columns of kinds, which hold names as often as ticks.
/// </summary>
internal static partial class ColumnContent
{
    private const int MostCells = 40;
    private const int MostPassedOver = MostCells * 10;
    private const int MostUnfit = MostCells * 2 / 5;
    private const int LongestMovement = 60;

    /// <summary>The header with the roles that its columns' cells show.</summary>
    public static Header Complete(Header header, SheetGrid grid, SectionNames names)
    {
        var columns = header.Columns.ToList();
        for (var i = 0; i < columns.Count; i++)
        {
            if ((IsKind(columns[i].Role) || MayHoldNamesOfAYear(columns[i], header)) && HoldsNames(grid, header, columns[i])) columns[i] = columns[i] with { Role = ColumnRole.Name };
            // "Nội dung | Chức vụ, đơn vị": names below headings of movements and kinds.
            else if (MayHoldNamesBelowHeadings(columns[i], header) && Mostly(grid, header, columns[i], IsName, isPassedOver: (_, cell) => cell.Kind == CellKind.Text && (IsKindWord(cell.Text!) || names.IsMovement(SectionWords.Unnumbered(cell.Text!)))))
                columns[i] = columns[i] with { Role = ColumnRole.Name };
            // "Số điển hình tiên tiến" beside movements: a sum, though "điển hình tiên tiến" heads names.
            else if (columns[i].Role == ColumnRole.Name && header.Has(ColumnRole.Movement) && Counts(columns[i]) && Mostly(grid, header, columns[i], _ => false, isNumber: true)) columns[i] = columns[i] with { Role = ColumnRole.Total };
            // "Tập thể, cá nhân" heads names as well as a column that says which of the two.
            else if (columns[i].Role == ColumnRole.Name && columns.Count(c => c.Role == ColumnRole.Name) > 1 && Mostly(grid, header, columns[i], IsKindWord)) columns[i] = columns[i] with { Role = ColumnRole.Kind };
            // "Đơn vị tính" over "Tập thể", "Cá nhân": what each row counts.
            else if (columns[i].Role is null or ColumnRole.Place && !columns.Exists(c => c.Role == ColumnRole.Kind) && MeasureLine.Find(AwardCaptions.Lowest(columns[i])) is not null && Mostly(grid, header, columns[i], IsKindWord)) columns[i] = columns[i] with { Role = ColumnRole.Kind };
            // "Nội dung" heads the movement, or what the exemplar did.
            else if (columns[i].Role == ColumnRole.Movement && header.Has(ColumnRole.Name) && Mostly(grid, header, columns[i], text => text.Length > LongestMovement && !names.IsMovement(text))) columns[i] = columns[i] with { Role = ColumnRole.Achievement };
        }

        // "Tên mô hình | Chủ mô hình": whose it is, beside what it is.
        if (columns.Exists(c => c.Role == ColumnRole.Name && !IsHolder(c)))
            for (var i = 0; i < columns.Count; i++)
                if (columns[i].Role == ColumnRole.Name && IsHolder(columns[i])) columns[i] = columns[i] with { Role = null };

        NamesByStep.Mark(columns, column => HoldsNames(grid, header, column));
        Claim(ColumnRole.Kind, IsKindWord);
        Claim(ColumnRole.Movement, names.IsMovement);
        Claim(ColumnRole.Unit, names.IsUnit);
        // A lone column of bodies may be places; with movement, kind or award beside it its bodies are the exemplars.
        if (columns.Exists(c => c.Role is ColumnRole.Movement or ColumnRole.Kind or ColumnRole.Award or ColumnRole.Achievement) && !columns.Exists(c => c.Movement is not null)) Claim(ColumnRole.Name, IsName);
        MovementsAcross.Complete(columns, names, column => Mostly(grid, header, column, _ => false, isNumber: true));
        if (columns.Exists(c => c.Role == ColumnRole.Name)) StepWords.Mark(columns, grid, header.EndRow);
        return header with { Columns = columns };

        void Claim(ColumnRole role, Func<string, bool> isOne)
        {
            if (columns.Exists(c => c.Role == role)) return;
            var at = columns.FindIndex(c => c.Movement is null && c.Role is null or ColumnRole.Total && Mostly(grid, header, c, isOne));
            if (at >= 0) columns[at] = columns[at] with { Role = role };
        }
    }

    /// <summary>The role of a column of that kind.</summary>
    public static ColumnRole RoleOf(ExemplarKind kind) => kind switch
    {
        ExemplarKind.Collective => ColumnRole.KindCollective,
        ExemplarKind.Individual => ColumnRole.KindIndividual,
        ExemplarKind.Household => ColumnRole.KindHousehold,
        _ => ColumnRole.KindModel,
    };

    /// <summary>The kind that a column of that role counts.</summary>
    public static ExemplarKind? KindOf(ColumnRole? role) => role switch
    {
        ColumnRole.KindCollective => ExemplarKind.Collective,
        ColumnRole.KindIndividual => ExemplarKind.Individual,
        ColumnRole.KindHousehold => ExemplarKind.Household,
        ColumnRole.KindModel => ExemplarKind.Model,
        _ => null,
    };

    private static bool Counts(HeaderColumn column) => TextKey.Folded(AwardCaptions.Lowest(column)) is var key && (key.StartsWith("so ", StringComparison.Ordinal) || key.StartsWith("tong ", StringComparison.Ordinal));

    // "Năm 2022 | Năm 2023" beside movements: figures, or the names of those years.
    private static bool MayHoldNamesOfAYear(HeaderColumn column, Header header) =>
        column is { Year: not null, Movement: null, Role: null or ColumnRole.Year } && !header.Has(ColumnRole.Name) && header.Has(ColumnRole.Movement);

    // Beside what is said of people, and nothing that counts or names anything.
    private static bool MayHoldNamesBelowHeadings(HeaderColumn column, Header header) =>
        column is { Role: ColumnRole.Movement, Movement: null } && header.Columns.Any(c => c.Role is ColumnRole.Position or ColumnRole.Birth)
        && header.Columns.All(c => c == column || c.Role is ColumnRole.Ordinal or ColumnRole.Position or ColumnRole.Birth or ColumnRole.Gender or ColumnRole.Ethnicity or ColumnRole.Place or ColumnRole.Achievement or ColumnRole.Remark or ColumnRole.Contact);

    private static bool HoldsNames(SheetGrid grid, Header header, HeaderColumn column) => Mostly(grid, header, column, IsName, isPassedOver: IsNobody);

    // "Không" in a column of names is nobody, and a sum below it is no tick.
    private static bool IsNobody(GridRow row, Cell cell) =>
        cell.Kind == CellKind.Number ? cell.Number == 0 || IsSum(row) : cell.Kind == CellKind.Text && CellReading.IsNone(cell.Text!);

    private static bool IsSum(GridRow row) => Array.Find(row.Cells, c => c is { Kind: CellKind.Text, IsBlank: false }) is { Text: { } text } && SectionWords.IsTotal(text);

    // "02 hộ gia đình" is a figure.
    private static bool IsKindWord(string text) => SectionWords.KindOf(text) is not null && StatedCount.InCell(text) is null;

    /// <summary>Whether a column of that role counts or ticks a kind.</summary>
    public static bool IsKind(ColumnRole? role) => KindOf(role) is not null;

    // A person's name, or the first words of a body, a household, a model; a line of several names begins with one.
    internal static bool IsName(string text)
    {
        text = CountedNames.Of(text)?.Names ?? text;
        var first = SectionWords.Unnumbered(HeaderFinder.Tidy(text.Split('\n', ';')[0].TrimStart('-', '–', '+', '*', '•', ' ')));
        return SectionWords.KindOf(text) is null && (SectionWords.KindOfName(first) is not null || NamesInCell.IsPerson(first));
    }

    private static bool IsHolder(HeaderColumn column) => Holder().IsMatch(TextKey.Folded(AwardCaptions.Lowest(column)));

    [GeneratedRegex(@"\b(?:chu|chu nhiem|dai dien|phu trach|quan ly|nguoi (?:\w+ ){1,3})(?: cua)? ?mo hinh\b")]
    private static partial Regex Holder();

    private static bool Mostly(SheetGrid grid, Header header, HeaderColumn column, Func<string, bool> isOne, bool isNumber = false, Func<GridRow, Cell, bool>? isPassedOver = null)
    {
        int filled = 0, fitting = 0, passedOver = 0;
        foreach (var row in grid.Rows)
        {
            if (row.Number <= header.EndRow) continue;
            if (column.Column > row.Cells.Length || row.Cells[column.Column - 1] is not { IsBlank: false } cell) continue;
            // A title or section that is merged over the column says nothing of it.
            if (grid.RangeAt(row.Number, column.Column) is var range && range.To.Column > range.From.Column) continue;
            if (isPassedOver?.Invoke(row, cell) == true)
            {
                if (++passedOver == MostPassedOver) break;
                continue;
            }

            filled++;
            if (cell.Kind == CellKind.Number ? isNumber : cell.Kind == CellKind.Text && cell.Text!.Length is > 1 and < 250 && isOne(cell.Text)) fitting++;
            // Two fifths of all that are looked at do not fit, whatever follows.
            if (filled - fitting > MostUnfit) return false;
            if (filled == MostCells) break;
        }

        return fitting > 0 && fitting * 10 >= filled * 6;
    }
}
