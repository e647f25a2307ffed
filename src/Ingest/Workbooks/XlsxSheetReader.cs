using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>One worksheet part as a stream: rows and cells as they come, only what holds something handed on.</summary>
/// <param name="xml">The part.</param>
/// <param name="strings">What is kept of the shared texts of the workbook.</param>
/// <param name="styles">The cell styles.</param>
/// <param name="is1904">Whether the workbook counts days from 1904.</param>
/// <param name="sink">Who takes the rows; it has the shared texts already.</param>
/// <param name="budget">What the file may still hold.</param>
internal sealed class XlsxSheetReader(XmlReader xml, XlsxReader.SharedTexts strings, List<XlsxStyle> styles, bool is1904, ISheetSink sink, CellBudget budget)
{
    // Days between the two date systems of Excel.
    private const double Shift1904 = 1462;

    private readonly List<CellRange> _merges = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly Dictionary<CellAddress, LegacyFont> _fonts = [];
    private readonly Dictionary<CellAddress, IReadOnlyList<FontRun>> _runs = [];
    private readonly List<ReadCell> _cells = [];
    private readonly char[] _value = new char[SheetText.MostWritten];
    private readonly SheetCut _cut = new();
    private bool _isFull;
    private int _rowsSeen;
    private int _rowsKept;

    public void Read(string name, SheetVisibility visibility)
    {
        sink.Begin(name, visibility);
        var rowNumber = 0;
        while (!_isFull && xml.Step())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row": rowNumber = ReadRow(rowNumber); break;
                case "mergeCell":
                    if (CellRange.TryParse(xml.GetAttribute("ref") ?? "", out var range) && range.From != range.To) AddMerge(range);
                    break;
                case "col": ReadColumn(); break;
            }
        }

        sink.End(new SheetEnd(_merges, _hiddenColumns, _cut.Words, _fonts) { Runs = _runs });
    }

    private int ReadRow(int previous)
    {
        var number = int.TryParse(xml.GetAttribute("r"), CultureInfo.InvariantCulture, out var given) && given is >= 1 and <= ReadingLimits.SheetRows ? given : previous + 1;
        var isHidden = XlsxReader.IsTrue(xml.GetAttribute("hidden"));
        // Rows without number and content cost nothing in the file, so they are counted as well.
        if (_rowsKept >= ReadingLimits.Rows || ++_rowsSeen > ReadingLimits.SheetRows || number > ReadingLimits.SheetRows)
        {
            _isFull = true;
            _cut.Rows(number);
            return number;
        }

        if (xml.IsEmptyElement) return number;
        _cells.Clear();
        var column = 0;
        var depth = xml.Depth;
        while (xml.Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") column = ReadCell(number, column);
            if (column > ReadingLimits.SheetColumns) throw new WorkbookException(UnreadableReason.Damaged, "c");
        }

        var used = _cells.FindLastIndex(c => c.Cell.Kind != CellKind.Empty) + 1;
        if (used == 0) return number;
        _rowsKept++;
        budget.Spend(CollectionsMarshal.AsSpan(_cells)[..used], strings.Texts);
        sink.Row(number, CollectionsMarshal.AsSpan(_cells)[..used], isHidden);
        return number;
    }

    private int ReadCell(int row, int previous)
    {
        var column = previous + 1;
        string? type = null;
        var style = 0;
        while (xml.MoveToNextAttribute())
        {
            switch (xml.LocalName)
            {
                case "r": if (CellAddress.TryParse(xml.Value, out var address)) column = address.Column; break;
                case "t": type = xml.Value; break;
                case "s": _ = int.TryParse(xml.Value, CultureInfo.InvariantCulture, out style); break;
            }
        }

        xml.MoveToElement();
        if (xml.IsEmptyElement) return column;
        string? inline = null;
        var fonts = default(RunFonts);
        // No value is another thing than an empty one.
        var length = -1;
        var hasFormula = false;
        var depth = xml.Depth;
        while (xml.Step() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "f": hasFormula = true; break;
                case "v": length = xml.ReadPlainText(_value); break;
                case "is": inline = xml.ReadRichText(out fonts); break;
            }
        }

        var shared = type == "s" && length > 0 ? TextNumber(_value.AsSpan(0, length)) : 0;
        var cell = shared > 0 ? new Cell(CellKind.Text, null, 0) : ToCell(type, style, length, inline, hasFormula);
        if (cell.Kind == CellKind.Empty) return column;
        if (column > ReadingLimits.Columns)
        {
            _cut.Columns();
            return column;
        }

        while (_cells.Count < column) _cells.Add(default);
        _cells[column - 1] = new ReadCell(cell, shared);
        if (shared > 0) fonts = strings.Fonts.GetValueOrDefault(shared - 1);
        var own = style >= 0 && style < styles.Count ? styles[style].Font : null;
        if (cell.Kind == CellKind.Text && fonts.RunsOver(own) is { } runs) _runs[new CellAddress(row, column)] = runs;
        else if (cell.Kind == CellKind.Text && fonts.Over(own) is { } font && !(shared > 0 ? strings.Texts[shared - 1].IsAscii : System.Text.Ascii.IsValid(cell.Text)))
            _fonts[new CellAddress(row, column)] = font;
        return column;
    }

    private int TextNumber(ReadOnlySpan<char> value) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < strings.Texts.Count ? index + 1 : throw new WorkbookException(UnreadableReason.Damaged, "sharedStrings");

    private Cell ToCell(string? type, int style, int length, string? inline, bool hasFormula)
    {
        if (type == "inlineStr") return Cell.OfText(inline ?? (length < 0 ? "" : new string(_value, 0, Math.Min(length, ReadingLimits.TextKept))));
        if (length < 0) return hasFormula ? Cell.Uncalculated : Cell.Empty;
        if (type == "str") return Cell.OfText(SheetText.Kept(SheetText.Unescape(new string(_value, 0, length))));
        var value = _value.AsSpan(0, Math.Min(length, ReadingLimits.TextKept));
        switch (type)
        {
            case "b": return Cell.OfBoolean(XlsxReader.IsTrue(value.ToString()));
            case "e": return Cell.OfError(value.ToString());
            case "d":
                // As written: a time zone must not move the day, and a time alone must not become today. Years before 100 are none that a serial day can count.
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault, out var date) && date.Year >= 100
                    ? Cell.OfDate(date.ToOADate()) : Cell.OfText(value.ToString());
        }

        if (value.Length == 0) return hasFormula ? Cell.Uncalculated : Cell.Empty;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return Cell.OfText(value.ToString());
        if (style < 0 || style >= styles.Count || !styles[style].IsDate) return Cell.OfNumber(number);
        // Excel believes in 29 February 1900; before it, its serial days are one short of ours.
        var date1900 = Cell.OfDate(is1904 ? number + Shift1904 : number < 60 ? number + 1 : number);
        return styles[style].ShowsDay ? date1900 : date1900.AsMonth();
    }

    private void AddMerge(CellRange range)
    {
        if (_merges.Count < ReadingLimits.Merges) _merges.Add(range);
        else _cut.Merges(range);
    }

    private void ReadColumn()
    {
        if (!XlsxReader.IsTrue(xml.GetAttribute("hidden"))) return;
        if (!int.TryParse(xml.GetAttribute("min"), CultureInfo.InvariantCulture, out var min)) return;
        if (!int.TryParse(xml.GetAttribute("max"), CultureInfo.InvariantCulture, out var max)) max = min;
        for (var column = Math.Max(1, min); column <= Math.Min(max, ReadingLimits.Columns); column++) _hiddenColumns.Add(column);
    }
}
