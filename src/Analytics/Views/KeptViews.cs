using System.Data.Common;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Views;

/// <summary>
/// The costly views, each worked out once for a state of the data and written down: what made_x says stands in the table kept.x, and v_x shows that. They are
/// no truth of their own: dropped, they come back with the next question.
/// </summary>
internal static class KeptViews
{
    /// <summary>The views, each after those it reads.</summary>
    public static IReadOnlyList<string> Names { get; } = ["content", "reporting", "reporter", "told_milestone", "told_award", "exemplar", "subject", "entry"];

    /// <summary>Makes the place for them.</summary>
    public static void Create(DbConnection connection)
    {
        Execute(connection, "create schema if not exists kept");
        Execute(connection, "create table if not exists kept.state (version varchar not null)");
        Execute(connection, "create table if not exists kept.definition (name varchar not null, text varchar not null)");
    }

    /// <summary>Makes the table and the view of one, whose definition was just created; empty until the next question where it is new or was changed.</summary>
    public static void Create(DbConnection connection, string name, string definition)
    {
        if (Scalar(connection, "select max(text) from kept.definition where name = $1", name) is not string known || known != definition)
        {
            Execute(connection, $"create or replace table kept.{name} as from made_{name} limit 0");
            Execute(connection, "delete from kept.definition where name = $1", name);
            Execute(connection, "insert into kept.definition values ($1, $2)", name, definition);
            Execute(connection, "delete from kept.state");
        }

        Execute(connection, $"create or replace view v_{name} as from kept.{name}");
    }

    /// <summary>The version of the data that the tables were made of; null for none.</summary>
    public static string? Version(DbConnection connection) => Scalar(connection, "select version from kept.state") as string;

    /// <summary>Works them out anew, unless another has done so meanwhile; the caller holds <see cref="FactDatabase.Commits"/>.</summary>
    /// <param name="database">The database.</param>
    /// <param name="versionOf">The version of the data that a connection sees.</param>
    public static void Refresh(FactDatabase database, Func<DbConnection, string> versionOf)
    {
        using var connection = database.Connect();
        using var transaction = connection.BeginTransaction();
        var version = versionOf(connection);
        if (Version(connection) == version)
            return;
        foreach (var name in Names)
            Execute(connection, $"create or replace table kept.{name} as from made_{name}");
        Execute(connection, "delete from kept.state");
        Execute(connection, "insert into kept.state values ($1)", version);
        transaction.Commit();
    }

    private static object? Scalar(DbConnection connection, string sql, params string[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar();
    }

    private static void Execute(DbConnection connection, string sql, params string[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, string sql, string[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
