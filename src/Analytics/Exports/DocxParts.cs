using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DienHinh.Analytics.Exports;

/// <summary>Paragraphs, cells and lines, as the file format wants them.</summary>
internal static class DocxParts
{
    /// <summary>Width between the margins in twentieths of a point: A4 less 30 mm left and 20 mm right.</summary>
    public const int TextWidth = 11906 - LeftMargin - RightMargin;
    public const int LeftMargin = 1701;
    public const int RightMargin = 1134;
    public const int TopMargin = 1134;

    /// <summary>A paragraph of one text.</summary>
    public static Paragraph Text(string text, string style, JustificationValues? align = null, int? halfPoints = null, bool isBold = false, bool isItalic = false, bool keepsNext = false, string? colour = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepsNext) properties.Append(new KeepNext());
        if (align is { } justified) properties.Append(new Justification { Val = justified });
        return new Paragraph(properties, Run(text, halfPoints, isBold, isItalic, colour: colour));
    }

    /// <summary>A run; control characters that XML has no place for are dropped.</summary>
    public static Run Run(string text, int? halfPoints = null, bool isBold = false, bool isItalic = false, bool isRaised = false, string? colour = null)
    {
        var properties = new RunProperties();
        if (isBold) properties.Append(new Bold());
        if (isItalic) properties.Append(new Italic());
        if (colour is not null) properties.Append(new Color { Val = colour.TrimStart('#').ToUpperInvariant() });
        if (halfPoints?.ToString(CultureInfo.InvariantCulture) is { } size) properties.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        if (isRaised) properties.Append(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
        return new Run(properties, new Text(PdfText.Unbroken(XlsxCells.WithoutControls(text))) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>The thin line below motto and issuer: an empty paragraph with a border above, shortened from both sides.</summary>
    public static Paragraph Rule(int inset)
    {
        var side = inset.ToString(CultureInfo.InvariantCulture);
        return new Paragraph(
            new ParagraphProperties(
                new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
                new SpacingBetweenLines { Before = "80", Line = "120", LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Left = side, Right = side },
                new ParagraphMarkRunProperties(new FontSize { Val = "4" })));
    }

    /// <summary>A table without lines, for text side by side.</summary>
    public static Table SideBySide(int leftWidth, IEnumerable<OpenXmlElement> left, IEnumerable<OpenXmlElement> right)
    {
        int[] widths = [leftWidth, TextWidth - leftWidth];
        return new Table(
            new TableProperties(new TableWidth { Width = Twips(TextWidth), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = Twips(w) })),
            new TableRow(
                new TableRowProperties(new CantSplit()),
                Side(widths[0], left),
                Side(widths[1], right)));
    }

    public static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static TableCell Side(int width, IEnumerable<OpenXmlElement> content)
    {
        var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }));
        cell.Append(content);
        return cell;
    }
}
