using System.Text.RegularExpressions;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Architecture.Tests;

/// <summary>SQL files: each is embedded, numbered without gaps, and every view is created.</summary>
public sealed partial class SqlTest
{
    [Fact]
    public void SchemaFiles_AreNumberedWithoutGaps()
    {
        var numbers = Repository.Files("src/Ingest/Storage/Schema", "*.sql").Select(p => int.Parse(Path.GetFileName(p)[..4], System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers);
    }

    [Fact]
    public void EveryViewFile_IsCreated()
    {
        using var database = FactDatabase.InMemory();
        using var connection = database.Connect();
        AnalyticsViews.Create(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "select view_name from duckdb_views() where not internal union select function_name from duckdb_functions() where not internal";
        var created = new List<string>();
        using (var reader = command.ExecuteReader())
            while (reader.Read()) created.Add(reader.GetString(0));
        // A view that is worked out once and kept (made_x) is shown under another name (v_x).
        var files = Repository.Files("src/Analytics/Views", "*.sql").Select(p => Path.GetFileNameWithoutExtension(p)).ToList();
        Assert.Equal(files.Concat(files.Where(f => f.StartsWith("made_", StringComparison.Ordinal)).Select(f => "v_" + f[5..])).Order(), created.Order());
    }

    [Fact]
    public void EveryTable_IsReadOrWrittenByTheProduct()
    {
        var schema = string.Join('\n', Repository.Files("src/Ingest/Storage/Schema", "*.sql").Select(p => File.ReadAllText(Path.Combine(Repository.Root, p))));
        var tables = TableName().Matches(schema).Select(m => m.Groups[1].Value).Distinct().Where(t => !schema.Contains($"alter table {t} rename to", StringComparison.Ordinal));
        var texts = Repository.Sources.Values.Concat(Repository.Files("src/Analytics/Views", "*.sql").Select(p => File.ReadAllText(Path.Combine(Repository.Root, p)))).ToList();
        Assert.All(tables, t => Assert.Contains(texts, s => s.Contains(t, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"create table (\w+)")]
    private static partial Regex TableName();
}
