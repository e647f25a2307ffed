using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DienHinh.Ingest.Storage;

/// <summary>One accepted submission as the journal keeps it: enough to read the archived file again and come to the same facts.</summary>
/// <param name="Number">1, 2, 3 …: the submission's id.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Sha256">The archived file.</param>
/// <param name="File">File name as received.</param>
/// <param name="Plan">Plan chosen by the sender, or null.</param>
/// <param name="Unit">Unit chosen by the sender, or null.</param>
/// <param name="Year">Year chosen by the sender, or null.</param>
public sealed record JournalEntry(int Number, DateTime ReceivedAt, string Sha256, string File, string? Plan, string? Unit, int? Year);

/// <summary>What was decided, in order: one JSON line an entry, only ever appended. A line that a crash left half written is cut off at the next opening.</summary>
public sealed class Journal
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly List<JournalEntry> _entries = [];
    private readonly Dictionary<string, List<JournalEntry>> _byHash = new(StringComparer.Ordinal);
    private readonly Lock _access = new();

    private Journal(string path) => _path = path;

    /// <summary>All entries in order, as of now.</summary>
    public IReadOnlyList<JournalEntry> Entries
    {
        get
        {
            lock (_access) return [.. _entries];
        }
    }

    /// <summary>How many entries there are.</summary>
    public int Count
    {
        get
        {
            lock (_access) return _entries.Count;
        }
    }

    /// <summary>Opens the journal or begins an empty one.</summary>
    /// <exception cref="InvalidDataException">A line in the middle cannot be read: the file was changed by other hands.</exception>
    public static Journal Open(string path)
    {
        var journal = new Journal(path);
        if (!File.Exists(path)) return journal;
        var bytes = File.ReadAllBytes(path);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        if (whole < bytes.Length)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(whole);
        }

        foreach (var line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                journal.Remember(JsonSerializer.Deserialize<JournalEntry>(line, s_json)!);
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"Nhật ký {path}: dòng {journal._entries.Count + 1} không đọc được.", e);
            }
        }

        return journal;
    }

    /// <summary>The entries of one archived file, in order: the same bytes may have come for several units.</summary>
    public IReadOnlyList<JournalEntry> OfFile(string sha256)
    {
        lock (_access) return _byHash.TryGetValue(sha256, out var entries) ? [.. entries] : [];
    }

    /// <summary>Adds an entry; it is on disk when this returns.</summary>
    public void Append(JournalEntry entry) => Append([entry]);

    /// <summary>Adds entries in their order; all are on disk when this returns.</summary>
    public void Append(IReadOnlyList<JournalEntry> entries)
    {
        lock (_access)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
            using (var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read))
            {
                file.Write(Encoding.UTF8.GetBytes(string.Concat(entries.Select(entry => JsonSerializer.Serialize(entry, s_json) + "\n"))));
                file.Flush(flushToDisk: true);
            }

            foreach (var entry in entries) Remember(entry);
        }
    }

    private void Remember(JournalEntry entry)
    {
        _entries.Add(entry);
        if (!_byHash.TryGetValue(entry.Sha256, out var ofFile)) _byHash[entry.Sha256] = ofFile = [];
        ofFile.Add(entry);
    }
}
