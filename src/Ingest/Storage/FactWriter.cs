using System.Data.Common;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Storage;

/// <summary>A submission as the facts tables: one transaction, wholly in or wholly out.</summary>
internal static class FactWriter
{
    /// <summary>
    /// The version this submission is: one more than the latest of the same plan, unit and sender that shares a year with it (DESIGN rule 8).
    /// </summary>
    public static int NextVersion(DbConnection connection, Submission submission)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            select coalesce(max(s.version), 0) from submission s
            where {SameSender} and exists (select 1 from submission_year y where y.submission_id = s.id and list_contains($years, y.year))
            """;
        foreach (var (name, value) in SenderOf(submission)) Add(command, name, value);
        Add(command, "years", submission.Years.ToList());
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) + 1;
    }

    /// <summary>Writes everything; the caller commits.</summary>
    public static void Write(DbConnection connection, JournalEntry entry, Submission submission, SubmissionResult result)
    {
        ReplaceEarlier(connection, submission);
        WriteHead(connection, entry, submission.SignedOn, submission.Plan?.Id, submission.Unit.Id, submission.SenderOwnerId, result);
        WriteContent(connection, entry.Number, submission, result);
    }

    /// <summary>Writes what a stored submission is now read as, under its own id and version; the caller commits, and calls <see cref="ChooseCurrent"/> before.</summary>
    public static void Rewrite(DbConnection connection, JournalEntry entry, Submission submission, SubmissionResult result)
    {
        foreach (var table in s_ofExemplars) Execute(connection, $"delete from {table} where exemplar_id in (select id from fact_exemplar where submission_id = $id)", ("id", entry.Number));
        foreach (var table in s_ofCounts) Execute(connection, $"delete from {table} where reported_count_id in (select id from fact_reported_count where submission_id = $id)", ("id", entry.Number));
        foreach (var table in s_ofSubmissions) Execute(connection, $"delete from {table} where submission_id = $id", ("id", entry.Number));
        Execute(connection, "update submission set status = $status, result_json = $result where id = $id",
            ("status", result.Status), ("result", SubmissionJson.Write(result)), ("id", entry.Number));
        WriteContent(connection, entry.Number, submission, result);
    }

    /// <summary>Keeps the place of an entry that the catalogue of today rejects: its number, its file and why; no facts.</summary>
    public static void WriteRejected(DbConnection connection, JournalEntry entry, SubmissionResult result)
    {
        WriteHead(connection, entry, null, null, null, null, result);
        WriteFindings(connection, entry.Number, result);
    }

    /// <summary>Marks for each year of the submission's sender the latest version that holds it.</summary>
    public static void ChooseCurrent(DbConnection connection, Submission submission) => Execute(connection, $"""
        update submission_year set is_current = submission_id = (
            select max(y.submission_id) from submission_year y join submission s on s.id = y.submission_id
            where y.year = submission_year.year and {SameSender})
        where submission_id in (select s.id from submission s where {SameSender})
        """, [.. SenderOf(submission)]);

    /// <summary>Writes a decision; the caller commits.</summary>
    public static void Write(DbConnection connection, Decision decision)
    {
        using var rows = BulkInsert.Into(connection, "decision", "id", "what", "spelling", "means", "plan_id", "decided_at", "decided_by");
        rows.Row(decision.Number, decision.What.Code(), decision.Spelling, decision.Means, decision.Plan, decision.DecidedAt, decision.By);
    }

    private static readonly string[] s_ofExemplars = ["fact_exemplar_movement", "fact_exemplar_owner", "fact_exemplar_milestone", "fact_award"];
    private static readonly string[] s_ofCounts = ["fact_reported_count_movement", "fact_reported_count_owner"];
    private static readonly string[] s_ofSubmissions = ["fact_exemplar", "fact_reported_count", "submission_year", "finding", "pending_row"];

    private static void WriteHead(DbConnection connection, JournalEntry entry, DateOnly? signedOn, string? plan, string? unit, string? owner, SubmissionResult result)
    {
        using var rows = BulkInsert.Into(connection, "submission", "id", "file_name", "sha256", "received_at", "signed_on", "status", "plan_id", "unit_id", "sender_owner_id", "version", "result_json");
        rows.Row(entry.Number, entry.File, entry.Sha256, entry.ReceivedAt, signedOn, result.Status, plan, unit, owner, result.Version ?? 0, SubmissionJson.Write(result));
    }

    private static void WriteContent(DbConnection connection, int id, Submission submission, SubmissionResult result)
    {
        using (var rows = BulkInsert.Into(connection, "submission_year", "submission_id", "year", "is_current"))
            foreach (var year in submission.Years) rows.Row(id, year, true);
        WriteFindings(connection, id, result);
        using (var rows = BulkInsert.Into(connection, "pending_row", "submission_id", "ordinal", "sheet", "cells", "finding_code", "text"))
            foreach (var (i, p) in submission.Pending.Index()) rows.Row(id, i + 1, p.Source.Sheet, p.Source.Cells, p.FindingCode, p.Text);
        if (submission.Exemplars.Count > 0) WriteExemplars(connection, id, submission);
        if (submission.Counts.Count > 0) WriteCounts(connection, id, submission);
    }

    private static void WriteFindings(DbConnection connection, int id, SubmissionResult result)
    {
        using var rows = BulkInsert.Into(connection, "finding", "submission_id", "ordinal", "code", "severity", "sheet", "cell", "text", "message", "suggestion");
        foreach (var (i, f) in result.Findings.Index()) rows.Row(id, i + 1, f.Code, Enum.GetName(f.Severity)!.ToLowerInvariant(), f.Sheet, f.Cell, f.Text, f.Message, f.Suggestion);
    }

    private const string SameSender = """
        s.unit_id = $unit and s.plan_id is not distinct from $plan and s.sender_owner_id is not distinct from $sender
        """;

    private static void ReplaceEarlier(DbConnection connection, Submission submission) => Execute(connection, $"""
        update submission_year set is_current = false
        where is_current and list_contains($years, year) and submission_id in (select s.id from submission s where {SameSender})
        """, [.. SenderOf(submission), ("years", submission.Years.ToList())]);

    private static void WriteExemplars(DbConnection connection, int id, Submission submission)
    {
        var exemplars = submission.Exemplars.Select((e, i) => (Id: FormattableString.Invariant($"{id}-{i + 1}"), Exemplar: e)).ToList();
        using (var rows = BulkInsert.Into(connection, "fact_exemplar", "id", "submission_id", "unit_id", "year", "kind", "name", "name_as_found", "position", "place", "achievement", "remark", "sheet", "cells"))
            foreach (var (key, e) in exemplars)
                rows.Row(key, id, submission.Unit.Id, e.Year, e.Kind.Code(), e.Name, e.NameAsFound, e.Position, e.Place, e.Achievement, e.Remark, e.Source.Sheet, e.Source.Cells);
        using (var rows = BulkInsert.Into(connection, "fact_exemplar_movement", "exemplar_id", "movement_id"))
            foreach (var (key, e) in exemplars)
                foreach (var movement in e.MovementIds) rows.Row(key, movement);
        using (var rows = BulkInsert.Into(connection, "fact_exemplar_owner", "exemplar_id", "owner_id"))
            foreach (var (key, e) in exemplars)
                foreach (var owner in e.OwnerIds) rows.Row(key, owner);
        using (var rows = BulkInsert.Into(connection, "fact_exemplar_milestone", "exemplar_id", "milestone", "on_date"))
            foreach (var (key, e) in exemplars)
                foreach (var (milestone, day) in e.Milestones) rows.Row(key, milestone.Code(), day);
        using (var rows = BulkInsert.Into(connection, "fact_award", "exemplar_id", "ordinal", "form", "level", "decision_number", "decision_date"))
            foreach (var (key, e) in exemplars)
                foreach (var (i, award) in e.Awards.Index()) rows.Row(key, i + 1, award.Form, award.Level, award.DecisionNumber, award.DecisionDate);
    }

    private static void WriteCounts(DbConnection connection, int id, Submission submission)
    {
        var counts = submission.Counts.Select((c, i) => (Id: FormattableString.Invariant($"{id}-s{i + 1}"), Count: c)).ToList();
        using (var rows = BulkInsert.Into(connection, "fact_reported_count", "id", "submission_id", "unit_id", "year", "kind", "milestone", "count", "sheet", "cells"))
            foreach (var (key, c) in counts)
                rows.Row(key, id, submission.Unit.Id, c.Year, c.Kind?.Code(), c.Milestone.Code(), c.Count, c.Source.Sheet, c.Source.Cells);
        using (var rows = BulkInsert.Into(connection, "fact_reported_count_movement", "reported_count_id", "movement_id"))
            foreach (var (key, c) in counts)
                foreach (var movement in c.MovementIds) rows.Row(key, movement);
        using (var rows = BulkInsert.Into(connection, "fact_reported_count_owner", "reported_count_id", "owner_id"))
            foreach (var (key, c) in counts)
                foreach (var owner in c.OwnerIds) rows.Row(key, owner);
    }

    private static IEnumerable<(string Name, object? Value)> SenderOf(Submission submission) =>
        [("unit", submission.Unit.Id), ("plan", submission.Plan?.Id), ("sender", submission.SenderOwnerId)];

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
