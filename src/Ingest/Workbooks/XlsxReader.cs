using System.Text;
using DienHinh.Ingest.Workbooks.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// Reads .xlsx as a stream of XML, because the Excel library turns error cells and uncalculated formulas into empty cells without a word, and
/// misses dates of 1904 and hidden rows that LibreOffice writes. Layout of the parts: ECMA-376 part 1, chapters 12 and 18.
/// </summary>
internal static class XlsxReader
{
    private static ReadOnlySpan<byte> StrictNamespace => "http://purl.oclc.org/ooxml/spreadsheetml/main"u8;

    /// <summary>Hands on all worksheets in the order of their tabs. Chart sheets and sheets whose part is missing are left out.</summary>
    /// <exception cref="WorkbookException">Nobody can read this file; perhaps only after some of it was handed on.</exception>
    public static void Read(ZipPackage package, ISheetSink sink)
    {
        var workbookPart = Relations(package, "_rels/.rels", "").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        RefuseOtherFormats(package, workbookPart);
        var folder = workbookPart[..(workbookPart.LastIndexOf('/') + 1)];
        var relations = Relations(package, $"{folder}_rels/{workbookPart[folder.Length..]}.rels", folder);
        var (tabs, is1904) = ReadWorkbook(package, workbookPart);
        var strings = PartOf(relations, "/sharedStrings") is { } stringsPart ? ReadStrings(package, stringsPart, sink) : new SharedTexts();
        var styles = PartOf(relations, "/styles") is { } stylesPart ? XlsxStyles.Read(package, stylesPart) : [];

        var sheets = 0;
        var budget = new CellBudget();
        foreach (var (name, id, visibility) in tabs)
        {
            var relation = relations.FirstOrDefault(r => r.Id == id);
            if (relation is null || !relation.Type.EndsWith("/worksheet", StringComparison.Ordinal)) continue;
            using var xml = Open(package, relation.Target);
            if (xml is null) continue;
            new XlsxSheetReader(xml, strings, styles, is1904, sink, budget).Read(name, visibility);
            sheets++;
        }

        if (sheets == 0) throw new WorkbookException(UnreadableReason.EmptyFile);
    }

    /// <summary>Opens a part as XML; null where the package lacks it.</summary>
    public static XmlScanner? Open(ZipPackage package, string part) => package.OpenPart(part) is { } stream ? new XmlScanner(stream) : null;

    private static string? PartOf(IEnumerable<Relation> relations, string type) => relations.FirstOrDefault(r => r.Type.EndsWith(type, StringComparison.Ordinal))?.Target;

    private static void RefuseOtherFormats(ZipPackage package, string workbookPart)
    {
        if (package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw new WorkbookException(UnreadableReason.MacroFile);
        if (workbookPart.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new WorkbookException(UnreadableReason.UnsupportedFormat, "XLSB");
        if (!package.Has(workbookPart)) throw new WorkbookException(UnreadableReason.NotAWorkbook);
        using var types = Open(package, "[Content_Types].xml");
        while (types is not null && types.Read())
        {
            if (types.Kind == XmlKind.Start && types.Attribute("ContentType"u8) is { } type && type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw new WorkbookException(UnreadableReason.MacroFile);
        }
    }

    private static (List<Tab> Tabs, bool Is1904) ReadWorkbook(ZipPackage package, string part)
    {
        var tabs = new List<Tab>();
        var is1904 = false;
        using var xml = Open(package, part)!;
        while (xml.Read())
        {
            if (xml.IsStart("workbook"u8) && xml.Namespace.SequenceEqual(StrictNamespace)) throw new WorkbookException(UnreadableReason.UnsupportedFormat, "Strict Open XML");
            if (xml.IsStart("document"u8) || xml.IsStart("presentation"u8)) throw new WorkbookException(UnreadableReason.NotAWorkbook);
            if (xml.IsStart("workbookPr"u8)) is1904 = IsTrue(xml.Attribute("date1904"u8));
            if (!xml.IsStart("sheet"u8)) continue;
            if (tabs.Count >= ReadingLimits.Sheets) throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{tabs.Count} sheets");
            var id = xml.TryAttribute("id"u8, "http://schemas.openxmlformats.org/officeDocument/2006/relationships"u8, out var value) ? Encoding.UTF8.GetString(value) : null;
            tabs.Add(new Tab(xml.Attribute("name"u8) ?? "", id, xml.Attribute("state"u8) is "hidden" or "veryHidden" ? SheetVisibility.Hidden : SheetVisibility.Visible));
        }

        return (tabs, is1904);
    }

    // Hands on the shared texts; what is kept of each is what its cells need.
    private static SharedTexts ReadStrings(ZipPackage package, string part, ISheetSink sink)
    {
        var strings = new SharedTexts();
        using var xml = Open(package, part);
        if (xml is null) return strings;
        var items = new XlsxTextReader(xml);
        while (xml.Read())
        {
            if (!xml.IsStart("si"u8)) continue;
            if (strings.Count >= ReadingLimits.Strings) throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{strings.Count} strings");
            items.ReadRich();
            var text = HandOn(items, sink, out var fonts);
            strings.Add(text, fonts);
        }

        return strings;
    }

    // Most texts go on as the bytes that they are. Not so where half a pair may be left, which UTF-8 could not carry.
    private static SharedText HandOn(XlsxTextReader item, ISheetSink sink, out RunFonts fonts)
    {
        if (!item.Written.IsAsKept)
        {
            var text = item.Rich(out fonts);
            sink.SharedText(text);
            return new SharedText(text.Length, Ascii.IsValid(text));
        }

        var bytes = item.Written.Bytes;
        fonts = item.Fonts(ReadingLimits.TextKept);
        sink.SharedText(bytes);
        var length = WrittenText.Letters(bytes);
        // Every other letter takes more bytes than it counts for.
        return new SharedText(length, IsAscii: length == bytes.Length);
    }

    private sealed record Tab(string Name, string? Id, SheetVisibility Visibility);

    private sealed record Relation(string Id, string Type, string Target);

    private static List<Relation> Relations(ZipPackage package, string part, string folder)
    {
        var relations = new List<Relation>();
        using var xml = Open(package, part);
        while (xml is not null && xml.Read())
        {
            if (!xml.IsStart("Relationship"u8)) continue;
            if (relations.Count >= ReadingLimits.Relations) throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{relations.Count} relations");
            var target = xml.Attribute("Target"u8) ?? "";
            relations.Add(new(xml.Attribute("Id"u8) ?? "", xml.Attribute("Type"u8) ?? "", Resolve(folder, target)));
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == "..")
            {
                if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("." or ""))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    /// <summary>Both spellings of true that ECMA-376 allows; LibreOffice writes the word.</summary>
    public static bool IsTrue(string? value) => value is "1" or "true";

    /// <inheritdoc cref="IsTrue(string)"/>
    public static bool IsTrue(ReadOnlySpan<byte> value) => value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8);
}
