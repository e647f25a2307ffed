using System.Globalization;

namespace DienHinh.Analytics.Querying;

/// <summary>A row that was read before and is remembered; it is asked like a reader.</summary>
internal sealed class KeptRow(object?[] values)
{
    /// <summary>True where the column has no value.</summary>
    public bool IsDBNull(int column) => values[column] is null;

    /// <summary>The value as text.</summary>
    public string GetString(int column) => (string)values[column]!;

    /// <summary>The value as a truth.</summary>
    public bool GetBoolean(int column) => (bool)values[column]!;

    /// <summary>The value as a whole number.</summary>
    public int GetInt32(int column) => Convert.ToInt32(values[column], CultureInfo.InvariantCulture);

    /// <summary>The value as a large whole number.</summary>
    public long GetInt64(int column) => Convert.ToInt64(values[column], CultureInfo.InvariantCulture);

    /// <summary>The value as a number with a fraction.</summary>
    public double GetDouble(int column) => Convert.ToDouble(values[column], CultureInfo.InvariantCulture);

    /// <summary>The value as an exact number.</summary>
    public decimal GetDecimal(int column) => Convert.ToDecimal(values[column], CultureInfo.InvariantCulture);

    /// <summary>The value as a day.</summary>
    public DateOnly GetDay(int column) => (DateOnly)values[column]!;
}
