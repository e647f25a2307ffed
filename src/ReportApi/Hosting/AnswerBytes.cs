using System.Runtime.CompilerServices;
using DienHinh.Ingest.Storage;

namespace DienHinh.ReportApi.Hosting;

/// <summary>An answer as it went out.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="DataVersion">The data that answered.</param>
/// <param name="TotalRows">How many rows the question has.</param>
/// <param name="Truncated">Whether some were left out.</param>
public sealed record SentAnswer(byte[] Body, string DataVersion, int TotalRows, bool Truncated);

/// <summary>
/// Answers as they went out, for as long as the data stay as they are: everybody who opens a dashboard asks the same. What a caller may see is among
/// the words. Bounded in number and in size; beyond, the half least lately used goes.
/// </summary>
public sealed class AnswerBytes
{
    /// <summary>The longest answer that is kept.</summary>
    public const int Longest = 1024 * 1024;

    private const int Most = 2_000;
    private const long MostBytes = 32L * 1024 * 1024;

    private static readonly ConditionalWeakTable<FactDatabase, AnswerBytes> s_byDatabase = [];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Used, SentAnswer Answer)> _answers = new(StringComparer.Ordinal);
    private string _version = "";
    private long _clock;
    private long _bytes;

    /// <summary>Bytes of all the answers that are kept.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock) return _bytes;
        }
    }

    /// <summary>Those of a database.</summary>
    public static AnswerBytes Of(FactDatabase database) => s_byDatabase.GetOrCreateValue(database.Whole);

    /// <summary>The answer that went out to the same words on the data of this version, or null.</summary>
    public SentAnswer? Find(string words, string dataVersion)
    {
        lock (_lock)
        {
            if (_version != dataVersion || !_answers.TryGetValue(words, out var known)) return null;
            _answers[words] = (++_clock, known.Answer);
            return known.Answer;
        }
    }

    /// <summary>Keeps an answer, unless it is too long or of other data than <paramref name="dataVersion"/>, which was read before it was worked out.</summary>
    public void Keep(string words, string dataVersion, SentAnswer answer)
    {
        if (answer.Body.Length > Longest || answer.DataVersion != dataVersion) return;
        var size = SizeOf(words, answer);
        lock (_lock)
        {
            if (_version != dataVersion)
            {
                _answers.Clear();
                (_version, _bytes) = (dataVersion, 0);
            }

            while (_answers.Count >= Most || _bytes + size > MostBytes) Forget();
            if (_answers.TryAdd(words, (++_clock, answer))) _bytes += size;
        }
    }

    private void Forget()
    {
        foreach (var (words, (_, answer)) in _answers.OrderBy(a => a.Value.Used).Take((_answers.Count + 1) / 2).ToList())
        {
            _answers.Remove(words);
            _bytes -= SizeOf(words, answer);
        }
    }

    private static long SizeOf(string words, SentAnswer answer) => answer.Body.Length + (2L * words.Length);
}
