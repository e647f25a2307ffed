using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>One item of a list after the other: an exemplar, or a row that waits with a finding that says why. What repeats within a range of rows is worked out once.</summary>
internal sealed partial class ListItems(FileContext file, SheetContext sheet, SheetFacts facts, ColumnDates dates, MilestoneDays days, GroupLabels labels)
{
    private const int MostRemembered = 1_000;

    // Fifty people in one cell fit; a cell that goes on tells a story.
    private const int LongestName = 4_000;

    private readonly SheetGrid _grid = sheet.Table.Grid;
    private readonly string _sheetName = sheet.Table.Grid.Name;
    private readonly ListCells _cells = new(sheet);
    private readonly AwardReading _awards = new(sheet.Table.Grid, sheet.Table.Header, sheet.Heading, dates, days, file.Words.Subjects);
    private readonly Milestone _step = sheet.Heading.Milestone ?? Milestone.Recognised;
    private readonly Dictionary<Milestone, AwardReading> _awardsAt = [];
    private readonly ClassReading _classes = new(sheet.Table, file.Words.Subjects);
    private readonly StepReading _steps = new(sheet, file.Words);
    private readonly ExemplarKind? _titleKind = sheet.Heading.Title is { } title ? ListReading.OnlyKindIn(title) : null;
    private readonly ExemplarKind? _tabKind = sheet.TabKind;
    private readonly StepColumns _passed = new(sheet);
    private readonly RowUnits _units = new(file, sheet, facts);
    private readonly int? _number = sheet.Table.Header.Columns.FirstOrDefault(c => c.Role == ColumnRole.Total && c.Heading.StartsWith("Số ", StringComparison.OrdinalIgnoreCase))?.Column;
    private readonly Dictionary<string, ExemplarKind?> _kinds = new(StringComparer.Ordinal);

    /// <summary>Reads an item.</summary>
    /// <param name="row">Its first row.</param>
    /// <param name="rows">All its rows, the first one first.</param>
    public void Read(RecognisedRow row, int[] rows)
    {
        foreach (var number in rows)
            foreach (var (address, error) in _cells.ErrorsIn(number)) facts.Say("error-cell", _sheetName, address, error, null, error);
        if (row.Reason == RowReason.SaysNobody)
        {
            var (cell, said) = _cells.FirstText(row.Number, SectionWords.SaysNobody);
            facts.SayOnce("nobody-said", _sheetName, cell.ToString(), said, null, said);
            facts.SaysNone = true;
            return;
        }

        if (IsRefused(row)) return;
        var (exemplars, pending) = (facts.Exemplars.Count, facts.Pending.Count);
        var names = _cells.FindNames(rows);
        var across = YearsAcross(row);
        for (var i = 0; i < names.Count; i++) ReadNames(row, rows, names[i], across);
        if (names is [var read] && _cells.PassedOver(row.Number, read) is var (at, text, column)) facts.SayOncePer(column.Heading, "second-names", _sheetName, at.ToString(), text, null, column.Heading, read.Column.Heading);
        if (_tickColumns.Count > 0) TellNamesUnderTicks(row.Number, names);
        if (facts.Pending.Count == pending) CheckCounts(row.Number, exemplars);
        if (_number is not null && across is not { Count: > 1 } && facts.Pending.Count == pending && facts.Exemplars.Count > exemplars && names.Any(n => MayBeSeveral().IsMatch(n.Lines))) CheckNumber(row.Number, facts.Exemplars.Count - exemplars);
    }

    // "Số lượng: 3" beside "Xóm Soi, xóm Đầm, xóm Chùa". Beside a plain name it may count anything, the members of a body.
    private void CheckNumber(int row, int counted)
    {
        if (_number is { } column && ColumnNumbers.Alone.Count(_grid.At(row, column), out _) is { } stated && stated != counted)
            facts.Say("total-differs", _sheetName, new CellAddress(row, column).ToString(), _grid.At(row, column).Shown, null, stated, counted);
    }

    private void ReadNames(RecognisedRow row, int[] rows, FoundName name, IReadOnlyList<YearOfItem>? across)
    {
        // "Không có", "…": the sender says that there is nobody.
        if (CellReading.IsNone(name.Text) || !TextKey.HasLetter(name.Text))
        {
            // Beside other columns of names an empty one is the rule.
            if (name.HeadingKind is null || (name.Text.Any(char.IsDigit) && !CellReading.IsNone(name.Text))) facts.SayOnce("empty-name", _sheetName, name.Cell, name.Text, null, name.Text);
            // A column of telephone numbers under "Họ và tên" says nothing about anybody.
            if (name.Text.Any(char.IsDigit) && !CellReading.IsNone(name.Text)) facts.Lost.Add("empty-name");
            else facts.SaysNone = true;
            return;
        }

        if (_cells.IsRefused(name))
        {
            facts.SayOnce("section-refused", _sheetName, new CellAddress(sheet.Table.Header.LastRow, name.Column.Column).ToString(), name.Column.Heading, null, name.Column.Heading);
            facts.SaysNone = true;
            return;
        }

        if (name.Lines.Length > LongestName)
        {
            facts.Say("name-too-long", _sheetName, name.Cell, name.Text, null, name.Lines.Length);
            facts.Lost.Add("name-too-long");
            return;
        }

        var source = _cells.Source(rows, name.At);
        if (across is not null)
            foreach (var year in across) ReadIn(year.Year, year.Steps, row, rows, name, source, across.Any(other => other != year && other.Steps.Contains(Milestone.Commended)));
        else if (FindYear(row, name, source, out var found) && found is { } itsOnly) ReadIn(itsOnly, [], row, rows, name, source);
    }

    private void ReadIn(int itsYear, IReadOnlyList<Milestone> passed, RecognisedRow row, int[] rows, FoundName name, SourceCells source, bool isAwardedElsewhere = false)
    {
        if (!file.Covers(itsYear))
        {
            facts.YearsOutside.Add(itsYear);
            facts.Say("row-year-outside-plan", _sheetName, name.Cell, null, null, itsYear, $"{file.Plan!.FromYear}-{file.Plan.ToYear}");
            return;
        }

        if (FindMovement(row, rows, name, source) is not { } movement) return;
        if (sheet.Heading.NamesTwoSteps && row.Context.Milestone is null && name.Step is null && !_passed.Tells && passed.Count == 0) facts.SayOncePer("title", "two-steps-in-title", _sheetName, name.Cell, null, null);
        if (FindKind(row, name, movement, source) is not { } kind) return;
        if (FindOwners(row, movement, source) is not { } owners) return;
        if (!_units.TryFind(row, source, itsYear, out var unit)) return;

        if (movement.Kinds.Count > 0 && !movement.Kinds.Contains(kind) && kind != ExemplarKind.Model)
            facts.SayOncePer($"{movement.Item!.Item}/{kind}", "kind-not-admitted", _sheetName, name.Cell, name.AsFound, null, ListReading.KindWord(kind));
        if (movement.Ids.Count > 1 && (movement.Item is null || movement.Item.MovementIds.Count == 1))
            facts.Say("two-movements", _sheetName, _cells.AddressOf(row.Number, ColumnRole.Movement) ?? TickOf(row.Number) ?? row.Context.MovementCell ?? name.Cell, null, null, movement.Ids.Count);

        var first = facts.Exemplars.Count;
        _awards.CheckDates(rows, facts);
        AddPeople(rows, name, source, new Item(itsYear, movement, kind, owners, unit, name.Step is null ? row.Context.Other : name.Column.Heading, name.Step ?? StepOf(row), passed, isAwardedElsewhere));
        if (facts.Exemplars.Count == first) return;
        if (name.Stated is { } stated && stated != facts.Exemplars.Count - first) facts.Say("total-differs", _sheetName, name.Cell, name.AsFound, null, stated, facts.Exemplars.Count - first);
        for (var i = first; i < facts.Exemplars.Count; i++) _steps.AddEntries(row.Number, facts.Exemplars[i], facts);
        DataRules.CheckItem(sheet, facts.Exemplars[first], movement, row.Number, facts);
    }

    /// <summary>What holds for everybody whom the item names, in one year.</summary>
    private readonly record struct Item(int Year, MovementMatch Movement, ExemplarKind Kind, IReadOnlyList<string> Owners, Unit? Unit, string? Section, Milestone? Step, IReadOnlyList<Milestone> Passed, bool IsAwardedElsewhere);

    private void AddPeople(int[] rows, FoundName name, SourceCells source, Item item)
    {
        if (!FindSteps(rows, name, source, item, out var awards, out var dated)) return;
        // Beside the names of the recognised: those stand there once more.
        if (name.Step == Milestone.Commended && _cells.HasNamesAt(Milestone.Recognised)) dated = dated.Where(d => d.Key != Milestone.Recognised).ToDictionary();
        var (milestones, nominations) = _steps.Read(rows[0], dated, item.Step == Milestone.Nominated ? item.Section : null);
        var remark = _cells.JoinedText(rows, ColumnRole.Remark);
        void Add(NameInCell person, string? position, string? place, string? achievement)
        {
            // What followed the name tells where somebody lives, or what he is.
            if (person.Rest is { } rest && SectionWords.KindOfName(rest) == ExemplarKind.Collective) place = Joined(rest, place);
            else position = Joined(person.Rest, position);
            var (itsClass, subKind) = _classes.Read(rows[0], item.Kind, person, position, item.Section, item.Movement.Items);
            facts.Exemplars.Add(new Exemplar
            {
                Name = person.Name,
                NameAsFound = person.AsFound,
                Kind = item.Kind,
                MovementIds = item.Movement.Ids,
                OwnerIds = item.Owners,
                Year = item.Year,
                Milestones = milestones,
                Awards = awards,
                Nominations = nominations,
                Class = itsClass,
                SubKind = subKind,
                Position = position,
                Place = place,
                Achievement = achievement,
                Remark = remark,
                Unit = item.Unit,
                Source = source,
            });
        }

        var people = NamesInCell.Split(name.Lines, name.AsFound, item.Kind);
        if (people.Count > 1) facts.Say("several-names", _sheetName, name.Cell, name.AsFound, null, people.Count);
        else if (people[0].MayBeTwo) facts.Say("one-or-two-names", _sheetName, name.Cell, name.AsFound, null, name.Text);
        if (people.Count == 1)
        {
            Add(people[0], _cells.JoinedText(rows, ColumnRole.Position), _cells.JoinedText(rows, ColumnRole.Place), _cells.JoinedText(rows, ColumnRole.Achievement));
            return;
        }

        var (positions, places, achievements) = (_cells.Shares(rows, ColumnRole.Position, people.Count), _cells.Shares(rows, ColumnRole.Place, people.Count), _cells.Shares(rows, ColumnRole.Achievement, people.Count));
        for (var i = 0; i < people.Count; i++) Add(people[i], positions[i], places[i], achievements[i]);
    }

    private static string? Joined(string? rest, string? stated) => rest is null || stated?.Contains(rest, StringComparison.OrdinalIgnoreCase) == true ? stated : stated is null ? rest : $"{rest}, {stated}";

    private ExemplarKind? FindKind(RecognisedRow row, FoundName name, MovementMatch movement, SourceCells source)
    {
        if (!FindTick(row, name, source, out var ticked)) return null;
        if (ticked is not null) return ticked;

        // Two columns may class the subject: one by its kind, one by what it does.
        string? said = null;
        string? saidAt = null;
        foreach (var column in _classes.Columns)
        {
            if (_cells.Covering(row.Number, column) is not { IsBlank: false, Kind: not CellKind.Error } cell) continue;
            if (said is null) (said, saidAt) = (cell.Shown, new CellAddress(row.Number, column).ToString());
            if (file.Decided(DecisionSubject.Kind, cell.Shown) is { } onWord) return KindBy(onWord, new CellAddress(row.Number, column).ToString(), cell.Shown);
            if (KindOf(cell.Shown) is { } named) return named;
        }

        if (row.Context.Kind is { } section) return section;
        if (name.HeadingKind is { } heading) return heading;
        if (_tabKind is { } tab) return tab;
        if (_titleKind is { } fromTitle) return fromTitle;
        if (said is not null && (file.Words.Subjects.KindOf(said) ?? KindAskedFor(movement, said)) is { } classed) return classed;
        if (SectionWords.KindOfName(SectionWords.Unnumbered(name.Text)) is { } byName)
        {
            facts.SayOncePer("name", "kind-inferred", _sheetName, name.Cell, name.AsFound, null, "cách gọi tên");
            return byName;
        }

        // "Tên mô hình" over a model's name, which shows no kind by itself.
        if (said is null && ListReading.OnlyKindIn(name.Column.Heading) == ExemplarKind.Model) return ExemplarKind.Model;
        if (movement.Item is { Kinds: [var only] })
        {
            facts.SayOncePer("item", "kind-inferred", _sheetName, name.Cell, name.AsFound, null, "đối tượng mà kế hoạch giao cho mục này");
            return only;
        }

        // The heading of the one column of names, after the name itself: "Thôn 3" below "Tên cá nhân" is no person.
        if (said is null && ListReading.OnlyKindIn(name.Column.Heading) is { } headed) return headed;
        if (said is null && (movement.Kinds.Count == 0 || movement.Kinds.Contains(ExemplarKind.Individual)) && NamesInCell.ArePeople(name.Lines))
        {
            facts.SayOncePer("person", "kind-inferred", _sheetName, name.Cell, name.AsFound, null, "họ và tên người");
            return ExemplarKind.Individual;
        }

        if (said is null && file.Decided(DecisionSubject.Kind, name.Text) is { } onName) return KindBy(onName, name.Cell, name.Text);
        facts.Wait("unknown-kind", source, saidAt ?? name.Cell, said ?? name.Text, null, said ?? name.Text);
        return null;
    }

    // "Người tốt việc tốt": a narrower class that the plan asks for in this item.
    private ExemplarKind? KindAskedFor(MovementMatch movement, string said) =>
        file.Words.Subjects.SubKindOf(said) is { } code && movement.Items.SelectMany(i => i.Subjects).Where(s => s.SubKind == code).Select(s => s.Kind).Distinct().ToList() is [var only] ? only : null;

    private ExemplarKind? KindBy(Decision decision, string cell, string text)
    {
        facts.SayDecided(decision, _sheetName, cell, text, file.Names);
        return decision.IsIgnored ? null : Codes.FindKind(decision.Means);
    }

    private ExemplarKind? KindOf(string said)
    {
        if (_kinds.TryGetValue(said, out var known)) return known;
        var kind = SectionWords.KindOf(said);
        if (_kinds.Count < MostRemembered) _kinds[said] = kind;
        return kind;
    }

    private IReadOnlyList<string>? FindOwners(RecognisedRow row, MovementMatch movement, SourceCells source)
    {
        var leads = movement.Leads;
        var text = _cells.TextAt(row.Number, ColumnRole.Owner) ?? "";
        var isOwn = !CellReading.IsNone(text);
        if (!isOwn) text = row.Context.Owner ?? "";
        if (text.Length == 0) return leads;

        var cell = isOwn ? _cells.AddressOf(row.Number, ColumnRole.Owner) : row.Context.OwnerCell;
        if (file.Decided(DecisionSubject.Owner, text) is { } decision)
        {
            facts.SayDecided(decision, _sheetName, cell, text, file.Names);
            return decision.IsIgnored ? null : decision.Ids();
        }

        var match = file.Names.Owner(text);
        if (match.Id is null && file.Names.JointOwners(text) is { Count: > 0 } joint) return joint;
        if (match.Id is null)
        {
            facts.Wait("unknown-owner", source, cell, text, match.Suggestion, text, FindingCatalogue.Ranked(match.Nearest));
            return null;
        }

        if (!match.IsExact) facts.SayOnce("name-resolved", _sheetName, cell, text, match.Suggestion, text, file.Names.OwnerName(match.Id));
        if (leads.Count > 0 && !leads.Contains(match.Id))
            facts.SayOncePer($"{movement.Items[0].Item}/{match.Id}", "owner-not-lead", _sheetName, cell, text, null, string.Join(", ", leads.Select(file.Names.OwnerName)), file.Names.OwnerName(match.Id));
        return [match.Id];
    }

    [GeneratedRegex(@"[\n;,&]|\svà\s", RegexOptions.IgnoreCase)]
    private static partial Regex MayBeSeveral();
}
