using System.Buffers.Binary;
using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>
/// An OLE2 container ([MS-CFB]): the wrapper of .xls, of an encrypted .xlsx, of .doc. Whatever points out of bounds or runs in a circle ends there, so
/// that a damaged file costs no more than its own length.
/// </summary>
internal sealed class CompoundFile
{
    private const int EntryBytes = 128;
    private const int MiniSectorBytes = 64;
    private const int TableSectorsInHeader = 109;

    private readonly byte[] _content;
    private readonly int _sectorBytes;
    private readonly int[] _next;
    private readonly List<(string Name, byte Type, int Start, int Length)> _entries = [];

    /// <param name="content">The whole file, whose signature has been seen.</param>
    public CompoundFile(byte[] content)
    {
        _content = content;
        _sectorBytes = content.Length > 32 && content[30] == 12 ? 4096 : 512;
        _next = ReadTable();
        var directory = Chain(Int32At(48));
        for (var at = 0; at + EntryBytes <= directory.Length; at += EntryBytes)
        {
            var entry = directory.AsSpan(at, EntryBytes);
            if (entry[66] is not (1 or 2 or 5)) continue;
            var nameBytes = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            _entries.Add((Encoding.Unicode.GetString(entry[..nameBytes]), entry[66], BinaryPrimitives.ReadInt32LittleEndian(entry[116..]), BinaryPrimitives.ReadInt32LittleEndian(entry[120..])));
        }
    }

    /// <summary>Whether a stream or storage of that name is listed. Capitals make no difference: office software other than Excel writes WORKBOOK.</summary>
    public bool Has(string name) => _entries.Exists(e => IsNamed(e.Name, name));

    /// <summary>The bytes of the stream of that name, as many as the file really has; empty where none is listed.</summary>
    public byte[] Read(string name)
    {
        var (_, _, start, length) = _entries.Find(e => e.Type == 2 && IsNamed(e.Name, name));
        if (length <= 0) return [];
        var bytes = length < Int32At(56) ? MiniChain(start) : Chain(start);
        return bytes.Length > length ? bytes[..length] : bytes;
    }

    private static bool IsNamed(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private int Int32At(int offset) => offset + 4 <= _content.Length ? BinaryPrimitives.ReadInt32LittleEndian(_content.AsSpan(offset)) : -1;

    private ReadOnlySpan<byte> Sector(int number)
    {
        var from = ((long)number + 1) * _sectorBytes;
        return number < 0 || from >= _content.Length ? [] : _content.AsSpan((int)from, (int)Math.Min(_sectorBytes, _content.Length - from));
    }

    // Where each sector goes on. The sectors that hold this table are listed in the header and, beyond 109 of them, in a chain of sectors of their own.
    private int[] ReadTable()
    {
        var sectors = _content.Length / _sectorBytes;
        var next = new int[sectors];
        Array.Fill(next, -1);
        var filled = 0;
        for (var i = 0; i < TableSectorsInHeader && filled < sectors; i++) filled = Take(Sector(Int32At(76 + (4 * i))), next, filled);
        var more = Int32At(68);
        for (var seen = 0; more >= 0 && seen < sectors && filled < sectors; seen++)
        {
            var list = Sector(more);
            if (list.Length < _sectorBytes) break;
            for (var i = 0; i < (_sectorBytes / 4) - 1 && filled < sectors; i++) filled = Take(Sector(BinaryPrimitives.ReadInt32LittleEndian(list[(4 * i)..])), next, filled);
            more = BinaryPrimitives.ReadInt32LittleEndian(list[(_sectorBytes - 4)..]);
        }

        return next;
    }

    private static int Take(ReadOnlySpan<byte> sector, int[] next, int filled)
    {
        for (var at = 0; at + 4 <= sector.Length && filled < next.Length; at += 4) next[filled++] = BinaryPrimitives.ReadInt32LittleEndian(sector[at..]);
        return filled;
    }

    private byte[] Chain(int start)
    {
        var bytes = new MemoryStream();
        for (int sector = start, seen = 0; sector >= 0 && sector < _next.Length && seen <= _next.Length; sector = _next[sector], seen++) bytes.Write(Sector(sector));
        return bytes.ToArray();
    }

    // Streams below 4 KB lie in 64-byte pieces of the root's stream, with a table of their own.
    private byte[] MiniChain(int start)
    {
        var root = _entries.Find(e => e.Type == 5);
        var store = Chain(root.Start);
        var table = Chain(Int32At(60));
        var bytes = new MemoryStream();
        for (int piece = start, seen = 0; piece >= 0 && (piece + 1L) * MiniSectorBytes <= store.Length && seen <= store.Length / MiniSectorBytes; seen++)
        {
            bytes.Write(store, piece * MiniSectorBytes, MiniSectorBytes);
            piece = ((long)piece * 4) + 4 <= table.Length ? BinaryPrimitives.ReadInt32LittleEndian(table.AsSpan(piece * 4)) : -1;
        }

        return bytes.ToArray();
    }
}
