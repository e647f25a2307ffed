using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Columns of names for each of several steps, "Cá nhân đăng ký | Cá nhân được công nhận", "Đăng ký | Được công nhận": who stands below one passed that step.</summary>
internal static partial class NamesByStep
{
    /// <summary>Whether the columns of names are of several steps: each names one, and they are not all the same.</summary>
    public static bool Tell(IReadOnlyList<HeaderColumn> names)
    {
        if (names.Count < 2) return false;
        var steps = names.Select(c => (Step: StepOf(c), IsRefusal: IsRefusal(c))).ToList();
        return steps.TrueForAll(s => s.IsRefusal || s.Step is not null) && steps.Distinct().Count() > 1;
    }

    /// <summary>The step that a heading over names is about; null where it names none.</summary>
    public static Milestone? StepOf(HeaderColumn column)
    {
        if (IsRefusal(column)) return null;
        var captions = column.Heading.Split(" / ");
        for (var i = captions.Length - 1; i >= 0; i--)
            if (FigureWords.MilestoneOf(captions[i]) is { } named) return named;
            else if (FigureWords.IsOtherStep(captions[i]) && OtherStep(TextKey.Folded(captions[i])) is { } other) return other;
        return null;
    }

    /// <summary>Whether the heading is of those who did not pass, "Cá nhân không được công nhận".</summary>
    public static bool IsRefusal(HeaderColumn column) => SectionSteps.Of(AwardCaptions.Lowest(column)) is SectionStep.Refused or SectionStep.NotYet;

    /// <summary>Gives the role of names to the columns for steps that hold names, where no column names the row without a step.</summary>
    /// <param name="columns">The columns of a header.</param>
    /// <param name="holdsNames">Whether the cells of a column are names.</param>
    public static void Mark(List<HeaderColumn> columns, Func<HeaderColumn, bool> holdsNames)
    {
        // Cheap tests first: most headers have a column of names without a step, or none of steps.
        if (columns.Exists(c => c.Role == ColumnRole.Name && StepOf(c) is null)) return;
        var steps = columns.FindAll(c => c is { Role: null or ColumnRole.Registered or ColumnRole.Total or ColumnRole.AwardProposed or ColumnRole.Award or ColumnRole.Nomination or ColumnRole.Name, Movement: null, Year: null } && IsOfThose(c) && StepOf(c) is not null);
        if (steps.Count < 2) return;
        foreach (var column in steps)
            if (column.Role != ColumnRole.Name && holdsNames(column)) columns[columns.IndexOf(column)] = column with { Role = ColumnRole.Name };
    }

    // "Người đề nghị", "Đơn vị công nhận" are whoever did it.
    private static bool IsOfThose(HeaderColumn column) => column.Role == ColumnRole.Name || Passed().IsMatch(TextKey.Folded(AwardCaptions.Lowest(column))) || ColumnContent.IsKind(column.Role);

    [GeneratedRegex(@"^(?:(?:da|duoc|dang|danh sach|ten|ho va ten|ho ten|ca nhan|tap the|ho gia dinh|ho|mo hinh|dien hinh|dhtt|tien tien|nguoi duoc|don vi duoc) )*(?:dang k[iy]|de nghi|de xuat|cong nhan|khen thuong|bieu duong|ton vinh|boi duong|nhan rong|gioi thieu)\b")]
    private static partial Regex Passed();

    private static Milestone? OtherStep(string key) =>
        key.Contains("de nghi", StringComparison.Ordinal) || key.Contains("de xuat", StringComparison.Ordinal) ? Milestone.Proposed
        : key.Contains("du dai hoi", StringComparison.Ordinal) || key.Contains("du hoi nghi", StringComparison.Ordinal) ? Milestone.Nominated
        : key.Contains("khen", StringComparison.Ordinal) || key.Contains("bieu duong", StringComparison.Ordinal) || key.Contains("ton vinh", StringComparison.Ordinal) ? Milestone.Commended : null;
}
