using DienHinh.Analytics.Units;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Tests.Units;

public class UnitMapTest
{
    private static readonly DateOnly s_reform = new(2025, 7, 1);
    private static readonly DateOnly s_before = new(2025, 6, 30);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Weights_KeepTheTotal(int seed)
    {
        var random = new RandomRegister(seed);
        var division = random.Weights();
        foreach (var day in RandomRegister.Days)
        {
            var restated = Restate(random.Figures.ToDictionary(f => f.Key, f => (decimal)f.Value, StringComparer.Ordinal), new(random.Register, day, division));
            Assert.Equal(random.Figures.Values.Sum(), restated.Values.Sum(), 6);
            Assert.All(restated.Keys, id => Assert.True(random.Register.Find(id)!.ExistsDuring(day, day)));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shares_OfAUnitAddUpToExactlyOne(int seed)
    {
        var random = new RandomRegister(seed);
        var maps = RandomRegister.Days.SelectMany(d => new UnitMap[] { new(random.Register, d, random.Weights()), new(random.Register, d, new(DivisionRule.ToOne)) });
        Assert.All(maps, map => Assert.All(random.Figures.Keys, id => Assert.Equal(1m, map.Place(id).Shares.Sum(s => s.Share))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void SameMap_ChangesNothing(int seed)
    {
        var random = new RandomRegister(seed);
        foreach (var day in RandomRegister.Days)
        {
            var map = new UnitMap(random.Register, day, random.Weights());
            var once = Restate(random.Figures.ToDictionary(f => f.Key, f => (decimal)f.Value, StringComparer.Ordinal), map);
            Assert.Equal(once.OrderBy(f => f.Key, StringComparer.Ordinal), Restate(once, map).OrderBy(f => f.Key, StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void UpAndDownByWeights_KeepsTheTotal(int seed)
    {
        var random = new RandomRegister(seed);
        var division = random.Weights();
        var old = random.Figures.Where(f => random.Register.Find(f.Key)!.ExistsDuring(RandomRegister.Days[0], RandomRegister.Days[0]))
            .ToDictionary(f => f.Key, f => (decimal)f.Value, StringComparer.Ordinal);

        var up = Restate(old, new(random.Register, RandomRegister.Days[2], division));
        var down = Restate(up, new(random.Register, RandomRegister.Days[0], division));

        Assert.Equal(old.Values.Sum(), down.Values.Sum(), 6);
        Assert.NotEqual(old.Keys.Order(StringComparer.Ordinal), up.Keys.Order(StringComparer.Ordinal));
        Assert.Subset(old.Keys.ToHashSet(StringComparer.Ordinal), down.Keys.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LeftOut_IsAllThatIsMissing(int seed)
    {
        var random = new RandomRegister(seed);
        foreach (var day in RandomRegister.Days)
        {
            var map = new UnitMap(random.Register, day, new(DivisionRule.LeftOut));
            var kept = Restate(random.Figures.ToDictionary(f => f.Key, f => (decimal)f.Value, StringComparer.Ordinal), map).Values.Sum();
            var left = random.Figures.Where(f => map.Place(f.Key).Divided.Count > 0).Sum(f => f.Value);
            Assert.Equal(random.Figures.Values.Sum(), kept + left);
        }
    }

    [Fact]
    public void Division_WithoutRule_IsLeftOpenAndNamed()
    {
        var placement = new UnitMap(Small(), s_reform).Place("104");
        Assert.Equal(["104"], placement.Divided);
        Assert.Empty(placement.Shares);
        Assert.Equal("101@2025-07-01", placement.Main.PlaceId);
    }

    [Theory]
    [InlineData(null, "101@2025-07-01")]
    [InlineData("103", "103@2025-07-01")]
    [InlineData("103@2025-07-01", "103@2025-07-01")]
    public void ToOne_GoesToTheNamedElseToTheFirst(string? to, string expected) =>
        Assert.Equal([new(expected, expected, 1)], new UnitMap(Small(), s_reform, new(DivisionRule.ToOne, to is null ? null : [to])).Place("104").Shares);

    [Fact]
    public void ToOne_WithWeights_GoesToTheHeaviest()
    {
        var weights = Weights("104", ("101", 2), ("103", 5));
        Assert.Equal("103@2025-07-01", Assert.Single(new UnitMap(Small(), s_reform, new(DivisionRule.ToOne, Weights: weights)).Place("104").Shares).PlaceId);
    }

    [Fact]
    public void Weights_OfInhabitants_BecomeShares()
    {
        var weights = Weights("104", ("101", 3000), ("103", 1000));
        var shares = new UnitMap(Small(), s_reform, new(DivisionRule.ByWeights, Weights: weights)).Place("104").Shares;
        Assert.Equal([new("101@2025-07-01", "101@2025-07-01", 0.75m), new("103@2025-07-01", "103@2025-07-01", 0.25m)], shares);
    }

    [Fact]
    public void MergedUnit_GoesBackOnlyByARule()
    {
        Assert.Equal(["101@2025-07-01"], new UnitMap(Small(), s_before).Place("101@2025-07-01").Divided);
        var weights = Weights("101@2025-07-01", ("101", 1), ("102", 1), ("104", 2));
        var shares = new UnitMap(Small(), s_before, new(DivisionRule.ByWeights, Weights: weights)).Place("101@2025-07-01").Shares;
        Assert.Equal([("104", 0.5m), ("101", 0.25m), ("102", 0.25m)], shares.Select(s => (s.PlaceId, s.Share)));
    }

    [Fact]
    public void Body_KeepsItsNameAndMovesWithItsCommune()
    {
        var placement = new UnitMap(Small(), s_reform).Place("102/cong-an-xa");
        Assert.Equal([new("102/cong-an-xa", "101@2025-07-01", 1)], placement.Shares);
        Assert.Empty(placement.Divided);
    }

    [Fact]
    public void DividedAndJoinedAgain_NeedsNoRule()
    {
        Unit[] units = [new("1", "Xã A", UnitLevel.Commune, "19", null, new(2022, 12, 31)), new("2", "Xã B", UnitLevel.Commune, "19", new(2023, 1, 1), s_before),
            new("3", "Xã C", UnitLevel.Commune, "19", new(2023, 1, 1), s_before), new("4", "Xã D", UnitLevel.Commune, "19", s_reform, null)];
        Succession[] steps = [new("1", "2@2023-01-01", new(2023, 1, 1), true), new("1", "3@2023-01-01", new(2023, 1, 1), true),
            new("2@2023-01-01", "4@2025-07-01", s_reform, false), new("3@2023-01-01", "4@2025-07-01", s_reform, false)];
        var placement = new UnitMap(new(units, steps), s_reform).Place("1");
        Assert.Equal([new("4@2025-07-01", "4@2025-07-01", 1)], placement.Shares);
        Assert.Empty(placement.Divided);
        Assert.Equal(["1"], new UnitMap(new(units, steps), new(2024, 1, 1)).Place("1").Divided);
    }

    [Fact]
    public void UnitWithoutSuccessor_StaysAndIsSaid() =>
        Assert.False(new UnitMap(new([new("7", "Xã Mất", UnitLevel.Commune, null, null, s_before)], []), s_reform).Place("7").HasPlace);

    private static Dictionary<string, decimal> Restate(Dictionary<string, decimal> figures, UnitMap map) => figures
        .SelectMany(f => map.Place(f.Key).Shares, (f, s) => (s.UnitId, Value: f.Value * s.Share))
        .GroupBy(p => p.UnitId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(p => p.Value), StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Weights(string unit, params (string Part, decimal Weight)[] parts) =>
        new(StringComparer.Ordinal) { [unit] = parts.ToDictionary(p => p.Part, p => p.Weight, StringComparer.Ordinal) };

    // 101 and 102 merge, 103 goes on under a new name, 104 is divided between both.
    private static UnitRegister Small()
    {
        Unit[] units =
        [
            new("19", "Tỉnh", UnitLevel.Province, null, null, null), new("101", "Xã An Hòa", UnitLevel.Commune, "19", null, s_before),
            new("102", "Xã Bình An", UnitLevel.Commune, "19", null, s_before), new("103", "Xã Đông Sơn", UnitLevel.Commune, "19", null, s_before),
            new("104", "Xã Cẩm Sơn", UnitLevel.Commune, "19", null, s_before), new("cong-an-xa", "Công an xã", UnitLevel.Body, "102", null, s_before),
            new("101", "Xã An Bình", UnitLevel.Commune, "19", s_reform, null), new("103", "Phường Đông Sơn", UnitLevel.Commune, "19", s_reform, null),
        ];
        Succession[] steps =
        [
            new("101", "101@2025-07-01", s_reform, false), new("102", "101@2025-07-01", s_reform, false), new("103", "103@2025-07-01", s_reform, false),
            new("104", "101@2025-07-01", s_reform, true), new("104", "103@2025-07-01", s_reform, true),
        ];
        return new(units, steps);
    }
}
