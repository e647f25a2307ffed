using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Validation;

/// <summary>What the captions over one column of a summary form say together: "Tập thể" over "Công nhận" is both.</summary>
internal sealed record FigureCaptions
{
    /// <summary>Whether the column counts exemplars, as far as its captions say.</summary>
    public bool IsFigure { get; private init; }

    /// <summary>The kind that it counts.</summary>
    public ExemplarKind? Kind { get; private init; }

    /// <summary>The milestone that a caption names.</summary>
    public Milestone? Milestone { get; private init; }

    /// <summary>The span of time that a caption names.</summary>
    public FigureTime? Time { get; init; }

    /// <summary>The year that a caption names; a span of years is none.</summary>
    public int? Year { get; init; }

    /// <summary>The first and the last year of a span of years, as far as its caption names them.</summary>
    public (int? From, int? To) Years { get; private init; }

    /// <summary>Whether its captions name a step that no figures are read of, or a part of a later step that may overlap others.</summary>
    public bool IsOther { get; private init; }

    /// <summary>Whether the column may hold names of awards or places as well: it counts only where all of its cells are figures.</summary>
    public bool IsMixed { get; private init; }

    /// <summary>What the lowest caption parts off within the kind, or the group of columns beside one that sums all groups.</summary>
    public string? Detail { get; init; }

    /// <summary>Whether that is only a part, "Trong đó nữ".</summary>
    public bool IsWithin { get; private init; }

    /// <summary>Whether a caption speaks of what was reached.</summary>
    public bool IsResult { get; private init; }

    /// <summary>Whether the column may hold words as well as figures.</summary>
    public bool IsWords { get; private init; }

    /// <summary>Whether it says nothing but that it is a sum.</summary>
    public bool IsBareTotal { get; private init; }

    public static FigureCaptions Of(HeaderColumn column, ColumnAliases aliases)
    {
        var captions = column.Heading.Split(" / ");
        var kind = ColumnContent.KindOf(column.Role) ?? (captions.Length > 1 ? captions.Select(c => KindIn(c, aliases)).LastOrDefault(k => k is not null) : null);
        // "Ngày công nhận", "Cấp đề nghị", "Đơn vị đề nghị" head what is no figure.
        var isMixed = column.Role is ColumnRole.Award or ColumnRole.Replication && captions.Any(c => FigureWords.MilestoneOf(c) is > Domain.Milestone.Recognised);
        var mayCount = isMixed || column.Role is null or ColumnRole.Total or ColumnRole.Registered || ColumnContent.KindOf(column.Role) is not null;
        var milestone = !mayCount ? null : captions.Select(FigureWords.MilestoneOf).LastOrDefault(m => m is not null) ?? (column.Role == ColumnRole.Registered ? Domain.Milestone.Registered : null);
        var (time, year, span) = mayCount || column.Role == ColumnRole.Year ? TimeIn(captions, column) : (null, column.Year, null);
        var isResult = column.IsResult;
        var isSex = kind is not null && column.Role is ColumnRole.Birth or ColumnRole.Gender;
        var detail = kind is null || captions.Length < 2 || KnownIn(captions[^1], column, aliases) ? null : TextKey.Folded(captions[^1]);
        var isPlain = kind is null && milestone is null && time is null && year is null && column.Movement is null;
        return new FigureCaptions
        {
            IsFigure = (kind is not null && (mayCount || isSex || isResult)) || column.Role is ColumnRole.Total or ColumnRole.Registered || milestone is not null || time is not null
                || (isResult && column.Movement is null) || ((year is not null || column.Movement is not null) && column.Role is null or ColumnRole.Achievement or ColumnRole.Year),
            Kind = kind,
            Milestone = milestone,
            Time = time,
            Year = year,
            Years = span is null ? default : FigureWords.YearsOf(span),
            IsOther = IsOtherStep(captions, column, milestone, aliases),
            IsMixed = isMixed,
            Detail = detail,
            IsWithin = detail is not null && SectionWords.IsPart(detail),
            IsResult = isResult,
            IsWords = isResult && column.Movement is null && kind is null,
            IsBareTotal = isPlain && column.Role == ColumnRole.Total && !isResult,
        };
    }

    /// <summary>
    /// Where groups of columns stand beside one that sums them, "Xóm Soi | Xóm Đầm | Toàn xã" each over "Tập thể | Cá nhân", tells the others apart from it: they are parts of what it counts.
    /// </summary>
    public static void PartGroups(List<FigureCaptions> captions, IReadOnlyList<HeaderColumn> columns, ColumnAliases aliases)
    {
        if (!captions.Zip(columns).Any(c => c.First is { IsFigure: true, Kind: not null } && GroupOf(c.Second, aliases) is { IsTotal: true })) return;
        for (var i = 0; i < captions.Count; i++)
            if (captions[i].IsFigure && GroupOf(columns[i], aliases) is { IsTotal: false, Name: { } group }) captions[i] = captions[i] with { Detail = captions[i].Detail is { } detail ? $"{group}/{detail}" : group };
    }

    // The captions over the lowest one that say nothing that is asked for otherwise.
    private static (bool IsTotal, string? Name) GroupOf(HeaderColumn column, ColumnAliases aliases)
    {
        var upper = column.Heading.Split(" / ").SkipLast(1).ToList();
        if (upper.Exists(c => SectionWords.IsTotal(c))) return (true, null);
        var group = upper.FindAll(c => !KnownIn(c, column, aliases) && !SectionWords.IsPart(c));
        return (false, group.Count == 0 ? null : TextKey.Folded(string.Join('/', group)));
    }

    // The lowest caption that speaks of time decides: below "Giai đoạn 2021-2025" stands "2023".
    private static (FigureTime? Time, int? Year, string? Span) TimeIn(string[] captions, HeaderColumn column)
    {
        FigureTime? time = null;
        int? year = null;
        var isCumulated = false;
        for (var i = captions.Length - 1; i >= 0; i--)
        {
            if (captions[i] == column.Movement) continue;
            var found = FigureWords.TimeOf(captions[i]);
            if (found?.Span == FigureSpan.SeveralYears)
            {
                if (time is null && year is null) return (found, null, captions[i]);
                continue;
            }

            // "Lũy kế" below "Quý II" goes to the end of June.
            if (isCumulated && found is { IsPart: true, Number: > 0 } to) (time, isCumulated) = (new FigureTime(FigureSpan.Cumulated, FigureWords.LastMonthOf(to)), false);
            if (time is null && found is { Span: FigureSpan.WholeYear } or { Span: FigureSpan.Cumulated, Number: 0 }) isCumulated = FigureWords.IsCumulated(captions[i]);
            time ??= found;
            year ??= HeaderFinder.YearIn(captions[i]);
        }

        return (time, year, null);
    }

    // "Khen thưởng" over "Cấp xã | Cấp huyện" or over forms: whoever got two stands in two of them.
    private static bool IsOtherStep(string[] captions, HeaderColumn column, Milestone? milestone, ColumnAliases aliases) =>
        captions.Any(c => c != column.Movement && FigureWords.IsOtherStep(c))
        || (milestone is > Domain.Milestone.Recognised && captions.Any(c => FigureWords.MilestoneOf(c) is null && !KnownIn(c, column, aliases)));

    private static ExemplarKind? KindIn(string caption, ColumnAliases aliases) => ColumnContent.KindOf(aliases.Find(caption)?.Role) ?? (FigureWords.MilestoneOf(caption) is null ? SectionWords.KindOf(caption) : null);

    // Whether the caption says one of the things that are asked for otherwise; what it says beyond them parts the kind.
    private static bool KnownIn(string caption, HeaderColumn column, ColumnAliases aliases) =>
        caption == column.Movement || HeaderFinder.YearIn(caption) is not null || FigureWords.IsCaption(caption) || KindIn(caption, aliases) is not null
        || aliases.Find(caption) is { Role: ColumnRole.Total or ColumnRole.Registered } || (column with { Role = null, Heading = caption }).IsResult;
}
