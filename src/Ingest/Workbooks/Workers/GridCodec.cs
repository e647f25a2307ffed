using System.Runtime.InteropServices;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>
/// Sheets as bytes and back, equal in every cell. Texts that repeat are sent once: a column of "Tập thể" costs two bytes a cell, and its cells
/// share one string on the other side as they did on this.
/// </summary>
internal static class GridCodec
{
    // A kind takes the low bits of a cell's first byte; these say how a number or text follows.
    private const byte ShortNumber = 0x10;
    private const byte NewText = 0x20;
    private const byte KnownText = 0x40;
    private const byte KindBits = 0x0F;

    // What repeats is short, and a memory of every long text would double the worker's heap.
    private const int LongestRemembered = 200;
    private const int MostRemembered = 1_000_000;
    private const int MostSheets = 10_000;
    private const int MostMerges = 10_000_000;
    private const int LastRow = 100_000_000;
    private const int LastColumn = 16_384;
    private const int LongestText = ReadingLimits.FileBytes;

    public static void Write(WireWriter wire, IReadOnlyList<SheetGrid> sheets)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        wire.Count(sheets.Count);
        foreach (var sheet in sheets)
        {
            wire.Text(sheet.Name);
            wire.Byte((byte)sheet.Visibility);
            wire.Text(sheet.Cut);
            wire.Count(sheet.HiddenColumns.Count);
            foreach (var column in sheet.HiddenColumns) wire.Count(column);
            wire.Count(sheet.Merges.Count);
            foreach (var merge in sheet.Merges) WriteMerge(wire, merge);
            wire.Count(sheet.Fonts.Count);
            foreach (var (at, font) in sheet.Fonts)
            {
                wire.Count(at.Row);
                wire.Count(at.Column);
                wire.Byte((byte)font);
            }

            wire.Count(sheet.Rows.Count);
            var previous = 0;
            foreach (var row in sheet.Rows)
            {
                wire.Count(row.Number - previous);
                previous = row.Number;
                wire.Count((row.Cells.Length * 2L) + (row.IsHidden ? 1 : 0));
                foreach (var cell in row.Cells) WriteCell(wire, cell, known);
            }
        }
    }

    /// <exception cref="InvalidDataException">These bytes are no sheets.</exception>
    public static IReadOnlyList<SheetGrid> Read(WireReader wire)
    {
        var texts = new KnownTexts();
        var cellsLeft = ReadingLimits.Cells;
        var sheets = new List<SheetGrid>();
        for (var left = wire.Count(MostSheets); left > 0; left--)
        {
            var name = wire.Text(LongestText) ?? throw new InvalidDataException("A sheet without a name.");
            var visibility = (SheetVisibility)wire.Byte();
            if (!Enum.IsDefined(visibility)) throw new InvalidDataException($"A sheet with visibility {(byte)visibility}.");
            var cut = wire.Text(LongestText);
            var hidden = new HashSet<int>();
            for (var columns = wire.Count(LastColumn); columns > 0; columns--) hidden.Add(wire.Count(LastColumn));
            var merges = new List<CellRange>();
            for (var ranges = wire.Count(MostMerges); ranges > 0; ranges--) merges.Add(ReadMerge(wire));
            var fonts = ReadFonts(wire);
            sheets.Add(new SheetGrid(name, ReadRows(wire, texts, ref cellsLeft), merges, hidden, visibility, cut, fonts));
        }

        return sheets;
    }

    private static Dictionary<CellAddress, LegacyFont> ReadFonts(WireReader wire)
    {
        var fonts = new Dictionary<CellAddress, LegacyFont>();
        for (var left = wire.Count(ReadingLimits.Cells); left > 0; left--)
        {
            var at = new CellAddress(wire.Count(LastRow), wire.Count(LastColumn));
            var font = (LegacyFont)wire.Byte();
            fonts[at] = Enum.IsDefined(font) ? font : throw new InvalidDataException($"A font of kind {(byte)font}.");
        }

        return fonts;
    }

    private static List<GridRow> ReadRows(WireReader wire, KnownTexts texts, ref int cellsLeft)
    {
        var rows = new List<GridRow>();
        var number = 0;
        for (var left = wire.Count(ReadingLimits.Rows); left > 0; left--)
        {
            var step = wire.Count(LastRow - number);
            if (step == 0) throw new InvalidDataException($"Row {number} comes twice.");
            number += step;
            var shape = wire.Count((ReadingLimits.Columns * 2) + 1);
            cellsLeft -= shape / 2;
            if (cellsLeft < 0) throw new InvalidDataException($"More than {ReadingLimits.Cells} cells.");
            var cells = new Cell[shape / 2];
            for (var i = 0; i < cells.Length; i++) cells[i] = ReadCell(wire, texts);
            rows.Add(new GridRow(number, cells, shape % 2 == 1));
        }

        return rows;
    }

    private static void WriteCell(WireWriter wire, Cell cell, Dictionary<string, int> known)
    {
        var kind = (byte)cell.Kind;
        if (cell.Text is { } text)
        {
            WriteText(wire, kind, text, known);
        }
        else if (cell.Kind is not (CellKind.Empty or CellKind.FormulaWithoutValue))
        {
            // The bits are compared: minus zero equals zero, and is another number.
            var isShort = cell.Number is >= 0 and < int.MaxValue && BitConverter.DoubleToInt64Bits(cell.Number) == BitConverter.DoubleToInt64Bits((int)cell.Number);
            wire.Byte((byte)(kind | (isShort ? ShortNumber : 0)));
            if (isShort) wire.Count((int)cell.Number);
            else wire.Double(cell.Number);
        }
        else
        {
            wire.Byte(kind);
        }
    }

    private static void WriteText(WireWriter wire, byte kind, string text, Dictionary<string, int> known)
    {
        if (text.Length <= LongestRemembered)
        {
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(known, text, out var isKnown);
            if (isKnown)
            {
                wire.Byte((byte)(kind | KnownText));
                wire.Count(index);
                return;
            }

            index = known.Count - 1;
            if (known.Count > MostRemembered) known.Remove(text);
        }

        wire.Byte((byte)(kind | NewText));
        wire.Text(text);
    }

    private static Cell ReadCell(WireReader wire, KnownTexts texts)
    {
        var head = wire.Byte();
        var kind = (CellKind)(head & KindBits);
        if (kind > CellKind.FormulaWithoutValue) throw new InvalidDataException($"A cell of kind {head & KindBits}.");
        if ((head & KnownText) != 0) return new Cell(kind, texts.Find(wire), 0);
        if ((head & NewText) != 0) return new Cell(kind, texts.Receive(wire), 0);
        if (kind is CellKind.Text or CellKind.Error) throw new InvalidDataException($"A cell of kind {kind} without text.");
        if (kind is CellKind.Empty or CellKind.FormulaWithoutValue) return new Cell(kind, null, 0);
        return new Cell(kind, null, (head & ShortNumber) != 0 ? wire.Count(int.MaxValue) : wire.Double());
    }

    private static void WriteMerge(WireWriter wire, CellRange merge)
    {
        wire.Count(merge.From.Row);
        wire.Count(merge.From.Column);
        wire.Count(merge.To.Row);
        wire.Count(merge.To.Column);
    }

    private static CellRange ReadMerge(WireReader wire) => new(new(wire.Count(LastRow), wire.Count(LastColumn)), new(wire.Count(LastRow), wire.Count(LastColumn)));

    /// <summary>The texts that came so far, and how much more may come.</summary>
    private sealed class KnownTexts
    {
        private readonly List<string> _texts = [];
        private long _unitsLeft = ReadingLimits.TotalBytes;

        public string Find(WireReader wire) => _texts.Count > 0 ? _texts[wire.Count(_texts.Count - 1)] : throw new InvalidDataException("A text that was never sent.");

        public string Receive(WireReader wire)
        {
            var text = wire.Text((int)Math.Min(LongestText, _unitsLeft)) ?? throw new InvalidDataException("A text that is none.");
            _unitsLeft -= text.Length;
            if (text.Length <= LongestRemembered && _texts.Count < MostRemembered) _texts.Add(text);
            return text;
        }
    }
}
