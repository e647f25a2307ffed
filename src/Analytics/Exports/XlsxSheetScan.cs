using System.Globalization;
using System.Text;
using System.Xml;

namespace DienHinh.Analytics.Exports;

/// <summary>What must be known of a worksheet part before it is written anew: which rows it has, how wide and high they are, where its comments hang.</summary>
internal sealed class XlsxSheetScan
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Pixels: of a column of the default width, and of a row of 15 points.
    private const int DefaultColumn = 64;
    private const int DefaultRow = 20;

    private readonly List<(int From, int To, int? Width, uint Style)> _columns = [];
    private readonly Dictionary<int, int> _heights = [];
    private int _columnWidth = DefaultColumn;
    private int _rowHeight = DefaultRow;

    private XlsxSheetScan()
    {
    }

    /// <summary>Settings under which nothing is lost between reading and writing.</summary>
    public static XmlReaderSettings Settings { get; } = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };

    /// <summary>Without a byte-order mark, as spreadsheets write their parts.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Numbers of the rows that are there, empty ones too.</summary>
    public HashSet<int> Rows { get; } = [];

    /// <summary>Relation of the drawing that holds the comments' boxes, or null.</summary>
    public string? CommentDrawing { get; private set; }

    /// <summary>Whether the tab is selected.</summary>
    public bool IsSelected { get; private set; }

    /// <summary>Reads through the part once.</summary>
    public static XlsxSheetScan Read(Stream part)
    {
        var scan = new XlsxSheetScan();
        using var xml = XmlReader.Create(part, Settings);
        var row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Main) continue;
            switch (xml.LocalName)
            {
                case "sheetView": scan.IsSelected |= xml.GetAttribute("tabSelected") is "1" or "true"; break;
                case "sheetFormatPr":
                    scan._columnWidth = Number(xml, "defaultColWidth") is { } width ? Pixels(width) : DefaultColumn;
                    scan._rowHeight = Number(xml, "defaultRowHeight") is { } height ? (int)(height * 4 / 3) : DefaultRow;
                    break;
                case "col":
                    var hidden = xml.GetAttribute("hidden") is "1" or "true";
                    scan._columns.Add(((int)(Number(xml, "min") ?? 1), (int)(Number(xml, "max") ?? 1), hidden ? 0 : Number(xml, "width") is { } w ? Pixels(w) : null, (uint)(Number(xml, "style") ?? 0)));
                    break;
                case "row":
                    row = (int)(Number(xml, "r") ?? row + 1);
                    scan.Rows.Add(row);
                    if (xml.GetAttribute("hidden") is "1" or "true") scan._heights[row] = 0;
                    else if (Number(xml, "ht") is { } ht) scan._heights[row] = (int)(ht * 4 / 3);
                    break;
                case "legacyDrawing": scan.CommentDrawing = xml.GetAttribute("id", Relations); break;
            }
        }

        return scan;
    }

    /// <summary>The style that an empty cell of the column has.</summary>
    public uint ColumnStyle(int column) => _columns.FirstOrDefault(c => c.From <= column && column <= c.To).Style;

    /// <summary>Width of a column in pixels.</summary>
    public int Width(int column) => _columns.FirstOrDefault(c => c.From <= column && column <= c.To).Width ?? _columnWidth;

    /// <summary>Height of a row in pixels.</summary>
    public int Height(int row) => _heights.GetValueOrDefault(row, _rowHeight);

    private static int Pixels(double width) => (int)((width * 7) + 5);

    private static double? Number(XmlReader xml, string attribute) =>
        double.TryParse(xml.GetAttribute(attribute), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
