using System.Text.RegularExpressions;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The columns of a list that are headed by nothing but a year, "2021 | 2022 | 2023": a tick there is the year of the row.</summary>
internal sealed partial class YearTicks(RecognisedTable table)
{
    private readonly SheetGrid _grid = table.Grid;
    private readonly HeaderColumn[] _columns = [.. table.Header.Columns.Where(c => c is { Year: not null, Movement: null, Role: null or ColumnRole.Year } && IsBare(c.Heading))];

    /// <summary>Whether the list has such columns.</summary>
    public bool Any => _columns.Length > 0;

    /// <summary>The years that the row ticks, from left to right.</summary>
    public IReadOnlyList<int> In(int row)
    {
        if (_columns.Length == 0) return [];
        var years = new List<int>();
        foreach (var column in _columns)
            if (CellReading.IsTick(_grid.At(row, column.Column)) && !years.Contains(column.Year!.Value)) years.Add(column.Year!.Value);
        return years;
    }

    private static bool IsBare(string heading) => Bare().IsMatch(TextKey.Folded(heading.Split(" / ")[^1]));

    [GeneratedRegex(@"^(?:nam )?20\d\d$")]
    private static partial Regex Bare();
}
