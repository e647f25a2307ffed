using DienHinh.Analytics.Documents;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DienHinh.Analytics.Exports;

/// <summary>A table of figures: thin lines, a heading row that is repeated on each page, rows that never break across pages.</summary>
internal static class DocxTable
{
    private const string HeaderColour = "E7EDF5";
    private const string TotalColour = "F2F2F2";
    private const int CellMargin = 70;
    private const int TwipsPerHalfPoint = 10;
    // The lines of the table, and what Word rounds.
    private const int Slack = 30;

    public static Table Of(TableBlock block)
    {
        var (widths, size) = Widths(block);
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = DocxParts.Twips(DocxParts.TextWidth), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = CellMargin, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = CellMargin, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = DocxParts.Twips(w) })));
        table.Append(Row(block.Columns.Select(c => c.Title), widths, _ => JustificationValues.Center, size, isBold: true, HeaderColour, isHeader: true));
        foreach (var (r, row) in block.Rows.Index())
            table.Append(Row(row, widths, i => Align(block.Columns[i]), size, isBold: false, null, isHeader: false, block.Shades?[r]));
        if (block.Totals is { } totals)
            table.Append(Row(totals, widths, i => Align(block.Columns[i]), size, isBold: true, TotalColour, isHeader: false));
        return table;
    }

    private static TableRow Row(IEnumerable<string> cells, IReadOnlyList<int> widths, Func<int, JustificationValues> align, int size, bool isBold, string? fill, bool isHeader, IReadOnlyList<string?>? shades = null)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (i, text) in cells.Index())
        {
            var cell = new TableCellProperties(new TableCellWidth { Width = DocxParts.Twips(widths[i]), Type = TableWidthUnitValues.Dxa });
            var ground = shades?[i];
            if ((ground?.TrimStart('#') ?? fill) is { } colour) cell.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = colour.ToUpperInvariant() });
            cell.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
            row.Append(new TableCell(cell, DocxParts.Text(text, DocxStyles.Cell, align(i), size, isBold, colour: ground is null ? null : Charts.ChartColors.InkOn(ground))));
        }

        return row;
    }

    private static JustificationValues Align(TableColumn column) => column.IsNumber ? JustificationValues.Right : JustificationValues.Left;

    // In half-points: a table of many columns begins smaller, and goes down where a word would not fit its column.
    private static (int[] Widths, int Size) Widths(TableBlock block)
    {
        PdfFont[] papers = PdfFont.Papers();
        var (plain, bold) = (papers[0], papers[1]);
        int[] sizes = block.Columns.Count > 7 ? [20, 18, 16] : [22, 20, 18];
        return sizes.Select(size => (Shared: ColumnWidths.Share(block, DocxParts.TextWidth, (2 * CellMargin) + Slack, (word, isBold) => (isBold ? bold : plain).Measure(word) * size * TwipsPerHalfPoint), size))
            .Where(s => s.Shared.IsWhole || s.size == sizes[^1])
            .Select(s => (s.Shared.Widths.Select(w => (int)w).ToArray(), s.size)).First();
    }

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "7F7F7F" };
}
