using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Views;

/// <summary>The rule of identity (docs/subjects.md): examples of each sentence, and on lists drawn at random what must hold for any.</summary>
public class SubjectViewTest
{
    [Theory]
    [InlineData("one", "3|individual|Lan|Xóm 1|Nông dân", "4|individual|Lan|Xóm 1|Trưởng xóm")]
    [InlineData("one", "3|individual|Lan||Nông dân", "4|individual|Lan|Xóm 1|")]
    [InlineData("one", "3|individual|Lan||", "3|individual|Lan||")]
    [InlineData("one", "3|individual|Lan||Nông dân", "4|individual|Lan||Giáo viên")]
    [InlineData("two", "3|individual|Lan|Xóm 1|", "3|individual|Lan|Xóm 2|")]
    [InlineData("two", "3|individual|Lan|Xóm 1|", "4|individual|Lan|Xóm 2|")]
    [InlineData("two", "3|individual|Lan||Nông dân", "3|individual|Lan||Giáo viên")]
    [InlineData("two", "3|individual|Lan|Xóm 1|Nông dân", "3|individual|Lan|Xóm 1|Giáo viên")]
    [InlineData("two", "3|individual|Lan||", "4|household|Lan||")]
    [InlineData("two", "3|individual|Lan||", "4|individual|Lân||")]
    [InlineData("three", "3|individual|Lan|Xóm 1|", "4|individual|Lan|Xóm 2|", "5|individual|Lan||")]
    [InlineData("two", "3|individual|Lan||Nông dân", "3|individual|Lan||Giáo viên", "4|individual|Lan||Nông dân")]
    public void Records_AreOneSubjectOrSeveral(string subjects, params string[] records) =>
        Assert.Equal(subjects, Groups([.. records.Select(Record.Of)]).Count switch { 1 => "one", 2 => "two", 3 => "three", var n => n.ToString(CultureInfo.InvariantCulture) });

    [Theory]
    [InlineData("101", "102", 2)]
    [InlineData("103", "103@2025-07-01", 1)]
    public void SameNameInTwoUnits_IsOnePersonOnlyWhereOneWentWholeIntoTheOther(string first, string second, int subjects) =>
        Assert.Equal(subjects, Groups([Record.Of("3|individual|Lan||") with { Unit = first }, Record.Of("5|individual|Lan||") with { Unit = second }]).Count);

    [Fact]
    public void SameNameInTwoUnitsThatMerged_StaysTwo_AndTheNewUnitsIsAThird()
    {
        var records = new[] { "102", "103", "103@2025-07-01" }.Select((unit, i) => Record.Of($"{3 + i}|individual|Lan||") with { Unit = unit }).ToList();
        Assert.Equal(3, Groups(records, "insert into ref_succession values ('102', '103@2025-07-01', '2025-07-01', false);").Count);
    }

    [Fact]
    public void UnitThatWasDivided_PassesNobodyOn()
    {
        var records = new[] { "102", "101" }.Select((unit, i) => Record.Of($"{3 + i}|individual|Lan||") with { Unit = unit }).ToList();
        Assert.Equal(2, Groups(records, "insert into ref_succession values ('102', '101', '2025-07-01', true);").Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2, "Lan,Lân,same")]
    [InlineData(2, "Lân,Lan,same")]
    [InlineData(1, "Lan,Lân,same", "Lân,Lận,same")]
    [InlineData(3, "Lan,Lân,different")]
    [InlineData(3, "Lan,Lân,same", "Lan,Lân,undecided")]
    [InlineData(2, "Lan,Lân,different", "Lan,Lân,same")]
    [InlineData(3, "Lan,Hoa,same")]
    public void Judgement_OfTheLatestWord_MakesOneSubjectOfTwo(int subjects, params string[] judgements)
    {
        List<Record> records = [Record.Of("3|individual|Lan|Xóm 1|"), Record.Of("4|individual|Lân||"), Record.Of("5|individual|Lận||"), Record.Of("5|individual|Lan||")];
        string Side(string name) => $"101|{name}|{records.Find(r => r.Name == name)?.Place}";
        var decided = judgements.Select((j, i) => j.Split(',') is [var a, var b, var means]
            ? string.Create(CultureInfo.InvariantCulture, $"insert into decision (id, what, spelling, means, decided_at, decided_by) values ({i + 1}, 'pair', 'individual|{string.Join('|', new[] { Side(a), Side(b) }.Order(StringComparer.Ordinal))}', '{means}', timestamp '2025-01-01', 'x');") : "");
        var groups = Groups(records, string.Concat(decided));
        Assert.Equal(subjects, groups.Count);
        Assert.Equal(4, groups.Sum(g => g.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AnyLists_OrderOfRowsPlaysNoPart_AndATwinTheSameYearAfterAddsNobody(int seed)
    {
        var random = new Random(seed);
        var records = Draw(random);
        var groups = Groups(records);
        // Each record in exactly one subject, and never two kinds, names or units that never met in one.
        Assert.Equal(records.Count, groups.Sum(g => g.Count));
        Assert.All(groups, g => Assert.Single(g.Select(r => (r.Kind, r.Name)).Distinct()));
        Assert.All(groups, g => Assert.True(g.Select(r => r.Place).Where(p => p.Length > 0).Distinct().Count() <= 1));

        var shuffled = records.OrderBy(_ => random.Next()).ToList();
        Assert.Equal(Shape(groups), Shape(Groups(shuffled)));

        // The same lists sent again for another year name the same people.
        var twice = records.Concat(records.Select(r => r with { Year = r.Year + 3 })).ToList();
        Assert.Equal(groups.Count, Groups(twice).Count);
    }

    private static List<Record> Draw(Random random) => [.. Enumerable.Range(0, 60).Select(_ => new Record(
        random.Next(2, 4), Pick(random, "individual", "household"), Pick(random, "Lan", "Lân", "Minh", "Hoa"), Pick(random, "", "", "Xóm 1", "Xóm 2"), Pick(random, "", "", "Nông dân", "Giáo viên"), Pick(random, "101", "102")))];

    private static string Pick(Random random, params string[] from) => from[random.Next(from.Length)];

    // What the groups hold, whatever their order.
    private static IEnumerable<string> Shape(IEnumerable<List<Record>> groups) => groups.Select(g => string.Join(';', g.Select(r => r.ToString()).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);

    private sealed record Record(int Year, string Kind, string Name, string Place, string Position, string Unit = "101")
    {
        public static Record Of(string text) => text.Split('|') is [var year, var kind, var name, var place, var position] ? new(int.Parse(year, CultureInfo.InvariantCulture), kind, name, place, position) : throw new ArgumentException(text);
    }

    private static List<List<Record>> Groups(List<Record> records, string more = "")
    {
        var sql = "insert into ref_succession values ('103', '103@2025-07-01', '2025-07-01', false);" + more;
        var lists = records.Select(r => (r.Unit, r.Year)).Distinct().ToList();
        foreach (var (i, (unit, year)) in lists.Index()) sql += $"insert into given_submission (id, plan, unit, year) values ({i + 1}, 'p1', '{unit}', {2018 + year});";
        foreach (var (i, r) in records.Index())
        {
            var id = $"{lists.IndexOf((r.Unit, r.Year)) + 1}-{i + 1}";
            sql += $"insert into given_exemplar (id, submission, kind, movements, owners) values ('{id}', {id.Split('-')[0]}, '{r.Kind}', 'an-ninh', 'cong-an-xa');";
            sql += $"insert into given_person (id, name, place, position) values ('{id}', '{r.Name}', nullif('{r.Place}', ''), nullif('{r.Position}', ''));";
        }

        using var facts = Facts.FromSql(sql);
        using var data = Snapshot.Open(facts.Database);
        return [.. Read(data.Connection).GroupBy(r => r.Subject, r => records[r.Index]).Select(g => g.ToList())];
    }

    private static List<(int Index, string Subject)> Read(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select exemplar_id, subject_id from v_subject";
        using var row = command.ExecuteReader();
        var found = new List<(int, string)>();
        while (row.Read()) found.Add((int.Parse(row.GetString(0).Split('-')[1], CultureInfo.InvariantCulture) - 1, row.GetString(1)));
        return found;
    }
}
