using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>What a workbook was read as, for a person to check against its sheets.</summary>
/// <param name="Trace">What every row and column was taken for, and why.</param>
/// <param name="Sheets">The sheets with their text repaired, in the order of the trace.</param>
public sealed partial record WorkbookExplanation(RecognitionTrace Trace, IReadOnlyList<SheetGrid> Sheets)
{
    /// <summary>The explanation of sheets opened.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="read">What they were read as.</param>
    /// <param name="unitNamed">The unit that the heading of a sheet names, and the line that does.</param>
    /// <param name="defaults">The year and movement of a table's rows that name none.</param>
    /// <param name="meanings">What a name that waits may mean.</param>
    /// <param name="options">What the sender chose.</param>
    internal static WorkbookExplanation Of(
        IReadOnlyList<OpenedSheet> sheets, ReadSubmission read, Func<OpenedSheet, UnitMatch> unitNamed, Func<OpenedTable, (int? Year, string? Movement)> defaults,
        Func<DecisionSubject, string, IReadOnlyList<NameMeaning>> meanings, IngestOptions options)
    {
        var unit = read.Unit is null ? null : new TracedValue($"{read.Unit.Name} ({read.Unit.Code})", UnitSource(sheets, read.Unit, unitNamed, options));
        var plan = read.Plan is null ? null : new TracedValue(read.Plan.Id, options.Plan is null ? "theo đơn vị và năm" : "người gửi chọn");
        var traces = sheets.Select(s => new SheetTrace(s.Raw.Name, s.Raw.Visibility == SheetVisibility.Hidden, s.Reason, [.. s.Tables.Select(t => Of(t, defaults(t), options))])).ToList();
        return new WorkbookExplanation(new RecognitionTrace(unit, plan, read.Years, traces, NamesOf(read, meanings)), [.. sheets.Select(s => s.Grid)]);
    }

    private static List<NameTrace> NamesOf(ReadSubmission read, Func<DecisionSubject, string, IReadOnlyList<NameMeaning>> meanings) =>
    [
        .. read.Findings.Where(f => f is { Text: not null, Sheet: not null, Cell: not null } && Decision.SubjectOf(f.Code) is DecisionSubject.Movement or DecisionSubject.Owner or DecisionSubject.Unit)
            .GroupBy(f => (What: Decision.SubjectOf(f.Code)!.Value, Key: Decision.KeyOf(f.Text!))).Select(g => g.First())
            .Select(f => (Finding: f, What: Decision.SubjectOf(f.Code)!.Value)).Select(f => new NameTrace(Word(f.What), f.Finding.Text!, $"{f.Finding.Sheet}!{f.Finding.Cell}", meanings(f.What, f.Finding.Text!))),
    ];

    private static string UnitSource(IReadOnlyList<OpenedSheet> sheets, Unit unit, Func<OpenedSheet, UnitMatch> unitNamed, IngestOptions options)
    {
        foreach (var sheet in sheets)
            if (unitNamed(sheet) is { Unit: { } named, Line: { } line } && named == unit) return At(sheet.Raw, line.Cell);
        return options.Unit is null ? "tên tệp" : "người gửi chọn";
    }

    private static TableTrace Of(OpenedTable opened, (int? Year, string? Movement) defaults, IngestOptions options)
    {
        var (table, heading) = (opened.Table, opened.Heading);
        var rows = table.Rows.Take(TableTrace.MostRows).Select(r => new RowTrace(r.Number, Word(r.Role), RecognitionWords.Of(r.Reason), r.IsHidden)).ToList();
        var first = new CellAddress(table.Header.FirstRow, Math.Max(table.FirstColumn, 1));
        var last = new CellAddress(table.Rows.Count > 0 ? table.Rows[^1].Number : table.Header.EndRow, Math.Max(first.Column, Math.Min(table.LastColumn, table.Grid.ColumnCount)));
        return new TableTrace(
            Word(table.Kind), new CellRange(first, last).ToString(), table.Header.AllRows, heading.Title, heading.Milestone is { } milestone ? milestone.Code() : null,
            defaults.Year is { } year ? new TracedValue(year.ToString(CultureInfo.InvariantCulture), YearSource(opened, year, options)) : null,
            defaults.Movement is { } movement ? new TracedValue(movement, heading.Lines.FirstOrDefault(l => l.Text.Contains(movement, StringComparison.Ordinal)) is { } line ? At(opened.Raw, line.Cell) : "tên trang") : null,
            [.. table.Header.Columns.Select(c => ColumnOf(c, opened.Raw))], rows, table.Rows.Count, rows.Count < table.Rows.Count);
    }

    private static string YearSource(OpenedTable table, int year, IngestOptions options) =>
        table.Heading.Year == year && table.Heading.YearCell is { } cell ? At(table.Raw, cell)
        : options.Year == year ? "người gửi chọn"
        : SheetHeading.TitleYear(table.Raw.Name) == year ? "tên trang" : "tên tệp hoặc trang khác";

    private static ColumnTrace ColumnOf(HeaderColumn column, SheetGrid raw) => new(
        CellAddress.ColumnName(column.Column), column.Heading, column.Role is { } role ? Word(role) : null, RecognitionWords.Title(column), column.Year, raw.HiddenColumns.Contains(column.Column));

    private static string At(SheetGrid sheet, CellAddress cell) => $"{sheet.Name}!{cell}";

    // KindCollective -> kind-collective
    private static string Word<T>(T value)
        where T : struct, Enum => Capitals().Replace(value.ToString(), "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capitals();
}
