using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Storage;

/// <summary>One file received as the journal keeps it: enough to read the archived file again and come to the same facts, or, of a rejected one, why.</summary>
/// <param name="Number">1, 2, 3 …: the submission's id.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Sha256">The archived file.</param>
/// <param name="File">File name as received.</param>
/// <param name="Plan">Plan chosen by the sender, or null.</param>
/// <param name="Unit">Unit chosen by the sender, or null.</param>
/// <param name="Year">Year chosen by the sender, or null.</param>
/// <param name="Refusal">Why it was rejected; null where it was accepted.</param>
/// <param name="By">Who sent it; null where nobody was named. It plays no part in what the file is read as.</param>
public sealed record JournalEntry(
    int Number, DateTime ReceivedAt, string Sha256, string File, string? Plan, string? Unit, int? Year,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Refusal? Refusal = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? By = null);

/// <summary>
/// What was said of a file that was not accepted. It is written down and not found out again: the file may be one that breaks its reader, and what
/// the sender was told stays true when another catalogue would take the file.
/// </summary>
/// <param name="Plan">Plan id, where the file was understood so far.</param>
/// <param name="Unit">Unit code, where the file was understood so far.</param>
/// <param name="Years">The years that it speaks of.</param>
/// <param name="Reasons">The findings that kept it out.</param>
public sealed record Refusal(string? Plan, string? Unit, IReadOnlyList<int> Years, IReadOnlyList<Finding> Reasons);

/// <summary>A line of the journal: exactly one of the two is there.</summary>
/// <param name="Submission">A file that was accepted or rejected.</param>
/// <param name="Decision">A decision that was taken.</param>
public sealed record JournalLine(JournalEntry? Submission, Decision? Decision);

/// <summary>
/// What came in and was decided, in order: one JSON line each, only ever appended. Files (accepted or rejected) and decisions have numbers of their own,
/// without gaps.
/// A line that a crash left half written is cut off at the next opening: nothing that was answered can be in it.
/// </summary>
public sealed class Journal
{
    private const string KindName = "kind";
    private const string DecisionKind = "decision";
    private const string SubmissionKind = "submission";
    private const string RejectedKind = "rejected";

    private readonly string _path;
    private readonly Lock _access = new();
    private readonly Dictionary<string, List<JournalEntry>> _byHash = new(StringComparer.Ordinal);
    private ImmutableList<JournalLine> _lines = [];
    private ImmutableList<JournalEntry> _entries = [];
    private ImmutableList<Decision> _decisions = [];
    private long _length;
    private bool _isDamaged;

    private Journal(string path) => _path = path;

    /// <summary>Everything in order, as of now.</summary>
    public IReadOnlyList<JournalLine> Lines => _lines;

    /// <summary>The files in order, accepted and rejected, as of now: number n stands at n - 1.</summary>
    public IReadOnlyList<JournalEntry> Entries => _entries;

    /// <summary>The decisions in order, as of now.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Opens the journal or begins an empty one. Whoever opens it holds the data folder: a half line would else be another's in the making.</summary>
    /// <exception cref="InvalidDataException">A line in the middle cannot be read or is out of order: the file was changed by other hands.</exception>
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
            file.Flush(flushToDisk: true);
        }

        journal._length = whole;
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries)) journal.Read(line);
        return journal;
    }

    /// <summary>The lines of a journal that another process may be writing: those that are whole; none where there is no journal.</summary>
    /// <inheritdoc cref="Open" path="/exception"/>
    public static IReadOnlyList<JournalLine> Peek(string path)
    {
        if (!File.Exists(path)) return [];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file, Encoding.UTF8);
        var journal = new Journal(path);
        var all = text.ReadToEnd();
        foreach (var line in all[..(all.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)) journal.Read(line);
        return journal.Lines;
    }

    /// <summary>The entries of one archived file, in order: the same bytes may have come for several units.</summary>
    public IReadOnlyList<JournalEntry> OfFile(string sha256)
    {
        lock (_access) return _byHash.TryGetValue(sha256, out var entries) ? [.. entries] : [];
    }

    /// <summary>Adds a submission; it is on disk when this returns, and nothing of it is there when this throws.</summary>
    public void Append(JournalEntry entry) => Append([entry]);

    /// <summary>Adds submissions in their order; all are on disk when this returns, and none is there when this throws.</summary>
    public void Append(IReadOnlyList<JournalEntry> entries) => Append([.. entries.Select(e => new JournalLine(e, null))]);

    /// <summary>Adds a decision; it is on disk when this returns, and nothing of it is there when this throws.</summary>
    public void Append(Decision decision) => Append([new JournalLine(null, decision)]);

    private void Append(IReadOnlyList<JournalLine> lines)
    {
        lock (_access)
        {
            Write(string.Concat(lines.Select(l => TextOf(l) + "\n")));
            foreach (var line in lines) Add(line);
        }
    }

    private static string TextOf(JournalLine line)
    {
        var (kind, node) = line.Submission is { } entry
            ? (entry.Refusal is null ? SubmissionKind : RejectedKind, JsonSerializer.SerializeToNode(entry, IngestJson.Strict.JournalEntry)!) : (DecisionKind, JsonSerializer.SerializeToNode(line.Decision!, IngestJson.Strict.Decision)!);
        node.AsObject().Insert(0, KindName, kind);
        return node.ToJsonString(IngestJson.Strict.Options);
    }

    private void Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            // Lines older than the kinds are submissions.
            var kind = json.RootElement.TryGetProperty(KindName, out var named) ? named.GetString() : SubmissionKind;
            Add(kind switch
            {
                SubmissionKind => new JournalLine(json.Deserialize(IngestJson.Strict.JournalEntry)! with { Refusal = null }, null),
                RejectedKind when json.Deserialize(IngestJson.Strict.JournalEntry) is { Refusal: not null } rejected => new JournalLine(rejected, null),
                RejectedKind => throw new JsonException("No refusal."),
                DecisionKind => new JournalLine(null, json.Deserialize(IngestJson.Strict.Decision)),
                _ => throw new InvalidDataException($"Nhật ký {_path}: dòng {_lines.Count + 1} thuộc loại \"{kind}\" mà chương trình này chưa biết; hãy cập nhật chương trình."),
            });
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"Nhật ký {_path}: dòng {_lines.Count + 1} không đọc được. Hãy khôi phục tệp này từ bản sao lưu.", e);
        }
    }

    private void Add(JournalLine line)
    {
        var (number, expected) = line.Submission is { } entry ? (entry.Number, _entries.Count + 1) : (line.Decision!.Number, _decisions.Count + 1);
        if (number != expected)
            throw new InvalidDataException($"Nhật ký {_path}: dòng {_lines.Count + 1} mang số {number}, đúng ra phải là {expected}. Hãy khôi phục tệp này từ bản sao lưu.");
        _lines = _lines.Add(line);
        if (line.Submission is { } submission)
        {
            _entries = _entries.Add(submission);
            if (!_byHash.TryGetValue(submission.Sha256, out var ofFile)) _byHash[submission.Sha256] = ofFile = [];
            ofFile.Add(submission);
        }
        else
        {
            _decisions = _decisions.Add(line.Decision!);
        }
    }

    private void Write(string lines)
    {
        if (_isDamaged) throw new IOException($"Lần ghi trước vào nhật ký {_path} chưa trọn vẹn; hãy khởi động lại chương trình.");
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        if (file.Length != _length) throw new InvalidDataException($"Nhật ký {_path} đã bị một tiến trình khác thay đổi; hãy dừng tiến trình đó rồi khởi động lại chương trình.");
        file.Seek(0, SeekOrigin.End);
        try
        {
            file.Write(Encoding.UTF8.GetBytes(lines));
            file.Flush(flushToDisk: true);
            if (_length == 0) FolderSync.Flush(Path.GetDirectoryName(_path)!);
        }
        catch
        {
            CutBack(file);
            throw;
        }

        _length = file.Length;
    }

    // A full disk takes half a line; the next one must not be glued to it, nor get its number.
    private void CutBack(FileStream file)
    {
        try
        {
            file.SetLength(_length);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _isDamaged = true;
        }
    }
}
