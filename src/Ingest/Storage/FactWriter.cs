using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Storage;

/// <summary>A submission that goes in, with everything that is kept about it.</summary>
/// <param name="Entry">Its line in the journal.</param>
/// <param name="Submission">What it says.</param>
/// <param name="Status">accepted or accepted-with-warnings.</param>
/// <param name="Version">1, or more where it replaces an earlier one.</param>
/// <param name="Findings">All remarks.</param>
/// <param name="ResultJson">The answer as it is given.</param>
internal sealed record NewFacts(JournalEntry Entry, Submission Submission, string Status, int Version, IReadOnlyList<Finding> Findings, string ResultJson)
{
    /// <summary>Whether it takes the place of figures that an earlier one only compares with.</summary>
    public bool IsOverComparison { get; init; }
}

/// <summary>
/// Submissions as the facts tables: a group in one transaction, wholly in or wholly out. Table by table, because beginning an insert costs as much as
/// hundreds of rows.
/// </summary>
internal sealed class FactWriter
{
    // A part of DuckDB's row group, so that it has room when it compresses one; the rows of a submission of ordinary size never come to so many. Where code is
    // compiled at run time less room is left.
    private static readonly int s_rowsUntilHandedBack = RuntimeFeature.IsDynamicCodeCompiled ? 40_960 : 61_440;

    private readonly TableShapes _shapes = new();

    /// <summary>Writes the group; the caller commits. No two of a group may replace each other.</summary>
    public void Write(DbConnection connection, IReadOnlyList<NewFacts> group)
    {
        foreach (var facts in group)
            if (facts.Version > 1 || facts.IsOverComparison) ReplaceEarlier(connection, facts.Submission);
        using (var rows = Into(connection, "submission", "id", "file_name", "sha256", "received_at", "signed_on", "status", "plan_id", "unit_id", "sender_owner_id", "version", "result_json"))
            foreach (var (entry, submission, status, version, _, json) in group)
                rows.Row(entry.Number, entry.File, entry.Sha256, entry.ReceivedAt, submission.SignedOn, status, submission.Plan?.Id, submission.Unit.Id, submission.SenderOwnerId, version, json);
        WriteContent(connection, group);
        // What was reported on a year itself counts before what is only compared with, whichever came later.
        foreach (var facts in group)
            if (facts.Submission.ComparedYears.Count > 0) ChooseCurrent(connection, facts.Submission);
    }

    /// <summary>Writes what stored submissions are now read as, under their own ids and versions, and chooses anew which versions count; the caller commits.</summary>
    public void Rewrite(DbConnection connection, IReadOnlyList<NewFacts> group)
    {
        foreach (var facts in group)
        {
            foreach (var table in s_ofExemplars) Execute(connection, $"delete from {table} where exemplar_id in (select id from fact_exemplar where submission_id = $id)", ("id", facts.Entry.Number));
            foreach (var table in s_ofCounts) Execute(connection, $"delete from {table} where reported_count_id in (select id from fact_reported_count where submission_id = $id)", ("id", facts.Entry.Number));
            foreach (var table in s_ofSubmissions) Execute(connection, $"delete from {table} where submission_id = $id", ("id", facts.Entry.Number));
            Execute(connection, "update submission set status = $status, result_json = $result where id = $id", ("status", facts.Status), ("result", facts.ResultJson), ("id", facts.Entry.Number));
        }

        WriteContent(connection, group);
        foreach (var sender in group.Select(f => f.Submission).DistinctBy(s => (s.Unit.Id, s.Plan?.Id, s.SenderOwnerId))) ChooseCurrent(connection, sender);
    }

    /// <summary>Keeps the place of an entry that the catalogue of today rejects: its number, its file and why; no facts. The caller commits.</summary>
    public void WriteRejected(DbConnection connection, JournalEntry entry, SubmissionResult result)
    {
        using (var rows = Into(connection, "submission", "id", "file_name", "sha256", "received_at", "signed_on", "status", "plan_id", "unit_id", "sender_owner_id", "version", "result_json"))
            rows.Row(entry.Number, entry.File, entry.Sha256, entry.ReceivedAt, null, result.Status, null, null, null, 0, SubmissionJson.Write(result));
        WriteFindings(connection, [(entry.Number, result.Findings)]);
    }

    /// <summary>Writes a decision; the caller commits.</summary>
    public void Write(DbConnection connection, Decision decision)
    {
        using (var rows = Into(connection, "decision", "id", "what", "spelling", "means", "plan_id", "decided_at", "decided_by", "reason"))
            rows.Row(decision.Number, decision.What.Code(), decision.Spelling, decision.Means, decision.Plan, decision.DecidedAt, decision.By, decision.Reason);
        if (decision.IsNomination) WriteNomination(connection, decision);
        if (!decision.IsAboutExemplar) return;
        var held = HeldRecord.Parse(decision.Spelling);
        using var holds = Into(connection, "decision_hold", "decision_id", "unit_id", "kind", "name_key", "place_key", "year");
        holds.Row(decision.Number, held.Unit, held.Kind.Code(), held.NameKey, held.PlaceKey, held.Year);
    }

    private void WriteNomination(DbConnection connection, Decision decision)
    {
        var nominated = NominatedRecord.Parse(decision.Spelling);
        var (record, congress) = (nominated.Record, nominated.Congress);
        using var rows = Into(connection, "decision_nomination", "decision_id", "unit_id", "kind", "name_key", "place_key", "year", "event", "event_id", "event_kind", "level", "event_ordinal", "event_year");
        rows.Row(decision.Number, record.Unit, record.Kind.Code(), record.NameKey, record.PlaceKey, record.Year, congress.Name, congress.Id, congress.Kind.Code(), congress.Level, congress.Ordinal, congress.Year);
    }

    private static readonly string[] s_ofExemplars = ["fact_exemplar_movement", "fact_exemplar_owner", "fact_exemplar_milestone", "fact_award", "fact_nomination"];
    private static readonly string[] s_ofCounts = ["fact_reported_count_movement", "fact_reported_count_owner"];
    private static readonly string[] s_ofSubmissions = ["fact_exemplar", "fact_reported_count", "fact_entry", "submission_year", "submission_compared_year", "finding", "pending_row"];

    private void WriteContent(DbConnection connection, IReadOnlyList<NewFacts> group)
    {
        using (var rows = Into(connection, "submission_year", "submission_id", "year", "is_current"))
            foreach (var facts in group)
                foreach (var year in facts.Submission.Years) rows.Number(facts.Entry.Number).Number(year).Flag(true).EndRow();
        if (group.Any(f => f.Submission.ComparedYears.Count > 0))
        {
            using var compared = Into(connection, "submission_compared_year", "submission_id", "year");
            foreach (var facts in group)
                foreach (var year in facts.Submission.ComparedYears) compared.Number(facts.Entry.Number).Number(year).EndRow();
        }

        WriteFindings(connection, group.Select(f => (f.Entry.Number, f.Findings)));
        if (group.Any(f => f.Submission.Pending.Count > 0)) WritePending(connection, group);
        if (group.Any(f => f.Submission.Counts.Count > 0)) WriteCounts(connection, group);
        if (group.Any(f => f.Submission.Entries.Count > 0)) WriteEntries(connection, group);
        // Last: it takes them away.
        if (group.Any(f => f.Submission.Exemplars.Count > 0)) WriteExemplars(connection, group);
    }

    private void WriteFindings(DbConnection connection, IEnumerable<(int Submission, IReadOnlyList<Finding> Findings)> all)
    {
        using var rows = Into(connection, "finding", "submission_id", "ordinal", "code", "severity", "sheet", "cell", "text", "message", "suggestion");
        foreach (var (submission, findings) in all)
            foreach (var (i, f) in findings.Index())
                rows.Number(submission).Number(i + 1).Text(f.Code).Text(f.Severity.Code()).Text(f.Sheet).Text(f.Cell).Text(f.Text).Text(f.Message).Text(f.Suggestion).EndRow();
    }

    // For each year of the sender the latest version that holds it; one that only compares with it gives way to any other.
    private static void ChooseCurrent(DbConnection connection, Submission submission) => ForSender(connection, $"""
        update submission_year set is_current = submission_id = (
            select coalesce(max(y.submission_id) filter (where c.submission_id is null), max(y.submission_id))
            from submission_year y join submission s on s.id = y.submission_id
            left join submission_compared_year c on c.submission_id = y.submission_id and c.year = y.year
            where y.year = submission_year.year and {SenderQuery.SameSender})
        where submission_id in (select s.id from submission s where {SenderQuery.SameSender})
        """, submission);

    private BulkInsert Into(DbConnection connection, string table, params string[] columns) => BulkInsert.Into(connection, _shapes, table, columns);

    private static void ReplaceEarlier(DbConnection connection, Submission submission) => ForSender(connection, $"""
        update submission_year set is_current = false
        where is_current and list_contains($years, year) and submission_id in (select s.id from submission s where {SenderQuery.SameSender})
        """, submission, ("years", submission.OwnYears.ToList()));

    private static void ForSender(DbConnection connection, string sql, Submission submission, params (string Name, object Value)[] more)
    {
        using var command = SenderQuery.Of(connection, sql, submission, more);
        command.ExecuteNonQuery();
    }

    private void WritePending(DbConnection connection, IReadOnlyList<NewFacts> group)
    {
        using var rows = Into(connection, "pending_row", "submission_id", "ordinal", "sheet", "cells", "finding_code", "text");
        foreach (var facts in group)
            foreach (var (i, p) in facts.Submission.Pending.Index()) rows.Number(facts.Entry.Number).Number(i + 1).Text(p.Source.Sheet).Text(p.Source.Cells).Text(p.FindingCode).Text(p.Text).EndRow();
    }

    // In one pass, so that what is stored need not be held as well: what a row of a large list takes as an object, it takes in the database once more until the commit.
    private void WriteExemplars(DbConnection connection, IReadOnlyList<NewFacts> group)
    {
        ExemplarToWrite[] all = [.. group.SelectMany(f => f.Submission.GiveExemplars().Select((e, i) => new ExemplarToWrite(e, i + 1, f)))];
        using var tables = new ExemplarTables(connection, _shapes, Array.Exists(all, x => x.Exemplar.Nominations.Count > 0), isLarge: all.Length > s_rowsUntilHandedBack);
        var written = 0;
        // What a row is compared by costs as much as writing it.
        foreach (var keys in RowRanges.Ahead(all.Length, (first, last) => new ComparedBy(all.AsSpan(first, last - first))))
        {
            tables.Write(new(all, written, keys.Count), keys);
            Array.Clear(all, written, keys.Count);
            written += keys.Count;
            if (written / s_rowsUntilHandedBack != (written - keys.Count) / s_rowsUntilHandedBack) Garbage.HandBack();
        }
    }

    private void WriteEntries(DbConnection connection, IReadOnlyList<NewFacts> group)
    {
        using var rows = Into(connection, "fact_entry", "id", "submission_id", "unit_id", "year", "kind", "exemplar_name", "name_key", "exemplar_id", "on_date", "what", "channel", "channel_code", "owner_id", "result", "state", "sheet", "cells");
        foreach (var facts in group)
        {
            // By reference: two rows may say the same.
            var ids = new Dictionary<object, string>(ReferenceEqualityComparer.Instance);
            foreach (var (i, e) in facts.Submission.Exemplars.Index()) ids[e] = ExemplarToWrite.IdOf(facts, i + 1);
            foreach (var (i, e) in facts.Submission.Entries.Index())
            {
                rows.Text(Id(facts.Entry.Number, "-e", i + 1)).Number(facts.Entry.Number).Text((e.Unit ?? e.Exemplar?.Unit ?? facts.Submission.Unit).Id).Number(e.Year).Text(e.Kind.Code());
                rows.Text(e.ExemplarName).Text(e.ExemplarName is { } name ? SubjectIdentity.NameKey(name) : null).Text(e.Exemplar is { } known ? ids[known] : null).Day(e.Date);
                rows.Text(e.What).Text(e.Channel).Text(e.ChannelCode).Text(e.OwnerId).Text(e.Result).Text(e.State?.Code()).Text(e.Source.Sheet).Text(e.Source.Cells).EndRow();
            }
        }
    }

    private void WriteCounts(DbConnection connection, IReadOnlyList<NewFacts> group)
    {
        (string Id, ReportedCount Count, NewFacts Facts)[] all = [.. group.SelectMany(f => f.Submission.Counts.Select((c, i) => (Id(f.Entry.Number, "-s", i + 1), c, f)))];

        using (var rows = Into(connection, "fact_reported_count", "id", "submission_id", "unit_id", "year", "kind", "milestone", "count", "sheet", "cells"))
            foreach (var (key, c, facts) in all)
            {
                rows.Text(key).Number(facts.Entry.Number).Text((c.Unit ?? facts.Submission.Unit).Id).Number(c.Year).Text(c.Kind?.Code());
                rows.Text(c.Milestone.Code()).Number(c.Count).Text(c.Source.Sheet).Text(c.Source.Cells).EndRow();
            }

        using (var rows = Into(connection, "fact_reported_count_movement", "reported_count_id", "movement_id"))
            foreach (var (key, c, _) in all)
                foreach (var movement in c.MovementIds) rows.Text(key).Text(movement).EndRow();
        using (var rows = Into(connection, "fact_reported_count_owner", "reported_count_id", "owner_id"))
            foreach (var (key, c, _) in all)
                foreach (var owner in c.OwnerIds) rows.Text(key).Text(owner).EndRow();
    }

    private static string Id(int submission, string mark, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{submission}{mark}{ordinal}");

    private static void Execute(DbConnection connection, string sql, params IEnumerable<(string Name, object? Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) Add(command, name, value);
        command.ExecuteNonQuery();
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
