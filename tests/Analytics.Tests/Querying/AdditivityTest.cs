using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>On facts drawn at random: what may be added adds up, and what may not never falls short of the total.</summary>
public class AdditivityTest
{
    private static readonly string[] s_movements = ["nong-thon-moi", "khuyen-hoc", "an-ninh", "doan-ket", "nong-thon-moi an-ninh", "khuyen-hoc doan-ket"];
    private static readonly string[] s_kinds = ["collective", "individual", "household", "model"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RowsOfSingleValuedDimensions_AddUpToTheTotal(int seed)
    {
        using var facts = Facts.FromSql(Draw(new Random(seed)));
        string[] measures = [.. SemanticModel.Default.Measures.Where(m => m is { Base: MeasureBase.Exemplar, Additivity: Additivity.Additive }).Select(m => m.Name)];
        var direct = facts.Run(new() { Measures = measures }).Rows.Single();

        Assert.True((long?)direct[0] > 50);
        // Reviews are cumulative, one within the other.
        foreach (var dimension in SemanticModel.Default.Dimensions.Where(d => !d.IsPeriod && d.HasExemplars))
        {
            var table = facts.Run(new() { Measures = measures, By = [dimension.Name], Totals = true });
            for (var i = 0; i < measures.Length; i++)
            {
                // Only the measure that is counted anew for single milestones may not be compared across them.
                if (dimension.Name == "milestone")
                    continue;
                var sum = table.Rows.Sum(r => (long?)r[^(measures.Length - i)] ?? 0);
                var total = (long?)table.Totals![^(measures.Length - i)];
                Assert.Equal(direct[i], total);
                if (dimension.IsMultiValued)
                    Assert.True(sum >= total, $"{measures[i]} by {dimension.Name}: {sum} < {total}");
                else
                    Assert.True(sum == total, $"{measures[i]} by {dimension.Name}: {sum} <> {total}");
            }
        }
    }

    private static string Draw(Random random)
    {
        var sql = new List<string>();
        var submission = 0;
        foreach (var unit in (string[])["101", "102", "103"])
        {
            for (var year = 2021; year <= 2025; year++)
            {
                if (random.Next(4) == 0)
                    continue;
                submission++;
                var isList = random.Next(3) > 0;
                sql.Add($"insert into given_submission (id, plan, unit, year) values ({submission}, 'p1', '{unit}', {year});");
                for (var row = 1; row <= random.Next(1, 12); row++)
                {
                    var what = $"'{Pick(s_kinds)}', '{Pick(s_movements)}', '{Pick(["hoi-nong-dan", "hoi-phu-nu hoi-nong-dan"])}'";
                    sql.Add(isList
                        ? $"insert into given_exemplar (id, submission, kind, movements, owners, recognised, commended) values ('{submission}-{row}', {submission}, {what}, {Pick(["'year'", "null", $"'{year}-0{random.Next(1, 10)}-11'"])}, {Pick(["null", "'year'"])});"
                        : $"insert into given_count (id, submission, kind, movements, owners, count, milestone) values ('{submission}-s{row}', {submission}, {what}, {random.Next(40)}, '{Pick(["registered", "recognised"])}');");
                }
            }
        }

        return string.Join('\n', sql);

        string Pick(string[] values) => values[random.Next(values.Length)];
    }
}
