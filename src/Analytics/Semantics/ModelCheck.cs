using System.Data.Common;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Semantics;

/// <summary>A declaration of the model that the database does not accept.</summary>
/// <param name="Member">Name of the measure or dimension.</param>
/// <param name="Message">What the database says.</param>
public sealed record ModelError(string Member, string Message);

/// <summary>Tries every declared expression against the real schema; run at start and by a test.</summary>
public static class ModelCheck
{
    /// <summary>Every declaration that does not work, empty when all do.</summary>
    public static IReadOnlyList<ModelError> Run(DbConnection connection) => Run(connection, SemanticModel.Default);

    internal static IReadOnlyList<ModelError> Run(DbConnection connection, SemanticModel model)
    {
        var errors = new List<ModelError>();
        foreach (var measure in model.Measures)
            Try(measure.Name, new() { Measures = [measure.Name] });
        foreach (var dimension in model.Dimensions)
        {
            // Grouped and filtered, over exemplars, awards, entries, reports, targets and movements where it applies: every place where its SQL is used.
            (string Measure, bool Applies)[] places =
            [
                ("exemplars", dimension.HasExemplars), ("awards", dimension.HasExemplars), ("publicity", dimension.HasEntries), ("receivedSubmissions", dimension.ReportingSql is not null),
                ("target", dimension.HasTargets), ("movements", dimension.MovementSql is not null),
            ];
            foreach (var (measure, applies) in places)
            {
                if (applies)
                    Try(dimension.Name, new() { Measures = [measure], By = [dimension.Name], Where = [new MemberFilter(dimension.Name, FilterOperator.Set, [])] });
            }
        }

        return errors;

        void Try(string member, MetricQuery query)
        {
            try
            {
                var scope = new QueryScope { FromYear = 2021, ToYear = 2025, Where = [.. query.Where.OfType<MemberFilter>()] };
                QueryCompiler.Compile(query, scope, model).Read(connection, _ => 0);
            }
            catch (DbException e)
            {
                errors.Add(new(member, e.Message));
            }
        }
    }
}
