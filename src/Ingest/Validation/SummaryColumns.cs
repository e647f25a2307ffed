using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>A column of a summary form whose figures count exemplars.</summary>
/// <param name="Column">1-based column.</param>
/// <param name="Kind">Kind that it counts; null for a total or a form without kinds.</param>
/// <param name="Year">Year that its caption names, or null.</param>
/// <param name="IsTotal">Whether it sums others.</param>
/// <param name="IsRegistered">Whether it counts those that were only registered (đăng ký).</param>
/// <param name="Movement">The movement that its caption names; null where the rows name theirs.</param>
/// <param name="Numbers">How the column writes its numbers.</param>
internal sealed record SummaryFigure(int Column, ExemplarKind? Kind, int? Year, bool IsTotal, bool IsRegistered, string? Movement, ColumnNumbers Numbers);

/// <summary>Tells the columns of a summary form apart: figures that count, and figures that do not (targets, percentages, money).</summary>
/// <param name="Figures">Columns that count exemplars.</param>
/// <param name="Unused">Columns of figures that count none, with their headings.</param>
/// <param name="Scale">What the table's figures are multiplied by ("Đơn vị tính: nghìn người"); 1 where they are single ones.</param>
internal sealed partial record SummaryColumns(IReadOnlyList<SummaryFigure> Figures, IReadOnlyList<HeaderColumn> Unused, int Scale)
{
    public static SummaryColumns Of(RecognisedTable table, SheetHeading heading)
    {
        var figures = new List<SummaryFigure>();
        var unused = new List<HeaderColumn>();
        // Where a column has its own amounts of money, a line on money speaks of that column.
        var hasMoney = table.Header.Columns.Any(c => MeasureLine.IsMoney(TextKey.Folded(c.Heading)));
        var countsNothing = heading.Measure.IsOther && !hasMoney;
        var cells = new Lazy<List<Cell>>(() => [.. table.Header.Columns.Where(MayCount).SelectMany(c => CellsOf(table, c.Column))]);
        foreach (var column in table.Header.Columns)
        {
            var key = TextKey.Folded(column.Heading);
            if (NotCounted().IsMatch(key) || MeasureLine.IsMoney(key) || column.Heading.Contains('%', StringComparison.Ordinal) || column.Role is ColumnRole.Percent or ColumnRole.Target)
            {
                unused.Add(column);
                continue;
            }

            var kind = KindOf(column.Role);
            var isRegistered = column.Role == ColumnRole.Registered || key.Contains("dang ky", StringComparison.Ordinal);
            var isResult = column.IsResult && column.Movement is null;
            var isFigure = kind is not null || column.Role is ColumnRole.Total or ColumnRole.Registered || isResult
                || ((column.Year is not null || column.Movement is not null) && column.Role is null or ColumnRole.Achievement or ColumnRole.Year);
            if (!isFigure)
            {
                if (HoldsOtherCounts(table, column)) unused.Add(column);
                continue;
            }

            var own = MeasureLine.InHeading(column.Heading);
            var numbers = ColumnNumbers.Of(CellsOf(table, column.Column), cells.Value, Math.Max(own.Scale, heading.Measure.Scale));
            var (counts, others) = Tally(table, column.Column, numbers);
            if (countsNothing || own.IsOther || others > counts) unused.Add(column);
            // "Kết quả" may be a column of words; it counts only where it holds figures.
            else if (!isResult || counts > 0) figures.Add(new SummaryFigure(column.Column, kind, column.Year, column.Role == ColumnRole.Total || (kind is null && (isResult || isRegistered)), isRegistered, column.Movement, numbers));
        }

        return new SummaryColumns(figures, unused, countsNothing ? 1 : heading.Measure.Scale);
    }

    // "Được khen thưởng", "Đề nghị", "Nhân rộng" over figures: nothing is made of them, which must be said.
    private static bool HoldsOtherCounts(RecognisedTable table, HeaderColumn column)
    {
        if (column.Role is not (ColumnRole.Award or ColumnRole.AwardLevel or ColumnRole.AwardCategory or ColumnRole.AwardProposed or ColumnRole.Nomination or ColumnRole.Replication or ColumnRole.Decision)) return false;
        var said = table.Rows.Where(r => r.Role == RowRole.Data).Select(r => table.Grid.At(r.Number, column.Column)).Where(c => !c.IsBlank).ToList();
        return said.Count > 0 && said.TrueForAll(c => c.Kind == CellKind.Number || (c.Kind == CellKind.Text && c.Text!.Any(char.IsDigit) && !c.Text!.Any(char.IsLetter)));
    }

    private static bool MayCount(HeaderColumn column) => KindOf(column.Role) is not null || column.Role is null or ColumnRole.Total or ColumnRole.Registered or ColumnRole.Target or ColumnRole.Percent;

    private static IEnumerable<Cell> CellsOf(RecognisedTable table, int column) =>
        table.Rows.Where(r => r.Role is RowRole.Data or RowRole.Total or RowRole.Section).Select(r => table.Grid.At(r.Number, column));

    // By the column's majority, not by the cell: "85 %" or 0.85 in most cells makes it a column of percentages, whatever its heading says.
    private static (int Counts, int Others) Tally(RecognisedTable table, int column, ColumnNumbers numbers)
    {
        int counts = 0, others = 0;
        foreach (var row in table.Rows.Where(r => r.Role == RowRole.Data))
        {
            var cell = table.Grid.At(row.Number, column);
            if (cell.IsBlank) continue;
            if (numbers.Count(cell, out var isBlank) is not null) counts++;
            else if (!isBlank && (cell.Kind == CellKind.Number || (cell.Kind == CellKind.Text && (cell.Text!.Contains('%', StringComparison.Ordinal) || Fraction().IsMatch(cell.Text))))) others++;
        }

        return (counts, others);
    }

    private static ExemplarKind? KindOf(ColumnRole? role) => role switch
    {
        ColumnRole.KindCollective => ExemplarKind.Collective,
        ColumnRole.KindIndividual => ExemplarKind.Individual,
        ColumnRole.KindHousehold => ExemplarKind.Household,
        ColumnRole.KindModel => ExemplarKind.Model,
        _ => null,
    };

    [GeneratedRegex(@"\b(?:chi tieu|ke hoach|ty le|so voi|tang giam)\b")]
    private static partial Regex NotCounted();

    [GeneratedRegex(@"^\s*\d+[.,]\d{1,2}\s*$")]
    private static partial Regex Fraction();
}
