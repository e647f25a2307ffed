using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Reports;

/// <summary>A figure of an answer: a whole number, or one with a part where divided units are shared out by weights.</summary>
internal static class Figure
{
    private const int Digits = 6;

    /// <summary>The value of a cell; null is a gap.</summary>
    public static double? Of(object? value) => value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    /// <summary>The value for a column of this type.</summary>
    public static object? As(ColumnType type, double? value) => 
        value is not { } figure ? null : type == ColumnType.Integer ? (object)(long)Math.Round(figure) : Math.Round(figure, Digits);

    /// <summary>Whether two figures are the same but for what adding parts rounds off.</summary>
    public static bool AreEqual(double a, double b) => Math.Round(a - b, Digits) == 0;
}
