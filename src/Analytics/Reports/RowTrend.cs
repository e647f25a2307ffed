using System.Globalization;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Reports;

/// <summary>The years across a table as a small line for each row (diễn biến): up or down, seen before any figure is read.</summary>
public sealed class RowTrend
{
    /// <summary>Heading of the column.</summary>
    public const string Heading = "Diễn biến";

    private const int Least = 3;

    private readonly ResultTable _table;
    private readonly IReadOnlyList<string> _years;

    private RowTrend(ResultTable table, IReadOnlyList<int> columns)
    {
        (_table, Columns) = (table, columns);
        _years = [.. columns.Select(c => Year(table.Columns[c])!)];
    }

    /// <summary>Places of the years among the columns of the table, oldest first.</summary>
    public IReadOnlyList<int> Columns { get; }

    /// <summary>The trend of a table's rows; null where fewer than three years stand across.</summary>
    public static RowTrend? Of(ResultTable table)
    {
        var columns = table.Columns.Index().Where(c => c.Item is { Role: ColumnRole.Measure, Type: not ColumnType.Text } && Year(c.Item) is not null).ToList();
        // Of several measures the first is drawn.
        List<int> ofFirst = [.. columns.Where(c => c.Item.Of == columns[0].Item.Of).Select(c => c.Index)];
        return ofFirst.Count >= Least && ofFirst.Zip(ofFirst.Skip(1)).All(p => string.CompareOrdinal(Year(table.Columns[p.First]), Year(table.Columns[p.Second])) < 0) ? new(table, ofFirst) : null;
    }

    /// <summary>The small line of a row, described in this language; null for Vietnamese.</summary>
    public ChartSpec Chart(IReadOnlyList<object?> row, Language? language = null)
    {
        var t = language ?? Language.Vietnamese;
        var name = row.Index().Where(v => _table.Columns[v.Index].Role != ColumnRole.Measure && v.Item is not null).Select(v => Convert.ToString(v.Item, CultureInfo.InvariantCulture)).LastOrDefault() ?? "";
        return new()
        {
            Language = t,
            Kind = ChartKind.Sparkline,
            Title = name,
            Categories = _years,
            Series = [new(name, [.. Columns.Select(c => Figure.Of(row[c]))])],
            ValueTitle = t[Heading, "Trend"],
            ValueFormat = _table.Columns[Columns[0]].Unit == "ratio" ? ChartValueFormat.Percent : ChartValueFormat.Number,
        };
    }

    private static string? Year(ResultColumn column) => column switch
    {
        { Name: ['y', _, _, _, _] name } when name.Skip(1).All(char.IsAsciiDigit) => name[1..],
        { Key: [{ Length: 4 } key] } when key.All(char.IsAsciiDigit) => key,
        _ => null,
    };
}
