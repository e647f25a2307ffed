using System.Buffers.Binary;

namespace DienHinh.Ingest.Workbooks;

/// <summary>The checksum of zip entries (CRC-32, ISO 3309): the zip library of the platform reads it but never compares it.</summary>
internal sealed class Crc32
{
    // Table k moves a byte on past k more bytes, so that eight bytes are taken in at once: one by one they cost a tenth of the reading time of a large file.
    private static readonly uint[][] s_tables = MakeTables();

    private uint _state = uint.MaxValue;

    /// <summary>The checksum of the bytes so far.</summary>
    public uint Value => ~_state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        var (t0, t1, t2, t3, t4, t5, t6, t7) = (s_tables[0], s_tables[1], s_tables[2], s_tables[3], s_tables[4], s_tables[5], s_tables[6], s_tables[7]);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = t7[low & 0xFF] ^ t6[(low >> 8) & 0xFF] ^ t5[(low >> 16) & 0xFF] ^ t4[low >> 24]
                ^ t3[high & 0xFF] ^ t2[(high >> 8) & 0xFF] ^ t1[(high >> 16) & 0xFF] ^ t0[high >> 24];
        }

        foreach (var b in bytes) state = t0[(state ^ b) & 0xFF] ^ (state >> 8);
        _state = state;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var k = 0; k < tables.Length; k++) tables[k] = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++) value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            tables[0][i] = value;
        }

        for (var k = 1; k < tables.Length; k++)
            for (var i = 0; i < 256; i++) tables[k][i] = tables[0][tables[k - 1][i] & 0xFF] ^ (tables[k - 1][i] >> 8);

        return tables;
    }
}
