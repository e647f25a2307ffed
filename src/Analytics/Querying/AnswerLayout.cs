using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>A row of an answer with what it is ordered by.</summary>
/// <param name="Values">Aligned with the answer's columns.</param>
/// <param name="PlanOrder">Place of its movement in the plan, or null.</param>
/// <param name="IsOthers">True for a row of the values beyond the ones that have most.</param>
internal sealed record AnswerRow(IReadOnlyList<object?> Values, long? PlanOrder, bool IsOthers = false);

/// <summary>Turns the compiler's columns (k0, l0, …, m0, …) into those of the answer.</summary>
internal sealed class AnswerLayout
{
    private readonly List<Dimension> _dimensions;
    private readonly List<Measure> _measures;
    private readonly bool _hasParts;

    /// <param name="query">The question.</param>
    /// <param name="model">The model that names its members.</param>
    /// <param name="hasParts">True where units count in part, so that counts are no whole numbers.</param>
    public AnswerLayout(MetricQuery query, SemanticModel model, bool hasParts = false)
    {
        _hasParts = hasParts;
        _dimensions = [.. query.By.Select(d => model.FindDimension(d)!)];
        _measures = [.. query.Measures.Select(m => model.FindMeasure(m)!)];
        Columns = [.. _dimensions.SelectMany(DimensionColumns), .. _measures.Select(m => new ResultColumn(m.Name, ColumnRole.Measure, TypeOf(m), m.Unit, m.Title))];
    }

    /// <summary>The columns of the answer.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>The measures asked for, in order.</summary>
    public IReadOnlyList<Measure> Measures => _measures;

    /// <summary>Index of the first measure.</summary>
    public int FirstMeasure => Columns.Count - _measures.Count;

    /// <summary>Indexes of the columns that tell rows apart.</summary>
    public IEnumerable<int> KeyIndexes => Enumerable.Range(0, FirstMeasure).Where(i => Columns[i].Role == ColumnRole.Dimension);

    /// <summary>What tells the row from others: equal for the same groups in another period.</summary>
    public string Key(AnswerRow row) => KeyOf(row, KeyIndexes);

    /// <summary>The values of the columns as one text.</summary>
    public static string KeyOf(AnswerRow row, IEnumerable<int> columns) =>
        string.Join('\u001f', columns.Select(i => row.Values[i] is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : "\u0000"));

    /// <summary>The row's value of a dimension; null where the answer is not grouped by it.</summary>
    public object? Value(AnswerRow row, string dimension) =>
        Columns.TakeWhile(c => c.Name != dimension).Count() is var index && index < FirstMeasure ? row.Values[index] : null;

    /// <summary>The dimension that a column shows or names; null for a measure.</summary>
    public Dimension? DimensionOf(ResultColumn column) =>
        _dimensions.Find(d => d.Name == column.Name || ResultColumn.LabelName(d.Name) == column.Name);

    /// <summary>Reads one row.</summary>
    public AnswerRow ReadRow(DbDataReader reader)
    {
        var values = new List<object?>(Columns.Count);
        var ordinal = 0;
        foreach (var dimension in _dimensions)
        {
            var key = Value(reader, ordinal++, dimension.Type);
            values.Add(key);
            if (dimension.Register is not null)
                values.Add(Value(reader, ordinal++, ColumnType.Text) ?? key ?? dimension.None.Vi);
            else if (dimension.Members is { } members)
                values.Add(key is null ? dimension.None.Vi : members.FirstOrDefault(m => m.Value == (string)key)?.Title.Vi ?? key);
        }

        foreach (var measure in _measures)
            values.Add(Value(reader, ordinal++, TypeOf(measure)));
        return new(values, (long?)Value(reader, ordinal, ColumnType.Integer));
    }

    private ColumnType TypeOf(Measure measure) => _hasParts && measure.Base != MeasureBase.Reporting ? ColumnType.Decimal : measure.Type;

    private static IEnumerable<ResultColumn> DimensionColumns(Dimension dimension)
    {
        yield return new(dimension.Name, ColumnRole.Dimension, dimension.Type, null, dimension.Title);
        if (dimension.HasLabel)
            yield return new(ResultColumn.LabelName(dimension.Name), ColumnRole.Label, ColumnType.Text, null, dimension.Title);
    }

    private static object? Value(DbDataReader reader, int ordinal, ColumnType type)
    {
        if (reader.IsDBNull(ordinal))
            return null;
        var value = reader.GetValue(ordinal);
        return type switch
        {
            ColumnType.Integer => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            ColumnType.Decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => value,
        };
    }
}
