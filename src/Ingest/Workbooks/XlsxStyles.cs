using System.Globalization;
using System.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Which cell styles show a number as a date.</summary>
internal static class XlsxStyles
{
    /// <summary>For each cell style in order, whether its number format is one of dates. applyNumberFormat="0" is ignored: Excel shows the date all the same.</summary>
    public static List<bool> ReadDateStyles(ZipPackage package, string part)
    {
        var formats = new Dictionary<int, bool>();
        var styles = new List<bool>();
        var inCellStyles = false;
        using var xml = XlsxReader.Open(package, part);
        while (xml is not null && xml.Step())
        {
            if (xml.LocalName == "cellXfs") inCellStyles = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var id))
            {
                formats[id] = IsDateFormat(xml.GetAttribute("formatCode") ?? "");
            }
            else if (inCellStyles && xml.LocalName == "xf")
            {
                _ = int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var format);
                styles.Add(formats.TryGetValue(format, out var isDate) ? isDate : IsBuiltInDate(format));
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
