using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>Cells and columns, as the file format wants them.</summary>
internal static class XlsxCells
{
    /// <summary>"C" for 2.</summary>
    public static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    /// <summary>A text, never run as a formula because its type says so.</summary>
    public static Cell Text(string text, XlsxStyle style) => Text(text, (uint)style);

    /// <inheritdoc cref="Text(string, XlsxStyle)"/>
    public static Cell Text(string text, uint style) => new(new InlineString(new Text(WithoutControls(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    /// <summary>A number, with the formula that gives it where there is one.</summary>
    public static Cell Number(object value, XlsxStyle style, string? formula = null) => Number(value, (uint)style, formula);

    /// <inheritdoc cref="Number(object, XlsxStyle, string)"/>
    public static Cell Number(object value, uint style, string? formula = null)
    {
        var cell = new Cell { StyleIndex = style };
        if (formula is not null)
            cell.Append(new CellFormula(formula));
        cell.Append(new CellValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)));
        return cell;
    }

    /// <summary>An empty cell with a style, so that lines run through.</summary>
    public static Cell Empty(XlsxStyle style) => new() { StyleIndex = (uint)style };

    /// <summary>A row whose cells get their addresses; the height is in points, null for the default.</summary>
    public static Row Row(uint number, double? height, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = number };
        if (height is { } points)
        {
            row.Height = points;
            row.CustomHeight = true;
        }

        var index = 0;
        foreach (var cell in cells)
        {
            cell.CellReference = string.Create(CultureInfo.InvariantCulture, $"{ColumnName(index++)}{number}");
            row.Append(cell);
        }

        return row;
    }

    public static Columns Widths(IReadOnlyList<double> widths) => new(widths.Select((w, i) =>
        new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true }));

    /// <summary>The height of wrapped text: a line holds a few letters more than the width says, less the word that does not fit its end.</summary>
    public static double Height(string text, double width, double line) => line * Math.Max(1, Math.Ceiling(text.Length / (width * 1.08)));

    /// <summary>XML 1.0 has no place for control characters and halves of characters that a cell of a sender may hold.</summary>
    public static string WithoutControls(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) kept.Append(text, i++, 2);
            else if (text[i] is '\n' or '\t' || (!char.IsControl(text[i]) && XmlConvert.IsXmlChar(text[i]))) kept.Append(text[i]);
        }

        return kept.ToString();
    }
}
