using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DienHinh.Ingest.Text;

/// <summary>
/// How often each letter stands in a text, letters sharing 32 counters: tells in a few instructions that two texts are far apart. Swapping neighbours
/// changes nothing here, and each other edit at most one letter on either side.
/// </summary>
internal readonly struct LetterBag
{
    private readonly Vector256<byte> _counts;
    private readonly int _length;

    public LetterBag(string text)
    {
        Span<byte> counts = stackalloc byte[32];
        counts.Clear();
        // A counter that is full says less than it could, never too much.
        foreach (var letter in text)
        {
            // The blocks of accented letters start at multiples of 32.
            ref var count = ref counts[(letter + (letter >> 5)) & 31];
            if (count < byte.MaxValue) count++;
        }

        _counts = Vector256.Create<byte>(counts);
        _length = text.Length;
    }

    /// <summary>A number of edits that one text is at least away from the other.</summary>
    // Vectors are left out of what is compiled ahead, and the first translation of one is slow: a command is nearly over before the second comes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int LeastDistance(in LetterBag other)
    {
        var apart = Vector256.Max(_counts, other._counts) - Vector256.Min(_counts, other._counts);
        var (low, high) = Vector256.Widen(apart);
        int differing = Vector256.Sum(low + high);
        // What is only in one and only in the other: an edit can settle one of each.
        return (differing + Math.Abs(_length - other._length)) / 2;
    }
}
