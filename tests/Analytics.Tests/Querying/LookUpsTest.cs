using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Tests.Querying;

public sealed class LookUpsTest : IDisposable
{
    private readonly Facts _facts = Facts.FromSql("create table seen (n integer); insert into seen values (1);");

    public void Dispose() => _facts.Dispose();

    [Fact]
    public void Get_SameVersion_ReadsOnce()
    {
        var first = Count("v1");
        _facts.Execute("insert into seen values (2)");

        Assert.Equal((1L, 1L), (first, Count("v1")));
    }

    [Fact]
    public void Get_OtherVersionOrOtherValues_ReadsAgain()
    {
        var before = (Count("v1"), Count("v1", least: 1));
        _facts.Execute("insert into seen values (2)");

        Assert.Equal(((1L, 1L), (2L, 1L)), (before, (Count("v2"), Count("v2", least: 2))));
    }

    [Fact]
    public void Get_ManyQueries_StaysBounded()
    {
        var known = LookUps.Of(_facts.Database);
        for (var i = 0; i < 2_500; i++)
            Count("v1", least: i);

        Assert.InRange(known.Count, 1, 2_000);
    }

    [Fact]
    public void Get_MoreThanItMayKeep_IsReadEachTime()
    {
        var known = LookUps.Of(_facts.Database);
        var large = new CompiledQuery("select range, range from range($most::integer)", Value("most", 600_000));

        Assert.Equal((600_000, 600_000), (known.Get(large, "v1", _facts.Connection).Count, known.Get(large, "v1", _facts.Connection).Count));
        Assert.Equal(0, known.Count);
    }

    [Fact]
    public void Remarks_OfAnotherGrouping_AreNotReadAgain()
    {
        using var facts = Facts.FromGolden("review-cut-off");
        using var data = Snapshot.Open(facts.Database);
        var query = new MetricQuery { Measures = ["recognised"], By = ["movement"], Plan = "p1", Period = "interim-2023" };
        var scope = QueryRunner.Prepare(data, query, SemanticModel.Default, null).Scope;
        var first = PeriodRemarks.Of(data, query, scope, SemanticModel.Default).ToList();
        using (var command = data.Connection.CreateCommand())
        {
            command.CommandText = "delete from kept.exemplar";
            command.ExecuteNonQuery();
        }

        Assert.Contains(first, w => w.Code == "year-only-left-out");
        Assert.Equal(first, PeriodRemarks.Of(data, query with { By = ["kind"] }, scope, SemanticModel.Default));
    }

    private long Count(string version, int least = 0) =>
        LookUps.Of(_facts.Database).Get(new CompiledQuery("select count(*) from seen where n >= $least", Value("least", least)), version, _facts.Connection)[0].GetInt64(0);

    private static Dictionary<string, object> Value(string name, int value) => new(StringComparer.Ordinal) { [name] = value };
}
