using DienHinh.Analytics.Charts;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>What a cell looks like; the number is its place in the style sheet.</summary>
internal enum XlsxStyle
{
    Plain,
    Title,
    Subtitle,
    Finding,
    Header,
    Text,
    Count,
    Ratio,
    SignedCount,
    SignedRatio,
    Gap,
    TotalText,
    TotalCount,
    TotalRatio,
    TotalSignedCount,
    TotalSignedRatio,
    TotalGap,
    Note,
    Label,
    Year,
    Part,
    SignedPart,
    TotalPart,
    TotalSignedPart,
}

/// <summary>The style sheet: Times New Roman as official papers have it, thin lines, one quiet colour for the header.</summary>
internal static class XlsxStyles
{
    /// <summary>The format of rules for what is short of its target.</summary>
    public const uint Short = 0;

    /// <summary>The format of rules for what went down.</summary>
    public const uint Less = 1;

    private const uint CountFormat = 3;
    private const uint RatioFormat = 164;
    private const uint SignedCountFormat = 165;
    private const uint SignedRatioFormat = 166;
    private const uint PartFormat = 4;
    private const uint SignedPartFormat = 167;
    private const string HeaderColour = "FFDDE6F0";
    private const string TotalColour = "FFF2F2F2";
    private const string NoteColour = "FF595959";
    private const string LineColour = "FFA6A6A6";

    private enum FontOf
    {
        Plain,
        Bold,
        Title,
        Quiet,
    }

    public static Stylesheet Create() => new(
        new NumberingFormats(
            Format(RatioFormat, "0.0%"),
            Format(SignedCountFormat, "+#,##0;-#,##0;0"),
            Format(SignedRatioFormat, "+0.0%;-0.0%;0.0%"),
            Format(SignedPartFormat, "+#,##0.00;-#,##0.00;0.00")) { Count = 4 },
        new Fonts(Font(12), Font(12, bold: true), Font(15, bold: true), Font(11, italic: true, colour: NoteColour)) { Count = 4 },
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), Fill(PatternValues.Solid, HeaderColour), Fill(PatternValues.Solid, TotalColour)) { Count = 4 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Box()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        CellFormats(),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        new DifferentialFormats(new DifferentialFormat(
            new Font(new Bold(), new Color { Rgb = "FF9C0006" }), new Fill(new PatternFill(new BackgroundColor { Rgb = "FFFFC7CE" }))),
            new DifferentialFormat(new Font(new Color { Rgb = "FF9C0006" })),
            State(ChartTone.Good), State(ChartTone.Fair), State(ChartTone.Missing)) { Count = 5 });

    /// <summary>The format of rules for a state of a heat map; null for one without a colour.</summary>
    public static uint? OfTone(ChartTone tone) => tone switch { ChartTone.Good => 2, ChartTone.Fair => 3, ChartTone.Missing => 4, _ => null };

    private static DifferentialFormat State(ChartTone tone) => new(new Fill(new PatternFill(new BackgroundColor { Rgb = "FF" + HeatShades.OfTone(tone)!.TrimStart('#').ToUpperInvariant() })));

    /// <summary>In the order of <see cref="XlsxStyle"/>.</summary>
    private static CellFormats CellFormats()
    {
        var formats = Enum.GetValues<XlsxStyle>().Select(style => style switch
        {
            XlsxStyle.Title => Cell(FontOf.Title, wrap: true),
            XlsxStyle.Subtitle => Cell(FontOf.Plain, wrap: true),
            XlsxStyle.Finding => Cell(FontOf.Bold, wrap: true),
            XlsxStyle.Header => Cell(FontOf.Bold, fill: 2, boxed: true, align: HorizontalAlignmentValues.Center, wrap: true),
            XlsxStyle.Text => Cell(FontOf.Plain, boxed: true, wrap: true),
            XlsxStyle.Year => Cell(FontOf.Plain, boxed: true, align: HorizontalAlignmentValues.Center),
            XlsxStyle.Count => Cell(FontOf.Plain, CountFormat, boxed: true),
            XlsxStyle.Ratio => Cell(FontOf.Plain, RatioFormat, boxed: true),
            XlsxStyle.SignedCount => Cell(FontOf.Plain, SignedCountFormat, boxed: true),
            XlsxStyle.SignedRatio => Cell(FontOf.Plain, SignedRatioFormat, boxed: true),
            XlsxStyle.Gap => Cell(FontOf.Plain, boxed: true, align: HorizontalAlignmentValues.Right),
            XlsxStyle.TotalText => Cell(FontOf.Bold, fill: 3, boxed: true),
            XlsxStyle.TotalCount => Cell(FontOf.Bold, CountFormat, fill: 3, boxed: true),
            XlsxStyle.TotalRatio => Cell(FontOf.Bold, RatioFormat, fill: 3, boxed: true),
            XlsxStyle.TotalSignedCount => Cell(FontOf.Bold, SignedCountFormat, fill: 3, boxed: true),
            XlsxStyle.TotalSignedRatio => Cell(FontOf.Bold, SignedRatioFormat, fill: 3, boxed: true),
            XlsxStyle.TotalGap => Cell(FontOf.Bold, fill: 3, boxed: true, align: HorizontalAlignmentValues.Right),
            XlsxStyle.Part => Cell(FontOf.Plain, PartFormat, boxed: true),
            XlsxStyle.SignedPart => Cell(FontOf.Plain, SignedPartFormat, boxed: true),
            XlsxStyle.TotalPart => Cell(FontOf.Bold, PartFormat, fill: 3, boxed: true),
            XlsxStyle.TotalSignedPart => Cell(FontOf.Bold, SignedPartFormat, fill: 3, boxed: true),
            XlsxStyle.Note => Cell(FontOf.Quiet, wrap: true),
            XlsxStyle.Label => Cell(FontOf.Bold, wrap: true),
            _ => new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
        }).ToList();
        return new CellFormats(formats) { Count = (uint)formats.Count };
    }

    private static CellFormat Cell(
        FontOf font, uint format = 0, uint fill = 0, bool boxed = false, HorizontalAlignmentValues? align = null, bool wrap = false)
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = wrap };
        if (align is { } horizontal)
            alignment.Horizontal = horizontal;
        else if (boxed)
            (alignment.Horizontal, alignment.Indent) = (format == 0 ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right, 1);
        if (align == HorizontalAlignmentValues.Right)
            alignment.Indent = 1;
        return new CellFormat(alignment)
        {
            NumberFormatId = format, FontId = (uint)font, FillId = fill, BorderId = boxed ? 1u : 0u, FormatId = 0,
            ApplyNumberFormat = format != 0, ApplyFont = true, ApplyFill = fill != 0, ApplyBorder = boxed, ApplyAlignment = true,
        };
    }

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(double size, bool bold = false, bool italic = false, string? colour = null)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (italic)
            font.Append(new Italic());
        font.Append(new FontSize { Val = size });
        if (colour is not null)
            font.Append(new Color { Rgb = colour });
        font.Append(new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Fill Fill(PatternValues pattern, string? colour = null)
    {
        var fill = new PatternFill { PatternType = pattern };
        if (colour is not null)
            fill.Append(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 });
        return new Fill(fill);
    }

    private static Border Box() => new(
        Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());

    private static T Line<T>() where T : BorderPropertiesType, new()
    {
        var line = new T { Style = BorderStyleValues.Thin };
        line.Append(new Color { Rgb = LineColour });
        return line;
    }
}
