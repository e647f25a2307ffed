using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>Sheets from the frames that a <see cref="GridSender"/> sent, equal in every cell. Nothing that the other side promises is believed.</summary>
internal sealed class GridReceiver(WireReader wire)
{
    private const int MostSheets = 10_000;
    private const int MostMerges = 10_000_000;
    private const int LastRow = 100_000_000;
    private const int LastColumn = 16_384;
    private const int LongestText = ReadingLimits.FileBytes;

    private readonly GridCollector _sheets = new();
    private readonly List<string> _texts = [];
    // Looked at once for each text, not for each of its cells, and while its letters are at hand.
    private readonly List<CellTraits> _traits = [];
    private long _unitsLeft = ReadingLimits.TotalBytes;
    private int _cellsLeft = ReadingLimits.Cells;
    private int _rowsLeft;
    private bool _isInSheet;

    /// <summary>All sheets; null where the sender gave up, and says why next.</summary>
    /// <exception cref="InvalidDataException">These bytes are no sheets.</exception>
    public IReadOnlyList<SheetGrid>? Read()
    {
        while (true)
        {
            switch ((GridFrame)wire.Byte(), _isInSheet)
            {
                case (GridFrame.Row, true): ReadRow(); break;
                case (GridFrame.Text, false): Receive(isNew: true); break;
                case (GridFrame.Utf8Text, false): Remember(wire.Utf8((int)Math.Min(LongestText, _unitsLeft))); break;
                case (GridFrame.Sheet, false): BeginSheet(); break;
                case (GridFrame.SheetEnd, true): EndSheet(); break;
                case (GridFrame.Done, false): return _sheets.Sheets;
                case (GridFrame.GivenUp, _): return null;
                case var (other, _): throw new InvalidDataException($"A frame of kind {(byte)other} where none can be.");
            }
        }
    }

    private void BeginSheet()
    {
        if (_sheets.Sheets.Count >= MostSheets) throw new InvalidDataException($"More than {MostSheets} sheets.");
        var name = wire.Text(LongestText) ?? throw new InvalidDataException("A sheet without a name.");
        var visibility = (SheetVisibility)wire.Byte();
        if (!Enum.IsDefined(visibility)) throw new InvalidDataException($"A sheet with visibility {(byte)visibility}.");
        _sheets.Begin(name, visibility);
        (_isInSheet, _rowsLeft) = (true, ReadingLimits.Rows);
    }

    private void ReadRow()
    {
        if (_rowsLeft-- == 0) throw new InvalidDataException($"More than {ReadingLimits.Rows} rows.");
        var number = wire.Count(LastRow);
        if (number == 0) throw new InvalidDataException("A row without a number.");
        var shape = wire.Count((ReadingLimits.Columns * 2) + 1);
        _cellsLeft -= shape / 2;
        if (_cellsLeft < 0) throw new InvalidDataException($"More than {ReadingLimits.Cells} cells.");
        var cells = new Cell[shape / 2];
        var traits = CellTraits.None;
        for (var i = 0; i < cells.Length; i++) cells[i] = ReadCell(ref traits);
        _sheets.Add(new GridRow(number, cells, shape % 2 == 1) { Traits = traits });
    }

    private Cell ReadCell(ref CellTraits traits)
    {
        var head = wire.Byte();
        var kind = (CellKind)(head & GridWire.KindBits);
        if (kind > CellKind.FormulaWithoutValue) throw new InvalidDataException($"A cell of kind {head & GridWire.KindBits}.");
        if ((head & GridWire.KnownText) != 0)
        {
            var known = _texts.Count > 0 ? wire.Count(_texts.Count - 1) : throw new InvalidDataException("A text that was never sent.");
            return OfText(kind, _texts[known], _traits[known], ref traits);
        }

        if ((head & (GridWire.NewText | GridWire.OwnText)) != 0)
        {
            var text = Receive(isNew: (head & GridWire.NewText) != 0);
            return OfText(kind, text, CellTraitsOf.Text(text), ref traits);
        }

        if (kind == CellKind.FormulaWithoutValue) traits |= CellTraits.Uncalculated;
        return kind switch
        {
            CellKind.Empty => Cell.Empty,
            CellKind.FormulaWithoutValue => Cell.Uncalculated,
            CellKind.Number => Cell.OfNumber(Number(head)),
            CellKind.Date => Cell.OfDate(Number(head)),
            CellKind.Boolean => Cell.OfBoolean(Number(head) != 0),
            _ => throw new InvalidDataException($"A cell of kind {kind} without text."),
        };
    }

    private double Number(byte head) => (head & GridWire.ShortNumber) != 0 ? wire.Count(int.MaxValue) : wire.Double();

    private static Cell OfText(CellKind kind, string text, CellTraits ofText, ref CellTraits traits)
    {
        traits |= kind == CellKind.Error ? CellTraits.Error : ofText;
        return kind switch
        {
            CellKind.Text => Cell.OfText(text),
            CellKind.Error => Cell.OfError(text),
            _ => throw new InvalidDataException($"A cell of kind {kind} with a text."),
        };
    }

    private string Receive(bool isNew)
    {
        var text = wire.Text((int)Math.Min(LongestText, _unitsLeft)) ?? throw new InvalidDataException("A text that is none.");
        if (isNew) Remember(text);
        else _unitsLeft -= text.Length;
        return text;
    }

    private void Remember(string text)
    {
        _unitsLeft -= text.Length;
        if (_texts.Count >= GridWire.MostRemembered) throw new InvalidDataException($"More than {GridWire.MostRemembered} texts.");
        _texts.Add(text);
        _traits.Add(CellTraitsOf.Text(text));
    }

    private void EndSheet()
    {
        var cut = wire.Text(LongestText);
        var hidden = new HashSet<int>();
        for (var columns = wire.Count(LastColumn); columns > 0; columns--) hidden.Add(wire.Count(LastColumn));
        var merges = new List<CellRange>();
        for (var ranges = wire.Count(MostMerges); ranges > 0; ranges--) merges.Add(new CellRange(ReadAddress(), ReadAddress()));
        var fonts = new Dictionary<CellAddress, LegacyFont>();
        for (var left = wire.Count(ReadingLimits.Cells); left > 0; left--)
        {
            var at = ReadAddress();
            var font = (LegacyFont)wire.Byte();
            fonts[at] = Enum.IsDefined(font) ? font : throw new InvalidDataException($"A font of kind {(byte)font}.");
        }

        var runs = new Dictionary<CellAddress, IReadOnlyList<FontRun>>();
        for (var left = wire.Count(ReadingLimits.Cells); left > 0; left--) runs[ReadAddress()] = ReadRuns();
        _sheets.End(new SheetEnd(merges, hidden, cut, fonts) { Runs = runs });
        _isInSheet = false;
    }

    private List<FontRun> ReadRuns()
    {
        var runs = new List<FontRun>();
        for (var left = wire.Count(ReadingLimits.TextKept); left > 0; left--)
        {
            var length = wire.Count(ReadingLimits.TextKept);
            var font = (LegacyFont)wire.Byte();
            runs.Add(new FontRun(length, font == 0 ? null : Enum.IsDefined(font) ? font : throw new InvalidDataException($"A font of kind {(byte)font}.")));
        }

        return runs;
    }

    private CellAddress ReadAddress() => new(wire.Count(LastRow), wire.Count(LastColumn));
}
