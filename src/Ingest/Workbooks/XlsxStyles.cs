using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What the style of a cell says about its value.</summary>
/// <param name="IsDate">Whether a number is shown as a date.</param>
/// <param name="ShowsDay">Whether the format shows the day of a date, and not its month or year alone.</param>
/// <param name="Font">The font, where it is one of the years before Unicode.</param>
internal readonly record struct XlsxStyle(bool IsDate, bool ShowsDay, LegacyFont? Font);

/// <summary>Which cell styles show a number as a date, and which use an old font.</summary>
internal static class XlsxStyles
{
    // "mmm-yy".
    private const int MonthAndYear = 17;

    /// <summary>The cell styles in order. applyNumberFormat="0" is ignored: Excel shows the date all the same.</summary>
    public static XlsxStyle[] Read(ZipPackage package, string part)
    {
        var formats = new Dictionary<int, (bool IsDate, bool ShowsDay)>();
        var fonts = new List<LegacyFont?>();
        var styles = new List<XlsxStyle>();
        var inCellStyles = false;
        var inFonts = false;
        using var xml = XlsxReader.Open(package, part);
        while (xml is not null && xml.Read())
        {
            if (xml.Kind == XmlKind.Text) continue;
            var opens = xml.Kind == XmlKind.Start && !xml.IsEmpty;
            if (xml.LocalName.SequenceEqual("cellXfs"u8)) inCellStyles = opens;
            // Fonts of conditional formats stand elsewhere and have no number.
            if (xml.LocalName.SequenceEqual("fonts"u8)) inFonts = opens;
            if (inFonts && xml.IsStart("font"u8))
            {
                fonts.Add(null);
            }
            else if (inFonts && xml.IsStart("name"u8) && fonts.Count > 0)
            {
                fonts[^1] = LegacyFontName.Find(xml.Attribute("val"u8) ?? "");
            }
            else if (xml.IsStart("numFmt"u8) && xml.TryNumber("numFmtId"u8, out var id))
            {
                var code = xml.Attribute("formatCode"u8) ?? "";
                formats[id] = (IsDateFormat(code), ShowsDay(code));
            }
            else if (inCellStyles && xml.IsStart("xf"u8))
            {
                _ = xml.TryNumber("numFmtId"u8, out var format);
                var font = xml.TryNumber("fontId"u8, out var index) && index >= 0 && index < fonts.Count ? fonts[index] : null;
                var (isDate, showsDay) = formats.TryGetValue(format, out var own) ? own : (IsBuiltInDate(format), format is not MonthAndYear);
                styles.Add(new XlsxStyle(isDate, showsDay, font));
            }
        }

        return [.. styles];
    }

    /// <summary>Built-in formats of dates: 14-17 and 22, and those that East Asian versions add at 27-36 and 50-58 (ECMA-376 18.8.30).</summary>
    public static bool IsBuiltInDate(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);

    /// <summary>Whether a format code of a date shows the day.</summary>
    public static bool ShowsDay(string code) => LettersOf(code).IndexOfAny(['d', 'D']) >= 0;

    /// <summary>Whether a format code shows a month or year and no day; one of hours alone shows neither.</summary>
    public static bool ShowsMonthAlone(string code) => IsDateFormat(code) && !ShowsDay(code);

    /// <summary>Whether a format code shows day, month or year. Text in quotes, escapes and brackets (colour, locale, condition) does not count.</summary>
    public static bool IsDateFormat(string code)
    {
        var letters = LettersOf(code);
        if (letters.IndexOfAny(['d', 'D', 'y', 'Y']) >= 0) return true;
        // Minutes stand beside hours or seconds, which may stand in brackets where they count beyond a day: "[h]:mm".
        return !code.Contains("[h", StringComparison.OrdinalIgnoreCase) && letters.IndexOfAny(['m', 'M']) >= 0 && letters.IndexOfAny(['h', 'H', 's', 'S']) < 0;
    }

    // The first section of a format code without what is in quotes, escaped or in brackets; nothing where a quote or bracket never closes.
    private static string LettersOf(string code)
    {
        var section = code.Split(';')[0];
        var letters = new System.Text.StringBuilder(section.Length);
        for (var i = 0; i < section.Length; i++)
        {
            switch (section[i])
            {
                case '"' or '[':
                    i = section.IndexOf(section[i] == '[' ? ']' : '"', i + 1);
                    if (i < 0) return letters.ToString();
                    break;
                case '\\' or '_' or '*': i++; break;
                case var letter: letters.Append(letter); break;
            }
        }

        return letters.ToString();
    }
}
