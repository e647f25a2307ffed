using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;

namespace DienHinh.Analytics.Tests.Views;

/// <summary>What the list of a district says of communes that report themselves: nobody counts twice, and nothing that it adds is lost.</summary>
public sealed class ToldViewTest
{
    /// <summary>The list of the commune and that of the district, in either order of arrival.</summary>
    public static TheoryData<string> Orders { get; } = [Lists(1, 2), Lists(2, 1)];

    private static string Lists(int own, int district) => $"""
        insert into given_submission (id, plan, unit, year) values ({own}, 'p1', '101', 2023), ({district}, 'p1', '171', 2023);
        insert into given_exemplar (id, submission, kind, movements, owners, unit, commended) values
            ('{own}-1', {own}, 'individual', 'an-ninh', 'cong-an-xa', '101', null), ('{own}-2', {own}, 'individual', 'khuyen-hoc', 'hoi-phu-nu', '101', null),
            ('{own}-3', {own}, 'individual', 'khuyen-hoc', 'hoi-phu-nu', '101', 'year'),
            ('{district}-1', {district}, 'individual', 'khuyen-hoc', 'hoi-phu-nu', '101', '2023-11-20'), ('{district}-2', {district}, 'individual', 'khuyen-hoc', 'hoi-phu-nu', '101', 'year'),
            ('{district}-3', {district}, 'individual', 'khuyen-hoc', 'hoi-phu-nu', '102', 'year');
        insert into given_person (id, name) values
            ('{own}-1', 'Lan'), ('{own}-2', 'Lan'), ('{own}-3', 'Minh'), ('{district}-1', 'Lan'), ('{district}-2', 'Minh'), ('{district}-3', 'Lan');
        insert into given_award (id, form, level) values
            ('{own}-3', 'giay-khen', 'district'), ('{district}-1', 'giay-khen', 'district'), ('{district}-2', 'giay-khen', null), ('{district}-2', 'bang-khen', 'province'), ('{district}-3', 'giay-khen', 'district');
        """;

    [Theory]
    [MemberData(nameof(Orders))]
    public void CommendationInTheListOfTheDistrict_CountsWithTheRecordOfTheCommune(string sql)
    {
        using var facts = Facts.FromSql(sql);
        // Lan under two movements, Minh, and the other commune's Lan; the certificate of the district for Minh is in both lists.
        var all = facts.Run(new MetricQuery { Measures = ["exemplars", "recognised", "commended", "awards"] });
        Assert.Equal(["4", "4", "3", "4"], all.Rows.Single().Select(v => $"{v}"));
        var movement = facts.Run(new MetricQuery { Measures = ["commended", "awards"], By = ["movement"], Where = [new MemberFilter("movement", FilterOperator.Equals, ["an-ninh"])] });
        Assert.Equal(["0", "0"], movement.Rows.Single().TakeLast(2).Select(v => $"{v}"));
        var day = facts.Run(new MetricQuery { Measures = ["commended"], By = ["milestone"], Where = [new MemberFilter("milestone", FilterOperator.Equals, ["commended"])] });
        Assert.Equal("3", $"{day.Rows.Single()[^1]}");
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public void Register_ListsWhatCounts_WithWhatTheDistrictAdds(string sql)
    {
        using var facts = Facts.FromSql(sql);
        var rows = ExemplarRegister.List(facts.Database, []).Rows;
        Assert.Equal(4, rows.Count);
        Assert.Equal(["giay-khen district"], rows.Single(r => r.Unit == "101" && r.Name == "Lan" && r.Movement == "khuyen-hoc").Awards.Select(a => $"{a.FormCode} {a.Level}"));
        Assert.Equal(["giay-khen district", "bang-khen province"], rows.Single(r => r.Name == "Minh").Awards.Select(a => $"{a.FormCode} {a.Level}"));
        Assert.Equal(3, ExemplarRegister.List(facts.Database, [new MemberFilter("milestone", FilterOperator.Equals, ["commended"])]).Rows.Count);
    }
}
