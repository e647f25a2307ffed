using System.Runtime.CompilerServices;
using System.Text.Json;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// Answers already given, for as long as the data stay as they are: a page asks a dozen questions, and most of what one costs is planning.
/// Bounded in number and in size: beyond <see cref="Most"/> answers or <see cref="MostCells"/> cells the half least lately used goes.
/// </summary>
internal sealed class AnswerCache
{
    private const int Most = 400;

    /// <summary>About fifty bytes each: 25 MB in all.</summary>
    private const long MostCells = 500_000;

    private static readonly ConditionalWeakTable<FactDatabase, AnswerCache> s_byDatabase = [];

    private static readonly JsonSerializerOptions s_withFields = new() { IncludeFields = true };

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Used, ResultTable Answer)> _answers = new(StringComparer.Ordinal);
    private string _version = "";
    private long _clock;
    private long _cells;

    /// <summary>Cells of all the answers that are kept.</summary>
    public long Cells
    {
        get
        {
            lock (_lock) return _cells;
        }
    }

    /// <summary>The cache of a database.</summary>
    public static AnswerCache Of(FactDatabase database) => s_byDatabase.GetOrCreateValue(database.Whole);

    /// <summary>The answer given before to the same question on the same data, else that of <paramref name="ask"/>. A question with mistakes is never kept.</summary>
    public ResultTable Get(MetricQuery query, CallerScope? caller, string dataVersion, Func<ResultTable> ask)
    {
        var key = JsonSerializer.Serialize((query, caller), s_withFields);
        lock (_lock)
        {
            if (_version != dataVersion)
            {
                _answers.Clear();
                _cells = 0;
                _version = dataVersion;
            }
            else if (_answers.TryGetValue(key, out var known))
            {
                _answers[key] = (++_clock, known.Answer);
                return known.Answer;
            }
        }

        var answer = ask();
        lock (_lock)
        {
            // A submission that came in between has another version: its answer is not kept under the old one.
            if (answer.DataVersion != _version) return answer;
            var size = Size(answer);
            if (size > MostCells / 4 || _answers.ContainsKey(key)) return answer;
            while (_answers.Count >= Most || _cells + size > MostCells) Forget();
            _answers[key] = (++_clock, answer);
            _cells += size;
        }

        return answer;
    }

    private void Forget()
    {
        foreach (var (key, (_, answer)) in _answers.OrderBy(a => a.Value.Used).Take((_answers.Count + 1) / 2).ToList())
        {
            _answers.Remove(key);
            _cells -= Size(answer);
        }
    }

    // What stands behind the rows weighs about as much as ten cells a fact.
    private static long Size(ResultTable answer) => ((long)answer.Rows.Count * answer.Columns.Count) + (10L * (answer.Lineage?.Sum(l => l.Count) ?? 0));
}
