using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Tells the columns of a summary form apart: figures that count, and figures that do not (targets, percentages, money).</summary>
/// <param name="Figures">Columns that count exemplars.</param>
/// <param name="Unused">Columns of figures that count none, with their headings.</param>
/// <param name="Earlier">Columns on a year that is only compared with.</param>
/// <param name="Scale">What the table's figures are multiplied by ("Đơn vị tính: nghìn người"); 1 where they are single ones.</param>
internal sealed partial record SummaryColumns(IReadOnlyList<SummaryFigure> Figures, IReadOnlyList<HeaderColumn> Unused, IReadOnlyList<HeaderColumn> Earlier, int Scale)
{
    /// <summary>Columns on spans that overlap, where none is on the year.</summary>
    public IReadOnlyList<HeaderColumn> Overlapping { get; private init; } = [];

    /// <summary>Columns that count, and are all that is said of the year, though some of it is missing.</summary>
    public IReadOnlyList<HeaderColumn> Partly { get; private init; } = [];

    /// <summary>Columns on several years together.</summary>
    public IReadOnlyList<HeaderColumn> Spans { get; private init; } = [];

    /// <summary>Columns on a part of what another column counts whole.</summary>
    public IReadOnlyList<HeaderColumn> Within { get; private init; } = [];

    public static SummaryColumns Of(RecognisedTable table, SheetHeading heading, ColumnAliases aliases, Func<HeaderColumn, string?>? unitOf = null)
    {
        var figures = new List<SummaryFigure>();
        var unused = new List<HeaderColumn>();
        var earlier = new List<HeaderColumn>();
        var spans = new List<HeaderColumn>();
        // "Xóm Soi | Xóm Đầm | Toàn xã": the total counts.
        var places = new List<HeaderColumn>();
        var isOfPlaces = table.Header.Columns.Any(c => c.Role == ColumnRole.Total && c.Heading.StartsWith("toàn ", StringComparison.OrdinalIgnoreCase));
        var main = table.Header.Main(TableKind.Summary) ?? table.Header.Columns[0];
        // Where a column has its own amounts of money, a line on money speaks of that column.
        var hasMoney = table.Header.Columns.Any(c => MeasureLine.IsMoney(TextKey.Folded(c.Heading)));
        var countsNothing = heading.Measure.IsOther && !hasMoney;
        var cells = new Lazy<List<Cell>>(() => [.. table.Header.Columns.Where(MayCount).SelectMany(c => CellsOf(table, c.Column))]);
        var captions = table.Header.Columns.Select(c => FigureCaptions.Of(c, aliases)).ToList();
        SettleCumulated(captions, table.Header.Columns);
        SettleTimes(captions);
        FigureCaptions.PartGroups(captions, table.Header.Columns, aliases);
        // "Đăng ký | Kết quả" below a title on registration: what is reached is recognised.
        var isRegisteredApart = captions.Exists(c => c.Milestone == Milestone.Registered);
        foreach (var (column, caption) in table.Header.Columns.Zip(captions))
        {
            var key = TextKey.Folded(column.Heading);
            if (NotCounted().IsMatch(key) || MeasureLine.IsMoney(key) || column.Heading.Contains('%', StringComparison.Ordinal) || column.Role is ColumnRole.Percent or ColumnRole.Target)
            {
                unused.Add(column);
                continue;
            }

            if (!caption.IsFigure || caption.IsOther)
            {
                if (isOfPlaces && !caption.IsOther && column.Role is null or ColumnRole.Place or ColumnRole.Unit && column != main && HoldsNumbers(table, column)) places.Add(column);
                else if ((caption.IsFigure || (MayHoldOthers(column) && column != main)) && HoldsNumbers(table, column)) unused.Add(column);
                continue;
            }

            if (caption.IsMixed && !HoldsNumbers(table, column)) continue;
            if (caption.Time?.Span == FigureSpan.SeveralYears)
            {
                spans.Add(column);
                continue;
            }

            if (caption.Time?.Span == FigureSpan.EarlierYear)
            {
                earlier.Add(column);
                continue;
            }

            var own = MeasureLine.InHeading(column.Heading);
            var numbers = ColumnNumbers.Of(CellsOf(table, column.Column), cells.Value, Math.Max(own.Scale, heading.Measure.Scale));
            var (counts, others) = Tally(table, column.Column, numbers);
            if (countsNothing || own.IsOther || others > counts || caption.IsWithin) unused.Add(column);
            // "Kết quả" may be a column of words; it counts only where it holds figures.
            else if (!caption.IsWords || counts > 0)
                figures.Add(new SummaryFigure
                {
                    Column = column.Column,
                    Kind = caption.Kind,
                    Year = caption.Year,
                    Milestone = caption.Milestone,
                    Half = caption.Milestone ?? (caption.IsResult && isRegisteredApart ? Milestone.Recognised : heading.Milestone ?? Milestone.Recognised),
                    Movement = column.Movement,
                    Unit = unitOf?.Invoke(column),
                    Time = caption.Time is { IsPart: true } ? caption.Time : null,
                    Detail = caption.Detail,
                    IsBareTotal = caption.IsBareTotal,
                    Numbers = numbers,
                });
        }

        // A bare total beside the one figure that says what it counts sums something of its own.
        foreach (var total in figures.FindAll(t => t.IsBareTotal && figures.Exists(f => !f.IsBareTotal && f.SaysTheSame(t)) && !figures.Exists(t.Sums)))
        {
            figures.Remove(total);
            unused.Add(table.Header.Columns.First(c => c.Column == total.Column));
        }

        // Spans that overlap say nothing certain of the year, unless a column of the whole year stands beside them.
        var partly = figures.Where(f => f.Time is not null).GroupBy(f => f.WithoutTime).Where(g => !figures.Exists(f => f.Time is null && f.WithoutTime.Equals(g.Key))).Select(g => g.ToList()).ToList();
        var overlapping = partly.FindAll(p => !SummaryFigure.AreApart(p)).SelectMany(p => p).Select(f => f.Column).ToHashSet();
        figures.RemoveAll(f => overlapping.Contains(f.Column));
        SummaryFigure.Relate(figures);
        return new SummaryColumns(figures, unused, earlier, countsNothing ? 1 : heading.Measure.Scale)
        {
            Spans = spans,
            Overlapping = [.. table.Header.Columns.Where(c => overlapping.Contains(c.Column))],
            Partly = [.. table.Header.Columns.Where(c => partly.Exists(p => SummaryFigure.AreApart(p) && !SummaryFigure.IsWholeYear(p) && p.Exists(f => f.Column == c.Column)))],
            Within = [.. table.Header.Columns.Where(c => figures.Exists(f => f.Column == c.Column && f.Wholes.Count > 0 && f.Parts.Count == 0)), .. places],
        };
    }

    // "Lũy kế quý II | Lũy kế quý III": the last holds the ones before it, and "Cả năm" holds all.
    private static void SettleCumulated(List<FigureCaptions> captions, IReadOnlyList<HeaderColumn> columns)
    {
        if (!captions.Exists(c => c.Time is { Span: FigureSpan.Cumulated, Number: > 0 })) return;
        var wholes = captions.Where(c => c.Time is { Span: FigureSpan.WholeYear }).Select(c => c.Kind).ToList();
        foreach (var same in Enumerable.Range(0, captions.Count).Where(i => captions[i].Time is not null).GroupBy(i => (captions[i].Kind, captions[i].Milestone, captions[i].Year, captions[i].Detail, columns[i].Movement)).ToList())
        {
            var cumulated = same.Where(i => captions[i].Time!.Value.Span == FigureSpan.Cumulated).ToList();
            var hasWhole = wholes.Contains(same.Key.Kind);
            var isAlone = cumulated.Count == 1 && !same.Any(i => captions[i].Time is { IsPart: true });
            var last = cumulated.Select(i => MonthOf(captions[i])).DefaultIfEmpty().Max();
            foreach (var i in cumulated)
            {
                if (captions[i].Time!.Value.Number == 0) continue;
                var isPart = hasWhole || isAlone || MonthOf(captions[i]) < last;
                captions[i] = captions[i] with { Time = isPart ? new FigureTime(FigureSpan.ToMonth, captions[i].Time!.Value.Number) : new FigureTime(FigureSpan.WholeYear) };
            }
        }

        // A bare "Lũy kế" beside them goes farthest.
        static int MonthOf(FigureCaptions caption) => caption.Time!.Value.Number is > 0 and var month ? month : int.MaxValue;
    }

    // "Lũy kế" beside "Quý IV" counts the year, and "Trong kỳ" is a part of it; beside "Năm 2023" it begins nobody knows when.
    private static void SettleTimes(List<FigureCaptions> captions)
    {
        if (!captions.Exists(c => c.Time is not null)) return;
        var hasParts = captions.Exists(c => c.Time is { IsPart: true, Span: not FigureSpan.Period });
        var years = captions.Select(c => c.Year).OfType<int>().Distinct().Order().ToList();
        for (var i = 0; i < captions.Count; i++)
        {
            if (captions[i].Time?.Span == FigureSpan.Cumulated) captions[i] = captions[i] with { Time = new FigureTime(hasParts ? FigureSpan.WholeYear : FigureSpan.SeveralYears) };
            // Beside the years themselves their span is the total.
            else if (captions[i].Time?.Span == FigureSpan.SeveralYears && years.Count > 1 && (captions[i].Years.From ?? years[0]) == years[0] && (captions[i].Years.To ?? years[^1]) >= years[^1]) captions[i] = captions[i] with { Time = null };
        }

        var wholes = captions.FindAll(c => c.Time?.Span == FigureSpan.WholeYear);
        var itsYear = wholes.Select(c => c.Year).Distinct().ToList() is [var only] ? only : null;
        for (var i = 0; i < captions.Count; i++)
        {
            if (captions[i].Time?.Span == FigureSpan.Period && wholes.Count == 0) captions[i] = captions[i] with { Time = null };
            else if (captions[i].Time is { IsPart: true } && captions[i].Year is null) captions[i] = captions[i] with { Year = itsYear };
        }
    }

    // "Giấy khen", "Số được nhân rộng tại xóm", "Xóm Soi" over figures: nothing is made of them, which must be said.
    private static bool MayHoldOthers(HeaderColumn column) => column.Role is null or ColumnRole.Award or ColumnRole.AwardLevel or ColumnRole.AwardCategory or ColumnRole.AwardProposed
        or ColumnRole.Nomination or ColumnRole.Replication or ColumnRole.Decision or ColumnRole.Place or ColumnRole.Unit;

    private static bool HoldsNumbers(RecognisedTable table, HeaderColumn column)
    {
        var said = table.Rows.Where(r => r.Role == RowRole.Data).Select(r => table.Grid.At(r.Number, column.Column)).Where(c => !c.IsBlank).ToList();
        return said.Count > 0 && said.TrueForAll(c => c.Kind == CellKind.Number || (c.Kind == CellKind.Text && c.Text!.Any(char.IsDigit) && !c.Text!.Any(char.IsLetter)));
    }

    private static bool MayCount(HeaderColumn column) => ColumnContent.KindOf(column.Role) is not null || column.Role is null or ColumnRole.Total or ColumnRole.Registered or ColumnRole.Target or ColumnRole.Percent;

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
            if (numbers.Count(cell, out var isBlank) is not null || (cell.Kind == CellKind.Text && StatedCount.InCell(cell.Text!) is not null)) counts++;
            else if (!isBlank && (cell.Kind == CellKind.Number || (cell.Kind == CellKind.Text && (cell.Text!.Contains('%', StringComparison.Ordinal) || Fraction().IsMatch(cell.Text))))) others++;
        }

        return (counts, others);
    }

    [GeneratedRegex(@"\b(?:chi tieu|ke hoach|ty le|so voi|tang giam)\b|(?:^| )(?:kh|giao|duoc giao)$")]
    private static partial Regex NotCounted();

    [GeneratedRegex(@"^\s*\d+[.,]\d{1,2}\s*$")]
    private static partial Regex Fraction();
}
