using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;

namespace DienHinh.ReportApi.Access;

/// <summary>A file that was tried and not yet submitted (bản xem thử).</summary>
/// <param name="Id">Its id, later ones greater.</param>
/// <param name="File">File name as received.</param>
/// <param name="Plan">Plan id that its sender chose, or null.</param>
/// <param name="Unit">Unit that its sender chose, or null.</param>
/// <param name="Year">Year that its sender chose, or null.</param>
/// <param name="At">When it was received, in UTC.</param>
public sealed record Draft(string Id, string File, string? Plan, string? Unit, int? Year, DateTime At)
{
    /// <summary>The choices as the pipeline takes them.</summary>
    public IngestOptions Options(bool dryRun) => new(Plan, Unit, Year, dryRun);
}

/// <summary>
/// The caller's own drafts. They lie in the data folder beside the archive, so that a long upload can be left and found again, but they are no part of the truth:
/// a backup leaves them out, and after two weeks they go.
/// </summary>
/// <param name="root">The data folder.</param>
/// <param name="caller">Whose they are.</param>
/// <param name="data">What they are tried against.</param>
/// <param name="clock">The time.</param>
public sealed partial class CallerDrafts(string root, Caller caller, CallerFolder data, TimeProvider clock)
{
    /// <summary>Most drafts of one caller.</summary>
    public const int Most = 500;

    /// <summary>How long a draft is kept.</summary>
    public const int DaysKept = 14;

    private const int MostRemembered = 2_000;

    // What was said of a draft holds until a decision or a submission changes what names mean or what was received already.
    private static readonly ConcurrentDictionary<(string Path, int Decisions, int Received), SubmissionResult> s_trials = new();

    private readonly string _folder = Path.Combine(root, "drafts", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.Kind}:{caller.Name}")))[..32]);

    /// <summary>All of them, in the order in which they came.</summary>
    public IReadOnlyList<Draft> List()
    {
        if (!Directory.Exists(_folder)) return [];
        var drafts = Directory.EnumerateFiles(_folder, "*.json").Order(StringComparer.Ordinal).Select(p => JsonSerializer.Deserialize<Draft>(File.ReadAllBytes(p))!).ToList();
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-DaysKept);
        foreach (var old in drafts.Where(d => d.At < oldest)) Discard(old.Id);
        return [.. drafts.Where(d => d.At >= oldest)];
    }

    /// <summary>The draft with this id, or null.</summary>
    public Draft? Find(string id) => Id().IsMatch(id) && File.Exists(PathOf(id, "json")) ? JsonSerializer.Deserialize<Draft>(File.ReadAllBytes(PathOf(id, "json"))) : null;

    /// <summary>Keeps a file; null where there are too many already.</summary>
    public Draft? Keep(string file, byte[] content, IngestOptions options)
    {
        if (Directory.Exists(_folder) && Directory.EnumerateFiles(_folder, "*.json").Count() >= Most) return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var id = now.ToString("yyyyMMddHHmmssfffffff", CultureInfo.InvariantCulture) + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        var draft = new Draft(id, file, options.Plan, options.Unit, options.Year, now);
        // The description last: what has none is not there.
        PrivateFile.Replace(PathOf(id, "bin"), content);
        PrivateFile.Replace(PathOf(id, "json"), JsonSerializer.SerializeToUtf8Bytes(draft));
        return draft;
    }

    /// <summary>The bytes.</summary>
    public byte[] Content(Draft draft) => File.ReadAllBytes(PathOf(draft.Id, "bin"));

    /// <summary>What would become of it now. Nothing is stored.</summary>
    public SubmissionResult Try(Draft draft)
    {
        if (s_trials.Count > MostRemembered) s_trials.Clear();
        return s_trials.GetOrAdd((PathOf(draft.Id, "bin"), data.DecisionCount, data.ReceivedCount), _ => data.Ingest(draft.File, Content(draft), draft.Options(dryRun: true)));
    }

    /// <summary>Submits it; it is no draft any more.</summary>
    public SubmissionResult Submit(Draft draft)
    {
        var result = data.Ingest(draft.File, Content(draft), draft.Options(dryRun: false));
        Discard(draft.Id);
        return result;
    }

    /// <summary>Throws one away.</summary>
    public void Discard(string id)
    {
        if (!Id().IsMatch(id)) return;
        File.Delete(PathOf(id, "json"));
        File.Delete(PathOf(id, "bin"));
    }

    private string PathOf(string id, string ending) => Path.Combine(_folder, $"{id}.{ending}");

    [GeneratedRegex("^[0-9]{21}[0-9a-f]{8}$")]
    private static partial Regex Id();
}
