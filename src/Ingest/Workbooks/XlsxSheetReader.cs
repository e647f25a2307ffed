using System.Globalization;
using System.Text;
using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks.Xml;

namespace DienHinh.Ingest.Workbooks;

/// <summary>One worksheet part as a stream: rows and cells as they come, only what holds something handed on.</summary>
/// <param name="xml">The part.</param>
/// <param name="strings">What is kept of the shared texts of the workbook.</param>
/// <param name="styles">The cell styles.</param>
/// <param name="is1904">Whether the workbook counts days from 1904.</param>
/// <param name="sink">Who takes the rows; it has the shared texts already.</param>
/// <param name="budget">What the file may still hold.</param>
internal sealed class XlsxSheetReader(XmlScanner xml, SharedTexts strings, XlsxStyle[] styles, bool is1904, ISheetSink sink, CellBudget budget)
{
    // Days between the two date systems of Excel.
    private const double Shift1904 = 1462;

    private readonly List<CellRange> _merges = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly Dictionary<CellAddress, LegacyFont> _fonts = [];
    private readonly Dictionary<CellAddress, IReadOnlyList<FontRun>> _runs = [];
    // The cells of a row as far as one was read; beyond that they are empty.
    private readonly ReadCell[] _cells = new ReadCell[ReadingLimits.Columns];
    private int _width;
    private readonly XlsxTextReader _value = new(xml);
    private readonly XlsxTextReader _inline = new(xml);
    private readonly SheetCut _cut = new();
    private bool _isFull;
    private int _rowsSeen;
    private int _rowsKept;

    public void Read(string name, SheetVisibility visibility)
    {
        sink.Begin(name, visibility);
        var rowNumber = 0;
        while (!_isFull && xml.Read())
        {
            if (xml.IsStart("row"u8)) rowNumber = ReadRow(rowNumber);
            else if (xml.IsStart("mergeCell"u8)) ReadMerge();
            else if (xml.IsStart("col"u8)) ReadColumn();
        }

        sink.End(new SheetEnd(_merges, _hiddenColumns, _cut.Words, _fonts) { Runs = _runs });
    }

    private int ReadRow(int previous)
    {
        var number = xml.TryNumber("r"u8, out var given) && given is >= 1 and <= ReadingLimits.SheetRows ? given : previous + 1;
        var isHidden = IsHidden();
        // Rows without number and content cost nothing in the file, so they are counted as well.
        if (_rowsKept >= ReadingLimits.Rows || ++_rowsSeen > ReadingLimits.SheetRows || number > ReadingLimits.SheetRows)
        {
            _isFull = true;
            _cut.Rows(number);
            return number;
        }

        if (xml.IsEmpty) return number;
        Array.Clear(_cells, 0, _width);
        _width = 0;
        var column = 0;
        var depth = xml.Depth;
        while (xml.Read() && !(xml.Kind == XmlKind.End && xml.Depth == depth))
        {
            if (xml.IsStart("c"u8)) column = ReadCell(number, column);
            if (column > ReadingLimits.SheetColumns) throw new WorkbookException(UnreadableReason.Damaged, "c");
        }

        // Only cells that hold something are put there, so the last one is one.
        var used = _width;
        if (used == 0) return number;
        _rowsKept++;
        budget.Spend(_cells.AsSpan(0, used), strings);
        sink.Row(number, _cells.AsSpan(0, used), isHidden);
        return number;
    }

    private int ReadCell(int row, int previous)
    {
        var column = previous + 1;
        var type = ValueType.Number;
        var style = 0;
        for (var i = 0; i < xml.AttributeCount; i++)
        {
            var name = xml.AttributeName(i);
            if (name.Length != 1) continue;
            switch (name[0])
            {
                case (byte)'r': if (CellAddress.TryParse(xml.AttributeValue(i), out var address)) column = address.Column; break;
                case (byte)'t': type = TypeOf(xml.AttributeValue(i)); break;
                case (byte)'s': style = Utf8Count.TryParse(xml.AttributeValue(i), out var number) ? number : 0; break;
            }
        }

        if (xml.IsEmpty) return column;
        var (hasValue, hasInline, hasFormula) = (false, false, false);
        var depth = xml.Depth;
        while (xml.Read() && !(xml.Kind == XmlKind.End && xml.Depth == depth))
        {
            if (xml.IsStart("v"u8))
            {
                _value.ReadPlain();
                hasValue = true;
            }
            else if (xml.IsStart("is"u8))
            {
                _inline.ReadRich();
                hasInline = true;
            }
            else if (xml.IsStart("f"u8))
            {
                hasFormula = true;
            }
        }

        var fonts = default(RunFonts);
        var shared = type == ValueType.Shared && hasValue && _value.Written.Length > 0 ? TextNumber() : 0;
        var cell = shared > 0 ? Cell.OfText("")
            : type == ValueType.Inline && hasInline ? Cell.OfText(_inline.Rich(out fonts))
            : hasValue ? ToCell(type, style, hasFormula)
            : type == ValueType.Inline ? Cell.OfText("") : hasFormula ? Cell.Uncalculated : Cell.Empty;
        if (cell.Kind == CellKind.Empty) return column;
        if (column > ReadingLimits.Columns)
        {
            _cut.Columns();
            return column;
        }

        _width = Math.Max(_width, column);
        _cells[column - 1] = new ReadCell(cell, shared);
        if (shared > 0) fonts = strings.FontsOf(shared - 1);
        var own = style >= 0 && style < styles.Length ? styles[style].Font : null;
        if (cell.Kind == CellKind.Text && fonts.RunsOver(own) is { } runs) _runs[new CellAddress(row, column)] = runs;
        else if (cell.Kind == CellKind.Text && fonts.Over(own) is { } font && !(shared > 0 ? strings[shared - 1].IsAscii : Ascii.IsValid(cell.Text)))
            _fonts[new CellAddress(row, column)] = font;
        return column;
    }

    private int TextNumber() =>
        Utf8Count.TryParse(_value.Written.Bytes, out var index) && index >= 0 && index < strings.Count ? index + 1 : throw new WorkbookException(UnreadableReason.Damaged, "sharedStrings");

    private Cell ToCell(ValueType type, int style, bool hasFormula)
    {
        switch (type)
        {
            case ValueType.Inline: return Cell.OfText(_value.Written.Plain());
            case ValueType.Text: return Cell.OfText(_value.Written.Text());
            case ValueType.Boolean: return Cell.OfBoolean(XlsxReader.IsTrue(_value.Written.Bytes));
            case ValueType.Error: return Cell.OfError(_value.Written.Plain());
            case ValueType.Date:
                // As written: a time zone must not move the day, and a time alone must not become today. Years before 100 are none that a serial day can count.
                var written = _value.Written.Plain();
                return DateTime.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind | DateTimeStyles.NoCurrentDateDefault, out var date) && date.Year >= 100
                    ? Cell.OfDate(date.ToOADate()) : Cell.OfText(written);
        }

        var value = _value.Written.Bytes;
        if (value.Length == 0) return hasFormula ? Cell.Uncalculated : Cell.Empty;
        if (!TryNumber(value, out var number)) return Cell.OfText(_value.Written.Plain());
        if (style < 0 || style >= styles.Length || !styles[style].IsDate) return Cell.OfNumber(number);
        // Excel believes in 29 February 1900; before it, its serial days are one short of ours.
        var date1900 = Cell.OfDate(is1904 ? number + Shift1904 : number < 60 ? number + 1 : number);
        return styles[style].ShowsDay ? date1900 : date1900.AsMonth();
    }

    private static bool TryNumber(ReadOnlySpan<byte> value, out double number)
    {
        if (Utf8Count.IsDigits(value))
        {
            // Most numbers are short counts, which every double has exactly.
            number = Utf8Count.Parse(value);
            return true;
        }

        return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    // Types of ECMA-376 18.18.11; any other is read like a number.
    private static ValueType TypeOf(ReadOnlySpan<byte> type) => type.Length == 1
        ? type[0] switch { (byte)'s' => ValueType.Shared, (byte)'b' => ValueType.Boolean, (byte)'e' => ValueType.Error, (byte)'d' => ValueType.Date, _ => ValueType.Number }
        : type.SequenceEqual("str"u8) ? ValueType.Text : type.SequenceEqual("inlineStr"u8) ? ValueType.Inline : ValueType.Number;

    private bool IsHidden() => xml.TryAttribute("hidden"u8, out var hidden) && XlsxReader.IsTrue(hidden);

    private void ReadMerge()
    {
        if (CellRange.TryParse(xml.Attribute("ref"u8) ?? "", out var range) && range.From != range.To) AddMerge(range);
    }

    private void AddMerge(CellRange range)
    {
        if (_merges.Count < ReadingLimits.Merges) _merges.Add(range);
        else _cut.Merges(range);
    }

    private void ReadColumn()
    {
        if (!IsHidden()) return;
        if (!xml.TryNumber("min"u8, out var min)) return;
        if (!xml.TryNumber("max"u8, out var max)) max = min;
        for (var column = Math.Max(1, min); column <= Math.Min(max, ReadingLimits.Columns); column++) _hiddenColumns.Add(column);
    }

    private enum ValueType : byte
    {
        Number,
        Shared,
        Text,
        Inline,
        Boolean,
        Error,
        Date,
    }
}
