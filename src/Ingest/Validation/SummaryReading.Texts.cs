using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Figures that are written as text: several kinds in one cell, "02 tập thể, 03 cá nhân", and a count behind the name of a movement.</summary>
internal sealed partial class SummaryReading
{
    private readonly Dictionary<(int Row, int Column), IReadOnlyDictionary<ExemplarKind, int>> _kindsIn = [];

    private int? CountIn(RecognisedRow row, SummaryFigure figure, Cell cell, out bool isBlank)
    {
        var value = figure.Numbers.Count(cell, out isBlank);
        if (isBlank || figure.Kind is not null || cell.Kind != CellKind.Text || StatedCount.InCell(cell.Text!) is not { } kinds) return value;
        var sum = kinds.Values.Sum();
        if (value is not null && value != sum) return value;
        _kindsIn[(row.Number, figure.Column)] = kinds;
        return sum;
    }

    // One kind in the cell says no more than its row or its column do; several are figures of their own.
    private IEnumerable<(ExemplarKind? Kind, int Count)> ByKind(RecognisedRow row, SummaryFigure figure, int value, ExemplarKind? known)
    {
        if (!_kindsIn.TryGetValue((row.Number, figure.Column), out var kinds) || (known is not null && kinds.Count == 1)) return [(known, value)];
        return kinds.Select(k => ((ExemplarKind?)k.Key, k.Value));
    }

    private string WithoutCount(string name) => StatedCount.BehindName(name) is { } counted && file.Names.IsMovement(counted.Name) ? counted.Name : name;

    // "Xây dựng nông thôn mới (05 điển hình)" sums the figures beside it, where they are all of one milestone.
    private void CheckName(RecognisedRow row, Dictionary<SummaryFigure, int> values)
    {
        if (_main.Role != ColumnRole.Movement || StatedCount.BehindName(LabelOf(row)) is not { } stated || !file.Names.IsMovement(SectionWords.Unnumbered(stated.Name))) return;
        var counted = values.Where(v => v.Key.Counts(values)).ToList();
        if (counted.Select(v => (v.Key.Half, v.Key.Year)).Distinct().Count() > 1) return;
        var sum = counted.Sum(v => v.Value);
        if (sum != stated.Count) facts.Say("total-differs", _grid.Name, new CellAddress(row.Number, _main.Column).ToString(), LabelOf(row), null, stated.Count, sum);
    }
}
