using System.Runtime.CompilerServices;
using System.Text.Json;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// Answers already given, for as long as the data stay as they are: a page asks a dozen questions, and most of what one costs is planning.
/// Bounded: beyond <see cref="Most"/> answers the oldest half goes.
/// </summary>
internal sealed class AnswerCache
{
    private const int Most = 400;

    private static readonly ConditionalWeakTable<FactDatabase, AnswerCache> s_byDatabase = [];

    private static readonly JsonSerializerOptions s_withFields = new() { IncludeFields = true };

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Used, ResultTable Answer)> _answers = new(StringComparer.Ordinal);
    private string _version = "";
    private long _clock;

    /// <summary>The cache of a database.</summary>
    public static AnswerCache Of(FactDatabase database) => s_byDatabase.GetOrCreateValue(database);

    /// <summary>The answer given before to the same question on the same data, else that of <paramref name="ask"/>. A question with mistakes is never kept.</summary>
    public ResultTable Get(MetricQuery query, CallerScope? caller, string dataVersion, Func<ResultTable> ask)
    {
        var key = JsonSerializer.Serialize((query, caller), s_withFields);
        lock (_lock)
        {
            if (_version != dataVersion)
            {
                _answers.Clear();
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
            if (_answers.Count >= Most)
                foreach (var old in _answers.OrderBy(a => a.Value.Used).Take(Most / 2).Select(a => a.Key).ToList()) _answers.Remove(old);
            _answers[key] = (++_clock, answer);
        }

        return answer;
    }
}
