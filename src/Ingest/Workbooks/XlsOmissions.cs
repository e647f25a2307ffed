using System.Buffers.Binary;
using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>What the Excel library leaves out of one sheet of an .xls file, by cell.</summary>
internal sealed class XlsSheetOmissions
{
    /// <summary>Error cells, which the library reads as empty: #N/A, #REF! …</summary>
    public Dictionary<CellAddress, string> Errors { get; } = [];

    /// <summary>Texts that formulas came to; those of array formulas the library reads as empty.</summary>
    public Dictionary<CellAddress, string> Texts { get; } = [];

    /// <summary>Cells in a font of the years before Unicode, whatever they hold.</summary>
    public Dictionary<CellAddress, LegacyFont> Fonts { get; } = [];
}

/// <summary>
/// A second walk over the records of an .xls file ([MS-XLS], BIFF5 and BIFF8) for what the Excel library does not tell. Records that do not fit are passed
/// over: whether the file is sound is the library's word.
/// </summary>
internal sealed class XlsOmissions
{
    private const int EndOfPart = 0x0A, Protected = 0x2F, Font = 0x31, Format = 0xE0, BoundSheet = 0x85, StartOfPart = 0x809;
    private const int Formula = 0x06, FormulaBiff4 = 0x406, Label = 0x204, LabelShared = 0xFD, LabelRich = 0xD6, BoolOrError = 0x205, FormulaText = 0x207, Continue = 0x3C;

    private readonly byte[] _stream;
    private readonly List<LegacyFont?> _fonts = [];
    private readonly List<int> _fontOfStyle = [];
    private readonly List<int> _sheetStarts = [];
    private bool _isBiff8;

    private XlsOmissions(byte[] stream) => _stream = stream;

    /// <summary>One entry for each worksheet in the file's order, which is the library's; none where the file is protected and says nothing readable.</summary>
    /// <param name="stream">The stream called Workbook or Book.</param>
    public static IReadOnlyList<XlsSheetOmissions> Of(byte[] stream)
    {
        var reading = new XlsOmissions(stream);
        return reading.ReadGlobals() ? [.. reading._sheetStarts.Select(reading.ReadSheet)] : [];
    }

    private bool ReadGlobals()
    {
        foreach (var (id, body) in Records(0))
        {
            var data = _stream.AsSpan(body);
            switch (id)
            {
                case StartOfPart: _isBiff8 = data.Length >= 2 && BinaryPrimitives.ReadUInt16LittleEndian(data) == 0x600; break;
                case Protected: return false;
                case Font: _fonts.Add(LegacyFontName.Find(NameOf(data))); break;
                case Format when data.Length >= 2: _fontOfStyle.Add(BinaryPrimitives.ReadUInt16LittleEndian(data)); break;
                // Byte 5 is the sort of sheet; charts and macro sheets are no worksheets.
                case BoundSheet when data.Length >= 6 && data[5] == 0: _sheetStarts.Add(BinaryPrimitives.ReadInt32LittleEndian(data)); break;
            }
        }

        return true;
    }

    private XlsSheetOmissions ReadSheet(int start)
    {
        var found = new XlsSheetOmissions();
        CellAddress? awaitsText = null;
        (CellAddress Cell, int Missing)? goesOn = null;
        var depth = 0;
        foreach (var (id, body) in Records(start, nested: true))
        {
            var data = _stream.AsSpan(body);
            // Charts within a sheet bring records of their own.
            if (id == StartOfPart) depth++;
            if (id == EndOfPart && --depth <= 0) break;
            if (depth > 1) continue;
            if (id == Continue && goesOn is { } open && data.Length > 1)
            {
                // Each record says for itself how wide its letters are.
                var more = Letters(data[1..], open.Missing, (data[0] & 1) != 0);
                found.Texts[open.Cell] = SheetText.Kept(found.Texts[open.Cell] + more);
                goesOn = more.Length < open.Missing ? (open.Cell, open.Missing - more.Length) : null;
                continue;
            }

            goesOn = null;
            if (id == FormulaText && awaitsText is { } at)
            {
                if (TextOf(data, out var missing) is { } text)
                {
                    found.Texts[at] = SheetText.Kept(text);
                    if (missing > 0) goesOn = (at, missing);
                }

                awaitsText = null;
            }

            if (id is not (Formula or FormulaBiff4 or Label or LabelShared or LabelRich or BoolOrError) || data.Length < 8) continue;
            var cell = new CellAddress(BinaryPrimitives.ReadUInt16LittleEndian(data) + 1, BinaryPrimitives.ReadUInt16LittleEndian(data[2..]) + 1);
            if (cell.Column > ReadingLimits.Columns) continue;
            if (id == BoolOrError)
            {
                if (data[7] == 1) found.Errors[cell] = ErrorName(data[6]);
                continue;
            }

            if (FontOf(BinaryPrimitives.ReadUInt16LittleEndian(data[4..])) is { } font) found.Fonts[cell] = font;
            if (id is not (Formula or FormulaBiff4)) continue;
            // A result that is no number: two bytes FF, and what it is in the first.
            var isNumber = data.Length < 14 || data[12] != 0xFF || data[13] != 0xFF;
            awaitsText = !isNumber && data[6] == 0 ? cell : null;
            if (!isNumber && data[6] == 2) found.Errors[cell] = ErrorName(data[8]);
        }

        return found;
    }

    private IEnumerable<(int Id, Range Body)> Records(int start, bool nested = false)
    {
        for (var at = start; at >= 0 && at <= _stream.Length - 4;)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(_stream.AsSpan(at));
            var length = BinaryPrimitives.ReadUInt16LittleEndian(_stream.AsSpan(at + 2));
            if (at + 4 + length > _stream.Length) yield break;
            yield return (id, (at + 4)..(at + 4 + length));
            if (id == EndOfPart && !nested) yield break;
            at += 4 + length;
        }
    }

    // Fonts are counted without number 4: the fifth record is font 5.
    private LegacyFont? FontOf(int style)
    {
        if (style >= _fontOfStyle.Count) return null;
        var index = _fontOfStyle[style] > 4 ? _fontOfStyle[style] - 1 : _fontOfStyle[style];
        return index < _fonts.Count ? _fonts[index] : null;
    }

    private string NameOf(ReadOnlySpan<byte> font)
    {
        if (font.Length < 16) return "";
        var isWide = _isBiff8 && (font[15] & 1) != 0;
        var name = font[(_isBiff8 ? 16 : 15)..];
        name = name[..Math.Min(name.Length, font[14] * (isWide ? 2 : 1))];
        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(name);
    }

    private string? TextOf(ReadOnlySpan<byte> data, out int missing)
    {
        missing = 0;
        if (!_isBiff8 || data.Length < 3) return null;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(data);
        var text = Letters(data[3..], length, (data[2] & 1) != 0);
        missing = length - text.Length;
        return text;
    }

    private static string Letters(ReadOnlySpan<byte> data, int most, bool isWide) =>
        isWide ? Encoding.Unicode.GetString(data[..(Math.Min(most, data.Length / 2) * 2)]) : Encoding.Latin1.GetString(data[..Math.Min(most, data.Length)]);

    private static string ErrorName(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
