using System.Data.Common;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Storage;

/// <summary>Questions about what is stored beside a submission: of its unit and plan, from its sender or from others.</summary>
internal static class SenderQuery
{
    /// <summary>Same unit and plan as the submission; <c>s</c> is the table of submissions.</summary>
    public const string SameUnit = "s.unit_id = $unit and s.plan_id is not distinct from $plan";

    /// <summary>Same unit, plan and sender.</summary>
    public const string SameSender = SameUnit + " and s.sender_owner_id is not distinct from $sender";

    /// <summary>A command of SQL that names <c>$unit</c>, <c>$plan</c> and <c>$sender</c>, filled from the submission, and what more it names.</summary>
    public static DbCommand Of(DbConnection connection, string sql, Submission submission, params (string Name, object Value)[] more) =>
        Command(connection, sql, [.. more, ("unit", submission.Unit.Id), ("plan", (object?)submission.Plan?.Id ?? DBNull.Value), ("sender", (object?)submission.SenderOwnerId ?? DBNull.Value)]);

    /// <summary>A command of SQL that names these values and no others.</summary>
    public static DbCommand Command(DbConnection connection, string sql, IReadOnlyList<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
