namespace DienHinh.Analytics.Querying;

/// <summary>Reports of one year: owed, owed and received, received at all, in time (null where no due date is set), and used (null where all are).</summary>
internal sealed record YearCoverage(int Year, long Expected, long ExpectedReceived, long Received, long? OnTime, long? Used = null)
{
    /// <summary>The coverage of several years. Where no plan expects anything, what came in is all that can be said.</summary>
    public static Coverage Together(IReadOnlyList<YearCoverage> years)
    {
        var expected = years.Sum(y => y.Expected);
        var dated = years.Where(y => y.OnTime is not null).ToList();
        return new Coverage(
            expected == 0 ? null : (int)expected,
            (int)(expected == 0 ? years.Sum(y => y.Received) : years.Sum(y => y.ExpectedReceived)),
            dated.Count == 0 ? null : (int)dated.Sum(y => y.OnTime!.Value),
            years.Any(y => y.Used is not null) ? (int)years.Sum(y => y.Used ?? 0) : null);
    }
}
