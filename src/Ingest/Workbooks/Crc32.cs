using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DienHinh.Ingest.Workbooks;

/// <summary>The checksum of zip entries (CRC-32, ISO 3309): the zip library of the platform reads it but never compares it.</summary>
internal sealed class Crc32
{
    // Table k moves a byte on past k more bytes, so that eight bytes are taken in at once: one by one they cost a tenth of the reading time of a large file.
    private static readonly uint[][] s_tables = MakeTables();

    // Two rounds of folding; less is not worth it.
    private const int LeastToFold = 128;

    private uint _state = uint.MaxValue;

    /// <summary>The checksum of the bytes so far.</summary>
    public uint Value => ~_state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        if (Pclmulqdq.IsSupported && bytes.Length >= LeastToFold)
        {
            Span<byte> folded = stackalloc byte[Vector128<byte>.Count];
            bytes = bytes[Fold(bytes, state, folded)..];
            state = Add(0, folded);
        }

        _state = Add(state, bytes);
    }

    // Takes 64 bytes at a time into four sums by multiplying without carry, and tells how many it took. The sums together are 16 bytes with the same remainder as all
    // that came before them (V. Gopal and others, Fast CRC Computation Using PCLMULQDQ, 2009). Compiled once and well: it does nearly all of its work in its first calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Fold(ReadOnlySpan<byte> bytes, uint state, Span<byte> folded)
    {
        var by512 = Vector128.Create(0x01_5444_2bd4, 0x01_c6e4_1596);
        var by128 = Vector128.Create(0x01_7519_97d0, 0x00_ccaa_009e);
        var first = Next(bytes, 0) ^ Vector128.CreateScalar((long)state);
        var (second, third, fourth) = (Next(bytes, 16), Next(bytes, 32), Next(bytes, 48));
        var at = 64;
        for (; bytes.Length - at >= 64; at += 64)
        {
            first = Times(first, by512) ^ Next(bytes, at);
            second = Times(second, by512) ^ Next(bytes, at + 16);
            third = Times(third, by512) ^ Next(bytes, at + 32);
            fourth = Times(fourth, by512) ^ Next(bytes, at + 48);
        }

        (Times(Times(Times(first, by128) ^ second, by128) ^ third, by128) ^ fourth).AsByte().CopyTo(folded);
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Next(ReadOnlySpan<byte> bytes, int at) => Vector128.Create(bytes[at..]).AsInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> Times(Vector128<long> sum, Vector128<long> factors) =>
        Pclmulqdq.CarrylessMultiply(sum, factors, 0x00) ^ Pclmulqdq.CarrylessMultiply(sum, factors, 0x11);

    private static uint Add(uint state, ReadOnlySpan<byte> bytes)
    {
        var (t0, t1, t2, t3, t4, t5, t6, t7) = (s_tables[0], s_tables[1], s_tables[2], s_tables[3], s_tables[4], s_tables[5], s_tables[6], s_tables[7]);
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = t7[low & 0xFF] ^ t6[(low >> 8) & 0xFF] ^ t5[(low >> 16) & 0xFF] ^ t4[low >> 24]
                ^ t3[high & 0xFF] ^ t2[(high >> 8) & 0xFF] ^ t1[(high >> 16) & 0xFF] ^ t0[high >> 24];
        }

        foreach (var b in bytes) state = t0[(state ^ b) & 0xFF] ^ (state >> 8);
        return state;
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
