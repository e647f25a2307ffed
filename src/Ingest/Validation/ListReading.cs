using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The rows of a list (danh sách): each becomes an exemplar, or waits with a finding that says why.</summary>
internal sealed partial class ListReading(FileContext file, SheetContext sheet, SheetFacts facts)
{
    private static readonly (ColumnRole Role, ExemplarKind Kind)[] s_ticks =
    [
        (ColumnRole.KindCollective, ExemplarKind.Collective), (ColumnRole.KindIndividual, ExemplarKind.Individual),
        (ColumnRole.KindHousehold, ExemplarKind.Household), (ColumnRole.KindModel, ExemplarKind.Model),
    ];

    private readonly SheetGrid _grid = sheet.Table.Grid;
    private readonly Header _header = sheet.Table.Header;
    private readonly AwardReading _awards = new(sheet.Table.Grid, sheet.Table.Header, sheet.Heading);
    private readonly Dictionary<string, ExemplarKind?> _nameKinds =
        sheet.Table.Header.Columns.Where(c => c.Role == ColumnRole.Name).GroupBy(c => c.Heading).ToDictionary(g => g.Key, g => OnlyKindIn(g.Key), StringComparer.Ordinal);

    private readonly RowUnits _units = new(file, sheet, facts);
    private readonly bool _isGroupLabel = IsGroupLabel(sheet.Table, ColumnRole.Movement);
    private readonly ExemplarKind? _titleKind = sheet.Heading.Title is { } title ? OnlyKindIn(title) : null;

    public void Read()
    {
        var rows = sheet.Table.Rows;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Role == RowRole.Total) CheckTotal(rows[i].Number);
            if (rows[i].Role != RowRole.Data) continue;
            var last = i;
            while (last + 1 < rows.Count && rows[last + 1].Role == RowRole.Continuation) last++;
            ReadItem(rows[i], [.. rows.Skip(i).Take(last - i + 1).Select(r => r.Number)]);
        }
    }

    private void ReadItem(RecognisedRow row, IReadOnlyList<int> rows)
    {
        var source = new SourceCells(_grid.Name, new CellRange(new(row.Number, rows.Min(FirstColumn)), new(rows[^1], rows.Max(LastColumn))).ToString());
        foreach (var name in FindNames(row.Number)) ReadNames(row, rows, name, source);
    }

    private void ReadNames(RecognisedRow row, IReadOnlyList<int> rows, FoundName name, SourceCells source)
    {
        // "Không có", "…": the sender says that there is nobody.
        if (CellReading.IsNone(name.Text) || !name.Text.Any(char.IsLetter))
        {
            // Beside other columns of names an empty one is the rule.
            if (name.HeadingKind is null) facts.SayOnce("empty-name", _grid.Name, name.Cell, name.Text, null, name.Text);
            return;
        }

        if (!FindYear(row, source, out var year)) return;
        if (year is not { } itsYear) return;
        if (!file.Covers(itsYear))
        {
            facts.YearsOutside.Add(itsYear);
            facts.Say("row-year-outside-plan", _grid.Name, name.Cell, null, null, itsYear, $"{file.Plan!.FromYear}-{file.Plan.ToYear}");
            return;
        }

        var movement = FindMovement(row, name, source);
        if (movement is null) return;
        var kind = FindKind(row, name, movement, source);
        if (kind is null) return;
        var owners = FindOwners(row, movement, source);
        if (owners is null) return;
        if (!_units.TryFind(row, source, itsYear, out var unit)) return;

        if (movement.Item is { Kinds.Count: > 0 } item && !item.Kinds.Contains(kind.Value) && kind != ExemplarKind.Model)
            facts.SayOnce("kind-not-admitted", _grid.Name, name.Cell, $"{item.Item}/{kind}", null, KindWord(kind.Value));
        if (movement.Ids.Count > 1 && (movement.Item is null || movement.Item.MovementIds.Count == 1))
            facts.Say("two-movements", _grid.Name, AddressOf(row.Number, ColumnRole.Movement), null, null, movement.Ids.Count);

        var (awards, milestones) = _awards.Read(rows);
        var people = NamesInCell.Split(name.Lines, name.AsFound, kind.Value);
        if (people.Count > 1) facts.Say("several-names", _grid.Name, name.Cell, name.AsFound, null, people.Count);
        var (positions, places, achievements) = (Shares(rows, ColumnRole.Position, people.Count), Shares(rows, ColumnRole.Place, people.Count), Shares(rows, ColumnRole.Achievement, people.Count));
        foreach (var (i, person) in people.Index())
        {
            facts.Exemplars.Add(new Exemplar
            {
                Name = person.Name,
                NameAsFound = person.AsFound,
                Kind = kind.Value,
                MovementIds = movement.Ids,
                OwnerIds = owners,
                Year = itsYear,
                Milestones = milestones,
                Awards = awards,
                Position = positions[i] ?? person.Rest,
                Place = places[i],
                Achievement = achievements[i],
                Remark = JoinedText(rows, ColumnRole.Remark),
                Unit = unit,
                Source = source,
            });
            if (i == 0) DataRules.CheckItem(sheet, facts.Exemplars[^1], movement, row.Number, facts);
        }
    }

    // Where several people share a row and a cell has a line for each, each takes its own; else all share it.
    private string?[] Shares(IReadOnlyList<int> rows, ColumnRole role, int people)
    {
        var shared = JoinedText(rows, role);
        var own = people > 1 && rows.Count == 1 && _header.Find(role) is { } column
            ? _grid.Covering(rows[0], column.Column).Shown.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        return [.. Enumerable.Range(0, people).Select(i => own.Length == people ? HeaderFinder.Tidy(LineNumber().Replace(own[i], "")) : shared)];
    }

    // What an item says in several rows, in one text: a line that begins small goes on with the one above.
    private string? JoinedText(IReadOnlyList<int> rows, ColumnRole role)
    {
        if (rows.Count == 1) return TextAt(rows[0], role);
        if (_header.Find(role) is not { } column) return null;
        var joined = TextAt(rows[0], role) ?? "";
        foreach (var row in rows.Skip(1))
        {
            if (_grid.RangeAt(row, column.Column).From.Row != row || TextAt(row, role) is not { } more) continue;
            joined = joined.Length == 0 ? more : char.IsLower(more[0]) || joined[^1] is '.' or ';' or ',' or ':' ? $"{joined} {more}" : $"{joined}; {more}";
        }

        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The name cell: tidied, with its line breaks, and as found; the kind and movement that its heading names.</summary>
    private readonly record struct FoundName(string Text, string Lines, string AsFound, string Cell, ExemplarKind? HeadingKind, HeaderColumn Column);

    // One name may lie in two columns under one heading (family name, given name); several headings mean one column for each kind.
    private IEnumerable<FoundName> FindNames(int row)
    {
        var columns = _header.Columns.Where(c => c.Role == ColumnRole.Name && !_grid.At(row, c.Column).IsBlank && _grid.At(row, c.Column).Kind != CellKind.Error).ToList();
        foreach (var own in columns.GroupBy(c => c.Heading))
        {
            var lines = string.Join(' ', own.Select(c => _grid.At(row, c.Column).Shown));
            var found = string.Join(' ', own.Select(c => sheet.Raw.At(row, c.Column).Shown));
            yield return new FoundName(HeaderFinder.Tidy(lines), lines, found, new CellAddress(row, own.First().Column).ToString(), _nameKinds.Count > 1 ? _nameKinds[own.Key] : null, own.First());
            // Two headings of names that are not of two kinds or movements say one thing twice: "Họ và tên", "Tên thường gọi".
            if (!_nameKinds.Values.All(k => k is not null) && own.First().Movement is null) yield break;
        }
    }

    private bool FindYear(RecognisedRow row, SourceCells source, out int? year)
    {
        year = row.Context.Year ?? sheet.Year;
        if (_header.Find(ColumnRole.Year) is { } column)
        {
            var cell = _grid.Covering(row.Number, column.Column);
            if (!cell.IsBlank && CellReading.Year(cell) is { } own) year = own;
            else if (!cell.IsBlank && (year is null || CellReading.NamesSeveralYears(cell)))
            {
                facts.Wait("unreadable-year", source, new CellAddress(row.Number, column.Column).ToString(), cell.Shown, null, cell.Shown);
                return false;
            }
        }

        if (year is not null || !file.HasYears) return true;
        // Other rows of the file name their year, this one does not. A file without any year is refused as a whole, by the caller.
        facts.Wait("missing-year", source, AddressOf(row.Number, ColumnRole.Year) ?? source.Cells.Split(':')[0], null, null);
        return false;
    }

    // From the row, the heading of a column that it ticks or stands in, the sections above, the title.
    private MovementMatch? FindMovement(RecognisedRow row, FoundName name, SourceCells source)
    {
        var column = _header.Find(ColumnRole.Movement)?.Column;
        var text = column is { } c && !_grid.Covering(row.Number, c).IsBlank ? HeaderFinder.Tidy(_grid.Covering(row.Number, c).Shown) : null;
        var cell = text is null ? row.Context.MovementCell : new CellAddress(row.Number, column!.Value).ToString();
        var across = name.Column.Movement is not null ? [name.Column] : _header.Columns.Where(h => h.Movement is not null && CellReading.IsTick(_grid.At(row.Number, h.Column))).ToList();
        if (text is null && across.Count > 0)
        {
            text = string.Join("; ", across.Select(h => h.Movement));
            cell = new CellAddress(_header.LastRow, across[0].Column).ToString();
        }

        if (text is null && column is { } group && _isGroupLabel && LabelAbove(row, group) is { } label)
        {
            (text, cell) = label;
            facts.SayOnce("group-label", _grid.Name, new CellAddress(row.Number, group).ToString(), "movement", null, text, cell);
        }

        text ??= row.Context.Movement ?? sheet.Movement;
        if (text is null)
        {
            // A plan of one movement needs no column for it.
            if (file.Plan is { Items: [var only] }) return new MovementMatch(only.MovementIds, [only], true, null);
            facts.Wait("missing-movement", source, column is { } at ? new CellAddress(row.Number, at).ToString() : source.Cells.Split(':')[0], null, null);
            return null;
        }

        if (file.Decided(DecisionSubject.Movement, text) is { } decision)
        {
            facts.SayDecided(decision, _grid.Name, cell, text, file.Names);
            return decision.IsIgnored ? null : NameBook.Movement(decision, file.Plan);
        }

        // A line break inside a cell is a wrapped name here; only an explicit joiner means two movements.
        var match = file.Names.Movement(text, file.Plan);
        if (match.Ids.Count == 0)
        {
            facts.Wait("unknown-movement", source, cell, text, match.Suggestion, text, FindingCatalogue.Ranked(match.Nearest));
            return null;
        }

        if (!match.IsExact) facts.SayOnce("name-resolved", _grid.Name, cell, text, match.Suggestion, text, match.Suggestion ?? file.Names.NameOf(match.Ids[0]));
        return match;
    }

    private ExemplarKind? FindKind(RecognisedRow row, FoundName name, MovementMatch movement, SourceCells source)
    {
        foreach (var (role, kind) in s_ticks)
            if (_header.Find(role) is { } tick && CellReading.IsTick(_grid.At(row.Number, tick.Column))) return kind;

        string? said = null;
        if (_header.Find(ColumnRole.Kind) is { } column && _grid.Covering(row.Number, column.Column) is { IsBlank: false } cell)
        {
            said = cell.Shown;
            if (file.Decided(DecisionSubject.Kind, said) is { } onWord) return KindBy(onWord, new CellAddress(row.Number, column.Column).ToString(), said);
            if (SectionWords.KindOf(said) is { } named) return named;
        }

        if (row.Context.Kind is { } section) return section;
        if (name.HeadingKind is { } heading) return heading;
        if (sheet.TabKind is { } tab) return tab;
        if (_titleKind is { } fromTitle) return fromTitle;
        if (SectionWords.KindOfName(name.Text) is { } byName)
        {
            facts.SayOnce("kind-inferred", _grid.Name, name.Cell, "name", null, "cách gọi tên");
            return byName;
        }

        if (movement.Item is { Kinds: [var only] })
        {
            facts.SayOnce("kind-inferred", _grid.Name, name.Cell, "item", null, "đối tượng mà kế hoạch giao cho mục này");
            return only;
        }

        // The heading of the one column of names, after the name itself: "Thôn 3" below "Tên cá nhân" is no person.
        if (said is null && OnlyKindIn(name.Column.Heading) is { } headed) return headed;
        if (said is null && (movement.Item is not { Kinds.Count: > 0 } admitting || admitting.Kinds.Contains(ExemplarKind.Individual)) && NamesInCell.IsPerson(name.Text))
        {
            facts.SayOnce("kind-inferred", _grid.Name, name.Cell, "person", null, "họ và tên người");
            return ExemplarKind.Individual;
        }

        if (said is null && file.Decided(DecisionSubject.Kind, name.Text) is { } onName) return KindBy(onName, name.Cell, name.Text);
        facts.Wait("unknown-kind", source, name.Cell, said ?? name.Text, null, said ?? name.Text);
        return null;
    }

    private ExemplarKind? KindBy(Decision decision, string cell, string text)
    {
        facts.SayDecided(decision, _grid.Name, cell, text, file.Names);
        return decision.IsIgnored ? null : Codes.FindKind(decision.Means);
    }

    private IReadOnlyList<string>? FindOwners(RecognisedRow row, MovementMatch movement, SourceCells source)
    {
        var leads = movement.Leads;
        var column = _header.Find(ColumnRole.Owner)?.Column;
        var text = column is { } c ? HeaderFinder.Tidy(_grid.Covering(row.Number, c).Shown) : "";
        if (CellReading.IsNone(text)) text = row.Context.Owner ?? "";
        if (text.Length == 0) return leads;

        var cell = column is { } at ? new CellAddress(row.Number, at).ToString() : null;
        if (file.Decided(DecisionSubject.Owner, text) is { } decision)
        {
            facts.SayDecided(decision, _grid.Name, cell, text, file.Names);
            return decision.IsIgnored ? null : decision.Ids();
        }

        var match = file.Names.Owner(text);
        if (match.Id is null && file.Names.JointOwners(text) is { Count: > 0 } joint) return joint;
        if (match.Id is null)
        {
            facts.Wait("unknown-owner", source, cell, text, match.Suggestion, text, FindingCatalogue.Ranked(match.Nearest));
            return null;
        }

        if (!match.IsExact) facts.SayOnce("name-resolved", _grid.Name, cell, text, match.Suggestion, text, file.Names.OwnerName(match.Id));
        if (leads.Count > 0 && !leads.Contains(match.Id))
            facts.SayOnce("owner-not-lead", _grid.Name, cell, $"{movement.Items[0].Item}/{match.Id}", null, string.Join(", ", leads.Select(file.Names.OwnerName)), file.Names.OwnerName(match.Id));
        return [match.Id];
    }

    // A movement typed once over its rows and not merged: at least half of the cells below are blank, and none of the first.
    private static bool IsGroupLabel(RecognisedTable table, ColumnRole role)
    {
        if (table.Header.Find(role) is not { } column) return false;
        var cells = table.Rows.Where(r => r.Role == RowRole.Data).Select(r => table.Grid.Covering(r.Number, column.Column).IsBlank).ToList();
        return cells.Count > 2 && !cells[0] && cells.Count(blank => blank) * 2 >= cells.Count;
    }

    private (string Text, string Cell)? LabelAbove(RecognisedRow row, int column)
    {
        foreach (var above in sheet.Table.Rows.TakeWhile(r => r.Number < row.Number).Reverse().TakeWhile(r => r.Role != RowRole.Section))
            if (above.Role == RowRole.Data && _grid.Covering(above.Number, column) is { IsBlank: false } label) return (HeaderFinder.Tidy(label.Shown), new CellAddress(above.Number, column).ToString());
        return null;
    }

    private string? TextAt(int row, ColumnRole role)
    {
        if (_header.Find(role) is not { } column) return null;
        var cell = _grid.Covering(row, column.Column);
        return cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue ? null : HeaderFinder.Tidy(cell.Shown);
    }

    private string? AddressOf(int row, ColumnRole role) => _header.Find(role) is { } column ? new CellAddress(row, column.Column).ToString() : null;

    private int FirstColumn(int row) => Math.Max(1, Array.FindIndex(_grid.FindRow(row)!.Cells, c => !c.IsBlank) + 1);

    private int LastColumn(int row) => Array.FindLastIndex(_grid.FindRow(row)!.Cells, c => !c.IsBlank && c.Kind != CellKind.Error) + 1;

    /// <summary>The only kind that a heading or title names; null where it names none or several.</summary>
    private static ExemplarKind? OnlyKindIn(string text)
    {
        var key = TextKey.Folded(text);
        var kinds = new List<ExemplarKind>();
        if (key.Contains("tap the", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Collective);
        if (key.Contains("ca nhan", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Individual);
        if (key.Contains("ho gia dinh", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Household);
        if (key.Contains("mo hinh", StringComparison.Ordinal)) kinds.Add(ExemplarKind.Model);
        return kinds.Count == 1 ? kinds[0] : null;
    }

    internal static string KindWord(ExemplarKind kind) => kind switch
    {
        ExemplarKind.Collective => "tập thể",
        ExemplarKind.Individual => "cá nhân",
        ExemplarKind.Household => "hộ gia đình",
        _ => "mô hình",
    };

    [GeneratedRegex(@"^(?:[-–+*•]|\d{1,2}[.)])\s*")]
    private static partial Regex LineNumber();
}
