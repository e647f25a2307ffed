using DienHinh.Analytics.Semantics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>One statement that a question becomes.</summary>
/// <param name="Purpose">"figures", "coverage", or the period compared with.</param>
/// <param name="Sql">The text; values stand in it as parameters.</param>
/// <param name="Parameters">The values.</param>
/// <param name="Plan">How the database would run it.</param>
public sealed record ExplainedStatement(string Purpose, string Sql, IReadOnlyDictionary<string, object> Parameters, string Plan);

/// <summary>What the database is asked for a question.</summary>
public static class QueryExplanation
{
    /// <summary>The statements of the question's figures, of its coverage, and of each period that it compares with.</summary>
    /// <exception cref="QueryException">The question has mistakes.</exception>
    public static IReadOnlyList<ExplainedStatement> Of(FactDatabase db, MetricQuery query, TimeProvider? clock = null, CallerScope? caller = null)
    {
        using var data = Snapshot.Open(db);
        var (dated, model) = RatioParts.Spell(QueryRunner.WithToday(query, clock ?? TimeProvider.System), SemanticModel.Default);
        var (scope, bases, errors) = QueryRunner.Prepare(data, dated, model, caller);
        if (errors.Count > 0)
            throw new QueryException(errors);
        return
        [
            Explain("figures", QueryCompiler.Compile(dated, scope, model), data),
            Explain("coverage", QueryCompiler.CompileCoverage(dated, scope, model), data),
            .. bases.Select(b => Explain(b.Key, QueryCompiler.Compile(dated, b.Value, model), data)),
        ];
    }

    private static ExplainedStatement Explain(string purpose, CompiledQuery query, Snapshot data) =>
        new(purpose, query.Sql, query.Parameters, string.Join('\n', QueryCompiler.Plan(query).Read(data.Connection, r => r.GetString(1))));
}
