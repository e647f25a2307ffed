using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;
using DienHinh.Analytics.Units;

namespace DienHinh.Analytics.Tests.Querying;

/// <summary>What an answer says about units that ended: coverage, the share estimated, warnings, refusals.</summary>
public class BasisQueryTest
{
    private static readonly MetricQuery s_restated = new()
    {
        Measures = ["recognised"], By = ["commune"], Plan = "p1", Period = "2024", Basis = UnitBasis.Restated, Unit = new(MapDate: new(2025, 7, 1)),
    };

    [Fact]
    public void DividedUnit_WithoutRule_IsRefusedWithUnitsAndRulesNamed()
    {
        using var facts = Facts.FromGolden("restated-by-weights");
        var error = Assert.Single(facts.Refused(s_restated));
        Assert.Equal("division-needed", error.Code);
        Assert.Equal(
            "Trên bản đồ ngày 1/7/2025 có 1 đơn vị bị chia: Xã Cẩm Sơn (104) → Xã An Bình (101@2025-07-01), Phường Đông Sơn (103@2025-07-01). "
            + "Hãy nêu quy tắc (division): toOne (tính hết cho một đơn vị), byWeights (chia theo tỷ trọng cho trước) hoặc leftOut (để ngoài).", error.Message);
    }

    [Fact]
    public void DividedUnit_OutsideTheQuestion_NeedsNoRule()
    {
        using var facts = Facts.FromGolden("restated-old-district");
        facts.Execute("insert into submission (id, file_name, sha256, received_at, status, plan_id, unit_id, version, result_json) values (9, 'x', 'y', '2025-01-01', 'accepted', 'p1', '104', 1, '{}'); insert into submission_year values (9, 2024, true)");
        Assert.Equal("division-needed", Assert.Single(facts.Refused(s_restated)).Code);
        Assert.Equal(2L, facts.Run(s_restated with { Unit = new("171", MapDate: new(2025, 7, 1)) }).Rows[0][2]);
    }

    [Fact]
    public void Weights_AreSaidWithTheShareEstimated()
    {
        using var facts = Facts.FromGolden("restated-by-weights");
        var answer = facts.Run(s_restated with { Division = ByWeights("104", ("101", 3), ("103", 1)) });
        Assert.Equal(new Coverage(3, 1, 1, 2, 0.75), answer.Coverage);
        Assert.Equal(["restated", "division-by-weights", "incomplete-merger"], answer.Warnings.Select(w => w.Code));
        Assert.Equal("Đơn vị bị chia tính theo tỷ trọng cho trước (ước tính): Xã Cẩm Sơn (104) → Xã An Bình (101@2025-07-01) 75 %, Phường Đông Sơn (103@2025-07-01) 25 %.", answer.Warnings[1].Message);
        Assert.Equal(ColumnType.Decimal, answer.Columns[2].Type);
    }

    [Fact]
    public void Increment_OfParts_IsOfParts()
    {
        using var facts = Facts.FromGolden("restated-by-weights");
        facts.Execute("""
            insert into submission (id, file_name, sha256, received_at, status, plan_id, unit_id, version, result_json) values (9, 'x', 'y', '2025-01-01', 'accepted', 'p1', '104', 1, '{}');
            insert into submission_year values (9, 2022, true);
            """);
        var query = s_restated with { Totals = true, Division = ByWeights("104", ("101", 3), ("103", 1)) };

        var year = facts.Run(query);
        var increment = facts.Run(query with { Period = "interim-2023..final-2025" });

        // To the first review it reported nobody: all there is was added since.
        Assert.Equal([1.75, 2.25], increment.Rows.Select(r => (double)r[2]!).Order());
        Assert.Equal(year.Totals, increment.Totals);
    }

    [Fact]
    public void LeftOut_SaysHowManyAreLeftOut()
    {
        using var facts = Facts.FromGolden("restated-left-out");
        var answer = facts.Run(s_restated with { Division = new(DivisionRule.LeftOut) });
        Assert.Equal(new Coverage(3, 1, 1, 1, 0), answer.Coverage);
        // That An Bình has nothing is plain; nobody is said to be missing who sent a report that was left out.
        Assert.DoesNotContain(answer.Warnings, w => w.Code == "incomplete-merger");
        Assert.Equal("Để ngoài 3 điển hình của 1 đơn vị bị chia.", answer.Warnings.Single(w => w.Code == "left-out").Message);
        Assert.Equal(ColumnType.Integer, answer.Columns[2].Type);
    }

    [Fact]
    public void WholeMerger_EstimatesNothingAndNamesWhoIsMissing()
    {
        using var facts = Facts.FromGolden("restated-merger");
        var answer = facts.Run(s_restated);
        Assert.Equal(0, answer.Coverage!.Estimated);
        Assert.Equal(
            "Số liệu trước khi sáp nhập chưa đủ: Xã An Bình (101@2025-07-01) chỉ có của Xã An Hòa (101), chưa có của Xã Bình An (102), Xã Cẩm Sơn (104).",
            answer.Warnings.Single(w => w.Code == "incomplete-merger").Message);
    }

    [Fact]
    public void MapDate_IsTheLastDayOfThePeriod_WhenNoneIsGiven()
    {
        using var facts = Facts.FromGolden("restated-merger");
        Assert.Equal(["101"], facts.Run(s_restated with { Unit = null, Period = "2024" }).Rows.Where(r => r[2] is not null).Select(r => r[0]));
        Assert.Equal("Số liệu tính theo các đơn vị của ngày 31/12/2025.", facts.Run(s_restated with { Unit = null, Period = "2024..2025" }).Warnings[0].Message);
    }

    [Fact]
    public void OldReport_IsShownUnderTheOldUnitAndUnderTheNew()
    {
        using var facts = Facts.FromGolden("restated-merger");
        Assert.Equal(["101", "Xã An Hòa", 2L], facts.Run(s_restated with { Basis = UnitBasis.Reported, Unit = new("101") }).Rows[0]);
        Assert.Equal(["101@2025-07-01", "Xã An Bình", 2L], Assert.Single(facts.Run(s_restated with { Unit = new("101", MapDate: new(2025, 7, 1)) }).Rows));
    }

    [Fact]
    public void LikeForLike_SaysWhatIsUsed()
    {
        using var facts = Facts.FromGolden("like-for-like");
        var answer = facts.Run(new() { Measures = ["recognised"], By = ["year"], Plan = "p1", Period = "2023..2024", Basis = UnitBasis.LikeForLike });
        Assert.Equal((6, 5, 4), (answer.Coverage!.Expected, answer.Coverage.Received, answer.Coverage.Used));
        Assert.Equal("Chỉ tính đơn vị có báo cáo ở mọi năm so sánh (2023–2024): dùng 4 trong 5 báo cáo đã nhận.", Assert.Single(answer.Warnings).Message);
    }

    [Fact]
    public void EveryDimension_CanBeAskedOnEveryBasis()
    {
        using var facts = Facts.FromGolden("restated-merger");
        foreach (var dimension in SemanticModel.Default.Dimensions.Where(d => d.HasExemplars || d.IsPeriod))
        {
            string[] measures = ["recognised", .. dimension.HasTargets ? ["target", "attainment"] : Array.Empty<string>(), .. dimension.ReportingSql is null ? Array.Empty<string>() : ["receivedSubmissions", "completeness"]];
            var query = s_restated with { Measures = measures, By = [dimension.Name], Period = dimension.IsPeriod ? null : s_restated.Period, Totals = true };
            // Whatever the rows are, what is told by the new map is what was reported.
            var reported = facts.Run(query with { Basis = UnitBasis.Reported, Unit = null });
            Assert.Equal(reported.Totals, facts.Run(query).Totals);
            // No unit reported in every year of a review.
            Assert.Equal(dimension.IsPeriod ? null : 2L, facts.Run(query with { Basis = UnitBasis.LikeForLike, Unit = null }).Totals![reported.Columns.ToList().FindIndex(c => c.Name == "recognised")]);
        }
    }

    [Fact]
    public void DayOfAMap_ChangesNothingAsReported_AndSaysSo()
    {
        using var facts = Facts.FromGolden("restated-merger");
        var asReported = s_restated with { Basis = UnitBasis.Reported, Unit = null };
        var dated = facts.Run(asReported with { Unit = new(MapDate: new(2025, 6, 30)) });
        Assert.Equal(facts.Run(asReported).Rows, dated.Rows);
        Assert.Contains(dated.Warnings, w => w.Code == "map-date-unused" && w.Message.Contains("30/06/2025", StringComparison.Ordinal));
    }

    [Fact]
    public void Mistakes_AreToldTogether()
    {
        using var facts = Facts.FromGolden("restated-by-weights");
        var reported = s_restated with { Basis = UnitBasis.Reported, Unit = new(Level: "comune", MapDate: new(2025, 7, 1)), Division = new(DivisionRule.LeftOut, To: ["101"]) };
        Assert.Equal(["unknown-level", "bad-basis", "bad-division"], facts.Refused(reported).Select(e => e.Code));
        Assert.Equal(["bad-division"], facts.Refused(s_restated with { Division = ByWeights("104", ("102", 1)) }).Select(e => e.Code).Distinct());
        Assert.Equal(["bad-division"], facts.Refused(s_restated with { Division = ByWeights("101", ("101", 1)) }).Select(e => e.Code));
        Assert.Equal(["bad-division"], facts.Refused(s_restated with { Division = new(DivisionRule.ToOne, To: ["102"]) }).Select(e => e.Code));
        Assert.Equal("104", Assert.Single(facts.Refused(s_restated with { Division = new(DivisionRule.ToOne, To: ["1044"]) })).Nearest);
    }

    private static Division ByWeights(string unit, params (string Part, decimal Weight)[] parts) => new(
        DivisionRule.ByWeights,
        Weights: new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal) { [unit] = parts.ToDictionary(p => p.Part, p => p.Weight, StringComparer.Ordinal) });
}
