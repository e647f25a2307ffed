using System.Globalization;
using System.Text;
using DienHinh.Analytics.Insights.Forecasting;
using Xunit.Abstractions;

namespace DienHinh.Analytics.Tests.Insights;

/// <summary>The forecast against the usual ones on counts that were held back. docs/methods.md quotes the table that this prints.</summary>
public sealed class BacktestTest(ITestOutputHelper output)
{
    [Theory]
    [InlineData("stationary")]
    [InlineData("growth")]
    [InlineData("noisy")]
    [InlineData("missing")]
    public void PooledForecast_BeatsTheBestUsualOne_AndItsIntervalHoldsWhatItClaims(string regime)
    {
        var rows = Backtest.Run(GeneratedSeries.Of(regime, seed: 8));
        output.WriteLine(Table(regime, rows));
        var pooled = rows.Single(r => r.Name == Backtest.Pooled);
        var others = rows.Where(r => r != pooled).ToList();
        Assert.Equal(4, others.Count);
        Assert.All(others, o => Assert.True(pooled.Crps < o.Crps, $"CRPS {pooled.Crps} is not below that of {o.Name}, {o.Crps}"));
        Assert.All(others, o => Assert.True(pooled.LogScore < o.LogScore, $"log score {pooled.LogScore} is not below that of {o.Name}, {o.LogScore}"));
        Assert.InRange(pooled.Coverage, 0.75, 0.85);
    }

    internal static string Table(string regime, IEnumerable<BacktestRow> rows)
    {
        var text = new StringBuilder();
        foreach (var r in rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {regime} | {r.Name} | {r.Forecasts} | {r.Crps:0.000} | {r.LogScore:0.000} | {r.Coverage:0.0 %} | {r.CoverageOfWholeNumbers:0.0 %} |");
        return text.ToString();
    }
}
