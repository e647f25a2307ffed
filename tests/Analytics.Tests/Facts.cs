using System.Data.Common;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Tests;

/// <summary>A database in memory with the real schema and views, the reference data of Golden/reference.sql, and what one test states (Golden/given.sql).</summary>
public sealed class Facts : IDisposable
{
    private Facts(DbConnection connection) => Connection = connection;

    public DbConnection Connection { get; }

    public static string GoldenFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static Facts FromFile(string golden) => FromSql(File.ReadAllText(Path.Combine(GoldenFolder, golden, "facts.sql")));

    public static Facts FromSql(string sql)
    {
        var connection = new FactDatabase(":memory:").Connect();
        var facts = new Facts(connection);
        foreach (var schema in typeof(FactDatabase).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("Schema/")).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(typeof(FactDatabase).Assembly.GetManifestResourceStream(schema)!);
            facts.Execute(reader.ReadToEnd());
        }

        AnalyticsViews.Create(connection);
        facts.Execute(ReadGolden("reference.sql"));
        facts.Execute(ReadGolden("given.sql"));
        facts.Execute(sql);
        facts.Execute(ReadGolden("expand.sql"));
        return facts;
    }

    private static string ReadGolden(string name) => File.ReadAllText(Path.Combine(GoldenFolder, name));

    public ResultTable Run(MetricQuery query) => QueryRunner.Run(Connection, query, SemanticModel.Default);

    public IReadOnlyList<QueryError> Refused(MetricQuery query) => Assert.Throws<QueryException>(() => Run(query)).Errors;

    public void Execute(string sql)
    {
        if (string.IsNullOrWhiteSpace(sql))
            return;
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Connection.Dispose();
}
