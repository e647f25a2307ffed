using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>A year that the columns of a list give to an item.</summary>
/// <param name="Year">The year.</param>
/// <param name="Steps">The steps that they say were passed in it; none where they leave that to title and section.</param>
/// <param name="At">The first cell that says so.</param>
internal sealed record YearOfItem(int Year, IReadOnlyList<Milestone> Steps, CellAddress At);

/// <summary>
/// The columns of a list that may give an item several years: ticks below "2021 | 2022 | 2023" or "Công nhận 2022 | Công nhận 2023", and years below
/// "Năm đăng ký | Năm công nhận".
/// </summary>
internal sealed partial class YearColumns
{
    private readonly SheetGrid _grid;
    private readonly (HeaderColumn Column, Milestone? Step)[] _ticked;
    private readonly (HeaderColumn Column, Milestone Step)[] _dated;
    private readonly int? _titledYear;

    public YearColumns(RecognisedTable table, int? titledYear)
    {
        _grid = table.Grid;
        _titledYear = titledYear;
        var columns = table.Header.Columns;
        _ticked = [.. columns.Where(c => c is { Year: not null, Movement: null, Role: null or ColumnRole.Year or ColumnRole.Registered or ColumnRole.Total } && (IsBare(c) || StepBeside(c) is not null)).Select(c => (c, StepBeside(c) ?? StepOver(c)))];
        _dated = [.. columns.Where(c => c is { Year: null, Role: ColumnRole.Year } && StepOf(c) is not null).Select(c => (c, StepOf(c)!.Value))];
    }

    /// <summary>Whether one item may stand for several years.</summary>
    public bool Any => _ticked.Length > 0 || _dated.Length > 1;

    /// <summary>Whether it reads what stands below that heading.</summary>
    public bool Reads(HeaderColumn column) => Array.Exists(_ticked, t => t.Column == column);

    /// <summary>The years of an item, in the order of the columns; none where they give none, or no more than title and section do.</summary>
    /// <param name="row">Its first row.</param>
    /// <param name="stated">The step that title or section state; null where neither does.</param>
    public IReadOnlyList<YearOfItem> In(int row, Milestone? stated)
    {
        if (_ticked.Length == 0 && !AreAsked(stated)) return [];
        var years = new List<(int Year, Milestone? Step, CellAddress At)>();
        foreach (var (column, step) in _ticked)
        {
            var cell = _grid.At(row, column.Column);
            if (step is null ? CellReading.IsTick(cell) : StepWords.Read(cell, isHeaded: true).Answer == StepAnswer.Yes) years.Add((column.Year!.Value, step, new(row, column.Column)));
        }

        if (AreAsked(stated))
            foreach (var (column, step) in _dated)
                if (CellReading.Year(_grid.Covering(row, column.Column)) is { } year)
                {
                    // What the title states of all was passed in its own year.
                    if (_dated.Length == 1 && stated is not null) years.Add((_titledYear ?? year, stated, new(row, column.Column)));
                    if (_dated.Length == 1 && step == Milestone.Commended) years.Add((year, Milestone.Recognised, new(row, column.Column)));
                    years.Add((year, step, new(row, column.Column)));
                }

        return [.. years.GroupBy(y => y.Year).Select(g => new YearOfItem(g.Key, [.. g.Select(y => y.Step).OfType<Milestone>().Distinct()], g.First().At))];
    }

    /// <summary>The column for the day of recognition, "Ngày công nhận", whose year counts where nothing else says one; null where the list has none.</summary>
    public static int? DayOfRecognition(RecognisedTable table) => table.Header.Columns.FirstOrDefault(c => c.Role == ColumnRole.DecisionDate && StepWords.MilestoneOf(c) == Milestone.Recognised)?.Column;

    /// <summary>The year that a cell of that column gives, "20/11/2022", "T11/2022", "Quý IV/2022"; null where it gives none.</summary>
    public static int? YearOfRecognition(Cell cell) => CellReading.DayInDateColumn(cell)?.Year ?? CellReading.Year(cell);

    // A lone "Năm công nhận" is the year of a list of the recognised, and a lone "Năm đăng ký" that of the registered.
    private bool AreAsked(Milestone? stated) => _dated switch
    {
        [] => false,
        [(_, Milestone.Recognised)] => stated is Milestone.Registered or Milestone.Nurtured or Milestone.Proposed,
        [_] => stated is null && _titledYear is null,
        _ => true,
    };

    // Whoever was commended was recognised, and in that year where none is given for it.
    private static Milestone? StepOf(HeaderColumn column) => StepWords.MilestoneOf(column) ?? (TextKey.Folded(AwardCaptions.Lowest(column)).Contains("khen", StringComparison.Ordinal) ? Milestone.Commended : null);

    // "Đạt gia đình văn hóa" over the years says something else of somebody than that he is an exemplar of them.
    private static bool IsBare(HeaderColumn column)
    {
        var captions = column.Heading.Split(" / ");
        return BareYear().IsMatch(TextKey.Folded(captions[^1])) && (column.Role is ColumnRole.Year || captions.SkipLast(1).All(c => StepIn(c) is not null || Years().IsMatch(TextKey.Folded(c))));
    }

    // "Công nhận 2022", and "Công nhận" below "Năm 2022".
    private static Milestone? StepBeside(HeaderColumn column)
    {
        var captions = column.Heading.Split(" / ");
        return StepIn(captions[^1]) is { } step && (HeaderFinder.YearIn(captions[^1]) is not null || captions.SkipLast(1).Any(c => BareYear().IsMatch(TextKey.Folded(c)))) ? step : null;
    }

    private static Milestone? StepOver(HeaderColumn column)
    {
        foreach (var caption in column.Heading.Split(" / ").SkipLast(1))
            if (StepIn(caption) is { } step) return step;
        return null;
    }

    // Nothing but the step: "Công nhận gia đình văn hóa 2022" is a title that somebody has.
    private static Milestone? StepIn(string caption) => Step().IsMatch(TextKey.Folded(caption)) ? FigureWords.MilestoneOf(Year().Replace(caption, "").Trim()) : null;

    [GeneratedRegex(@"^(?:cac )?(?:nam|giai doan)\b")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:nam )?20\d\d$")]
    private static partial Regex BareYear();

    [GeneratedRegex(@"^(?:(?:da|duoc|so|ket qua|nam) )*(?:dang k[iy]|cong nhan|khen thuong|bieu duong|ton vinh|nhan rong|boi duong|de nghi)(?: dien hinh(?: tien tien)?| dhtt)?(?: (?:trong )?(?:nam )?20\d\d)?$")]
    private static partial Regex Step();

    [GeneratedRegex(@"\s*(?:trong\s+)?(?:năm\s+)?20\d\d", RegexOptions.IgnoreCase)]
    private static partial Regex Year();
}
