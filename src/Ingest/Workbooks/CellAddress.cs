using System.Buffers;
using System.Globalization;
using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>A cell's place, 1-based: row 14, column 3 is "C14".</summary>
public readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    /// <summary>A1 notation.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[LongestText];
        return new string(text[..Write(text)]);
    }

    /// <summary>"A" for 1, "AB" for 28.</summary>
    public static string ColumnName(int column)
    {
        Span<char> name = stackalloc char[LongestText];
        return new string(name[..WriteColumn(column, name)]);
    }

    // Seven letters and ten digits are more than an int can need.
    internal const int LongestText = 24;

    // Room for zeros and dollar signs that nobody needs.
    private const int LongestWritten = 128;

    /// <summary>Writes A1 notation, and tells how long it is: every item of a list keeps its cells, so this is done a hundred thousand times for a large file.</summary>
    internal int Write(Span<char> text)
    {
        var length = WriteColumn(Column, text);
        Row.TryFormat(text[length..], out var digits, provider: CultureInfo.InvariantCulture);
        return length + digits;
    }

    private static int WriteColumn(int column, Span<char> text)
    {
        var length = 0;
        for (; column > 0; column = (column - 1) / 26) text[length++] = (char)('A' + ((column - 1) % 26));
        text[..length].Reverse();
        return length;
    }

    /// <summary>Reads A1 notation in either case, with or without dollar signs; false where the text is no address that Excel could have.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CellAddress address)
    {
        address = default;
        Span<byte> bytes = stackalloc byte[LongestWritten];
        return text.Length <= LongestWritten && Ascii.FromUtf16(text, bytes, out var length) == OperationStatus.Done && TryParse(bytes[..length], out address);
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, out CellAddress)"/>
    internal static bool TryParse(ReadOnlySpan<byte> text, out CellAddress address)
    {
        address = default;
        int column = 0, row = 0, i = 0;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '$') continue;
            var letter = (c | 0x20) - 'a';
            if (letter is < 0 or > 25) break;
            column = (column * 26) + letter + 1;
            if (column > 16_384) return false;
        }

        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '$') continue;
            if (c is < (byte)'0' or > (byte)'9') return false;
            row = (row * 10) + c - '0';
            if (row > 1_048_576) return false;
        }

        if (column == 0 || row == 0) return false;
        address = new CellAddress(row, column);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(CellAddress other) => Row != other.Row ? Row.CompareTo(other.Row) : Column.CompareTo(other.Column);

    public static bool operator <(CellAddress left, CellAddress right) => left.CompareTo(right) < 0;

    public static bool operator >(CellAddress left, CellAddress right) => left.CompareTo(right) > 0;

    public static bool operator <=(CellAddress left, CellAddress right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CellAddress left, CellAddress right) => left.CompareTo(right) >= 0;
}

/// <summary>A rectangle of cells, both corners inclusive.</summary>
public readonly record struct CellRange(CellAddress From, CellAddress To)
{
    /// <summary>"B7:H7", or "B7" for a single cell.</summary>
    public override string ToString()
    {
        if (From == To) return From.ToString();
        Span<char> text = stackalloc char[(2 * CellAddress.LongestText) + 1];
        var length = From.Write(text);
        text[length++] = ':';
        return new string(text[..(length + To.Write(text[length..]))]);
    }

    /// <summary>Whether the cell lies inside.</summary>
    public bool Contains(int row, int column) => row >= From.Row && row <= To.Row && column >= From.Column && column <= To.Column;

    /// <summary>Reads "B7:H9" or "B7"; false where it is no range.</summary>
    public static bool TryParse(string text, out CellRange range)
    {
        range = default;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (!CellAddress.TryParse(colon < 0 ? text : text.AsSpan(0, colon), out var a)) return false;
        var b = a;
        if (colon >= 0 && !CellAddress.TryParse(text.AsSpan(colon + 1), out b)) return false;
        range = new CellRange(new(Math.Min(a.Row, b.Row), Math.Min(a.Column, b.Column)), new(Math.Max(a.Row, b.Row), Math.Max(a.Column, b.Column)));
        return true;
    }
}
