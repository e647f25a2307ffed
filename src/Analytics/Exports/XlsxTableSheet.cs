using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>The sheet with the table: heading, figures, and below them how to read them.</summary>
internal sealed class XlsxTableSheet
{
    private const int GroupRow = 4;
    private const int HeaderRow = 5;
    private const string GapSign = "–";

    private readonly Report _report;
    private readonly List<(ResultColumn Column, int Index)> _shown;
    private readonly List<double> _widths;
    private readonly XlsxLiveFormulas _formulas;
    private readonly XlsxSparklines? _lines;

    /// <summary>The row of the first figures.</summary>
    public const int FirstRow = HeaderRow + 1;

    public XlsxTableSheet(Report report, XlsxSparklines? lines = null)
    {
        (_report, _lines) = (report, lines);
        var columns = report.Table.Columns;
        // A reader needs the name, not the id in front of it.
        _shown = [.. columns.Select((c, i) => (c, i)).Where(c => c.i + 1 == columns.Count || columns[c.i + 1].Role != ColumnRole.Label)];
        _widths = [.. _shown.Select(Width)];
        _formulas = new XlsxLiveFormulas(report.Table, _shown, HeaderRow + 1);
        // A narrow table would squeeze heading and notes into a column of words.
        if (_widths.Sum() is var sum and < 70)
            _widths[0] += 70 - sum;
        if (_lines is not null)
            _widths.Add(XlsxSparklines.Width);
    }

    /// <summary>The rows of figures, without totals.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows => _report.Table.Rows;

    /// <summary>The letters of the column that shows a column of the table.</summary>
    public string ColumnOf(int column) => XlsxCells.ColumnName(_shown.FindIndex(c => c.Index == column));

    public string PrintArea => $"$A$1:${LastColumn}${LastTableRow + 1 + _report.Notes.Count}";

    /// <summary>The rows that the filter hides and shows: all but the totals.</summary>
    public string FilterArea => string.Create(CultureInfo.InvariantCulture, $"$A${HeaderRow}:${LastColumn}${HeaderRow + _report.Table.Rows.Count}");

    public string PrintTitles => string.Create(CultureInfo.InvariantCulture, $"${(HasGroups ? GroupRow : HeaderRow)}:${HeaderRow}");

    private bool HasGroups => _shown.Exists(c => c.Column.Group is not null);

    private string LastColumn => XlsxCells.ColumnName(_widths.Count - 1);

    private int LastTableRow => HeaderRow + _report.Table.Rows.Count + (_report.Table.Totals is null ? 0 : 1);

    private double TableWidth => _widths.Sum();

    public Worksheet Create()
    {
        var merged = new List<int>();
        var data = new SheetData();
        Wide(1, _report.Title.Vi, XlsxStyle.Title, 20);
        Wide(2, _report.Subtitle, XlsxStyle.Subtitle, 17);
        Wide(3, _report.Finding ?? "", XlsxStyle.Finding, 17);
        if (HasGroups)
            data.Append(XlsxCells.Row(GroupRow, GroupHeight(), _shown.Select((c, i) => XlsxCells.Text(c.Column.Group is null ? c.Column.Title.Vi : GroupStart(i) == i ? c.Column.Group.Vi : "", XlsxStyle.Header)).Concat(OfLines(RowTrend.Heading, XlsxStyle.Header))));
        // A heading that spans both rows stands in the upper one.
        data.Append(XlsxCells.Row(HeaderRow, HeaderHeight(), _shown.Select(c => XlsxCells.Text(HasGroups && c.Column.Group is null ? "" : c.Column.Title.Vi, XlsxStyle.Header)).Concat(OfLines(HasGroups ? "" : RowTrend.Heading, XlsxStyle.Header))));
        var number = HeaderRow;
        foreach (var (i, row) in _report.Table.Rows.Index())
            data.Append(TableRow(++number, i, row, isTotal: false));
        if (_report.Table.Totals is not null)
            data.Append(TableRow(++number, XlsxLiveFormulas.Totals, _report.Table.Totals, isTotal: true));
        number++;
        foreach (var note in _report.Notes)
            Wide(++number, note, XlsxStyle.Note, 16);

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = HeaderRow, TopLeftCell = $"A{HeaderRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft })
            {
                WorkbookViewId = 0, ShowGridLines = false,
            }),
            new SheetFormatProperties { DefaultRowHeight = 17, CustomHeight = true },
            XlsxCells.Widths(_widths),
            data,
            new AutoFilter { Reference = FilterArea.Replace("$", "", StringComparison.Ordinal) },
            new MergeCells(merged.Select(r => $"A{r}:{LastColumn}{r}").Concat(Headings()).Select(r => new MergeCell { Reference = r })),
            new PrintOptions { HorizontalCentered = true },
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            // 9 is A4. As wide as one page, as long as it needs.
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter("&L&\"Times New Roman,Italic\"&10" + Escaped(_report.Title.Vi) + "&R&\"Times New Roman,Regular\"&10Trang &P/&N")));
        OpenXmlElement before = sheet.GetFirstChild<MergeCells>()!;
        foreach (var rule in Rules())
            before = sheet.InsertAfter(rule, before);
        if (_lines is not null)
            sheet.Append(_lines.Lines(_shown.Count, FirstRow, _report.Table.Rows.Count));
        return sheet;

        void Wide(int row, string text, XlsxStyle style, double line)
        {
            merged.Add(row);
            data.Append(XlsxCells.Row((uint)row, XlsxCells.Height(text, TableWidth, line), [XlsxCells.Text(text, style)]));
        }
    }

    // They follow the figures: a shortfall that an editor makes or mends changes its colour at once.
    private IEnumerable<ConditionalFormatting> Rules()
    {
        if (_report.Table.Rows.Count == 0)
            yield break;
        var priority = 0;
        // A heat map is told by the table itself.
        if (_report.Chart is { Kind: Charts.ChartKind.HeatMap, States.Count: 0 } && RowTrend.Of(_report.Table) is { } years)
            yield return XlsxHeatSheet.Scale(string.Create(CultureInfo.InvariantCulture, $"{ColumnOf(years.Columns[0])}{FirstRow}:{ColumnOf(years.Columns[^1])}{HeaderRow + _report.Table.Rows.Count}"), ++priority);
        foreach (var (i, (column, _)) in _shown.Index())
        {
            var first = XlsxCells.ColumnName(i) + (HeaderRow + 1).ToString(CultureInfo.InvariantCulture);
            ConditionalFormattingRule? rule = column switch
            {
                { Name: "shortfall" } => new(new Formula("0")) { Type = ConditionalFormatValues.CellIs, Operator = ConditionalFormattingOperatorValues.GreaterThan, FormatId = XlsxStyles.Short },
                { Name: "difference" or "percent" } => new(new Formula("0")) { Type = ConditionalFormatValues.CellIs, Operator = ConditionalFormattingOperatorValues.LessThan, FormatId = XlsxStyles.Less },
                { Role: ColumnRole.Measure, Type: ColumnType.Text } => new(new Formula($"OR(ISNUMBER(SEARCH(\"chưa nộp\",{first})),ISNUMBER(SEARCH(\"còn thiếu\",{first})))")) { Type = ConditionalFormatValues.Expression, FormatId = XlsxStyles.Short },
                _ => null,
            };
            if (rule is null)
                continue;
            rule.Priority = ++priority;
            yield return new ConditionalFormatting(rule) { SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{first}:{XlsxCells.ColumnName(i)}{LastTableRow}") } };
        }
    }

    // Neighbours with one heading in common, and headings over both rows.
    private IEnumerable<string> Headings()
    {
        for (var i = 0; HasGroups && i < _shown.Count; i++)
        {
            var name = XlsxCells.ColumnName(i);
            if (_shown[i].Column.Group is null)
                yield return $"{name}{GroupRow}:{name}{HeaderRow}";
            else if (GroupStart(i) == i && GroupEnd(i) is var end && end > i)
                yield return $"{name}{GroupRow}:{XlsxCells.ColumnName(end)}{GroupRow}";
        }

        if (HasGroups && _lines is not null)
            yield return $"{LastColumn}{GroupRow}:{LastColumn}{HeaderRow}";
    }

    // The cell of the small line at the end of a row, where there are any.
    private IEnumerable<Cell> OfLines(string text, XlsxStyle style) => _lines is null ? [] : [text.Length == 0 && style != XlsxStyle.Header ? XlsxCells.Empty(style) : XlsxCells.Text(text, style)];

    private int GroupStart(int at)
    {
        while (at > 0 && _shown[at - 1].Column.Group == _shown[at].Column.Group) at--;
        return at;
    }

    private int GroupEnd(int at)
    {
        while (at + 1 < _shown.Count && _shown[at + 1].Column.Group == _shown[at].Column.Group) at++;
        return at;
    }

    private Row TableRow(int number, int at, IReadOnlyList<object?> values, bool isTotal)
    {
        var label = _shown.FindIndex(c => c.Column.Role != ColumnRole.Measure);
        var cells = _shown.Select((c, i) => isTotal && i == label
            ? XlsxCells.Text(TotalRows.Label, XlsxStyle.TotalText)
            : Cell(c.Column, values[c.Index], () => _formulas.Of(i, at), isTotal));
        var longest = _shown.Select((c, i) => values[c.Index] is string text ? XlsxCells.Height(text, _widths[i] - 2, 17) : 17).Max() + 3;
        return XlsxCells.Row((uint)number, longest, cells.Concat(OfLines("", isTotal ? XlsxStyle.TotalText : XlsxStyle.Text)));
    }

    private static Cell Cell(ResultColumn column, object? value, Func<string?> formula, bool isTotal) => value switch
    {
        null when column.Role != ColumnRole.Measure => XlsxCells.Empty(isTotal ? XlsxStyle.TotalText : XlsxStyle.Text),
        null => XlsxCells.Text(GapSign, isTotal ? XlsxStyle.TotalGap : XlsxStyle.Gap),
        string text => XlsxCells.Text(text, XlsxStyle.Text),
        _ when column.Role != ColumnRole.Measure => XlsxCells.Number(value, XlsxStyle.Year),
        _ => XlsxCells.Number(value, Style(column, isTotal), formula()),
    };

    private static XlsxStyle Style(ResultColumn column, bool isTotal)
    {
        var isChange = column.Name is "difference" or "percent" or "rankChange";
        // Figures of units that count in part: a format of whole numbers would hide it.
        if (column is { Type: ColumnType.Decimal, Unit: not "ratio" })
            return (isChange, isTotal) switch
            {
                (false, false) => XlsxStyle.Part,
                (false, true) => XlsxStyle.TotalPart,
                (true, false) => XlsxStyle.SignedPart,
                (true, true) => XlsxStyle.TotalSignedPart,
            };
        return (column.Unit == "ratio", isChange, isTotal) switch
        {
            (false, false, false) => XlsxStyle.Count,
            (false, false, true) => XlsxStyle.TotalCount,
            (false, true, false) => XlsxStyle.SignedCount,
            (false, true, true) => XlsxStyle.TotalSignedCount,
            (true, false, false) => XlsxStyle.Ratio,
            (true, false, true) => XlsxStyle.TotalRatio,
            (true, true, false) => XlsxStyle.SignedRatio,
            (true, true, true) => XlsxStyle.TotalSignedRatio,
        };
    }

    /// <summary>As wide as its longest text, within reason; names wrap beyond that.</summary>
    private double Width((ResultColumn Column, int Index) shown)
    {
        if (shown.Column.Role == ColumnRole.Measure)
            return 15;
        var longest = _report.Table.Rows.Select(r => r[shown.Index]).OfType<string>().Select(t => t.Length).DefaultIfEmpty(0).Max();
        return Math.Clamp(longest + 4, 14, 60);
    }

    // A heading over both rows has the height of both.
    private double GroupHeight() => _shown.Select((c, i) => c.Column.Group is { } group ? XlsxCells.Height(group.Vi, Enumerable.Range(GroupStart(i), GroupEnd(i) - GroupStart(i) + 1).Sum(at => _widths[at]) - 2, 17) : 0).Max() + 6;

    private double HeaderHeight() => _shown.Select((c, i) => XlsxCells.Height(c.Column.Title.Vi, _widths[i] - 2, 17)).Max() + 6;

    /// <summary>An ampersand begins a code in headers and footers.</summary>
    private static string Escaped(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
