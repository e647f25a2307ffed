namespace DienHinh.ReportApi.Hosting;

/// <summary>All that an answer follows from besides the data and the program.</summary>
/// <param name="Path">The address.</param>
/// <param name="Query">The words after the question mark, as they came.</param>
/// <param name="Accept">The formats that the caller takes, as they came.</param>
/// <param name="Day">The day in Viet Nam: "closed" years are those closed today.</param>
/// <param name="Seen">What the caller may see.</param>
public readonly record struct AnswerWords(string Path, string Query, string Accept, int Day, string Seen)
{
    /// <summary>Roughly what the words take in memory, in bytes.</summary>
    public long Bytes => 2L * (Path.Length + Query.Length + Accept.Length + Seen.Length);
}

/// <summary>An answer as it went out.</summary>
/// <param name="Body">The bytes.</param>
/// <param name="ContentType">What they are.</param>
/// <param name="Disposition">The name to save them under; null where they are not for saving.</param>
/// <param name="DataVersion">The data that answered.</param>
/// <param name="TotalRows">How many rows the question has.</param>
/// <param name="Truncated">Whether some were left out.</param>
public sealed record SentAnswer(byte[] Body, string ContentType, string? Disposition, string DataVersion, string TotalRows, bool Truncated)
{
    /// <summary>The headers of the answer.</summary>
    /// <param name="response">What gets them.</param>
    /// <param name="length">Bytes that follow.</param>
    public void SetHeaders(HttpResponse response, long length)
    {
        var headers = response.Headers;
        headers["X-Total-Rows"] = TotalRows;
        headers["X-Truncated"] = Truncated ? "true" : "false";
        headers["X-Data-Version"] = DataVersion;
        headers.ContentType = ContentType;
        headers.ContentLength = length;
        if (Disposition is not null) headers.ContentDisposition = Disposition;
    }

    /// <summary>Sends it.</summary>
    public async Task Send(HttpContext context)
    {
        SetHeaders(context.Response, Body.Length);
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}

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

    private readonly Lock _lock = new();
    private readonly Dictionary<AnswerWords, Kept> _answers = [];
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

    /// <summary>The answer that went out to the same words on the data of this version, with its tag; null where there is none.</summary>
    public (SentAnswer Answer, string Tag)? Find(AnswerWords words, string dataVersion)
    {
        lock (_lock)
        {
            if (_version != dataVersion || !_answers.TryGetValue(words, out var known)) return null;
            known.Used = ++_clock;
            return (known.Answer, known.Tag);
        }
    }

    /// <summary>Keeps an answer, unless it is too long or of other data than <paramref name="dataVersion"/>, which was read before it was worked out.</summary>
    public void Keep(AnswerWords words, string dataVersion, SentAnswer answer, string tag)
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
            if (_answers.TryAdd(words, new(answer, tag) { Used = ++_clock })) _bytes += size;
        }
    }

    private void Forget()
    {
        foreach (var (words, kept) in _answers.OrderBy(a => a.Value.Used).Take((_answers.Count + 1) / 2).ToList())
        {
            _answers.Remove(words);
            _bytes -= SizeOf(words, kept.Answer);
        }
    }

    private static long SizeOf(AnswerWords words, SentAnswer answer) => answer.Body.Length + words.Bytes;

    private sealed class Kept(SentAnswer answer, string tag)
    {
        public SentAnswer Answer { get; } = answer;

        public string Tag { get; } = tag;

        public long Used { get; set; }
    }
}
