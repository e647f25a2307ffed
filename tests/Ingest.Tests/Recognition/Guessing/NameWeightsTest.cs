using System.Globalization;
using DienHinh.Ingest.Recognition.Guessing;
using Xunit.Abstractions;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>The weights that are shipped are as good as those that the slips of today's catalogue give, and take as little for what it is not.</summary>
public sealed class NameWeightsTest(ITestOutputHelper output)
{
    // A name that is added to the catalogue moves weights a little; what matters is what they do.
    private const double MostLost = 1.02;

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
        var (shipped, sure) = (subject.Weights, subject.Weights.Sure);
        output.WriteLine($"{word}: {slips.Count} slips, {slips.Count(s => s.IsNone)} of them mean none; the rules leave {fit.Slips.Count} open");
        output.WriteLine($"new([{Join(fit.Weights.Take(NameTraits.OfMeaning))}], [{Join(fit.Weights.Skip(NameTraits.OfMeaning))}], {fit.Sure.ToString("F4", CultureInfo.InvariantCulture)})");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"held out: log loss {fit.Slips.Average(s => -Math.Log(s.OfRight)):F3}"));
        foreach (var cut in (ReadOnlySpan<double>)[0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, sure]) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from {cut}: taken {fit.TakenFrom(cut)}, wrong {fit.WrongFrom(cut)}"));

        var (now, best) = (NameWeightsFit.LogLoss(slips, [.. shipped.Meaning, .. shipped.None]), NameWeightsFit.LogLoss(slips, fit.Weights));
        Assert.True(now <= MostLost * best, $"log loss {now:F4}, could be {best:F4}: ship the line above");
        Assert.True(fit.WrongFrom(sure) <= 0.005 * fit.TakenFrom(sure), $"{fit.WrongFrom(sure)} of {fit.TakenFrom(sure)} taken from {sure} are wrong: ship the line above");
        Assert.True(fit.TakenFrom(sure) > 0);
    }

    private static string Join(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(n => n.ToString("F2", CultureInfo.InvariantCulture)));
}
