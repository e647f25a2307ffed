using System.Globalization;

namespace DienHinh.Analytics.Querying;

/// <summary>What is said about an answer beside its figures, and answers too large to be held.</summary>
internal static partial class QueryCompiler
{
    /// <summary>The part of <see cref="DataState"/> that tells which data the costly views were made of.</summary>
    public const string KeptPart = "kept";

    /// <summary>
    /// Counters that rise with every submission and decision of a running process, by part; cheap, and nothing more than that. A union, because it is
    /// planned in half the time of the same as subqueries.
    /// </summary>
    public static CompiledQuery DataState() => new(
        $"""
        select 'a' as part, count(*) || '.' || coalesce(max(id), 0) as text from submission
        union all select 'b', count(*) || '.' || coalesce(max(id), 0) from decision
        union all select 'c', content_hash from ref_catalogue
        union all select '{KeptPart}', version from kept.state
        """, s_none);

    /// <summary>How the database would run a query, as text.</summary>
    public static CompiledQuery Plan(CompiledQuery query) => query with { Sql = "explain " + query.Sql };

    /// <summary>The first so many rows of an answer, in no order.</summary>
    public static CompiledQuery AtMost(int rows, CompiledQuery answer) => answer with { Sql = $"{answer.Sql}\nlimit {rows.ToString(CultureInfo.InvariantCulture)}" };

    /// <summary>Puts the rows of an answer, in no order, into a table of the data's own.</summary>
    public static CompiledQuery Spool(CompiledQuery answer) => answer with { Sql = $"create or replace temp table spooled as {answer.Sql}" };

    /// <summary>How many rows were put there.</summary>
    public static CompiledQuery SpooledRows() => new("select count(*) from spooled", s_none);

    /// <summary>Each value of a text dimension, with its name where it has one, and no place in the plan.</summary>
    public static CompiledQuery SpooledMembers(int group, bool hasName) => new(
        $"""
        select {Column('k', group)}{(hasName ? $", any_value({Column('l', group)})" : "")}, cast(null as bigint)
        from spooled group by {Column('k', group)}
        """, s_none);

    /// <summary>The places of those values in the three orders that they can be asked for: as {"k", "id", "name", "usual"} in JSON.</summary>
    public static CompiledQuery PlaceMembers(int group, string json) => new(
        $$"""
        create or replace temp table {{Column('r', group)}} as
        select p.* from (select unnest(from_json($places::json, '[{"k":"VARCHAR","id":"INTEGER","name":"INTEGER","usual":"INTEGER"}]')) as p)
        """, One("places", json));

    /// <summary>Orders the rows and numbers them; beyond the limit they are left out.</summary>
    /// <param name="textGroups">The groups that were placed.</param>
    /// <param name="order">What to order by, each a column of the table or a place.</param>
    /// <param name="limit">Most rows.</param>
    /// <param name="offset">Rows left out at the start.</param>
    public static CompiledQuery OrderSpooled(IReadOnlyList<int> textGroups, IReadOnlyList<string> order, int limit, int offset) => new(
        $"""
        create or replace temp table ordered as
        select row_number() over () as n, o.* from (
            select s.* from spooled s
            {string.Join('\n', textGroups.Select(g => $"join {Column('r', g)} on {Column('r', g)}.k is not distinct from s.{Column('k', g)}"))}
            {(order.Count == 0 ? "" : $"order by {string.Join(", ", order)}")}
            limit {limit.ToString(CultureInfo.InvariantCulture)} offset {offset.ToString(CultureInfo.InvariantCulture)}
        ) o
        """, s_none);

    /// <summary>The rows of a stretch, both ends included, in order.</summary>
    public static CompiledQuery ReadSpooled(long from, long to) => new(
        "select * exclude (n) from ordered where n between $from and $to order by n", new Dictionary<string, object>(StringComparer.Ordinal) { ["from"] = from, ["to"] = to });

    /// <summary>The column that orders by a place of a group: "id", "name" or "usual".</summary>
    public static string PlaceColumn(int group, string place) => $"{Column('r', group)}.{place}";

    /// <summary>The column of a group or a measure.</summary>
    public static string SpooledColumn(char letter, int index) => "s." + Column(letter, index);

    private static string Column(char letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index}");
}
