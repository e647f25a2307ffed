using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// The steps after recognition that columns of a list tell (giới thiệu dự đại hội, nhân rộng, tình trạng duy trì), and the event that a list's title introduces to.
/// </summary>
internal sealed class StepReading
{
    private readonly SheetGrid _grid;
    private readonly FormWords _words;
    private readonly int? _replication;
    private readonly int? _state;
    private readonly List<(int Column, CongressEvent? Event)> _nominations;
    private readonly IReadOnlyList<CongressEvent> _titled;

    public StepReading(SheetContext sheet, FormWords words)
    {
        var header = sheet.Table.Header;
        (_grid, _words) = (sheet.Table.Grid, words);
        (_replication, _state) = (header.Find(ColumnRole.Replication)?.Column, header.Find(ColumnRole.State)?.Column);
        // "Đại hội tỉnh lần thứ VI | Hội nghị huyện" under one caption: a tick says which. "Hội nghị, đại hội" says none.
        _nominations = [.. header.Columns.Where(c => c.Role == ColumnRole.Nomination).Select(c => (c.Column, EventWords.Find(AwardCaptions.Lowest(c)) is { } named && IsOne(named) ? named : null))];
        _titled = sheet.Heading is { Milestone: Milestone.Nominated, Title: { } title } && EventWords.Find(title) is { } titled ? [titled] : [];
    }

    /// <summary>The milestones with those that columns add, and the events that the item was introduced to.</summary>
    /// <param name="row">First row of the item.</param>
    /// <param name="milestones">What awards and title tell; never changed.</param>
    /// <param name="section">The section that introduces the item to an event, "Được giới thiệu dự hội nghị …"; null where none does.</param>
    public (IReadOnlyDictionary<Milestone, DateOnly?> Milestones, IReadOnlyList<CongressEvent> Nominations) Read(int row, IReadOnlyDictionary<Milestone, DateOnly?> milestones, string? section = null)
    {
        var (nominations, isNominated) = _nominations.Count == 0 ? (_titled, false) : NominationsIn(row);
        if (section is not null && EventWords.Find(section) is { } said) nominations = [.. nominations.Append(said).DistinctBy(e => e.Id)];
        if (!isNominated && !SaysYes(row, _replication)) return (milestones, nominations);
        var more = new Dictionary<Milestone, DateOnly?>(milestones);
        if (isNominated) more.TryAdd(Milestone.Nominated, null);
        if (SaysYes(row, _replication)) more.TryAdd(Milestone.Replicated, null);
        return (more, nominations);
    }

    private (IReadOnlyList<CongressEvent> Events, bool Any) NominationsIn(int row) =>
        ([.. _titled.Concat(_nominations.SelectMany(n => EventsIn(row, n.Column, n.Event))).DistinctBy(e => e.Id)], _nominations.Exists(n => SaysYes(row, n.Column)));

    /// <summary>Adds what columns say of an exemplar as entries: where it was copied, whether it is kept up.</summary>
    public void AddEntries(int row, Exemplar exemplar, SheetFacts facts)
    {
        if (_replication is { } copied && SaysYes(row, copied) && !CellReading.IsTick(_grid.Covering(row, copied)))
            facts.Entries.Add(EntryOf(EntryKind.Replication, row, copied, exemplar) with { Channel = HeaderFinder.Tidy(_grid.Covering(row, copied).Shown) });
        if (_state is { } state && StateOf(_grid.Covering(row, state)) is { } said)
            facts.Entries.Add(EntryOf(EntryKind.Evaluation, row, state, exemplar) with { Result = HeaderFinder.Tidy(_grid.Covering(row, state).Shown), State = said });
    }

    private static bool IsOne(CongressEvent named) => named.Level is not null || named.Ordinal is not null || named.Year is not null;

    private ExemplarState? StateOf(Cell cell) =>
        cell.IsBlank || cell.Kind == CellKind.Error ? null : CellReading.IsTick(cell) ? ExemplarState.Maintained : _words.Entries.StateOf(cell.Shown);

    private Entry EntryOf(EntryKind kind, int row, int column, Exemplar exemplar) => new()
    {
        Kind = kind,
        ExemplarName = exemplar.Name,
        Exemplar = exemplar,
        Year = exemplar.Year,
        Unit = exemplar.Unit,
        Source = new SourceCells(_grid.Name, new CellAddress(row, column)),
    };

    // A tick stands for the event of the heading; words name their own, several with a semicolon or a line each.
    private IEnumerable<CongressEvent> EventsIn(int row, int column, CongressEvent? headed)
    {
        if (!SaysYes(row, column)) return [];
        var cell = _grid.Covering(row, column);
        if (CellReading.IsTick(cell)) return headed is null ? [] : [headed];
        var named = cell.Shown.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(EventWords.Find).OfType<CongressEvent>().ToList();
        return named.Count > 0 || headed is null ? named : [headed];
    }

    private bool SaysYes(int row, int? column) =>
        column is { } at && _grid.Covering(row, at) is { IsBlank: false, Kind: not (CellKind.Error or CellKind.FormulaWithoutValue) } cell && !CellReading.IsNone(cell.Shown);
}
