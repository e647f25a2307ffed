using System.Data.Common;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>The facts behind every row of an answer, in one question to the database.</summary>
internal static class RowLineage
{
    /// <summary>Most facts told with an answer; what is beyond is said, and asked for cell by cell.</summary>
    public const int Most = 20_000;

    /// <summary>The facts of each row; a row whose figures count no facts has none. A record that counts in several measures stands once for each of what they count.</summary>
    public static (IReadOnlyList<IReadOnlyList<RowSource>> Rows, IReadOnlyList<QueryWarning> Warnings) Of(
        Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, AnswerLayout layout, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var sorts = query.Measures.GroupBy(m => model.FindMeasure(m)!.Base).Where(g => model.FindMeasure(g.First())!.CountsFacts).Select(g => g.ToList()).ToList();
        if (sorts.Count == 0 || scope.Less is not null || query.By.Contains(ReportingModel.Review) || query.Pivot.Count > 0 || query.Top is not null)
            return ([.. rows.Select(_ => Array.Empty<RowSource>())], [new("lineage-by-cell", "Nguồn của các số này được đưa theo từng ô: hãy dùng /query/drill.", "The sources of these figures are given cell by cell: use /query/drill.")]);

        var keys = new AnswerLayout(query with { Measures = [] }, model);
        var byKey = new Dictionary<string, List<RowSource>>(StringComparer.Ordinal);
        var total = 0;
        foreach (var measures in sorts)
        {
            var read = QueryCompiler.CompileFacts(query with { Measures = measures }, scope, model, null, Most, 0).Read(data.Connection, r => Read(r, measures));
            total += read.Count == 0 ? 0 : read[0].Count;
            foreach (var (key, fact, _) in read)
            {
                if (!byKey.TryGetValue(key, out var facts))
                    byKey[key] = facts = [];
                facts.Add(fact);
            }
        }

        return ([.. rows.Select(r => byKey.GetValueOrDefault(layout.Key(new AnswerRow(r, null)), []))],
            total <= byKey.Values.Sum(f => f.Count) ? [] : [new("lineage-truncated", $"Chỉ kèm {byKey.Values.Sum(f => f.Count)} trong {total} nguồn; hãy truy từng ô bằng /query/drill.",
                $"Only {byKey.Values.Sum(f => f.Count)} of {total} sources are given; ask for a cell with /query/drill.")]);

        (string Key, RowSource Fact, int Count) Read(DbDataReader row, IReadOnlyList<string> measures)
        {
            var values = new List<object?>();
            foreach (var (at, column) in keys.Columns.Where(c => c.Role == ColumnRole.Dimension).Index())
                values.Add(row.IsDBNull(at) ? null : column.Type == ColumnType.Integer ? Convert.ToInt64(row.GetValue(at), System.Globalization.CultureInfo.InvariantCulture) : row.GetValue(at));
            var (fact, count) = FactReading.ReadFact(row, values.Count, measures);
            return (AnswerLayout.KeyOf(new AnswerRow(values, null), Enumerable.Range(0, values.Count)), NameMask.Apply(fact, query.Names), count);
        }
    }
}
