using DienHinh.Analytics.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;
using Slide = DienHinh.Analytics.Documents.Slide;

namespace DienHinh.Analytics.Exports;

/// <summary>What stands on slides and where. Lengths in English Metric Units, 360000 to the centimetre.</summary>
internal static class PptxShapes
{
    public const long SlideWidth = 12192000;
    public const long SlideHeight = 6858000;
    public const string Font = "Arial";
    public const string Blue = "1D4E79";
    public const string Ink = "1F2933";
    private const string Quiet = "52606D";
    private const long Margin = 560000;
    private const long ContentTop = 1330000;

    /// <summary>Width of what stands between the margins.</summary>
    public const long ContentWidth = SlideWidth - (2 * Margin);

    public const long ContentHeight = SlideHeight - ContentTop - 700000;

    /// <summary>An empty tree of shapes.</summary>
    public static ShapeTree Tree() => new(
        new NonVisualGroupShapeProperties(new NonVisualDrawingProperties { Id = 1, Name = "" }, new NonVisualGroupShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
        new GroupShapeProperties(new A.TransformGroup(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }, new A.ChildOffset { X = 0, Y = 0 }, new A.ChildExtents { Cx = 0, Cy = 0 })));

    /// <summary>The first slide.</summary>
    public static IEnumerable<OpenXmlElement> TitleSlide(SlideDeck deck) =>
    [
        Bar(0, SlideHeight / 2, 5),
        Text(2, "Tiêu đề", Margin, 1200000, SlideHeight / 2 - 1400000, [Paragraph(deck.Title, 54, isBold: true, "FFFFFF")], isTitle: true, A.TextAnchoringTypeValues.Bottom),
        Text(3, "Đơn vị và thời gian", Margin, (SlideHeight / 2) + 300000, 2700000, [.. deck.Subtitle.Split('\n').Select((l, i) => Paragraph(l, i == 0 ? 28 : 24, isBold: i == 0, Ink, after: 12))], isTitle: false),
    ];

    /// <summary>Heading and foot of a slide.</summary>
    public static IEnumerable<OpenXmlElement> Frame(Slide slide)
    {
        yield return Bar(0, 1130000, 5);
        yield return Text(2, "Tiêu đề", Margin, 130000, 900000, [Paragraph(slide.Title, 36, isBold: true, "FFFFFF")], isTitle: true, A.TextAnchoringTypeValues.Center);
        if (slide.Foot is { } foot)
            yield return Text(3, "Nguồn", Margin, SlideHeight - 560000, 420000, [Paragraph(foot, 14, isBold: false, Quiet)], isTitle: false);
    }

    /// <summary>Points below each other, as large as their length allows.</summary>
    public static Shape Points(IReadOnlyList<string> points)
    {
        var letters = points.Sum(p => p.Length);
        var size = letters < 420 ? 28 : letters < 700 ? 24 : 20;
        return Text(4, "Nội dung", Margin, ContentTop, ContentHeight, [.. points.Select(p => Paragraph(p, size, isBold: false, Ink, after: 14, hasBullet: true))], isTitle: false, A.TextAnchoringTypeValues.Center);
    }

    /// <summary>The frame of a table or chart.</summary>
    public static GraphicFrame Frame(uint id, string name, A.GraphicData data, string? description) => new(
        new NonVisualGraphicFrameProperties(
            new NonVisualDrawingProperties { Id = id, Name = name, Description = description is null ? null : XlsxCells.WithoutControls(description) },
            new NonVisualGraphicFrameDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
        new Transform(new A.Offset { X = Margin, Y = ContentTop }, new A.Extents { Cx = ContentWidth, Cy = ContentHeight }),
        new A.Graphic(data));

    /// <summary>A paragraph in points.</summary>
    public static A.Paragraph Paragraph(string text, int size, bool isBold, string colour, int after = 0, bool hasBullet = false, A.TextAlignmentTypeValues? align = null)
    {
        var properties = new A.ParagraphProperties();
        if (align is { } side) properties.Alignment = side;
        if (after > 0) properties.Append(new A.SpaceAfter(new A.SpacingPoints { Val = after * 100 }));
        if (hasBullet)
        {
            (properties.LeftMargin, properties.Indent) = (400000, -400000);
            properties.Append(new A.BulletColor(Hex(Blue)), new A.BulletFont { Typeface = Font }, new A.CharacterBullet { Char = "•" });
        }
        else
        {
            properties.Append(new A.NoBullet());
        }

        return new A.Paragraph(properties, new A.Run(
            new A.RunProperties(new A.SolidFill(Hex(colour)), new A.LatinFont { Typeface = Font }, new A.ComplexScriptFont { Typeface = Font }) { Language = "vi-VN", FontSize = size * 100, Bold = isBold },
            new A.Text(PdfText.Unbroken(XlsxCells.WithoutControls(text)))));
    }

    public static A.RgbColorModelHex Hex(string colour) => new() { Val = colour };

    private static Shape Text(uint id, string name, long x, long y, long height, IEnumerable<A.Paragraph> paragraphs, bool isTitle, A.TextAnchoringTypeValues? anchor = null)
    {
        var body = new TextBody(new A.BodyProperties(new A.NormalAutoFit()) { Wrap = A.TextWrappingValues.Square, Anchor = anchor ?? A.TextAnchoringTypeValues.Top, LeftInset = 0, RightInset = 0 }, new A.ListStyle());
        body.Append(paragraphs);
        // Only a title is a placeholder: what reads slides aloud and outlines find it by that.
        var placed = isTitle ? new ApplicationNonVisualDrawingProperties(new PlaceholderShape { Type = PlaceholderValues.Title }) : new ApplicationNonVisualDrawingProperties();
        return new Shape(
            new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = id, Name = name }, new NonVisualShapeDrawingProperties { TextBox = isTitle ? null : true }, placed),
            new ShapeProperties(new A.Transform2D(new A.Offset { X = x, Y = y }, new A.Extents { Cx = ContentWidth, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }, new A.NoFill()),
            body);
    }

    private static Shape Bar(long y, long height, uint id) => new(
        new NonVisualShapeProperties(new NonVisualDrawingProperties { Id = id, Name = "Nền" }, new NonVisualShapeDrawingProperties(), new ApplicationNonVisualDrawingProperties()),
        new ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = y }, new A.Extents { Cx = SlideWidth, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle },
            new A.SolidFill(Hex(Blue)), new A.Outline(new A.NoFill())),
        new TextBody(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.EndParagraphRunProperties { Language = "vi-VN" })));
}
