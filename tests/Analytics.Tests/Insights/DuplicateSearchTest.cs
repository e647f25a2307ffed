using System.Globalization;
using DienHinh.Analytics.Insights.Duplicates;
using DienHinh.Ingest.Storage;
using Xunit.Abstractions;

namespace DienHinh.Analytics.Tests.Insights;

/// <summary>The search for duplicates on generated subjects whose truth is known, beside exact match and plain Jaro-Winkler. docs/methods.md quotes the table that this prints.</summary>
public sealed class DuplicateSearchTest(ITestOutputHelper output)
{
    private const string Exact = "select x.id as a, y.id as b from duplicate_record x join duplicate_record y on x.name_key = y.name_key and x.unit_id = y.unit_id and x.id < y.id";

    private const string JaroWinkler = """
        select p.a, p.b from duplicate_pair p join duplicate_record x on x.id = p.a join duplicate_record y on y.id = p.b
        where jaro_winkler_similarity(x.name_key, y.name_key) >= 0.92 and x.unit_id = y.unit_id
        """;

    [Fact]
    public void Search_FindsMoreAndErrsLess_ThanExactMatchAndJaroWinkler()
    {
        var subjects = GeneratedSubjects.Of(entities: 6_000, seed: 8);
        using var database = FactDatabase.InMemory();
        using var connection = database.Connect();
        Execute("create temp table duplicate_source (id varchar, kind varchar, name_key varchar, unit_id varchar, district_id varchar, province_id varchar, place_key varchar, position_key varchar)");
        Execute($"insert into duplicate_source values {subjects.Rows}");
        var found = DuplicateSearch.Run(connection, DuplicateRegister.Least);
        var likely = Score("probability 0.5 and more", found.Select(p => (p.A, p.B)));
        var sure = Score("probability 0.9 and more", found.Where(p => p.Probability >= DuplicateRegister.NearlySure).Select(p => (p.A, p.B)));
        var exact = Score("exact name and unit", Pairs(Exact));
        var alike = Score("Jaro-Winkler 0.92 in one unit", Pairs(JaroWinkler));
        Assert.True(likely.F1 > exact.F1, "not better than exact match");
        Assert.True(likely.F1 > alike.F1, "not better than Jaro-Winkler");
        Assert.True(sure.Precision >= 0.9, "what is told as nearly sure is wrong too often");
        Assert.True(likely.Recall >= 0.6, "too much is overlooked");
        // What is told as a probability is one: of a hundred pairs told as 0.8 about eighty are right.
        Assert.InRange(likely.Precision - found.Average(p => p.Probability), -0.05, 0.05);

        (double Precision, double Recall, double F1) Score(string name, IEnumerable<(string A, string B)> pairs)
        {
            var all = pairs.ToList();
            var right = all.Count(p => subjects.EntityOf[p.A] == subjects.EntityOf[p.B]);
            var (precision, recall) = ((double)right / Math.Max(1, all.Count), (double)right / subjects.TruePairs);
            var f1 = 2 * precision * recall / (precision + recall);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {all.Count} | {precision:0.000} | {recall:0.000} | {f1:0.000} |"));
            return (precision, recall, f1);
        }

        List<(string, string)> Pairs(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var row = command.ExecuteReader();
            var pairs = new List<(string, string)>();
            while (row.Read()) pairs.Add((row.GetString(0), row.GetString(1)));
            return pairs;
        }

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public void Model_TellsMatchesFromNamesakes_WithoutBeingToldWhich()
    {
        // Of two at random one in a thousand pairs shares a name, one in fifty a unit; a tenth of the hamlets and jobs agree.
        List<(Agreement, long)> chance = [(new(3, 3, -1, 0), 20), (new(3, 1, -1, 0), 980), (new(0, 3, -1, 1), 2_000), (new(0, 3, -1, 0), 18_000), (new(0, 1, -1, 0), 880_000), (new(0, 1, -1, 1), 99_000)];
        // Pairs of one name: five thousand namesakes all over, three hundred of one unit and mostly one hamlet and job.
        List<(Agreement, long)> sameName = [(new(3, 1, -1, 0), 4_400), (new(3, 1, -1, 1), 500), (new(3, 3, 0, 0), 90), (new(3, 3, 1, 0), 80), (new(3, 3, 1, 1), 220)];
        List<(Agreement, long)> samePlace = [(new(3, 3, 1, 1), 180), (new(2, 3, 1, 1), 60), (new(0, 3, 1, 1), 9_000)];
        var model = FellegiSunter.Fit(chance, 0.1, sameName, samePlace, 1_000_000);
        Assert.InRange(model.Probability(new(3, 3, 1, 1), 0), 0.9, 1);
        Assert.InRange(model.Probability(new(3, 1, -1, 0), 0), 0, 0.2);
        Assert.InRange(model.Probability(new(0, 3, 1, 1), 0), 0, 0.2);
        // A rare name says more than a common one; what is not said says nothing.
        Assert.True(model.Probability(new(3, 3, 0, -1), 3) > model.Probability(new(3, 3, 0, -1), -3));
        Assert.Equal(0, model.Weight(2, -1));
    }
}
