using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;

namespace DienHinh.Analytics.Tests.Reports;

/// <summary>The figures are those of golden:direct-labour-share; the bound and its strictness are the plan's.</summary>
public class LabourChartTest
{
    private const string Golden = "\\i direct-labour-share/facts.sql\n";

    [Theory]
    [InlineData("an-ninh", 0.3, "more-than", true)]
    [InlineData("an-ninh", 0.3, "at-least", false)]
    [InlineData("nong-thon-moi", 0.31, "more-than", false)]
    [InlineData("nong-thon-moi", 0.31, "at-least", false)]
    public void ShareOnTheLine_IsNotOverIt(string movement, double share, string bound, bool isMissed)
    {
        var chart = Build(bound, new("p1", Period: "2023", Where: [new MemberFilter("movement", FilterOperator.Equals, [movement])])).Chart;

        Assert.Equal(share, chart.Series.Single().Values.Single());
        Assert.Equal(0.3, chart.Lines.Single().Value);
        Assert.Equal(isMissed, chart.Lines.Single().IsMissedBy(share));
    }

    [Fact]
    public void OneYear_IsShownByLevel_SeveralByYearWithGaps()
    {
        var byLevel = Build("more-than", new("p1", Period: "2023"), "update fact_award set level = 'commune' where exemplar_id in ('1-1', '1-50');").Chart;
        var byYear = Build("more-than", new("p1"), """
            insert into given_submission (id, plan, unit, year) values (2, 'p1', '101', 2025);
            insert into given_exemplar (id, submission, kind, movements, owners) values ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa');
            insert into given_person (id, category) values ('2-1', 'direct-worker');
            insert into given_award (id) values ('2-1');
            """).Chart;

        Assert.Equal(ChartKind.Columns, byLevel.Kind);
        Assert.Equal(["Cấp xã", "Không nêu cấp"], byLevel.Categories.Order());
        Assert.Equal(0.5, byLevel.Series.Single().Values[byLevel.Categories.ToList().IndexOf("Cấp xã")]);
        Assert.Equal(["2021", "2022", "2023", "2024", "2025"], byYear.Categories);
        Assert.Equal([null, null, 0.305, null, 1.0], byYear.Series.Single().Values);
    }

    [Fact]
    public void PlanWithoutSuchAShare_HasNoSuchChart()
    {
        using var facts = Facts.FromGolden("direct-labour-share");
        Assert.Empty(AttainmentReport.Build(facts.Database, new("p1", Period: "2023"), Samples.Clock).MoreCharts);
    }

    private static NamedChart Build(string bound, ReportRequest request, string more = "")
    {
        using var facts = Facts.FromSql($"{Golden}insert into ref_kpi values ('p1', 'direct-labour-share', 'Tỷ lệ', 'Share', '{bound}', 0.3, 'individual-awards');\n{(more.StartsWith("update", StringComparison.Ordinal) ? "" : more)}");
        if (more.StartsWith("update", StringComparison.Ordinal))
            facts.Execute(more);
        return AttainmentReport.Build(facts.Database, request, Samples.Clock).MoreCharts.Single();
    }
}
