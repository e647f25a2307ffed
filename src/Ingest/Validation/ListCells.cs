using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The name cell of an item.</summary>
/// <param name="Text">Tidied.</param>
/// <param name="Lines">With its line breaks.</param>
/// <param name="AsFound">As the sender typed it.</param>
/// <param name="At">Where it stands.</param>
/// <param name="HeadingKind">The kind that its heading names, where the list has a column of names for each kind; else null.</param>
/// <param name="Column">The column.</param>
internal readonly record struct FoundName(string Text, string Lines, string AsFound, CellAddress At, ExemplarKind? HeadingKind, HeaderColumn Column)
{
    /// <summary>How many names the cell says that it holds, "02 (…)"; null where it says nothing of it.</summary>
    public int? Stated { get; init; }

    /// <summary>The step that its heading names, where the list has a column of names for each of several steps; else null.</summary>
    public Milestone? Step { get; init; }

    /// <summary>Its cell in A1 notation.</summary>
    public string Cell => At.ToString();
}

/// <summary>The cells of a list's rows, asked for by what their columns are for.</summary>
internal sealed partial class ListCells
{
    private static readonly List<(string, string)> s_none = [];

    private readonly SheetGrid _grid;
    private readonly SheetGrid _raw;
    private readonly HeaderColumn?[] _columns;
    private readonly List<HeaderColumn> _names;
    private readonly int[] _read;
    private readonly bool _hasNamesByKind;
    private readonly bool _areNamesApart;
    private readonly bool _areNamesByStep;
    private readonly DittoMarks _marks;

    public ListCells(SheetContext sheet)
    {
        (_grid, _raw) = (sheet.Table.Grid, sheet.Raw);
        var header = sheet.Table.Header;
        _marks = new DittoMarks(_grid, header.EndRow);
        _columns = [.. Enum.GetValues<ColumnRole>().Select(header.Find)];
        _names = [.. header.Columns.Where(c => c.Role == ColumnRole.Name)];
        _read = [.. header.Columns.Where(c => c.Role is { } role && SaysSomething(role)).Select(c => c.Column)];
        _hasNamesByKind = _names.Select(c => c.Heading).Distinct().Count() > 1;
        AreNamesByYear = _names.TrueForAll(c => c.Year is not null) && _names.Select(c => c.Year).Distinct().Count() > 1;
        _areNamesByStep = NamesByStep.Tell(_names);
        _areNamesApart = AreNamesByYear || _areNamesByStep || _names.TrueForAll(c => ListReading.OnlyKindIn(c.Heading) is not null);
    }

    /// <summary>Whether the list has columns of names for several years, "Năm 2022 | Năm 2023".</summary>
    public bool AreNamesByYear { get; }

    /// <summary>Whether what stands in columns of that role goes into the facts: not numbers, sums, and what is asked for but not kept.</summary>
    public static bool SaysSomething(ColumnRole role) => role is ColumnRole.Name or ColumnRole.Movement or ColumnRole.Kind or ColumnRole.Year or ColumnRole.Owner or ColumnRole.Unit
        or ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.KindHousehold or ColumnRole.KindModel
        or ColumnRole.Step or ColumnRole.Award or ColumnRole.AwardLevel or ColumnRole.Decision or ColumnRole.DecisionDate or ColumnRole.Position or ColumnRole.Place or ColumnRole.Achievement;

    /// <summary>The first column of that role; null where the list has none.</summary>
    public int? Column(ColumnRole role) => _columns[(int)role]?.Column;

    /// <summary>The value that covers the row's cell of that role, what "as above" stands for included; empty where the list has no such column.</summary>
    public Cell At(int row, ColumnRole role) => Column(role) is { } column ? _marks.Covering(row, column) : Cell.Empty;

    /// <summary>The value that covers a cell, what "as above" stands for included.</summary>
    public Cell Covering(int row, int column) => _marks.Covering(row, column);

    /// <summary>The "nt" or ditto mark in the row's cell of that role; null where it says something of its own.</summary>
    public string? MarkAt(int row, ColumnRole role) => Column(role) is { } column && _grid.Covering(row, column) is var cell && DittoMarks.IsMark(cell) ? cell.Shown : null;

    /// <summary>What an item says of a role in each of its rows, joined as several: a name merged over rows with a movement each.</summary>
    public string? SeveralAt(int[] rows, ColumnRole role)
    {
        var text = TextAt(rows[0], role);
        if (rows.Length == 1 || Column(role) is not { } column) return text;
        foreach (var row in rows.Skip(1))
            if (_grid.RangeAt(row, column).From.Row == row && TextAt(row, role) is { } more) text = text is null ? more : $"{text}; {more}";
        return text;
    }

    /// <summary>The text of that cell, tidied; null where it holds nothing that can be read.</summary>
    public string? TextAt(int row, ColumnRole role)
    {
        var cell = At(row, role);
        return cell.IsBlank || cell.Kind is CellKind.Error or CellKind.FormulaWithoutValue ? null : HeaderFinder.Tidy(cell.Shown);
    }

    /// <summary>The address of that cell; null where the list has no such column.</summary>
    public string? AddressOf(int row, ColumnRole role) => Column(role) is { } column ? new CellAddress(row, column).ToString() : null;

    /// <summary>The first text of a row that says so, or else its first one, and where it stands; the row must have one.</summary>
    public (CellAddress At, string Text) FirstText(int row, Func<string, bool> says)
    {
        var cells = _grid.FindRow(row)!.Cells;
        var first = Array.FindIndex(cells, c => c is { Kind: CellKind.Text, IsBlank: false } && says(c.Shown));
        if (first < 0) first = Array.FindIndex(cells, c => c is { Kind: CellKind.Text, IsBlank: false });
        return (new(row, first + 1), cells[first].Shown);
    }

    /// <summary>The cells that an item takes, from the first that is filled to the last.</summary>
    /// <param name="rows">Its rows, the first one first.</param>
    /// <param name="main">The cell of its name, where it has one.</param>
    public SourceCells Source(int[] rows, CellAddress? main = null)
    {
        int first = int.MaxValue, last = 0;
        foreach (var row in rows)
        {
            var cells = _grid.FindRow(row)!.Cells;
            first = Math.Min(first, Math.Max(1, Array.FindIndex(cells, c => !c.IsBlank) + 1));
            last = Math.Max(last, Array.FindLastIndex(cells, c => !c.IsBlank && c.Kind != CellKind.Error) + 1);
        }

        var range = new CellRange(new(rows[0], first), new(rows[^1], last));
        return new SourceCells(_grid.Name, range) { Main = main ?? range.From };
    }

    /// <summary>The item's names: one, or one in each of several columns for kinds or movements. One may lie in two columns under one heading (family name, given name).</summary>
    /// <param name="rows">Its rows, the first one first; a name may go on in the next.</param>
    public IReadOnlyList<FoundName> FindNames(int[] rows)
    {
        var row = rows[0];
        if (_names is [var alone] && IsNamed(row, alone.Column)) return GoneOn(NameIn(row, _names), rows) is var name && name.Lines.Contains(':', StringComparison.Ordinal) && Labelled(name) is { } labelled ? labelled : new[] { name };
        return FindNamesAbout(row, rows);
    }

    // Apart, because what its questions capture would be made anew for every row.
    private List<FoundName> FindNamesAbout(int row, int[] rows)
    {
        if (!_names.Exists(c => IsNamed(row, c.Column)))
        {
            // Merged over several rows, of which each tells of a movement of its own.
            if (_names.Find(c => _grid.RangeAt(row, c.Column).From.Row < row && !_grid.Covering(row, c.Column).IsBlank) is not { } shared) return [];
            row = _grid.RangeAt(row, shared.Column).From.Row;
        }

        var found = new List<FoundName>();
        foreach (var own in _names.Where(c => IsNamed(row, c.Column)).GroupBy(c => c.Heading))
        {
            found.Add(GoneOn(NameIn(row, [.. own]), rows));
            // Two headings of names that are not of two kinds or movements say one thing twice: "Họ và tên", "Tên thường gọi".
            if (!_areNamesApart && own.First().Movement is null) break;
        }

        return found;
    }

    /// <summary>The filled cell of a column of names that is passed over because another column names the row; null where there is none.</summary>
    public (CellAddress At, string Text, HeaderColumn Column)? PassedOver(int row, FoundName name)
    {
        if (!_hasNamesByKind || _areNamesApart || name.Column.Movement is not null) return null;
        foreach (var other in _names)
            if (other.Heading != name.Column.Heading && IsNamed(row, other.Column) && _grid.At(row, other.Column).Shown is var text && HeaderFinder.Tidy(text) != name.Text) return (new(row, other.Column), text, other);
        return null;
    }

    /// <summary>Whether the list has a column of names for that step among others.</summary>
    public bool HasNamesAt(Milestone step) => _areNamesByStep && _names.Exists(c => NamesByStep.StepOf(c) == step);

    /// <summary>Whether the name stands in a column of those who were refused, beside columns for the steps that others passed.</summary>
    public bool IsRefused(FoundName name) => _areNamesByStep && NamesByStep.IsRefusal(name.Column);

    // "Tập thể: Xóm Soi; Cá nhân: Nguyễn Văn An": the cell says the kind of each.
    private static List<FoundName>? Labelled(FoundName name)
    {
        if (PiecesOf(name.Lines) is not { } pieces) return null;
        var found = PiecesOf(name.AsFound);
        return [.. pieces.Select((piece, i) => name with
        {
            Text = HeaderFinder.Tidy(piece.Text), Lines = piece.Text, AsFound = found?.Count == pieces.Count ? found[i].Text : piece.Text, HeadingKind = SectionWords.KindOf(piece.Label),
        })];
    }

    private static List<(string Label, string Text)>? PiecesOf(string text)
    {
        var labels = KindLabel().Matches(text);
        if (labels.Count == 0 || text[..labels[0].Index].Any(char.IsLetterOrDigit)) return null;
        var pieces = labels.Select((label, i) => (label.Groups[1].Value, Text: text[(label.Index + label.Length)..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)].Trim().TrimEnd(';', '.'))).ToList();
        return pieces.TrueForAll(p => p.Text.Any(char.IsLetter)) ? pieces : null;
    }

    private FoundName GoneOn(FoundName name, int[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
        {
            if (!IsNamed(rows[i], name.Column.Column)) continue;
            var more = _grid.At(rows[i], name.Column.Column).Shown;
            name = name with { Text = $"{name.Text} {HeaderFinder.Tidy(more)}", Lines = $"{name.Lines} {more}", AsFound = $"{name.AsFound} {_raw.At(rows[i], name.Column.Column).Shown}" };
        }

        return name;
    }

    private FoundName NameIn(int row, List<HeaderColumn> own)
    {
        var first = own[0];
        var lines = ShownIn(_grid, row, own);
        var found = ShownIn(_raw, row, own);
        var counted = CountedNames.Of(lines);
        if (counted is not null) lines = counted.Value.Names;
        return new FoundName(HeaderFinder.Tidy(lines), lines, found, new CellAddress(row, first.Column), _hasNamesByKind ? ListReading.OnlyKindIn(first.Heading) : null, first) { Stated = counted?.Number, Step = _areNamesByStep ? NamesByStep.StepOf(first) : null };
    }

    private static string ShownIn(SheetGrid grid, int row, List<HeaderColumn> own) =>
        own.Count == 1 ? grid.At(row, own[0].Column).Shown : JoinedIn(grid, row, own);

    private static string JoinedIn(SheetGrid grid, int row, List<HeaderColumn> own) => string.Join(' ', own.Select(c => grid.At(row, c.Column).Shown));

    /// <summary>What each of several people in a row has under a role: where the cell has a line for each, each takes its own; else all share it.</summary>
    public string?[] Shares(int[] rows, ColumnRole role, int people)
    {
        var shared = JoinedText(rows, role);
        var own = rows.Length == 1 ? At(rows[0], role).Shown.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        return [.. Enumerable.Range(0, people).Select(i => own.Length == people ? HeaderFinder.Tidy(LineNumber().Replace(own[i], "")) : shared)];
    }

    /// <summary>What an item says in several rows, in one text: a line that begins small goes on with the one above.</summary>
    public string? JoinedText(int[] rows, ColumnRole role)
    {
        if (rows.Length == 1) return TextAt(rows[0], role);
        if (Column(role) is not { } column) return null;
        var joined = TextAt(rows[0], role) ?? "";
        foreach (var row in rows.Skip(1))
        {
            if (_grid.RangeAt(row, column).From.Row != row || TextAt(row, role) is not { } more) continue;
            joined = joined.Length == 0 ? more : char.IsLower(more[0]) || joined[^1] is '.' or ';' or ',' or ':' ? $"{joined} {more}" : $"{joined}; {more}";
        }

        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The cells of a row that show an error where the list says something of the item, with the error.</summary>
    public IReadOnlyList<(string Cell, string Error)> ErrorsIn(int row)
    {
        if (_grid.FindRow(row)?.Has(CellTraits.Error) != true) return s_none;
        List<(string, string)>? errors = null;
        foreach (var column in _read)
            if (_grid.At(row, column) is { Kind: CellKind.Error } cell) (errors ??= []).Add((new CellAddress(row, column).ToString(), cell.Shown));
        return errors ?? s_none;
    }

    private bool IsNamed(int row, int column) => _grid.At(row, column) is { IsBlank: false, Kind: not CellKind.Error };

    [GeneratedRegex(@"^(?:[-–+*•]|\d{1,2}[.)])\s*")]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"(?:^|[\n;.])\s*(?:[-–+*•]\s*|\d{1,2}[.)]\s*|[a-z]\)\s*)?(Tập thể|Cá nhân|Hộ gia đình|Mô hình|Hộ)\s*:\s*", RegexOptions.IgnoreCase)]
    private static partial Regex KindLabel();
}
