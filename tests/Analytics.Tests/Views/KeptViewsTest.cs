using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Views;

namespace DienHinh.Analytics.Tests.Views;

public sealed class KeptViewsTest
{
    private const string One = """
        insert into given_submission (id, plan, unit, year) values (1, 'p1', '101', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners) values ('1-1', 1, 'individual', 'an-ninh', null), ('1-2', 1, 'model', 'khuyen-hoc', null);
        """;

    private static readonly MetricQuery s_question = new() { Measures = ["recognised", "subjects", "receivedSubmissions"], Period = "2023" };

    [Fact]
    public void Question_AfterAChange_IsOfTheChangedData()
    {
        using var facts = Facts.FromSql(One);
        Assert.Equal([2L, 2L, 1L], facts.Run(s_question).Rows[0]);

        facts.Execute("delete from fact_exemplar_movement where exemplar_id = '1-2'; delete from fact_exemplar where id = '1-2'; delete from fact_exemplar_milestone where exemplar_id = '1-2'");

        Assert.Equal([1L, 1L, 1L], facts.Run(s_question).Rows[0]);
    }

    [Fact]
    public void Tables_HoldWhatTheirDefinitionsSay()
    {
        using var facts = Facts.FromSql(One);
        facts.Run(s_question);

        foreach (var name in KeptViews.Names)
            Assert.Equal((name, 0L), (name, Count(facts, $"(from made_{name} except all from kept.{name}) union all (from kept.{name} except all from made_{name})")));
        Assert.Equal(2L, Count(facts, "from v_exemplar"));
    }

    [Fact]
    public void Definition_OfAnotherProgram_IsWorkedOutAnew()
    {
        using var facts = Facts.FromSql(One);
        facts.Run(s_question);
        facts.Execute("create or replace table kept.exemplar as select 1 as other; update kept.definition set text = 'other' where name = 'exemplar'");

        AnalyticsViews.Create(facts.Connection);

        Assert.Equal([2L, 2L, 1L], facts.Run(s_question).Rows[0]);
    }

    [Fact]
    public void Reader_KeepsTheMomentItBeganIn()
    {
        using var facts = Facts.FromSql(One);
        using var before = Snapshot.Open(facts.Database);
        facts.Execute("insert into submission_year values (1, 2024, true)");
        facts.Execute("insert into fact_exemplar by name select '1-3' as id, 1 as submission_id, '101' as unit_id, 2024 as year, 'model' as kind, 'x' as name, 'x' as name_as_found, 's' as sheet, 'A1' as cells");
        using var after = Snapshot.Open(facts.Database);

        Assert.Equal((2L, 3L), (Count(before, "from v_exemplar"), Count(after, "from v_exemplar")));
    }

    private static long Count(Facts facts, string rows) => Count(facts.Connection, rows);

    private static long Count(System.Data.Common.DbConnection connection, string rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from ({rows})";
        return (long)command.ExecuteScalar()!;
    }
}
