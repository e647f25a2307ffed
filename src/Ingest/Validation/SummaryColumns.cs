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
internal readonly record struct SummaryFigure(int Column, ExemplarKind? Kind, int? Year, bool IsTotal, bool IsRegistered, string? Movement);

/// <summary>Tells the columns of a summary form apart: figures that count, and figures that do not (targets, percentages, money).</summary>
/// <param name="Figures">Columns that count exemplars.</param>
/// <param name="Unused">Columns of figures that count none, with their headings.</param>
internal sealed partial record SummaryColumns(IReadOnlyList<SummaryFigure> Figures, IReadOnlyList<HeaderColumn> Unused)
{
    public static SummaryColumns Of(RecognisedTable table, SheetHeading heading)
    {
        var figures = new List<SummaryFigure>();
        var unused = new List<HeaderColumn>();
        var countsNothing = heading.Lines.Any(l => OtherUnit().IsMatch(TextKey.Folded(l.Text)) || PercentUnit().IsMatch(l.Text));
        foreach (var column in table.Header.Columns)
        {
            var key = TextKey.Folded(column.Heading);
            if (NotCounted().IsMatch(key) || column.Heading.Contains('%', StringComparison.Ordinal) || column.Role is ColumnRole.Percent or ColumnRole.Target)
            {
                unused.Add(column);
                continue;
            }

            var kind = KindOf(column.Role);
            var isRegistered = column.Role == ColumnRole.Registered || key.Contains("dang ky", StringComparison.Ordinal);
            var isResult = column.IsResult && column.Movement is null;
            var isFigure = kind is not null || column.Role is ColumnRole.Total or ColumnRole.Registered || isResult
                || ((column.Year is not null || column.Movement is not null) && column.Role is null or ColumnRole.Achievement or ColumnRole.Year);
            if (!isFigure) continue;
            var (counts, others) = Tally(table, column.Column);
            if (countsNothing || others > counts) unused.Add(column);
            // "Kết quả" may be a column of words; it counts only where it holds figures.
            else if (!isResult || counts > 0) figures.Add(new SummaryFigure(column.Column, kind, column.Year, column.Role == ColumnRole.Total || (kind is null && (isResult || isRegistered)), isRegistered, column.Movement));
        }

        return new SummaryColumns(figures, unused);
    }

    // By the column's majority, not by the cell: "85 %" or 0.85 in most cells makes it a column of percentages, whatever its heading says.
    private static (int Counts, int Others) Tally(RecognisedTable table, int column)
    {
        int counts = 0, others = 0;
        foreach (var row in table.Rows.Where(r => r.Role == RowRole.Data))
        {
            var cell = table.Grid.At(row.Number, column);
            if (cell.IsBlank) continue;
            if (CellReading.Count(cell, out var isBlank) is not null) counts++;
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

    [GeneratedRegex(@"\b(?:chi tieu|ke hoach|ty le|so voi|tang giam|kinh phi|trieu dong|nghin dong|so tien)\b")]
    private static partial Regex NotCounted();

    [GeneratedRegex(@"^(?:don vi tinh|dvt) (?:la )?(?:(?:nghin|trieu|ty) )?(?:dong|ha|tan|km|m2|trieu|ty)\b")]
    private static partial Regex OtherUnit();

    [GeneratedRegex(@"^\s*\(?(?:đơn vị tính|đvt)\s*[:=]?\s*%", RegexOptions.IgnoreCase)]
    private static partial Regex PercentUnit();

    [GeneratedRegex(@"^\s*\d+[.,]\d{1,2}\s*$")]
    private static partial Regex Fraction();
}
