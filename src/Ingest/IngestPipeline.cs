using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest;

/// <summary>
/// Workbook in, facts and findings out: read → recognise → validate → store. Files are read side by side and stored in their order; what is said about
/// a file depends only on its bytes, its name, the options and the catalogue, so that a rebuild comes to the same facts.
/// </summary>
/// <param name="database">Where the facts go.</param>
/// <param name="catalogue">Movements, owners, units and plans.</param>
/// <param name="words">Spellings of headings and abbreviations.</param>
/// <param name="archive">Where the original files go.</param>
/// <param name="journal">Where each accepted submission is written down.</param>
/// <param name="clock">The clock that dates submissions.</param>
/// <param name="readWorkbook">Reads the sheets of a file, on several threads at once; null reads them in this process.</param>
public sealed partial class IngestPipeline(
    FactDatabase database, Catalogue catalogue, FormWords words, Archive archive, Journal journal, TimeProvider clock, Func<byte[], IReadOnlyList<SheetGrid>>? readWorkbook = null)
{
    // Bytes of files ahead: a sheet takes some ten times its file in memory.
    private const long MostBytesAhead = 4 * 1024 * 1024;
    private static readonly int s_degree = Math.Clamp(Environment.ProcessorCount, 2, 4);

    private readonly Func<byte[], IReadOnlyList<SheetGrid>> _readWorkbook = readWorkbook ?? WorkbookReader.Read;
    private readonly SubmissionReader _reader = new(catalogue, words);
    private readonly SubmissionStore _store = new(database, archive, journal);
    private readonly Lock _oneAtATime = new();
    private readonly List<string> _notices = [];
    private volatile DecisionBook _decisions = DecisionBook.Empty;

    /// <summary>What catching up came across that somebody should know, each in a Vietnamese sentence.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Takes one file in, or says why not. Nothing of a file that is rejected or tried with <see cref="IngestOptions.DryRun"/> reaches the facts.</summary>
    /// <param name="fileName">Name as received; it may tell the unit and the year.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="options">What the sender says beyond the content.</param>
    public SubmissionResult Ingest(string fileName, byte[] content, IngestOptions options) => Take([Prepare(fileName, content, options)], options)[0];

    /// <summary>
    /// Takes many files in, to the same end as one after the other: the next files are read while one is stored. Results come in the order of the files,
    /// each as soon as its submission is stored; stop asking and nothing more is stored.
    /// </summary>
    public IEnumerable<SubmissionResult> IngestAll(IEnumerable<WorkbookFile> files, IngestOptions options) =>
        ReadAhead.InBatches(files.Select(Opened), file => file.Refusal is { } refusal ? Refused(file.Name, refusal) : Prepare(file.Name, file.Content, options), file => file.Content.Length, MostBytesAhead, s_degree)
            .SelectMany(batch => Take(batch, options));

    /// <summary>Stores what the journal has and the database does not yet, in its order: after a crash or a full disk between journal and commit, and for a rebuild.</summary>
    /// <returns>How many lines were stored.</returns>
    /// <exception cref="InvalidDataException">The database holds what the journal does not know, or an archived file is gone or was changed.</exception>
    public int CatchUp()
    {
        lock (_oneAtATime)
        {
            var (submissions, decisions) = _store.LastStored();
            if (submissions > journal.Entries.Count || decisions > journal.Decisions.Count)
                throw new InvalidDataException(
                    $"Cơ sở dữ liệu có {submissions} hồ sơ và {decisions} quyết định nhưng nhật ký chỉ có {journal.Entries.Count} và {journal.Decisions.Count}. "
                    + "Hãy khôi phục nhật ký từ bản sao lưu, hoặc chạy lệnh rebuild để dựng lại theo nhật ký.");
            _decisions = DecisionBook.Of(journal.Decisions.Take(decisions));
            var missing = journal.Lines.Where(l => l.Submission is { } entry ? entry.Number > submissions : l.Decision!.Number > decisions).ToList();
            // A decision applies to what came before it: the submissions up to it first, all by the decisions of their day.
            for (var next = 0; next < missing.Count;)
            {
                var run = missing.Skip(next).TakeWhile(l => l.Submission is not null).Select(l => l.Submission!).ToList();
                StoreAgain(run);
                next += run.Count;
                if (next < missing.Count) Apply(missing[next++].Decision!);
            }

            _store.CaughtUp();
            return missing.Count;
        }
    }

    private void StoreAgain(IReadOnlyList<JournalEntry> entries)
    {
        // A rejected file is not read again: all that is kept of it stands in the journal.
        var batches = ReadAhead.InBatches(entries.Select(e => (Entry: e, Content: e.Refusal is null ? archive.Read(e.Sha256) : [])), Prepare, e => e.Content.Length, MostBytesAhead, s_degree);
        foreach (var (entry, file) in batches.SelectMany(batch => batch))
        {
            if (entry.Refusal is not null)
            {
                _store.AddRejected(entry, SubmissionAnswer.Of(entry), file.Watch, _ => { });
                continue;
            }

            if (file.Read!.Submission is not { } submission)
            {
                _store.StoreGroup(isJournalled: true);
                StoreRejected(entry, file);
                continue;
            }

            if (_store.MustStoreBefore(file.Sha256, submission)) _store.StoreGroup(isJournalled: true);
            _store.Add(entry, file, _ => { });
        }

        _store.StoreGroup(isJournalled: true);
    }

    // A catalogue that changed since may reject what was accepted. The place is kept, so that the number stays, and somebody is told.
    private void StoreRejected(JournalEntry entry, PreparedFile file)
    {
        var received = entry.ReceivedAt.AddHours(7).ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
        var read = file.Read! with { Findings = [FindingCatalogue.Make("no-longer-accepted", null, null, null, null, received), .. file.Read!.Findings] };
        _store.StoreRejected(entry, SubmissionAnswer.Of(file, read, null, entry.Number) with { ElapsedMs = 0 });
        _notices.Add($"Hồ sơ số {entry.Number} ({entry.File}) nhận ngày {received} nay bị từ chối: {read.Findings.FirstOrDefault(f => f.Severity == Severity.Error)?.Message}");
    }

    private (JournalEntry Entry, PreparedFile File) Prepare((JournalEntry Entry, byte[] Content) journalled)
    {
        var (entry, content) = journalled;
        var file = entry.Refusal is null ? Prepare(entry, content, _decisions) : new PreparedFile(entry.File, content, entry.Sha256, null, _decisions, Stopwatch.StartNew());
        return (entry, file);
    }

    private PreparedFile Prepare(JournalEntry entry, byte[] content, DecisionBook decisions) => new(
        entry.File, content, entry.Sha256, Read(entry.File, content, entry.Sha256, new IngestOptions(entry.Plan, entry.Unit, entry.Year), decisions, _readWorkbook), decisions, Stopwatch.StartNew());

    // An archive may not give a file out: that is said of this file, and the others go on.
    private static (string Name, byte[] Content, WorkbookException? Refusal) Opened(WorkbookFile file)
    {
        try
        {
            return (file.Name, file.Read(), null);
        }
        catch (WorkbookException e)
        {
            return (file.Name, [], e);
        }
    }

    private PreparedFile Refused(string fileName, WorkbookException refusal) => new(fileName, [], Archive.HashOf([]), Unreadable(refusal), _decisions, Stopwatch.StartNew(), IsWhole: false);

    private PreparedFile Prepare(string fileName, byte[] content, IngestOptions options, Func<byte[], IReadOnlyList<SheetGrid>>? readWorkbook = null)
    {
        var watch = Stopwatch.StartNew();
        var hash = Archive.HashOf(content);
        // Whether it is a duplicate is decided in its turn; here only the reading is saved.
        var decisions = _decisions;
        if (_store.FindAccepted(hash, options) is not null) return new PreparedFile(fileName, content, hash, null, decisions, watch);
        return new PreparedFile(fileName, content, hash, Read(fileName, content, hash, options, decisions, readWorkbook ?? _readWorkbook), decisions, watch);
    }

    // In the order of arrival: who is a duplicate of whom, who replaces whom; then all into the facts.
    private SubmissionResult[] Take(IReadOnlyList<PreparedFile> files, IngestOptions options)
    {
        var results = new SubmissionResult[files.Count];
        lock (_oneAtATime)
        {
            if (_store.IsBehind) CatchUp();
            foreach (var (i, prepared) in files.Index())
            {
                var file = UpToDate(prepared, options);
                if (_store.MustStoreBefore(file.Sha256, file.Read?.Submission)) _store.StoreGroup();
                var earlier = _store.FindAccepted(file.Sha256, options);
                // Before anything is kept: what another unit sends is not for this sender to send.
                if (NotTheirs(file, earlier, options) is { } unit)
                {
                    results[i] = SubmissionAnswer.NotTheirs(file, unit, options.Units!.Select(u => catalogue.Units.Find(u)?.Name ?? u));
                    continue;
                }

                if (earlier is not null)
                {
                    results[i] = SubmissionAnswer.Duplicate(file, earlier, earlier.Id is { } id ? _store.ReplacedYears(id) : []);
                    continue;
                }

                if (!options.DryRun && file.IsKept) _store.Keep(file);
                var read = file.Read ?? throw new InvalidOperationException($"{file.FileName} ({file.Sha256[..12]}) was accepted a moment ago and is gone from the database.");
                if (read.Submission is null && !options.DryRun && file.IsKept)
                {
                    Reject(file, SubmissionAnswer.Of(file, read, null, null), options, result => results[i] = result);
                    continue;
                }

                if (read.Submission is null || options.DryRun)
                {
                    int? version = read.Submission is null ? null : _store.NextVersion(read.Submission);
                    results[i] = SubmissionAnswer.Of(file, _store.BesideStored(read, version), version, null);
                    continue;
                }

                _store.Add(Entry(file, options, null), file, result => results[i] = result);
            }

            _store.StoreGroup();
        }

        return results;
    }

    // The unit that the workbook is of, where the sender may not send for it.
    private Unit? NotTheirs(PreparedFile file, SubmissionResult? earlier, IngestOptions options)
    {
        if (options.Units is not { } allowed) return null;
        IReadOnlyList<Unit> senders = file.Read is { } read ? [.. new[] { read.Unit }.OfType<Unit>()] : earlier?.Unit is { } code ? catalogue.Units.ByCode(code) : [];
        return senders.Count == 0 || senders.Any(u => catalogue.Units.IsWithinAny(u, allowed)) ? null : senders[0];
    }

    private void Reject(PreparedFile file, SubmissionResult result, IngestOptions options, Action<SubmissionResult> answer)
    {
        var refusal = SubmissionAnswer.RefusalOf(result);
        if (_store.FindRejected(file.Sha256, file.FileName, options, refusal) is { } known)
        {
            answer(result with { Id = known });
            return;
        }

        var entry = Entry(file, options, refusal);
        _store.AddRejected(entry, result with { Id = entry.Number }, file.Watch, answer);
    }

    private JournalEntry Entry(PreparedFile file, IngestOptions options, Refusal? refusal) =>
        new(_store.NextNumber, WholeSeconds(clock.GetUtcNow().UtcDateTime), file.Sha256, file.FileName, options.Plan, options.Unit, options.Year, refusal, options.By);

    // A decision may have been taken since the file was read: what goes in is read by the decisions that stand before it in the journal.
    private PreparedFile UpToDate(PreparedFile file, IngestOptions options) =>
        ReferenceEquals(file.Decisions, _decisions) || options.DryRun || file.Read?.Submission is null ? file
            : file with { Decisions = _decisions, Read = Read(file.FileName, file.Content, file.Sha256, options, _decisions, _readWorkbook) };

    private ReadSubmission Read(string fileName, byte[] content, string hash, IngestOptions options, DecisionBook decisions, Func<byte[], IReadOnlyList<SheetGrid>> readWorkbook)
    {
        try
        {
            var read = ReadSheets(fileName, content, options, decisions, readWorkbook);
            // The sheet and all that was made on the way.
            if (content.Length > ReadingLimits.LargeFileBytes) Garbage.HandBack();
            return read;
        }
        catch (WorkbookException e)
        {
            return Unreadable(e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Our own mistake: say which file before it goes up, because a folder of hundreds is read in one go.
            throw new InvalidOperationException($"{fileName} ({hash[..12]}): {e.Message}", e);
        }
    }

    private static ReadSubmission Unreadable(WorkbookException e) =>
        new(null, null, null, [], [], [FindingCatalogue.Make(CodeOf(e.Reason), null, null, null, null, e.Detail is null ? "" : e.Reason == UnreadableReason.ExpandsTooMuch ? $" ({e.Detail})" : e.Detail)]);

    // A method of its own, so that nobody holds the sheets when it has returned.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadSubmission ReadSheets(string fileName, byte[] content, IngestOptions options, DecisionBook decisions, Func<byte[], IReadOnlyList<SheetGrid>> readWorkbook) =>
        _reader.Read(fileName, readWorkbook(content), options, decisions);

    private static DateTime WholeSeconds(DateTime time) => new(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);

    // NotAWorkbook -> not-a-workbook
    private static string CodeOf(UnreadableReason reason) => Capitals().Replace(reason.ToString(), "-$1").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capitals();
}
