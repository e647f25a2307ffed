using System.Text;
using System.Text.Json;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Accounts;

/// <summary>Something that was changed or taken out, beside the submissions and decisions that the archive's own journal has.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Via">"page", "api" or "command".</param>
/// <param name="Action">"account-added", "account-changed", "account-removed", "password-changed", "key-added", "key-revoked", "locked-out", "export", "backup", "restore", "units-imported", "question-shared", "question-changed" or "question-removed" (of shared questions alone).</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Before">How it was; null for nothing.</param>
/// <param name="After">How it is; null for nothing.</param>
public sealed record AccessEntry(DateTime At, string By, string Via, string Action, string Subject, string? Before = null, string? After = null);

/// <summary>The journal of what is no submission and no decision: <c>archive/access.jsonl</c>, one JSON line each, only ever appended, by the server and by commands beside it.</summary>
/// <param name="dataFolder">The data folder.</param>
public sealed class AccessJournal(string dataFolder)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    private readonly string _path = DataFolder.AccessJournalOf(dataFolder);

    /// <summary>Adds a line; it is on disk when this returns.</summary>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public void Append(AccessEntry entry)
    {
        using var file = PrivateFile.Hold(_path, s_patience) ?? throw new IOException($"Không ghi được nhật ký {_path}: một tiến trình khác đang giữ tệp.");
        var line = Encoding.UTF8.GetBytes(Json.Line(entry) + "\n");
        // What a crash left half written must not swallow the next line.
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            if (file.ReadByte() != '\n') line = [(byte)'\n', .. line];
        }

        file.Seek(0, SeekOrigin.End);
        file.Write(line);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Every line, in order; those that a crash left half written are passed over.</summary>
    public IReadOnlyList<AccessEntry> Read()
    {
        if (!File.Exists(_path)) return [];
        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file, Encoding.UTF8);
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Entry).OfType<AccessEntry>()];
    }

    private static AccessEntry? Entry(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AccessEntry>(line, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
