using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest;

/// <summary>
/// Workbook in, facts and findings out: read → recognise → validate → store. One file at a time goes in; what is said about a file depends only on
/// its bytes, its name, the options and the catalogue, so that a rebuild comes to the same facts.
/// </summary>
public sealed partial class IngestPipeline(FactDatabase database, Catalogue catalogue, FormWords words, Archive archive, Journal journal, TimeProvider clock)
{
    private readonly SubmissionReader _reader = new(catalogue, words);
    private readonly Lock _oneAtATime = new();
    private readonly List<string> _notices = [];
    private DecisionBook _decisions = DecisionBook.Empty;

    // True until the database is known to hold the whole journal: at the start, and after a commit that failed (a full disk).
    private bool _isBehind = true;

    /// <summary>What catching up came across that somebody should know, in Vietnamese.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Takes one file in, or says why not. Nothing of a file that is rejected or tried with <see cref="IngestOptions.DryRun"/> reaches the facts.</summary>
    /// <param name="fileName">Name as received; it may tell the unit and the year.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="options">What the sender says beyond the content.</param>
    public SubmissionResult Ingest(string fileName, byte[] content, IngestOptions options)
    {
        var watch = Stopwatch.StartNew();
        lock (_oneAtATime)
        {
            CatchUp();
            var hash = Archive.HashOf(content);
            if (FindAccepted(hash, options) is { } earlier) return Duplicate(fileName, earlier, watch);
            var read = Read(fileName, content, hash, options, _decisions);
            // An oversize file is the one thing that is not kept: it would fill the disk.
            if (!options.DryRun && content.Length <= ReadingLimits.FileBytes) archive.Keep(content);
            if (read.Submission is null || options.DryRun) return Finish(read, read.Submission is null ? null : PeekVersion(read), null, fileName, hash, watch);

            var entry = new JournalEntry(journal.Entries.Count + 1, WholeSeconds(clock.GetUtcNow().UtcDateTime), hash, fileName, options.Plan, options.Unit, options.Year);
            journal.Append(entry);
            _isBehind = true;
            var result = Store(entry, read, watch);
            _isBehind = false;
            return result;
        }
    }

    /// <summary>Stores what the journal has and the database does not yet, in its order: after a crash or a full disk between journal and commit, and for a rebuild.</summary>
    /// <returns>How many lines were stored.</returns>
    /// <exception cref="InvalidDataException">The database holds what the journal does not know, or an archived file is gone or was changed.</exception>
    public int CatchUp()
    {
        lock (_oneAtATime)
        {
            if (!_isBehind) return 0;
            var (submissions, decisions) = (LastStored("submission"), LastStored("decision"));
            if (submissions > journal.Entries.Count || decisions > journal.Decisions.Count)
                throw new InvalidDataException(
                    $"Cơ sở dữ liệu có {submissions} hồ sơ và {decisions} quyết định nhưng nhật ký chỉ có {journal.Entries.Count} và {journal.Decisions.Count}. "
                    + "Hãy khôi phục nhật ký từ bản sao lưu, hoặc chạy lệnh rebuild để dựng lại theo nhật ký.");
            _decisions = DecisionBook.Of(journal.Decisions.Take(decisions));
            var missing = journal.Lines.Where(l => l.Submission is { } entry ? entry.Number > submissions : l.Decision!.Number > decisions).ToList();
            foreach (var line in missing)
            {
                if (line.Submission is { } entry) StoreAgain(entry);
                else Apply(line.Decision!);
            }

            _isBehind = false;
            return missing.Count;
        }
    }

    /// <summary>How a fact was read, by reading its archived file once more; null where the catalogue of today no longer finds the row.</summary>
    /// <param name="submission">Id of the submission.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="cells">The cells of the fact.</param>
    public FactReading? Explain(int submission, string sheet, string cells)
    {
        lock (_oneAtATime)
        {
            if (submission < 1 || submission > journal.Entries.Count || !CellRange.TryParse(cells, out var at)) return null;
            var raw = WorkbookReader.Read(archive.Read(journal.Entries[submission - 1].Sha256)).FirstOrDefault(s => s.Name == sheet);
            return raw is not null && _reader.TableOf(raw) is { } table ? FactReading.Of(raw, table, at) : null;
        }
    }

    private ReadSubmission Read(string fileName, byte[] content, string hash, IngestOptions options, DecisionBook decisions)
    {
        try
        {
            return _reader.Read(fileName, WorkbookReader.Read(content), options, decisions);
        }
        catch (WorkbookException e)
        {
            return new ReadSubmission(null, null, null, [], [], [FindingCatalogue.Make(CodeOf(e.Reason), null, null, null, null, e.Detail is null ? "" : e.Reason == UnreadableReason.ExpandsTooMuch ? $" ({e.Detail})" : e.Detail)]);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Our own mistake: say which file before it goes up, because a folder of hundreds is read in one go.
            throw new InvalidOperationException($"{fileName} ({hash[..12]}): {e.Message}", e);
        }
    }

    private SubmissionResult Store(JournalEntry entry, ReadSubmission read, Stopwatch watch)
    {
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        var version = FactWriter.NextVersion(connection, read.Submission!);
        var result = Finish(read, version, entry.Number, entry.File, entry.Sha256, watch);
        // The time that reading took is no part of what was read: a rebuild writes an equal database.
        FactWriter.Write(connection, entry, read.Submission!, result with { ElapsedMs = 0 });
        transaction.Commit();
        return result with { ElapsedMs = watch.ElapsedMilliseconds };
    }

    private ReadSubmission ReadAgain(JournalEntry entry, DecisionBook decisions) =>
        Read(entry.File, archive.Read(entry.Sha256), entry.Sha256, new IngestOptions(entry.Plan, entry.Unit, entry.Year), decisions);

    // A catalogue that changed since may reject what was accepted. The place is kept, so that the number stays, and somebody is told.
    private void StoreAgain(JournalEntry entry)
    {
        var read = ReadAgain(entry, _decisions);
        if (read.Submission is not null)
        {
            Store(entry, read, Stopwatch.StartNew());
            return;
        }

        var received = entry.ReceivedAt.AddHours(7).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        read = read with { Findings = [FindingCatalogue.Make("no-longer-accepted", null, null, null, null, received), .. read.Findings] };
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        FactWriter.WriteRejected(connection, entry, Finish(read, null, entry.Number, entry.File, entry.Sha256, Stopwatch.StartNew()) with { ElapsedMs = 0 });
        transaction.Commit();
        _notices.Add($"Hồ sơ số {entry.Number} ({entry.File}) nhận ngày {received} nay bị từ chối: {read.Findings.FirstOrDefault(f => f.Severity == Severity.Error)?.Message}");
    }

    private static SubmissionResult Finish(ReadSubmission read, int? version, int? id, string fileName, string hash, Stopwatch watch)
    {
        var findings = read.Findings;
        if (version is > 1) findings = [FindingCatalogue.Make("replaces-earlier", null, null, null, null, version.Value - 1), .. findings];
        return new SubmissionResult
        {
            Id = id,
            File = fileName,
            Sha256 = hash,
            Status = read.Submission is null ? "rejected" : findings.Any(f => f.Severity == Severity.Warning) ? "accepted-with-warnings" : "accepted",
            Plan = read.Plan?.Id,
            Unit = read.Unit?.Code,
            Year = read.Years.Count == 1 ? read.Years[0] : null,
            Years = read.Years.Count > 1 ? read.Years : null,
            Version = version,
            Sheets = read.Sheets,
            Exemplars = read.Submission?.Exemplars.Count ?? 0,
            Pending = read.Submission?.Pending.Count ?? 0,
            ReportedCounts = read.Submission?.Counts.Count ?? 0,
            Findings = findings,
            ElapsedMs = watch.ElapsedMilliseconds,
        };
    }

    private static SubmissionResult Duplicate(string fileName, SubmissionResult earlier, Stopwatch watch) => earlier with
    {
        File = fileName,
        Status = "duplicate",
        Findings = [FindingCatalogue.Make("same-file", null, null, null, null, earlier.File)],
        ElapsedMs = watch.ElapsedMilliseconds,
    };

    // The same bytes under another explicit unit, plan or year are another submission: a template filled in once may serve two hamlets.
    private SubmissionResult? FindAccepted(string hash, IngestOptions options)
    {
        var earlier = journal.Entries.LastOrDefault(e => e.Sha256 == hash && (options.Plan is null || options.Plan == e.Plan || e.Plan is null)
            && (options.Unit is null || options.Unit == e.Unit || e.Unit is null) && (options.Year is null || options.Year == e.Year || e.Year is null));
        if (earlier is null) return null;
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"select result_json from submission where id = {earlier.Number} and status <> 'rejected'");
        return command.ExecuteScalar() is string json ? SubmissionJson.Read(json) : null;
    }

    private int PeekVersion(ReadSubmission read)
    {
        using var connection = database.Connect();
        return FactWriter.NextVersion(connection, read.Submission!);
    }

    private int LastStored(string table)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"select coalesce(max(id), 0) from {table}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static DateTime WholeSeconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    // NotAWorkbook -> not-a-workbook
    private static string CodeOf(UnreadableReason reason) => Capitals().Replace(reason.ToString(), "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capitals();
}
