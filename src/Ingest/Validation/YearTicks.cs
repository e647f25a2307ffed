using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>The columns of a list that are headed by nothing but a year, "2021 | 2022 | 2023": a tick there is the year of the row.</summary>
internal sealed partial class YearTicks(RecognisedTable table)
{
    private readonly SheetGrid _grid = table.Grid;
    private readonly HeaderColumn[] _columns = [.. table.Header.Columns.Where(c => c is { Year: not null, Movement: null, Role: null or ColumnRole.Year } && IsBare(c))];

    /// <summary>Whether the list has such columns.</summary>
    public bool Any => _columns.Length > 0;

    /// <summary>The first cell that the row ticks.</summary>
    public CellAddress FirstAt(int row) => new(row, _columns.First(c => CellReading.IsTick(_grid.At(row, c.Column))).Column);

    /// <summary>The years that the row ticks, from left to right.</summary>
    public IReadOnlyList<int> In(int row)
    {
        if (_columns.Length == 0) return [];
        var years = new List<int>();
        foreach (var column in _columns)
            if (CellReading.IsTick(_grid.At(row, column.Column)) && !years.Contains(column.Year!.Value)) years.Add(column.Year!.Value);
        return years;
    }

    // "Đạt gia đình văn hóa" over the years says something else of somebody than that he is an exemplar of them.
    private static bool IsBare(HeaderColumn column)
    {
        var captions = column.Heading.Split(" / ");
        return Bare().IsMatch(TextKey.Folded(captions[^1]))
            && (column.Role is ColumnRole.Year || captions.SkipLast(1).All(c => FigureWords.MilestoneOf(c) == Milestone.Recognised || Years().IsMatch(TextKey.Folded(c))));
    }

    [GeneratedRegex(@"^(?:cac )?(?:nam|giai doan)\b")]
    private static partial Regex Years();

    [GeneratedRegex(@"^(?:nam )?20\d\d$")]
    private static partial Regex Bare();
}
