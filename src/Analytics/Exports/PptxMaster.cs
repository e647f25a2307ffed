using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using A = DocumentFormat.OpenXml.Drawing;

namespace DienHinh.Analytics.Exports;

/// <summary>The one master and layout that slides need to be valid: empty, in the product's colours and fonts.</summary>
internal static class PptxMaster
{
    public static SlideLayoutPart Add(PresentationPart presentation)
    {
        var master = presentation.AddNewPart<SlideMasterPart>("master");
        var layout = master.AddNewPart<SlideLayoutPart>("layout");
        layout.AddPart(master, "master");
        layout.SlideLayout = new SlideLayout(new CommonSlideData(PptxShapes.Tree()) { Name = "Trống" }, new ColorMapOverride(new A.MasterColorMapping())) { Type = SlideLayoutValues.TitleOnly };
        master.SlideMaster = new SlideMaster(
            new CommonSlideData(new Background(new BackgroundProperties(new A.SolidFill(new A.SchemeColor { Val = A.SchemeColorValues.Background1 }), new A.EffectList())), PptxShapes.Tree()),
            new ColorMap
            {
                Background1 = A.ColorSchemeIndexValues.Light1, Text1 = A.ColorSchemeIndexValues.Dark1, Background2 = A.ColorSchemeIndexValues.Light2, Text2 = A.ColorSchemeIndexValues.Dark2,
                Accent1 = A.ColorSchemeIndexValues.Accent1, Accent2 = A.ColorSchemeIndexValues.Accent2, Accent3 = A.ColorSchemeIndexValues.Accent3, Accent4 = A.ColorSchemeIndexValues.Accent4,
                Accent5 = A.ColorSchemeIndexValues.Accent5, Accent6 = A.ColorSchemeIndexValues.Accent6, Hyperlink = A.ColorSchemeIndexValues.Hyperlink, FollowedHyperlink = A.ColorSchemeIndexValues.FollowedHyperlink,
            },
            new SlideLayoutIdList(new SlideLayoutId { Id = 2147483649, RelationshipId = "layout" }),
            new TextStyles(new TitleStyle(), new BodyStyle(), new OtherStyle()));
        master.AddNewPart<ThemePart>("theme").Theme = Theme();
        presentation.AddPart(master.ThemePart!, "theme");
        return layout;
    }

    private static A.Theme Theme() => new(new A.ThemeElements(
        new A.ColorScheme(
            Colour<A.Dark1Color>("1F2933"), Colour<A.Light1Color>("FFFFFF"), Colour<A.Dark2Color>("1D4E79"), Colour<A.Light2Color>("EEF3F8"), Colour<A.Accent1Color>("1D4E79"), Colour<A.Accent2Color>("E08214"),
            Colour<A.Accent3Color>("2A9D8F"), Colour<A.Accent4Color>("8C2D4B"), Colour<A.Accent5Color>("7FB0DE"), Colour<A.Accent6Color>("5F4B8B"), Colour<A.Hyperlink>("1D4E79"), Colour<A.FollowedHyperlinkColor>("5F4B8B")) { Name = "DienHinh" },
        new A.FontScheme(Fonts<A.MajorFont>(), Fonts<A.MinorFont>()) { Name = "DienHinh" },
        new A.FormatScheme(
            new A.FillStyleList(Placeholder(), Placeholder(), Placeholder()),
            new A.LineStyleList(Outline(), Outline(), Outline()),
            new A.EffectStyleList(Effect(), Effect(), Effect()),
            new A.BackgroundFillStyleList(Placeholder(), Placeholder(), Placeholder())) { Name = "DienHinh" })) { Name = "DienHinh" };

    private static T Colour<T>(string hex)
        where T : A.Color2Type, new()
    {
        var colour = new T();
        colour.Append(PptxShapes.Hex(hex));
        return colour;
    }

    private static T Fonts<T>()
        where T : A.FontCollectionType, new()
    {
        var fonts = new T();
        fonts.Append(new A.LatinFont { Typeface = PptxShapes.Font }, new A.EastAsianFont { Typeface = "" }, new A.ComplexScriptFont { Typeface = "" });
        return fonts;
    }

    private static A.SolidFill Placeholder() => new(new A.SchemeColor { Val = A.SchemeColorValues.PhColor });

    private static A.Outline Outline() => new(Placeholder()) { Width = 9525 };

    private static A.EffectStyle Effect() => new(new A.EffectList());
}
