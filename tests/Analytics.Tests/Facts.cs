using System.Data.Common;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Tests;

/// <summary>A database of its own with the real schema and views, the reference data of Golden/reference.sql, and what one test states (Golden/given.sql).</summary>
public sealed class Facts : IDisposable
{
    /// <summary>What all of them begin with, written once: to make schema, views and reference data anew for each would take half of the tests' time.</summary>
    private static readonly Lazy<string> s_beginning = new(() =>
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("dienhinh-facts-").FullName, "beginning.duckdb");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        using var database = FactDatabase.Open(path);
        using var facts = new Facts(database, null);
        AnalyticsViews.Create(facts.Connection);
        facts.Execute(ReadGolden("reference.sql"));
        facts.Execute(ReadGolden("given.sql"));
        return path;
    });

    private readonly string? _file;

    private Facts(FactDatabase database, string? file) => (Database, Connection, _file) = (database, database.Connect(), file);

    public FactDatabase Database { get; }

    public DbConnection Connection { get; }

    public static string GoldenFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static Facts FromGolden(string name) => FromSql(ReadGolden(Path.Combine(name, "facts.sql")));

    public static Facts FromSql(string sql)
    {
        var file = Path.Combine(Path.GetDirectoryName(s_beginning.Value)!, $"{Guid.NewGuid():N}.duckdb");
        File.Copy(s_beginning.Value, file);
        var facts = new Facts(FactDatabase.Open(file), file);
        facts.Execute(Expanded(sql.Split('\n')));
        facts.Execute(ReadGolden("expand.sql"));
        return facts;
    }

    public ResultTable Run(MetricQuery query) => QueryRunner.Run(Database, query);

    public IReadOnlyList<QueryError> Refused(MetricQuery query) => Assert.Throws<QueryException>(() => Run(query)).Errors;

    public void Execute(string sql)
    {
        if (string.IsNullOrWhiteSpace(sql))
            return;
        using var transaction = Connection.BeginTransaction();
        using (var command = Connection.CreateCommand())
        {
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        // Questions look again only after a commit that the database knows of.
        Database.Commit(transaction);
    }

    public void Dispose()
    {
        Connection.Dispose();
        Database.Dispose();
        if (_file is null) return;
        File.Delete(_file);
        File.Delete(_file + ".wal");
    }

    /// <summary>The text of a file; a line "\i other.sql" stands for that file, which several share.</summary>
    private static string ReadGolden(string name) => Expanded(File.ReadLines(Path.Combine(GoldenFolder, name)));

    private static string Expanded(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.StartsWith(Include, StringComparison.Ordinal) ? ReadGolden(line[Include.Length..].Trim()) : line));

    private const string Include = @"\i ";
}
