using System.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// Reads .xlsx as a stream of XML, because the Excel library turns error cells and uncalculated formulas into empty cells without a word, and
/// misses dates of 1904 and hidden rows that LibreOffice writes. Layout of the parts: ECMA-376 part 1, chapters 12 and 18.
/// </summary>
internal static class XlsxReader
{
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Hands on all worksheets in the order of their tabs. Chart sheets and sheets whose part is missing are left out.</summary>
    /// <exception cref="WorkbookException">Nobody can read this file; perhaps only after some of it was handed on.</exception>
    public static void Read(ZipPackage package, ISheetSink sink)
    {
        try
        {
            ReadSheets(package, sink);
        }
        catch (XmlException e)
        {
            throw new WorkbookException(UnreadableReason.Damaged, e.Message, e);
        }
    }

    private static void ReadSheets(ZipPackage package, ISheetSink sink)
    {
        var workbookPart = Relations(package, "_rels/.rels", "").FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))?.Target ?? "xl/workbook.xml";
        RefuseOtherFormats(package, workbookPart);
        var folder = workbookPart[..(workbookPart.LastIndexOf('/') + 1)];
        var relations = Relations(package, $"{folder}_rels/{workbookPart[folder.Length..]}.rels", folder);
        var (tabs, is1904) = ReadWorkbook(package, workbookPart);
        var strings = PartOf(relations, "/sharedStrings") is { } stringsPart ? ReadStrings(package, stringsPart, sink) : [];
        var styles = PartOf(relations, "/styles") is { } stylesPart ? XlsxStyles.Read(package, stylesPart) : [];

        var sheets = 0;
        if (tabs.Count > ReadingLimits.Sheets) throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{tabs.Count} sheets");
        foreach (var (name, id, visibility) in tabs)
        {
            var relation = relations.FirstOrDefault(r => r.Id == id);
            if (relation is null || !relation.Type.EndsWith("/worksheet", StringComparison.Ordinal)) continue;
            using var part = package.OpenPart(relation.Target);
            if (part is null) continue;
            using var xml = XmlReader.Create(part, s_settings);
            new XlsxSheetReader(xml, strings, styles, is1904, sink).Read(name, visibility);
            sheets++;
        }

        if (sheets == 0) throw new WorkbookException(UnreadableReason.EmptyFile);
    }

    /// <summary>Opens a part as XML; null where the package lacks it.</summary>
    public static XmlReader? Open(ZipPackage package, string part) => package.OpenPart(part) is { } stream ? XmlReader.Create(stream, s_settings) : null;

    private static string? PartOf(IEnumerable<Relation> relations, string type) => relations.FirstOrDefault(r => r.Type.EndsWith(type, StringComparison.Ordinal))?.Target;

    private static void RefuseOtherFormats(ZipPackage package, string workbookPart)
    {
        if (package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) throw new WorkbookException(UnreadableReason.MacroFile);
        if (workbookPart.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) throw new WorkbookException(UnreadableReason.UnsupportedFormat, "XLSB");
        if (!package.Has(workbookPart)) throw new WorkbookException(UnreadableReason.NotAWorkbook);
        using var types = Open(package, "[Content_Types].xml");
        while (types is not null && types.Step())
        {
            if (types.NodeType != XmlNodeType.Element) continue;
            var type = types.GetAttribute("ContentType") ?? "";
            if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)) throw new WorkbookException(UnreadableReason.MacroFile);
        }
    }

    private static (List<(string Name, string? Id, SheetVisibility Visibility)> Tabs, bool Is1904) ReadWorkbook(ZipPackage package, string part)
    {
        var tabs = new List<(string, string?, SheetVisibility)>();
        var is1904 = false;
        using var xml = Open(package, part)!;
        while (xml.Step())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "workbook":
                    if (xml.NamespaceURI == StrictNamespace) throw new WorkbookException(UnreadableReason.UnsupportedFormat, "Strict Open XML");
                    break;
                case "document":
                case "presentation":
                    throw new WorkbookException(UnreadableReason.NotAWorkbook);
                case "workbookPr":
                    is1904 = IsTrue(xml.GetAttribute("date1904"));
                    break;
                case "sheet":
                    var id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
                    tabs.Add((xml.GetAttribute("name") ?? "", id, xml.GetAttribute("state") is "hidden" or "veryHidden" ? SheetVisibility.Hidden : SheetVisibility.Visible));
                    break;
            }
        }

        return (tabs, is1904);
    }

    // Hands on the shared texts; what is kept of each is whether it is ASCII.
    private static List<bool> ReadStrings(ZipPackage package, string part, ISheetSink sink)
    {
        var strings = new List<bool>();
        using var xml = Open(package, part);
        while (xml is not null && xml.Step())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
            if (strings.Count >= ReadingLimits.Strings) throw new WorkbookException(UnreadableReason.ExpandsTooMuch, $"{strings.Count} strings");
            var text = xml.ReadRichText();
            sink.SharedText(text);
            strings.Add(System.Text.Ascii.IsValid(text));
        }

        return strings;
    }

    private sealed record Relation(string Id, string Type, string Target);

    private static List<Relation> Relations(ZipPackage package, string part, string folder)
    {
        var relations = new List<Relation>();
        using var xml = Open(package, part);
        while (xml is not null && xml.Step())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            var target = xml.GetAttribute("Target") ?? "";
            relations.Add(new(xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", Resolve(folder, target)));
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
}
