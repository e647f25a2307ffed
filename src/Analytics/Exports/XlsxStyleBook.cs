using DienHinh.Ingest.Validation;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DienHinh.Analytics.Exports;

/// <summary>How a cell looks; what is not said is plain.</summary>
internal sealed record CellLook
{
    public double Size { get; init; } = 12;

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    /// <summary>ARGB of the letters, or null.</summary>
    public string? Colour { get; init; }

    /// <summary>ARGB of the ground, or null.</summary>
    public string? Ground { get; init; }

    public bool Boxed { get; init; }

    public bool Wrap { get; init; }

    public bool Top { get; init; }

    public HorizontalAlignmentValues? Align { get; init; }

    /// <summary>How far the text is set in.</summary>
    public uint Indent { get; init; }

    /// <summary>Number format code, or null for General.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it can be typed into on a protected sheet.</summary>
    public bool Unlocked { get; init; }
}

/// <summary>A style sheet that grows: of a new workbook, or a sender's own, where whatever is there keeps its number.</summary>
internal sealed class XlsxStyleBook
{
    /// <summary>Format code of text: what is typed stays what it is.</summary>
    public const string TextFormat = "@";

    private const string LineColour = "FF7F7F7F";

    private readonly Stylesheet _sheet;
    private readonly Dictionary<CellLook, uint> _looks = [];
    private readonly Dictionary<(uint Style, Severity Severity), uint> _tinted = [];
    private readonly Dictionary<string, uint> _fills = new(StringComparer.Ordinal);
    private readonly Dictionary<uint, uint> _untinted = [];

    public XlsxStyleBook(Stylesheet sheet)
    {
        _sheet = sheet;
        sheet.Fonts ??= new Fonts(Font(new CellLook()));
        // The first two fills are the format's own; without them the third would not be ours.
        sheet.Fills ??= new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }));
        sheet.Borders ??= new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()));
        if (sheet.CellFormats is null)
        {
            sheet.CellStyleFormats ??= new CellStyleFormats(new CellFormat()) { Count = 1 };
            sheet.CellFormats = new CellFormats(new CellFormat { FormatId = 0 });
        }
    }

    /// <summary>The light ground of a severity, ARGB.</summary>
    public static string TintOf(Severity severity) => severity switch
    {
        Severity.Error => "FFFFC9C9",
        Severity.Warning => "FFFFE699",
        _ => "FFD6E6F5",
    };

    /// <summary>The number of the style that looks so.</summary>
    public uint Style(CellLook look)
    {
        if (_looks.TryGetValue(look, out var known)) return known;
        var alignment = new Alignment { Vertical = look.Top ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center, WrapText = look.Wrap };
        if (look.Align is { } align) alignment.Horizontal = align;
        else if (look.Indent > 0) (alignment.Horizontal, alignment.Indent) = (HorizontalAlignmentValues.Left, look.Indent);
        var format = new CellFormat(alignment)
        {
            NumberFormatId = look.Format is null ? 0 : NumberFormat(look.Format),
            FontId = Add(_sheet.Fonts!, Font(look)),
            FillId = look.Ground is null ? 0 : FillOf(look.Ground),
            BorderId = look.Boxed ? Add(_sheet.Borders!, Box()) : Add(_sheet.Borders!, NoBox()),
            FormatId = 0, ApplyNumberFormat = look.Format is not null, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        };
        if (look.Unlocked)
        {
            format.Append(new Protection { Locked = false });
            format.ApplyProtection = true;
        }

        return _looks[look] = Add(_sheet.CellFormats!, format);
    }

    /// <summary>The same style on the light ground of a severity.</summary>
    public uint Tinted(uint style, Severity severity)
    {
        style = Untinted(style);
        if (_tinted.TryGetValue((style, severity), out var known)) return known;
        return _tinted[(style, severity)] = Add(_sheet.CellFormats!, OnGround(style, FillOf(TintOf(severity))));
    }

    /// <summary>The style without a ground that an earlier return laid below it; any other style as it is.</summary>
    public uint Untinted(uint style)
    {
        if (_untinted.TryGetValue(style, out var plain)) return plain;
        var format = _sheet.CellFormats!.Elements<CellFormat>().ElementAtOrDefault((int)style);
        var ground = format?.FillId is { } fill ? _sheet.Fills!.Elements<Fill>().ElementAtOrDefault((int)fill.Value)?.PatternFill?.ForegroundColor?.Rgb?.Value : null;
        var isOurs = ground is not null && Enum.GetValues<Severity>().Any(s => TintOf(s) == ground);
        return _untinted[style] = isOurs ? Add(_sheet.CellFormats!, OnGround(style, 0)) : style;
    }

    private CellFormat OnGround(uint style, uint fill)
    {
        // A style that does not exist means the default to every reader.
        var format = (CellFormat?)_sheet.CellFormats!.Elements<CellFormat>().ElementAtOrDefault((int)style)?.CloneNode(deep: true) ?? new CellFormat();
        format.FillId = fill;
        format.ApplyFill = true;
        return format;
    }

    private uint FillOf(string colour)
    {
        if (_fills.TryGetValue(colour, out var known)) return known;
        return _fills[colour] = Add(_sheet.Fills!, new Fill(new PatternFill(new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }));
    }

    private uint NumberFormat(string code)
    {
        if (code == TextFormat) return 49;
        _sheet.NumberingFormats ??= new NumberingFormats();
        var formats = _sheet.NumberingFormats.Elements<NumberingFormat>().ToList();
        if (formats.FirstOrDefault(f => f.FormatCode == code)?.NumberFormatId is { } same) return same;
        // Numbers below 164 are the format's own.
        var id = Math.Max(163, formats.Select(f => f.NumberFormatId?.Value ?? 0).DefaultIfEmpty(0u).Max()) + 1;
        Add(_sheet.NumberingFormats, new NumberingFormat { NumberFormatId = id, FormatCode = code });
        return id;
    }

    // Equal children are shared, so that twenty looks do not make twenty fonts.
    private static uint Add(OpenXmlCompositeElement list, OpenXmlElement child)
    {
        var same = list is CellFormats ? -1 : list.ChildElements.ToList().FindIndex(c => c.OuterXml == child.OuterXml);
        if (same >= 0) return (uint)same;
        list.Append(child);
        list.SetAttribute(new OpenXmlAttribute("count", "", list.ChildElements.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return (uint)list.ChildElements.Count - 1;
    }

    private static Font Font(CellLook look)
    {
        var font = new Font();
        if (look.Bold) font.Append(new Bold());
        if (look.Italic) font.Append(new Italic());
        if (look.Underline) font.Append(new Underline());
        font.Append(new FontSize { Val = look.Size });
        if (look.Colour is not null) font.Append(new Color { Rgb = look.Colour });
        font.Append(new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Border NoBox() => new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());

    private static Border Box() => new(Line<LeftBorder>(), Line<RightBorder>(), Line<TopBorder>(), Line<BottomBorder>(), new DiagonalBorder());

    private static T Line<T>() where T : BorderPropertiesType, new()
    {
        var line = new T { Style = BorderStyleValues.Thin };
        line.Append(new Color { Rgb = LineColour });
        return line;
    }
}
