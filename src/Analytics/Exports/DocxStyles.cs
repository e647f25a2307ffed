using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DienHinh.Analytics.Exports;

/// <summary>The styles of an official document: Times New Roman 14, justified, first line 1 cm in (Nghị định 30/2020/NĐ-CP, phụ lục I).</summary>
internal static class DocxStyles
{
    public const string Body = "BodyText";
    public const string Note = "Note";
    public const string Caption = "Caption";
    public const string Cell = "TableCell";
    public const string Plain = "Normal";

    /// <summary>The style of a heading of this level.</summary>
    public static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"Heading{level}");

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" },
                new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" }, new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        Style(Plain, "Normal", isDefault: true, new StyleParagraphProperties(), 28),
        Style(Body, "Body Text", isDefault: false,
            new StyleParagraphProperties(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLine = "567" }, new Justification { Val = JustificationValues.Both }), 28),
        Style(Heading(1), "heading 1", isDefault: false,
            new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "160", After = "120" }, new Indentation { FirstLine = "567" }, new OutlineLevel { Val = 0 }), 28, isBold: true),
        Style(Heading(2), "heading 2", isDefault: false,
            new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "80" }, new Indentation { FirstLine = "567" }, new OutlineLevel { Val = 1 }), 28, isBold: true),
        Style(Note, "Note", isDefault: false,
            new StyleParagraphProperties(new SpacingBetweenLines { After = "80" }, new Justification { Val = JustificationValues.Both }), 24, isItalic: true),
        Style(Caption, "caption", isDefault: false,
            new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "120", After = "80" }, new Justification { Val = JustificationValues.Center }), 26, isBold: true),
        Style(Cell, "Table Cell", isDefault: false, new StyleParagraphProperties(new SpacingBetweenLines { Before = "20", After = "20" }), 22));

    private static Style Style(string id, string name, bool isDefault, StyleParagraphProperties paragraph, int halfPoints, bool isBold = false, bool isItalic = false)
    {
        var run = new StyleRunProperties();
        if (isBold) run.Append(new Bold());
        if (isItalic) run.Append(new Italic());
        var size = halfPoints.ToString(CultureInfo.InvariantCulture);
        run.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        style.Append(new StyleName { Val = name });
        if (id != Plain) style.Append(new BasedOn { Val = Plain });
        style.Append(new PrimaryStyle(), paragraph, run);
        return style;
    }
}
