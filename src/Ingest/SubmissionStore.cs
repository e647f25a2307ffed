using System.Data.Common;
using System.Diagnostics;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest;

/// <summary>
/// What depends on the order of arrival: duplicates, numbers, versions; and the storing of submissions, several in one transaction where none of them
/// touches another. One thread at a time.
/// </summary>
internal sealed class SubmissionStore(FactDatabase database, Archive archive, Journal journal)
{
    private readonly FactWriter _facts = new();
    private readonly List<Waiting> _group = [];
    private readonly List<(string Hash, byte[] Content)> _originals = [];
    private SubmissionVersions? _versions;

    /// <summary>A file that has its number and waits for the group to be stored; a rejected one has no facts.</summary>
    private sealed record Waiting(JournalEntry Entry, NewFacts? Facts, SubmissionResult Result, Stopwatch Watch, Action<SubmissionResult> Answer);

    /// <summary>Whether the journal may be ahead of the database: at the beginning, and after a transaction that failed.</summary>
    public bool IsBehind { get; private set; } = true;

    /// <summary>The number that the next submission gets.</summary>
    public int NextNumber => journal.Entries.Count + _group.Count + 1;

    /// <summary>The answer that was given to the same bytes with the same explicit choices, or null.</summary>
    public SubmissionResult? FindAccepted(string hash, IngestOptions options)
    {
        // The same bytes under another explicit unit, plan or year are another submission: a template filled in once may serve two hamlets.
        var earlier = journal.OfFile(hash).LastOrDefault(e => e.Refusal is null && (options.Plan is null || options.Plan == e.Plan || e.Plan is null)
            && (options.Unit is null || options.Unit == e.Unit || e.Unit is null) && (options.Year is null || options.Year == e.Year || e.Year is null));
        if (earlier is null) return null;
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"select result_json from submission where id = {earlier.Number} and status <> 'rejected'");
        return command.ExecuteScalar() is string json ? SubmissionJson.Read(json) : null;
    }

    /// <summary>The years of a stored submission that a later one reports instead.</summary>
    public IReadOnlyList<int> ReplacedYears(int number)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"select year from submission_year where submission_id = {number} and not is_current order by year");
        using var rows = command.ExecuteReader();
        var years = new List<int>();
        while (rows.Read()) years.Add(rows.GetInt32(0));
        return years;
    }

    /// <summary>The version that a submission would be.</summary>
    public int NextVersion(Submission submission) => Versions().Next(submission);

    /// <summary>What was read, with what is to be said of it beside the submissions that are stored: the versions that it replaces first. They must be stored.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="version">Its version, or the one that it would be; null where nothing can go in.</param>
    /// <param name="number">Its number; null where it has none yet.</param>
    public ReadSubmission BesideStored(ReadSubmission read, int? version, int? number = null) =>
        read.Submission is { } submission ? OverEarlier(read with { Findings = [.. StoredCheck.Of(submission, database, Versions()), .. read.Findings] }, version, number) : read;

    /// <summary>What was read, with what is to be said of the versions that it replaces.</summary>
    /// <inheritdoc cref="BesideStored" path="/param"/>
    public ReadSubmission OverEarlier(ReadSubmission read, int? version, int? number)
    {
        if (version is not > 1) return read;
        using var connection = database.Connect();
        return read with { Findings = [.. ReplacedVersion.Tell(connection, read.Submission!, version.Value, number ?? int.MaxValue), .. read.Findings] };
    }

    /// <summary>Whether the group must be stored before this submission is looked at: it holds the same file, one that this one replaces, or one of a unit that may have counted the same.</summary>
    public bool MustStoreBefore(string hash, Submission? submission) => _group.Exists(w => w.Entry.Sha256 == hash
        || (submission is not null && w.Facts is { } facts && (facts.Submission.Unit.Id == submission.Unit.Id || SubmissionVersions.MayCountTheSame(facts.Submission, submission))
            && facts.Submission.Years.Intersect(submission.Years).Any()));

    /// <summary>Lets the archive keep a file when the group is stored.</summary>
    public void Keep(PreparedFile file) => _originals.Add((file.Sha256, file.Content));

    /// <summary>Adds a submission to the group; <paramref name="answer"/> gets its result once it is stored.</summary>
    public void Add(JournalEntry entry, PreparedFile file, Action<SubmissionResult> answer)
    {
        var submission = file.Read!.Submission!;
        var version = NextVersion(submission);
        var result = SubmissionAnswer.Of(file, BesideStored(file.Read, version, entry.Number), version, entry.Number);
        // The time that reading took is no part of what was read: a rebuild writes an equal database.
        var json = SubmissionJson.Write(result with { ElapsedMs = 0 });
        _group.Add(new(entry, new NewFacts(entry, submission, result.Status, version, result.Findings, json) { IsOverComparison = Versions().IsOverComparison(submission) }, result, file.Watch, answer));
        Versions().Add(submission, version);
    }

    /// <summary>Keeps the files, writes the group to the journal, then to the database in one transaction, then answers. Files and journal are on disk before the transaction begins.</summary>
    /// <param name="isJournalled">True where the entries come from the journal.</param>
    public void StoreGroup(bool isJournalled = false)
    {
        var (originals, group) = (_originals.ToList(), _group.ToList());
        _originals.Clear();
        _group.Clear();
        try
        {
            archive.Keep(originals);
            if (group.Count == 0) return;
            if (!isJournalled) journal.Append([.. group.Select(w => w.Entry)]);
            InTransaction(connection => Write(connection, group));
        }
        catch
        {
            // The versions noted were of submissions that did not go in.
            _versions = null;
            IsBehind = true;
            throw;
        }

        foreach (var stored in group) stored.Answer(stored.Result with { ElapsedMs = stored.Watch.ElapsedMilliseconds });
    }

    /// <summary>The number of the entry that says the same of the same file already: it is not written down at every try.</summary>
    public int? FindRejected(string hash, string fileName, IngestOptions options, Refusal refusal) =>
        journal.OfFile(hash).LastOrDefault(e => e.Refusal is not null && e.File == fileName && (e.Plan, e.Unit, e.Year) == (options.Plan, options.Unit, options.Year)) is { Refusal: { } earlier } entry
            && earlier.Reasons.SequenceEqual(refusal.Reasons) ? entry.Number : null;

    /// <summary>Adds a file that is rejected to the group; <paramref name="answer"/> gets its result once it is stored.</summary>
    public void AddRejected(JournalEntry entry, SubmissionResult result, Stopwatch watch, Action<SubmissionResult> answer) => _group.Add(new(entry, null, result, watch, answer));

    /// <summary>Stores an entry of the journal that is rejected now: its place and why.</summary>
    public void StoreRejected(JournalEntry entry, SubmissionResult result) => InTransaction(connection => _facts.WriteRejected(connection, entry, result));

    /// <summary>Stores a decision with what it makes of stored submissions, in one transaction; before that the journal gets it, and is on disk.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="anew">The submissions as they are read now, with the version that each has.</param>
    /// <param name="isJournalled">True where the decision comes from the journal.</param>
    public void Store(Decision decision, IReadOnlyList<(JournalEntry Entry, Submission Submission, SubmissionResult Result)> anew, bool isJournalled = false)
    {
        try
        {
            if (!isJournalled) journal.Append(decision);
            InTransaction(connection =>
            {
                _facts.Write(connection, decision);
                _facts.Rewrite(connection, [.. anew.Select(a => new NewFacts(a.Entry, a.Submission, a.Result.Status, a.Result.Version ?? 0, a.Result.Findings, SubmissionJson.Write(a.Result)))]);
            });
        }
        catch
        {
            IsBehind = true;
            throw;
        }
        finally
        {
            // A row that was let in or left out may bring a year or take one away.
            _versions = null;
        }
    }

    /// <summary>The numbers of the last submission and decision that the database holds; what the journal has beyond them is still to be stored.</summary>
    public (int Submission, int Decision) LastStored()
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select coalesce((select max(id) from submission), 0), coalesce((select max(id) from decision), 0)";
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt32(0), row.GetInt32(1));
    }

    /// <summary>Says that the database holds all that the journal does.</summary>
    public void CaughtUp() => IsBehind = false;

    private void Write(DbConnection connection, IReadOnlyList<Waiting> group)
    {
        List<NewFacts> accepted = [.. group.Select(w => w.Facts).OfType<NewFacts>()];
        if (accepted.Count > 0) _facts.Write(connection, accepted);
        // What is kept of a rejected file is what the journal says of it, not all that was answered.
        foreach (var rejected in group.Where(w => w.Facts is null)) _facts.WriteRejected(connection, rejected.Entry, SubmissionAnswer.Of(rejected.Entry));
    }

    private void InTransaction(Action<DbConnection> write)
    {
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        write(connection);
        database.Commit(transaction);
    }

    private SubmissionVersions Versions()
    {
        if (_versions is not null) return _versions;
        using var connection = database.Connect();
        return _versions = SubmissionVersions.Read(connection);
    }
}
