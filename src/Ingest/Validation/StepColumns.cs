using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The columns of a list that tell which steps each item passed: "Đăng ký | Công nhận", "Ngày công nhận" in a list of the registered, "Kết quả".</summary>
internal sealed class StepColumns
{
    /// <summary>A column and what it can say.</summary>
    /// <param name="OnlyAfterEarlier">Whether it is asked only where title or section state an earlier step.</param>
    /// <param name="IsDenial">Whether its ticks say that the step was not passed.</param>
    /// <param name="IsDay">Whether a blank cell only leaves the day open.</param>
    private readonly record struct StepColumn(HeaderColumn Column, Milestone? Milestone, bool OnlyAfterEarlier, bool IsDenial, bool IsDay);

    private readonly List<StepColumn> _columns;
    private readonly string _sheet;
    private readonly bool _hasEarlier;

    public StepColumns(SheetContext sheet)
    {
        var header = sheet.Table.Header;
        _sheet = sheet.Table.Grid.Name;
        // The day or decision of recognition is that of an award, but one that a list of the registered could not know of all.
        _columns = [.. header.Columns.Where(c => c.Role == ColumnRole.Step || (c.Role is ColumnRole.DecisionDate or ColumnRole.Decision && StepWords.MilestoneOf(c) is Milestone.Recognised))
            .Select(c => new StepColumn(c, StepWords.MilestoneOf(c), c.Role is ColumnRole.DecisionDate or ColumnRole.Decision, StepWords.IsDenial(c), StepWords.IsDay(c))).OrderBy(c => c.IsDenial)];
        _hasEarlier = _columns.Exists(c => c.Milestone is Milestone.Registered or Milestone.Proposed);
        Stated = sheet.Heading.NamesTwoSteps && _columns.Exists(c => c.Milestone == Milestone.Registered) ? null : sheet.Heading.Milestone;
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Tells => _columns.Count > 0;

    /// <summary>The step that the title states for all rows; null where it states none, or leaves it to the columns.</summary>
    public Milestone? Stated { get; }

    /// <summary>What the columns say of an item; null where the list has none that speaks.</summary>
    /// <param name="row">Its first row.</param>
    /// <param name="stated">The step that title or section state; null where neither does.</param>
    /// <param name="cells">The cells of the list.</param>
    /// <param name="facts">Who takes the findings.</param>
    public PassedSteps? Read(int row, Milestone? stated, ListCells cells, SheetFacts facts)
    {
        if (_columns.Count == 0) return null;
        PassedSteps? passed = null;
        foreach (var (column, milestone, onlyAfterEarlier, isDenial, isDay) in _columns)
        {
            if (onlyAfterEarlier && stated is not (Milestone.Registered or Milestone.Nurtured or Milestone.Proposed)) continue;
            var cell = cells.Covering(row, column.Column);
            var at = new CellAddress(row, column.Column);
            var said = StepWords.Read(cell, isHeaded: milestone is not null);
            // "45", "Số 45": a number of whatever decision.
            if (column.Role == ColumnRole.Decision && said.Answer == StepAnswer.Unclear) said = new StepSaid(StepAnswer.Yes);
            // "Đạt" below "Kết quả" is recognition where the list is one of the recognised; in a list of the registered it may be anything.
            if (said is { Answer: StepAnswer.Yes, Named: null } && milestone is null && stated is not (null or Milestone.Recognised or Milestone.Commended)) said = new StepSaid(StepAnswer.Unclear);
            if (said.Answer == StepAnswer.Unclear) facts.SayOncePer($"{column.Heading}/{cell.Shown}", "step-unclear", _sheet, at.ToString(), cell.Shown, null, cell.Shown, column.Heading);
            passed ??= new PassedSteps(stated, at, column.Heading);
            if (isDenial && said.Answer == StepAnswer.Yes) passed.Deny(milestone ?? Milestone.Recognised);
            else if (!isDenial && (said.Answer != StepAnswer.Nothing || !isDay || _hasEarlier)) passed.Add(milestone ?? Milestone.Recognised, said, at, column.Heading);
        }

        return passed;
    }

    /// <summary>Tells of columns that say of some rows whether a step was passed, and of most something else.</summary>
    public static void TellUnread(SheetContext sheet, SheetFacts facts)
    {
        foreach (var column in sheet.Table.Header.Columns.Where(StepWords.MayTell))
        {
            if (sheet.Years.Reads(column)) continue;
            if (StepWords.Look(sheet.Table.Grid, sheet.Table.Header.EndRow, column).Plain == 0) continue;
            var isHeaded = StepWords.MilestoneOf(column) is not null;
            // The answer may stand in a table below.
            if (sheet.Table.Rows.FirstOrDefault(r => StepWords.Read(sheet.Table.Grid.At(r.Number, column.Column), isHeaded).Answer is StepAnswer.Yes or StepAnswer.No) is not { Number: var row }) continue;
            var shown = sheet.Table.Grid.At(row, column.Column).Shown;
            facts.SayOncePer(column.Heading, "step-column-mixed", sheet.Table.Grid.Name, new CellAddress(row, column.Column).ToString(), shown, null, column.Heading, shown);
        }
    }
}

/// <summary>The steps that an item passed by its own cells, and those that it did not.</summary>
internal sealed class PassedSteps(Milestone? stated, CellAddress at, string heading)
{
    private readonly Dictionary<Milestone, DateOnly?> _passed = [];
    private readonly Dictionary<Milestone, StepAnswer> _open = [];

    /// <summary>The cell to look at where no step was passed: that of recognition, if there is one.</summary>
    public CellAddress At { get; private set; } = at;

    /// <summary>The heading over that cell.</summary>
    public string Heading { get; private set; } = heading;

    /// <summary>Whether the step was passed.</summary>
    public bool Has(Milestone milestone) => _passed.ContainsKey(milestone);

    /// <summary>Takes what a cell says.</summary>
    public void Add(Milestone headed, StepSaid said, CellAddress cell, string columnHeading)
    {
        if (headed == Milestone.Recognised) (At, Heading) = (cell, columnHeading);
        var milestone = said.Named ?? headed;
        if (said.Answer == StepAnswer.Yes) _passed[milestone] = said.Day ?? _passed.GetValueOrDefault(milestone);
        // "Đăng ký" below "Kết quả": that step, and no further.
        if (said.Answer != StepAnswer.Yes || milestone != headed) _open[headed] = said.Answer == StepAnswer.Yes ? StepAnswer.No : said.Answer;
    }

    /// <summary>Takes that a step was not passed, whatever another cell says.</summary>
    public void Deny(Milestone milestone)
    {
        _passed.Remove(milestone);
        _open[milestone] = StepAnswer.No;
    }

    /// <summary>The milestones that title and awards tell, with what the cells say over them.</summary>
    public IReadOnlyDictionary<Milestone, DateOnly?> Over(IReadOnlyDictionary<Milestone, DateOnly?> told)
    {
        var milestones = new Dictionary<Milestone, DateOnly?>(told);
        foreach (var (open, answer) in _open)
            if (!_passed.ContainsKey(open) && IsDenied(open, answer)) milestones.Remove(open);
        foreach (var (milestone, day) in _passed) milestones[milestone] = day ?? milestones.GetValueOrDefault(milestone);
        if (stated is { } title && title is Milestone.Registered or Milestone.Nurtured or Milestone.Proposed) milestones.TryAdd(title, null);
        return milestones;
    }

    // What the title states of all holds where a cell is blank, unless the row tells of an earlier step instead.
    private bool IsDenied(Milestone open, StepAnswer answer) =>
        stated is null || (open == Milestone.Recognised && stated is Milestone.Recognised && (answer == StepAnswer.No || (answer == StepAnswer.Nothing && _passed.Count > 0)));
}
