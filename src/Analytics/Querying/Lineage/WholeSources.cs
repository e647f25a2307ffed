using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>What stands behind a whole measure of a question, row by row: each fact once, however many rows of the answer it counts in.</summary>
internal sealed class WholeSources
{
    private readonly Snapshot _data;
    private readonly MetricQuery _query;
    private readonly QueryScope _scope;
    private readonly SemanticModel _model;

    /// <param name="data">The data.</param>
    /// <param name="query">The question; its dimensions are left out.</param>
    /// <param name="ofBase">True for what the question is compared with, which is then one period.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="QueryException">The question has mistakes.</exception>
    public WholeSources(Snapshot data, MetricQuery query, bool ofBase, TimeProvider clock)
    {
        _data = data;
        (_query, _model) = RatioParts.Spell(QueryRunner.WithToday(query with { By = [] }, clock), SemanticModel.Default);
        var (scope, bases, errors) = QueryRunner.Prepare(data, _query, _model, null);
        if (errors.Count > 0)
            throw new QueryException(errors);
        _scope = ofBase ? bases.Values.Single() : scope;
        _query = _query with { Compare = [] };
    }

    /// <summary>The facts that count in the measure, and how many there are without the limit.</summary>
    public (IReadOnlyList<RowSource> Facts, int Total) Facts(string measure, int most) => Of([]).Facts(_model.FindMeasure(measure)!, most, 0);

    /// <summary>The reports owed and received, and how many there are.</summary>
    public (IReadOnlyList<ReportBehind> Reports, int Total) Reports(int most) => Of([]).Reports(most, 0);

    /// <summary>The values of a dimension that each fact counts under, by its id.</summary>
    public ILookup<string, string> Values(Dimension dimension, string measure)
    {
        var query = _query with { By = [dimension.Name], Measures = [measure] };
        return QueryCompiler.CompileFacts(query, _scope with { Less = null }, _model, null, PeriodAnswer.MostRows, 0)
            .Read(_data.Connection, row => (Value: row.IsDBNull(0) ? "" : Convert.ToString(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture)!, FactReading.ReadFact(row, 1, [measure]).Fact.Id))
            .ToLookup(r => r.Id, r => r.Value, StringComparer.Ordinal);
    }

    private CellSources Of(IReadOnlyList<object?> cell) => new(_data, _query, _scope, _model, cell);
}
