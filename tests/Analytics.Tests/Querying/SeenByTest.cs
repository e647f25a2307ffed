using System.Globalization;
using DienHinh.Analytics.Feeds;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>A database that is limited to some units answers as if the others had never sent or owed anything, by whatever way it is asked.</summary>
public class SeenByTest
{
    private const string ThreeUnits = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023), (2, 'p1', '102', 2023), (3, 'p1', '103', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners, recognised) values
            ('1-1', 1, 'individual', 'an-ninh', 'hoi-nong-dan', '2023-04-11'), ('2-1', 2, 'individual', 'an-ninh', 'hoi-nong-dan', '2023-04-11'),
            ('3-1', 3, 'household', 'khuyen-hoc', 'hoi-phu-nu', '2023-04-11');
        """;

    [Theory]
    [InlineData("101", new[] { "1-1" })]
    [InlineData("171", new[] { "1-1", "2-1" })]
    [InlineData("19", new[] { "1-1", "2-1", "3-1" })]
    [InlineData("", new string[0])]
    public void Registers_ShowWhatLiesBelowTheUnits(string unit, string[] seen)
    {
        using var facts = Facts.FromSql(ThreeUnits);
        using var limited = facts.Database.SeenBy(unit.Length == 0 ? [] : [unit]);

        Assert.Equal(seen, ExemplarRegister.List(limited, []).Rows.Select(e => e.Id));
        Assert.Equal(seen, new[] { "1-1", "2-1", "3-1" }.Where(id => ExemplarRegister.Find(limited, id) is not null));
        Assert.Equal(seen, new[] { "1-1", "2-1", "3-1" }.Where(id => FactSource.Find(limited, id) is not null));
        Assert.Equal(seen.Length, CompletenessRegister.List(limited, year: 2023).Count(e => e.IsReceived));
        Assert.Equal(seen, Ids(limited, "Exemplars"));
        Assert.Equal(seen, Ids(limited, "ExemplarMovements"));
        Assert.Equal(seen, Ids(limited, "ExemplarOwners"));
        Assert.Equal(seen.Length, FeedReader.Count(limited, new(FeedCatalogue.Find("Coverage")!) { Filter = Received }));
    }

    [Fact]
    public void Feeds_ShowAUnitWithThoseAboveAndTheirPlans()
    {
        using var facts = Facts.FromSql(ThreeUnits);
        using var limited = facts.Database.SeenBy(["101"]);

        Assert.Equal(["101", "171", "19"], Ids(limited, "Units").Where(u => u.Length <= 3).Order(StringComparer.Ordinal));
        Assert.Contains("p1", Ids(limited, "Plans"));
        Assert.Equal(Ids(facts.Database, "Movements"), Ids(limited, "Movements"));
        Assert.Empty(Ids(facts.Database.SeenBy([]), "Units"));
        Assert.Empty(Ids(facts.Database.SeenBy([]), "Periods"));
    }

    [Fact]
    public void Reports_CountWhatIsVisible()
    {
        using var facts = Facts.FromSql(ThreeUnits);
        using var limited = facts.Database.SeenBy(["171"]);

        foreach (var report in ReportCatalogue.All.Where(r => r.Name is "trend" or "comparison" or "completeness" or "quality"))
        {
            var shown = report.Build(limited, new("p1", FromPeriod: null, From: 2022, To: 2023), null);
            Assert.DoesNotContain(shown.Table.Rows.SelectMany(r => r), v => v is string text && text.Contains("103", StringComparison.Ordinal));
        }

        Assert.Equal(2L, QueryRunner.Run(limited, new() { Measures = ["recognised"], Period = "2023" }).Rows[0][0]);
        Assert.Equal(3L, QueryRunner.Run(facts.Database, new() { Measures = ["recognised"], Period = "2023" }).Rows[0][0]);
    }

    [Fact]
    public void AnswerOfOneScope_IsNeverGivenToAnother()
    {
        using var facts = Facts.FromSql(ThreeUnits);
        var query = new MetricQuery { Measures = ["recognised"], Period = "2023" };

        object?[] answers = [.. new[] { "101", "19", "172", "101" }.Select(u => QueryRunner.Run(facts.Database.SeenBy([u]), query).Rows[0][0])];

        Assert.Equal([1L, 3L, 1L, 1L], answers);
    }

    [Fact]
    public void Commit_IsSeenByEveryView()
    {
        using var facts = Facts.FromSql(ThreeUnits);
        var (limited, other) = (facts.Database.SeenBy(["101"]), facts.Database.SeenBy(null));
        var (before, version) = (limited.Changes, QueryRunner.DataVersion(limited));
        using (var connection = other.Connect())
        using (var transaction = connection.BeginTransaction())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "insert into decision values (1, 'movement', 'x', 'ignore', null, timestamp '2025-01-01', 'test', null)";
            command.ExecuteNonQuery();
            other.Commit(transaction);
        }

        Assert.Equal(before + 2, limited.Changes);
        Assert.NotEqual(version, QueryRunner.DataVersion(limited));
    }

    [Fact]
    public void LimitedDatabase_IsOnlyAView()
    {
        using var facts = Facts.FromSql(ThreeUnits);

        facts.Database.SeenBy(["101"]).Dispose();

        Assert.Equal(3, ExemplarRegister.List(facts.Database.SeenBy(["101"]).SeenBy(null), []).TotalRows);
        Assert.Throws<ArgumentException>(() => QueryRunner.Run(facts.Database.SeenBy(["101"]), new() { Measures = ["recognised"] }, caller: new(["19"])));
    }

    [Fact]
    public void QuoteInAUnit_IsNoSql()
    {
        using var facts = Facts.FromSql(ThreeUnits);

        Assert.Empty(ExemplarRegister.List(facts.Database.SeenBy(["x'] ; drop table ref_unit; --"]), []).Rows);
    }

    private static FeedExpression Received => new FeedExpression.Of(FeedCatalogue.Find("Coverage")!.Find("IsReceived")!);

    private static IEnumerable<string> Ids(Ingest.Storage.FactDatabase database, string feed)
    {
        var all = FeedCatalogue.Find(feed)!;
        return FeedReader.Read(database, new(all) { Columns = [all.Columns[0]], Limit = 100 }).Rows.Select(r => Convert.ToString(r[0], CultureInfo.InvariantCulture)!).Order(StringComparer.Ordinal);
    }
}
