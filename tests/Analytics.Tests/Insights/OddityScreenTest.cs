using System.Globalization;
using DienHinh.Analytics.Insights;
using DienHinh.Analytics.Insights.Oddities;
using Xunit.Abstractions;

namespace DienHinh.Analytics.Tests.Insights;

/// <summary>What the screen finds of planted oddities, and what it points out that is none. docs/methods.md quotes the table that this prints.</summary>
public sealed class OddityScreenTest(ITestOutputHelper output)
{
    [Fact]
    public void Screen_FindsWhatWasPlanted_AndLittleElse()
    {
        using var world = new PlantedOddities(seed: 8);
        var found = OddityReport.List(world.Database, new());
        foreach (var what in world.Planted.Select(p => p.What).Distinct())
        {
            var planted = world.Planted.Where(p => p.What == what).ToList();
            var hits = planted.Count(p => found.Any(o => Class(o) == what && o.Unit == p.Unit && o.Year == p.Year));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {planted.Count} | {hits} | {(double)hits / planted.Count:0.00} |"));
            Assert.True(hits >= 0.8 * planted.Count, $"{what}: {hits} of {planted.Count} found");
        }

        var right = found.Count(o => world.Planted.Any(p => p.Unit == o.Unit && p.Year == o.Year));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| pointed out | {found.Count} | {right} | {(double)right / found.Count:0.00} |"));
        Assert.True(right >= 0.85 * found.Count, $"{right} of {found.Count} are planted");
        Assert.All(found, o => Assert.True(o.Facts.Count > 0 || o.Kind == OddityKind.UnlikelyCount, o.Sentence));
    }

    [Fact]
    public void Screen_OfAJudgedOddity_TellsWhatWasSaid()
    {
        using var world = new PlantedOddities(seed: 8);
        var odd = OddityReport.List(world.Database, new())[0];
        using var transaction = world.Connection.BeginTransaction();
        using var command = world.Connection.CreateCommand();
        command.CommandText = $"insert into decision(id, what, spelling, means, decided_at, decided_by, reason) values (1, 'oddity', '{odd.Key}', 'explained', timestamp '2026-01-01', 'x', 'có hội thi')";
        command.ExecuteNonQuery();
        world.Database.Commit(transaction);
        var judged = OddityReport.List(world.Database, new()).Single(o => o.Key == odd.Key);
        Assert.Equal((OddityState.Explained, "có hội thi"), (judged.State, judged.Reason));
    }

    [Theory]
    [InlineData(new[] { 0.001, 0.02, 0.04, 0.5, 0.9 }, 0.04)]
    [InlineData(new[] { 0.2, 0.5, 0.9 }, 0)]
    public void Limit_IsTheLargestChanceBelowItsShareOfTheRank(double[] chances, double limit) => Assert.Equal(limit, FalseDiscovery.Limit(chances, 0.1));

    private static string Class(Oddity oddity) =>
        oddity.Kind is OddityKind.UnlikelyCount or OddityKind.SuddenJump or OddityKind.VanishedMovement ? "count" : OddityScreen.Code(oddity.Kind);
}
