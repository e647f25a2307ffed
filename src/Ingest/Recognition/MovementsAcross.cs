namespace DienHinh.Ingest.Recognition;

/// <summary>Movements that stand across a summary, one column or group of columns each: a column of figures among them is one more, by a name that nobody knows yet, and its figures wait.</summary>
internal static class MovementsAcross
{
    /// <summary>Gives the columns between known movements, or beside the only known one, the movement that their caption must be.</summary>
    /// <param name="columns">The columns; changed.</param>
    /// <param name="names">What is known by name.</param>
    /// <param name="holdsNumbers">Whether a column holds numbers.</param>
    public static void Complete(List<HeaderColumn> columns, SectionNames names, Func<HeaderColumn, bool> holdsNumbers)
    {
        CompleteGroups(columns, names);
        var known = columns.Where(c => c.Movement is not null).Select(c => c.Movement).Distinct().Count();
        if (known == 0) return;
        var first = columns.FindIndex(c => c.Movement is not null);
        if (known > 1)
        {
            for (var i = first + 1; i < columns.Count; i++)
                if (columns[i] is { Role: null or ColumnRole.Movement, Movement: null, Year: null } unknown && holdsNumbers(unknown)) columns[i] = unknown with { Role = null, Movement = AwardCaptions.Lowest(unknown) };
        }
        else if (columns.Exists(IsSubject))
        {
            // Beside one alone every figure must be of a movement by its place: a target or a year among them says that others may be too.
            var unknown = columns.FindAll(c => c.Movement is null && !IsAround(c));
            if (unknown.Count == 0 || !unknown.TrueForAll(c => c is { Role: null or ColumnRole.Movement, Year: null } && MayBeMovement(AwardCaptions.Lowest(c), names) && holdsNumbers(c))) return;
            foreach (var column in unknown) columns[columns.IndexOf(column)] = column with { Role = null, Movement = AwardCaptions.Lowest(column) };
        }
    }

    // "Trồng nấm" over "TT | CN" beside a movement over the same.
    private static void CompleteGroups(List<HeaderColumn> columns, SectionNames names)
    {
        var below = columns.Where(c => c.Movement is not null && c.Movement != AwardCaptions.Lowest(c)).Select(AwardCaptions.Lowest).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (below.Count == 0 || !columns.Exists(IsSubject)) return;
        for (var i = 0; i < columns.Count; i++)
            if (columns[i] is { Movement: null, Year: null } column && ColumnContent.IsKind(column.Role) && below.Contains(AwardCaptions.Lowest(column)) && column.Heading.Split(" / ") is [var group, _] && MayBeMovement(group, names)) columns[i] = column with { Movement = group };
    }

    // What the rows are about, so that the movements are the columns.
    private static bool IsSubject(HeaderColumn column) => column is { Role: ColumnRole.Kind or ColumnRole.Unit or ColumnRole.Owner or ColumnRole.Year, Movement: null, Year: null };

    private static bool IsAround(HeaderColumn column) => IsSubject(column) || column.Role is ColumnRole.Ordinal or ColumnRole.Total or ColumnRole.Remark or ColumnRole.Place;

    private static bool MayBeMovement(string caption, SectionNames names) =>
        caption.Length > 4 && !caption.Contains('%', StringComparison.Ordinal) && !FigureWords.IsCaption(caption) && !FigureWords.IsOtherStep(caption) && !FigureWords.IsComparison(caption) && !SectionWords.IsTotal(caption) && !SectionWords.IsPart(caption)
        && SectionWords.KindOf(caption) is null && SectionWords.KindOfName(caption) is null && MeasureLine.Find(caption) is null && !MeasureLine.IsMoney(Text.TextKey.Folded(caption)) && !names.IsOwner(caption) && !names.SaysUnit(caption);
}
