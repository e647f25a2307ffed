using System.Globalization;
using DienHinh.Ingest.Recognition.Guessing;
using Xunit.Abstractions;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>The weights that are shipped are those that the slips give.</summary>
public sealed class NameWeightsTest(ITestOutputHelper output)
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("movement")]
    [InlineData("owner")]
    [InlineData("unit")]
    public void Weights_FittedAnew_AreThoseShipped(string word)
    {
        var subject = NameSubject.All.First(s => s.Word == word);
        var slips = TrainingSet.Of(subject);
        output.WriteLine($"{word}: {slips.Count} slips, open {slips.Count(s => s.IsOpen)}, none {slips.Count(s => s.IsNone)}, open none {slips.Count(s => s.IsOpen && s.IsNone)}");
        var fitted = NameWeightsFit.Of(slips);
        output.WriteLine($"new([{Join(fitted.Weights.Take(NameTraits.OfMeaning))}], [{Join(fitted.Weights.Skip(NameTraits.OfMeaning))}], {fitted.Sure.ToString("F4", CultureInfo.InvariantCulture)}) temperature {fitted.Temperature:F3}, none {fitted.Offset:F3}");
        output.WriteLine(fitted.Report);
    }

    private static string Join(IEnumerable<double> numbers) => string.Join(", ", numbers.Select(n => n.ToString("F2", CultureInfo.InvariantCulture)));
}
