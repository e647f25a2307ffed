using System.Data.Common;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

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
        AddSender(command, submission);
        Add(command, "years", submission.Years.ToList());
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) + 1;
    }

    /// <summary>Writes everything; the caller commits.</summary>
    public static void Write(DbConnection connection, JournalEntry entry, Submission submission, string status, int version, IReadOnlyList<Finding> findings, string resultJson)
    {
        ReplaceEarlier(connection, submission);
        using (var rows = BulkInsert.Into(connection, "submission", "id", "file_name", "sha256", "received_at", "signed_on", "status", "plan_id", "unit_id", "sender_owner_id", "version", "result_json"))
            rows.Row(entry.Number, entry.File, entry.Sha256, entry.ReceivedAt, submission.SignedOn, status, submission.Plan?.Id, submission.Unit.Id, submission.SenderOwnerId, version, resultJson);
        using (var rows = BulkInsert.Into(connection, "submission_year", "submission_id", "year", "is_current"))
            foreach (var year in submission.Years) rows.Row(entry.Number, year, true);
        using (var rows = BulkInsert.Into(connection, "finding", "submission_id", "ordinal", "code", "severity", "sheet", "cell", "text", "message", "suggestion"))
            foreach (var (i, f) in findings.Index()) rows.Row(entry.Number, i + 1, f.Code, Enum.GetName(f.Severity)!.ToLowerInvariant(), f.Sheet, f.Cell, f.Text, f.Message, f.Suggestion);
        using (var rows = BulkInsert.Into(connection, "pending_row", "submission_id", "ordinal", "sheet", "cells", "finding_code", "text"))
            foreach (var (i, p) in submission.Pending.Index()) rows.Row(entry.Number, i + 1, p.Source.Sheet, p.Source.Cells, p.FindingCode, p.Text);
        if (submission.Exemplars.Count > 0) WriteExemplars(connection, entry.Number, submission);
        if (submission.Counts.Count > 0) WriteCounts(connection, entry.Number, submission);
    }

    private const string SameSender = """
        s.unit_id = $unit and s.plan_id is not distinct from $plan and s.sender_owner_id is not distinct from $sender
        """;

    private static void ReplaceEarlier(DbConnection connection, Submission submission)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            update submission_year set is_current = false
            where is_current and list_contains($years, year) and submission_id in (select s.id from submission s where {SameSender})
            """;
        AddSender(command, submission);
        Add(command, "years", submission.Years.ToList());
        command.ExecuteNonQuery();
    }

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

    private static void AddSender(DbCommand command, Submission submission)
    {
        Add(command, "unit", submission.Unit.Id);
        Add(command, "plan", submission.Plan?.Id);
        Add(command, "sender", submission.SenderOwnerId);
    }

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
