namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>The count of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">What was reported; null where no report is there, which is a gap and never 0.</param>
/// <param name="IsOpen">The year is not over: the count so far is the least that it will be.</param>
public sealed record CountPoint(int Year, int? Count, bool IsOpen = false);

/// <summary>The yearly counts of one unit in one group of a plan.</summary>
/// <param name="Unit">Id of the unit that reports.</param>
/// <param name="Group">What is counted: an item of a plan with the kind that its number is for.</param>
/// <param name="Points">The years, ascending.</param>
public sealed record CountSeries(string Unit, string Group, IReadOnlyList<CountPoint> Points)
{
    /// <summary>The years with a report.</summary>
    public IEnumerable<CountPoint> Reported => Points.Where(p => p.Count is not null);

    /// <summary>The same with only what was known after a year.</summary>
    public CountSeries UpTo(int year) => this with { Points = [.. Points.Where(p => p.Year <= year)] };
}
