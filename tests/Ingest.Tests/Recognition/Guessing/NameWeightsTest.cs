using System.Globalization;
using DienHinh.Ingest.Recognition.Guessing;
using Xunit.Abstractions;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>The weights that are shipped are as good as those that the slips of today's catalogue give, and their chances are what they claim.</summary>
public sealed class NameWeightsTest(ITestOutputHelper output)
{
    // A name that is added to the catalogue moves weights a little; what matters is what they do.
    private const double MostLost = 1.02;

    // Slips of other seeds, and more of them, than the weights were fitted on.
    private const int FreshSeed = 5_000_000;
    private const int FreshTimes = 2;

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("movement")]
    [InlineData("owner")]
    [InlineData("unit")]
    public void Weights_FittedAnew_AreNoBetterThanThoseShipped(string word)
    {
        var subject = NameSubject.All.First(s => s.Word == word);
        var slips = TrainingSet.Of(subject);
        var fit = NameWeightsFit.Of(slips);
        output.WriteLine($"{word}: {slips.Count} slips, {slips.Count(s => s.IsNone)} of them mean none; the rules leave {fit.Slips.Count} open");
        output.WriteLine($"new([{Join(fit.Weights.Take(NameTraits.OfMeaning))}], [{Join(fit.Weights.Skip(NameTraits.OfMeaning))}])");
        var (now, best) = (NameWeightsFit.LogLoss(slips, [.. subject.Weights.Meaning, .. subject.Weights.None]), NameWeightsFit.LogLoss(slips, fit.Weights));
        Assert.True(now <= MostLost * best, $"log loss {now:F4}, could be {best:F4}: ship the line above");
    }

    /// <summary>What a chance is worth, and why nothing is taken without asking: above no cut is it shown that fewer than one in 200 is wrong.</summary>
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("movement")]
    [InlineData("owner")]
    [InlineData("unit")]
    public void Chances_OfFreshSlips_AreWhatTheyClaim(string word)
    {
        var fit = NameWeightsFit.Of(TrainingSet.Of(NameSubject.All.First(s => s.Word == word), FreshSeed, FreshTimes));
        foreach (var cut in (ReadOnlySpan<double>)[0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9993])
        {
            var mean = fit.Slips.Where(s => s.Chance >= cut).Select(s => s.Chance).DefaultIfEmpty(1).Average();
            var right = 1 - ((double)fit.WrongFrom(cut) / Math.Max(1, fit.TakenFrom(cut)));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word} from {cut}: {fit.TakenFrom(cut)}, wrong {fit.WrongFrom(cut)}, chance {mean:F3}, right {right:F3}"));
            if (cut <= 0.95) Assert.InRange(right, mean - 0.03, mean + 0.03);
        }
    }

    private static string Join(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(n => n.ToString("F2", CultureInfo.InvariantCulture)));
}
