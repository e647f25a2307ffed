using System.Text.RegularExpressions;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>A cell of a row that holds something, as a reader sees it.</summary>
/// <param name="Row">1-based row.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Text">What is shown, tidied.</param>
/// <param name="Kind">What the cell holds.</param>
internal readonly partial record struct FilledCell(int Row, int Column, string Text, CellKind Kind)
{
    /// <summary>Whether it is a number, or says one as summary forms do: "-", "không", "5 tập thể".</summary>
    public bool IsFigure => Kind is CellKind.Number or CellKind.FormulaWithoutValue || (Kind == CellKind.Text && Figure().IsMatch(Text));

    /// <summary>The cells of the row that hold something, from left to right.</summary>
    public static List<FilledCell> Of(GridRow row)
    {
        var texts = new List<FilledCell>(row.Cells.Length);
        for (var column = 1; column <= row.Cells.Length; column++)
        {
            var cell = row.Cells[column - 1];
            if (!cell.IsBlank) texts.Add(new FilledCell(row.Number, column, HeaderFinder.Tidy(cell.Shown), cell.Kind));
        }

        return texts;
    }

    [GeneratedRegex(@"^(?:[-–]|không|\(?\d[\d.,\s]*%?\)?|0?\d+ (?:tập thể|cá nhân|hộ|người|điển hình)?)$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();
}
