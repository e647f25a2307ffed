using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>What a figure of a summary is on: figures of two tables that are on the same may be the same exemplars.</summary>
internal readonly record struct FigureSubject(int Year, Milestone Milestone, ExemplarKind? Kind, string Movements, string? Unit)
{
    public static FigureSubject Of(ReportedCount count) => new(count.Year, count.Milestone, count.Kind, string.Join(' ', count.MovementIds), count.Unit?.Id);
}

/// <summary>A summary table, or the rows below one of its headings that names a part of the year, with what it says that it is about.</summary>
internal sealed partial class SummaryBlock
{
    private readonly IReadOnlyList<string> _own;

    /// <param name="table">The table.</param>
    /// <param name="sectionTime">The part of the year that the heading over its rows names; null where none does.</param>
    /// <param name="counts">Its figures.</param>
    /// <param name="own">What its tab and title say that those of the other tables do not.</param>
    /// <param name="names">Names and spellings.</param>
    public SummaryBlock(OpenedTable table, FigureTime? sectionTime, List<ReportedCount> counts, IReadOnlyList<string> own, NameBook names)
    {
        (Table, Counts, _own) = (table, counts, own);
        Time = sectionTime ?? TimeOf(table);
        IsSection = sectionTime is not null;
        Part = own.Select(t => AfterLabel().Replace(t, "").Trim()).FirstOrDefault(t => NamesPart(t, names));
        foreach (var count in counts)
        {
            var subject = FigureSubject.Of(count);
            Sums[subject] = Sums.GetValueOrDefault(subject) + count.Count;
        }
    }

    public OpenedTable Table { get; }

    public List<ReportedCount> Counts { get; }

    /// <summary>The sum of its figures on each subject.</summary>
    public Dictionary<FigureSubject, int> Sums { get; } = [];

    /// <summary>The part of the year that it is on; null where nothing names one.</summary>
    public FigureTime? Time { get; }

    /// <summary>Whether it is only some rows of its table.</summary>
    public bool IsSection { get; }

    /// <summary>The hamlet, body or owner whose figures they are, by tab or title; null where those name none.</summary>
    public string? Part { get; }

    /// <summary>Whether tab or title say that it is on the whole place, "Toàn xã".</summary>
    public bool SaysWhole => _own.Any(t => Whole().IsMatch(TextKey.Folded(t)));

    /// <summary>Whether its tab alone says that it sums others up, "Tổng hợp".</summary>
    public bool IsCalledSum => _own.Any(t => Sum().IsMatch(TextKey.Folded(t)));

    /// <summary>The first and the last month that it is on.</summary>
    public (int First, int Last) Months => Time is not { Number: > 0 and var n } time ? (1, 12) : time.Span switch
    {
        FigureSpan.Month => (n, n),
        FigureSpan.Quarter => ((n * 3) - 2, n * 3),
        FigureSpan.HalfYear => ((n * 6) - 5, n * 6),
        FigureSpan.ToMonth => (1, n),
        _ => (1, 12),
    };

    /// <summary>Where its figures begin.</summary>
    public SourceCells At => Counts[0].Source;

    /// <summary>Whether it is on a part of the months of the other one.</summary>
    public bool IsWithin(SummaryBlock whole) => Months != whole.Months && Months.First >= whole.Months.First && Months.Last <= whole.Months.Last;

    /// <summary>Whether both have the same title over the same cells, and tabs that name nothing of their own: "TH" and "TH (2)".</summary>
    public bool IsCopyOf(SummaryBlock other)
    {
        if (IsSection || other.IsSection || Time != other.Time || Part != other.Part || !HasTabLike(other) || Sums.Count != other.Sums.Count || !Table.Heading.Lines.Select(l => l.Text).SequenceEqual(other.Table.Heading.Lines.Select(l => l.Text))) return false;
        return Sums.All(s => other.Sums.TryGetValue(s.Key, out var sum) && sum == s.Value) && Cells(Table.Table).SequenceEqual(Cells(other.Table.Table));
    }

    /// <summary>Whether both have the same headings.</summary>
    public bool HasHeadingsOf(SummaryBlock other) => Table.Table.Header.SaysTheSame(other.Table.Table.Header);

    private bool HasTabLike(SummaryBlock other) =>
        Copied().Replace(Table.Raw.Name, "").Trim().Equals(Copied().Replace(other.Table.Raw.Name, "").Trim(), StringComparison.OrdinalIgnoreCase) || (Numbered().IsMatch(Table.Raw.Name) && Numbered().IsMatch(other.Table.Raw.Name));

    private static IEnumerable<string> Cells(RecognisedTable table) =>
        table.Rows.Where(r => r.Role is not (RowRole.Empty or RowRole.Outside)).SelectMany(r => table.Header.Columns.Select(c => table.Grid.At(r.Number, c.Column).Shown)).Prepend(string.Join('|', table.Header.Columns.Select(c => c.Heading)));

    // The lowest line that names a part decides: "Quý I năm 2023" right above a table of several on the year.
    private static FigureTime? TimeOf(OpenedTable table)
    {
        for (var i = table.Heading.Lines.Count - 1; i >= 0; i--)
            if (YearParts.TimeIn(table.Heading.Lines[i].Text) is { } time) return time;
        return YearParts.TimeIn(table.Raw.Name);
    }

    private static bool NamesPart(string text, NameBook names) =>
        text.Length is > 2 and < 80 && SectionWords.KindOf(text) is null && !Whole().IsMatch(TextKey.Folded(text)) && (names.IsOwner(text) || SectionWords.KindOfName(text) == ExemplarKind.Collective || Batch().IsMatch(TextKey.Folded(text)));

    [GeneratedRegex(@"\b(?:dot|lan|khoi|cum)\b")]
    private static partial Regex Batch();

    [GeneratedRegex(@"\s*\(\d+\)\s*$|\b(?:copy|bản sao)\b(?: (?:of|của))?", RegexOptions.IgnoreCase)]
    private static partial Regex Copied();

    [GeneratedRegex(@"^(?:sheet|trang tính|trang) ?\d*$", RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\btoan (?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|truong|don vi|nganh)\b")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:(?:bieu|bang) )?(?:tong hop|tong|tong cong|tong so|chung|th)(?: (?:chung|ca nam|nam 20\d\d|20\d\d))*$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(?:đơn vị|nơi gửi|tên đơn vị)(?: báo cáo)?\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex AfterLabel();
}
