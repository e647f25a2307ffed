using System.Data.Common;

namespace DienHinh.Analytics.Insights.Duplicates;

/// <summary>Two subjects that may be one, by the ids of their earliest records.</summary>
internal readonly record struct LikelyPair(string A, string B, Agreement Agreement, double Rarity, double Probability);

/// <summary>The search over the table duplicate_source: keys, blocks and comparisons are worked out by DuckDB, the model from counts alone.</summary>
internal static class DuplicateSearch
{
    // Beyond it a key says nothing: two hundred subjects of one name in a province are namesakes, and comparing all would take the square of it.
    private const int LargestBlock = 200;

    /// <summary>The pairs that are at least so likely one, the likeliest first.</summary>
    /// <param name="connection">A connection that has duplicate_source.</param>
    /// <param name="least">The least probability.</param>
    public static IReadOnlyList<LikelyPair> Run(DbConnection connection, double least)
    {
        Execute(connection, "duplicate_names");
        Execute(connection, "duplicate_prepare");
        Execute(connection, "duplicate_pairs", ("largest", LargestBlock));
        var (placeChance, allPairs) = InsightSql.Of("duplicate_places").Read(connection, r => (Number(r, 0), Number(r, 1)))[0];
        var model = FellegiSunter.Fit(Patterns("duplicate_chance"), placeChance, Patterns("duplicate_same_name"), Patterns("duplicate_same_place", ("largest", LargestBlock)), allPairs);
        var pairs = new List<LikelyPair>();
        InsightSql.Of("duplicate_likely").Read(connection, r =>
        {
            var (agreement, rarity) = (AgreementOf(r, 2), r.GetDouble(6));
            var probability = model.Probability(agreement, rarity);
            if (probability >= least) pairs.Add(new(r.GetString(0), r.GetString(1), agreement, rarity, probability));
            return 0;
        });
        return [.. pairs.OrderByDescending(p => p.Probability).ThenBy(p => p.A, StringComparer.Ordinal).ThenBy(p => p.B, StringComparer.Ordinal)];

        List<(Agreement, long)> Patterns(string name, params (string, object?)[] parameters) => InsightSql.Of(name, parameters).Read(connection, r => (AgreementOf(r, 0), (long)Number(r, 4)));
    }

    private static double Number(DbDataReader row, int column) => Convert.ToDouble(row.GetValue(column), System.Globalization.CultureInfo.InvariantCulture);

    internal static void Execute(DbConnection connection, string name, params (string Name, object? Value)[] parameters) => InsightSql.Of(name, parameters).Read(connection, _ => 0);

    private static Agreement AgreementOf(DbDataReader row, int first) => new(row.GetInt32(first), row.GetInt32(first + 1), row.GetInt32(first + 2), row.GetInt32(first + 3));
}
