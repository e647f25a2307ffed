using System.Globalization;
using System.Xml;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What the style of a cell says about its value.</summary>
/// <param name="IsDate">Whether a number is shown as a date.</param>
/// <param name="Font">The font, where it is one of the years before Unicode.</param>
internal readonly record struct XlsxStyle(bool IsDate, LegacyFont? Font);

/// <summary>Which cell styles show a number as a date, and which use an old font.</summary>
internal static class XlsxStyles
{
    /// <summary>The cell styles in order. applyNumberFormat="0" is ignored: Excel shows the date all the same.</summary>
    public static List<XlsxStyle> Read(ZipPackage package, string part)
    {
        var formats = new Dictionary<int, bool>();
        var fonts = new List<LegacyFont?>();
        var styles = new List<XlsxStyle>();
        var inCellStyles = false;
        var inFonts = false;
        using var xml = XlsxReader.Open(package, part);
        while (xml is not null && xml.Step())
        {
            var opens = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.LocalName == "cellXfs") inCellStyles = opens;
            // Fonts of conditional formats stand elsewhere and have no number.
            if (xml.LocalName == "fonts") inFonts = opens;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (inFonts && xml.LocalName == "font")
            {
                fonts.Add(null);
            }
            else if (inFonts && xml.LocalName == "name" && fonts.Count > 0)
            {
                fonts[^1] = LegacyFontName.Find(xml.GetAttribute("val") ?? "");
            }
            else if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id))
            {
                formats[id] = IsDateFormat(xml.GetAttribute("formatCode") ?? "");
            }
            else if (inCellStyles && xml.LocalName == "xf")
            {
                _ = int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format);
                var font = int.TryParse(xml.GetAttribute("fontId"), CultureInfo.InvariantCulture, out var index) && index >= 0 && index < fonts.Count ? fonts[index] : null;
                styles.Add(new XlsxStyle(formats.TryGetValue(format, out var isDate) ? isDate : IsBuiltInDate(format), font));
            }
        }

        return styles;
    }

    /// <summary>Built-in formats of dates: 14-17 and 22, and those that East Asian versions add at 27-36 and 50-58 (ECMA-376 18.8.30).</summary>
    public static bool IsBuiltInDate(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);

    /// <summary>Whether a format code shows day, month or year. Text in quotes, escapes and brackets (colour, locale, condition) does not count.</summary>
    public static bool IsDateFormat(string code)
    {
        var section = code.Split(';')[0];
        for (var i = 0; i < section.Length; i++)
        {
            switch (section[i])
            {
                case '"':
                    i = section.IndexOf('"', i + 1);
                    if (i < 0) return false;
                    break;
                case '[':
                    i = section.IndexOf(']', i + 1);
                    if (i < 0) return false;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'y' or 'Y':
                    return true;
                case 'm' or 'M':
                    // Minutes stand beside hours or seconds; "mm/yyyy" was or will be caught by its y.
                    if (section.AsSpan().IndexOfAny("hHsS") < 0) return true;
                    break;
            }
        }

        return false;
    }
}
