using System.Data.Common;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Tests;

/// <summary>A database in memory with the real schema and views, the reference data of Golden/reference.sql, and what one test states (Golden/given.sql).</summary>
public sealed class Facts : IDisposable
{
    private Facts() => Connection = Database.Connect();

    public FactDatabase Database { get; } = FactDatabase.InMemory();

    public DbConnection Connection { get; }

    public static string GoldenFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static Facts FromGolden(string name) => FromSql(ReadGolden(Path.Combine(name, "facts.sql")));

    public static Facts FromSql(string sql)
    {
        var facts = new Facts();
        AnalyticsViews.Create(facts.Connection);
        facts.Execute(ReadGolden("reference.sql"));
        facts.Execute(ReadGolden("given.sql"));
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
    }

    /// <summary>The text of a file; a line "\i other.sql" stands for that file, which several share.</summary>
    private static string ReadGolden(string name) => Expanded(File.ReadLines(Path.Combine(GoldenFolder, name)));

    private static string Expanded(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.StartsWith(Include, StringComparison.Ordinal) ? ReadGolden(line[Include.Length..].Trim()) : line));

    private const string Include = @"\i ";
}
