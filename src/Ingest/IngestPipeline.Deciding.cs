using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest;

/// <summary>A decision as a person takes it.</summary>
/// <param name="What">What it is about.</param>
/// <param name="Spelling">The spelling, as it stands in a workbook; of an exemplar, subject or nomination the id of one of its facts.</param>
/// <param name="Means">What it means: see <see cref="Decision.Means"/>.</param>
/// <param name="Plan">The plan whose workbooks it holds for; null for all.</param>
/// <param name="Reason">Why; a hold needs one.</param>
/// <param name="Event">Of a nomination the conference or congress, by its name or by the id that it has in figures.</param>
public sealed record DecisionRequest(DecisionSubject What, string Spelling, string Means, string? Plan = null, string? Reason = null, string? Event = null);

/// <summary>What a decision did.</summary>
/// <param name="Decision">The decision as journalled.</param>
/// <param name="Submissions">The submissions that were read again, ascending.</param>
/// <param name="WaitingBefore">Rows of these that waited before.</param>
/// <param name="WaitingAfter">Rows of these that still wait.</param>
public sealed record DecisionResult(Decision Decision, IReadOnlyList<int> Submissions, int WaitingBefore, int WaitingAfter);

/// <summary>A decision that cannot be taken; the message is Vietnamese and says why and what can.</summary>
public sealed class DecisionException(string message) : Exception(message);

/// <summary>Decisions: journalled, and applied at once to every submission that has the spelling, whether it counts now or was replaced.</summary>
public sealed partial class IngestPipeline
{
    // Where a spelling stands that a decision may have settled, or may settle now.
    private const string Spellings = """
        select distinct f.submission_id, f.text
        from finding f join submission s on s.id = f.submission_id
        where f.text is not null and s.status <> 'rejected' and ($plan::varchar is null or s.plan_id = $plan)
            and f.code in ('unknown-movement', 'unknown-owner', 'unknown-row-unit', 'unknown-kind', 'name-resolved', 'decided-name', 'decided-ignore')
        order by f.submission_id
        """;

    private sealed record ReadAnew(JournalEntry Entry, Submission Submission, SubmissionResult Result, int WaitedBefore);

    /// <summary>Takes a decision. Submissions that have the spelling are read again from the archive and stored anew under the same id and version, in one transaction.</summary>
    /// <param name="request">What is decided.</param>
    /// <param name="by">Who decides.</param>
    /// <exception cref="DecisionException">It makes no sense; nothing was changed.</exception>
    public DecisionResult Decide(DecisionRequest request, string by)
    {
        lock (_oneAtATime)
        {
            if (_store.IsBehind) CatchUp();
            if (request.What is DecisionSubject.Exemplar or DecisionSubject.Subject) return DecideHold(request, by);
            if (request.What is DecisionSubject.Nomination) return DecideNomination(request, by);
            if (request.What is DecisionSubject.Oddity or DecisionSubject.Pair) return Judge(request, by);
            request = DecisionCheck.Checked(request, catalogue, _reader.Names);
            var decision = Numbered(request, by);
            // Read before it is journalled: a file that cannot be read must not leave a decision behind that stops every later start.
            var affected = Affected(decision);
            _store.Store(decision, [.. affected.Select(a => (a.Entry, a.Submission, a.Result))]);
            _decisions = _decisions.With(decision);
            return new DecisionResult(decision, [.. affected.Select(a => a.Entry.Number)], affected.Sum(a => a.WaitedBefore), affected.Sum(a => a.Result.Pending));
        }
    }

    private Decision Numbered(DecisionRequest request, string by) => new(
        journal.Decisions.Count + 1, request.What, request.Spelling, request.Means, request.Plan, WholeSeconds(clock.GetUtcNow().UtcDateTime), by, request.Reason);

    /// <summary>How the fact at the given cells of a submission was read, for which its archived file is read once more; null where the row is no longer found.</summary>
    /// <param name="submission">Id of the submission.</param>
    /// <param name="sheet">Name of the sheet.</param>
    /// <param name="cells">The cells of the fact.</param>
    public FactReading? ReadingOf(int submission, string sheet, string cells)
    {
        if (submission < 1 || submission > journal.Entries.Count || !CellRange.TryParse(cells, out var at)) return null;
        var raw = _readWorkbook(archive.Read(journal.Entries[submission - 1].Sha256)).FirstOrDefault(s => s.Name == sheet);
        if (raw is not null && _reader.LogOf(raw) is { } log) return FactReading.Of(raw, log, at);
        var table = raw is null ? null : _reader.TablesOf(raw).FirstOrDefault(t => t.FirstColumn <= at.From.Column && at.From.Column <= t.LastColumn && t.Rows.Any(r => r.Number == at.From.Row));
        return table is null ? null : FactReading.Of(raw!, table, at);
    }

    /// <summary>The same pipeline over another database.</summary>
    internal IngestPipeline Over(FactDatabase other) => new(other, catalogue, words, archive, journal, clock, readWorkbook);

    private void Apply(Decision decision)
    {
        _store.Store(decision, [.. Affected(decision).Select(a => (a.Entry, a.Submission, a.Result))], isJournalled: true);
        _decisions = _decisions.With(decision);
    }

    private List<ReadAnew> Affected(Decision decision)
    {
        // A hold or nomination changes no reading: it is applied where records are counted.
        if (decision.IsAboutExemplar || decision.IsNomination || decision.IsJudgement) return [];
        var book = _decisions.With(decision);
        var affected = new List<ReadAnew>();
        foreach (var id in WithSpelling(decision))
        {
            var entry = journal.Entries[id - 1];
            var before = StoredResult(id);
            var file = Prepare(entry, archive.Read(entry.Sha256), book);
            // Rejected by a catalogue that changed since: a decision is no occasion to take its facts out; rebuild is.
            if (file.Read!.Submission is not { } submission) continue;
            // What was said of it beside others was said on the day that it came.
            var read = file.Read with { Findings = [.. before.Findings.Where(f => StoredCheck.Codes.Contains(f.Code)), .. file.Read.Findings] };
            affected.Add(new ReadAnew(entry, submission, SubmissionAnswer.Of(file, _store.OverEarlier(read, before.Version, id), before.Version, id) with { ElapsedMs = 0 }, before.Pending));
        }

        return affected;
    }

    private List<int> WithSpelling(Decision decision)
    {
        var key = Decision.KeyOf(decision.Spelling);
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = Spellings;
        var plan = command.CreateParameter();
        plan.ParameterName = "plan";
        plan.Value = decision.Plan is null ? DBNull.Value : decision.Plan;
        command.Parameters.Add(plan);
        using var row = command.ExecuteReader();
        var ids = new SortedSet<int>();
        while (row.Read())
            if (Decision.KeyOf(row.GetString(1)) == key) ids.Add(row.GetInt32(0));
        return [.. ids];
    }

    private SubmissionResult StoredResult(int id)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = FormattableString.Invariant($"select result_json from submission where id = {id}");
        return SubmissionJson.Read((string)command.ExecuteScalar()!);
    }
}
