namespace DienHinh.Samples.Workbooks;

/// <summary>
/// A small deflate compressor (RFC 1951): one block with the fixed Huffman codes and greedy matches. It packs worse than zlib, but its
/// output is the same on every machine.
/// </summary>
public static class Deflate
{
    private const int MinMatch = 3;
    private const int MaxMatch = 258;
    private const int Window = 32 * 1024;
    private const int ChainLimit = 64;

    private static readonly int[] s_lengthBase =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] s_lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] s_distanceBase =
    [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ];

    public static byte[] Compress(byte[] data)
    {
        var bits = new BitWriter();
        bits.Write(1, 1);
        bits.Write(1, 2);
        var heads = new Dictionary<int, int>();
        var previous = new int[data.Length];
        for (var at = 0; at < data.Length;)
        {
            var (length, distance) = LongestMatch(data, at, heads, previous);
            if (length < MinMatch)
            {
                WriteSymbol(bits, data[at]);
                length = 1;
            }
            else
            {
                WriteLength(bits, length);
                WriteDistance(bits, distance);
            }

            for (var end = at + length; at < end; at++) Remember(data, at, heads, previous);
        }

        WriteSymbol(bits, 256);
        return bits.ToArray();
    }

    private static (int Length, int Distance) LongestMatch(byte[] data, int at, Dictionary<int, int> heads, int[] previous)
    {
        var best = (Length: 0, Distance: 0);
        if (at + MinMatch > data.Length || !heads.TryGetValue(Key(data, at), out var candidate)) return best;
        var limit = Math.Min(MaxMatch, data.Length - at);
        for (var tries = 0; tries < ChainLimit && candidate >= 0 && at - candidate <= Window; tries++)
        {
            var length = 0;
            while (length < limit && data[candidate + length] == data[at + length]) length++;
            if (length > best.Length) best = (length, at - candidate);
            candidate = previous[candidate];
        }

        return best;
    }

    private static void Remember(byte[] data, int at, Dictionary<int, int> heads, int[] previous)
    {
        if (at + MinMatch > data.Length) return;
        var key = Key(data, at);
        previous[at] = heads.TryGetValue(key, out var head) ? head : -1;
        heads[key] = at;
    }

    private static int Key(byte[] data, int at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];

    private static void WriteLength(BitWriter bits, int length)
    {
        var code = Array.FindLastIndex(s_lengthBase, start => start <= length);
        WriteSymbol(bits, 257 + code);
        bits.Write(length - s_lengthBase[code], s_lengthExtra[code]);
    }

    private static void WriteDistance(BitWriter bits, int distance)
    {
        var code = Array.FindLastIndex(s_distanceBase, start => start <= distance);
        bits.WriteReversed(code, 5);
        bits.Write(distance - s_distanceBase[code], Math.Max(0, (code / 2) - 1));
    }

    private static void WriteSymbol(BitWriter bits, int symbol)
    {
        if (symbol < 144) bits.WriteReversed(0x30 + symbol, 8);
        else if (symbol < 256) bits.WriteReversed(0x190 + symbol - 144, 9);
        else if (symbol < 280) bits.WriteReversed(symbol - 256, 7);
        else bits.WriteReversed(0xC0 + symbol - 280, 8);
    }

    private sealed class BitWriter
    {
        private readonly List<byte> _bytes = [];
        private int _current;
        private int _filled;

        public void Write(int value, int count)
        {
            for (var bit = 0; bit < count; bit++) Push((value >> bit) & 1);
        }

        /// <summary>Huffman codes go out from their highest bit, everything else from the lowest.</summary>
        public void WriteReversed(int code, int count)
        {
            for (var bit = count - 1; bit >= 0; bit--) Push((code >> bit) & 1);
        }

        public byte[] ToArray()
        {
            while (_filled != 0) Push(0);
            return [.. _bytes];
        }

        private void Push(int bit)
        {
            _current |= bit << _filled;
            if (++_filled < 8) return;
            _bytes.Add((byte)_current);
            _current = 0;
            _filled = 0;
        }
    }
}
