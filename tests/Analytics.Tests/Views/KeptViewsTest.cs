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

        facts.Execute(Another(2, 2023, "1-1"));

        Assert.Equal([3L, 3L, 1L], facts.Run(s_question).Rows[0]);
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
    public void Milestone_ToldWithADateAndWithout_CountsOnTheLastDayOfItsYear()
    {
        using var facts = Facts.FromSql(One);
        facts.Execute("""
            delete from fact_exemplar_milestone;
            insert into fact_exemplar_milestone values ('1-1', 'commended', '2023-05-19'), ('1-1', 'commended', null), ('1-1', 'recognised', null), ('1-2', 'nurtured', '2024-02-03')
            """);
        facts.Run(s_question);

        using var command = facts.Connection.CreateCommand();
        command.CommandText = """
            select string_agg(concat_ws(' ', id, commended_day, commended_dated_day, recognised_day, recognised_dated_day, nurtured_day, day, dated_day, is_dated), '; ' order by id)
            from v_exemplar
            """;
        // A dated commendation dates an undated recognition.
        Assert.Equal("1-1 2023-12-31 2023-05-19 2023-05-19 2023-05-19 2023-05-19 2023-05-19 true; 1-2 2024-02-03 2024-02-03 2024-02-03 true", command.ExecuteScalar());
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
        facts.Execute(Another(2, 2024, "1-1"));
        using var after = Snapshot.Open(facts.Database);

        Assert.Equal((2L, 3L), (Count(before.Connection, "from v_exemplar"), Count(after.Connection, "from v_exemplar")));
    }

    /// <summary>One more submission of the same unit with one exemplar, as the writer stores it.</summary>
    private static string Another(int id, int year, string like) => $"""
        insert into submission by name select {id} as id, * exclude (id) from submission where id = 1;
        insert into submission_year values ({id}, {year}, true);
        insert into fact_exemplar by name select '{id}-1' as id, {id} as submission_id, {year} as year, 'Another' as name, null as name_key, * exclude (id, submission_id, year, name, name_key) from fact_exemplar where id = '{like}';
        insert into fact_exemplar_milestone values ('{id}-1', 'recognised', null);
        """;

    private static long Count(Facts facts, string rows) => Count(facts.Connection, rows);

    private static long Count(System.Data.Common.DbConnection connection, string rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from ({rows})";
        return (long)command.ExecuteScalar()!;
    }
}
