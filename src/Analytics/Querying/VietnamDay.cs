namespace DienHinh.Analytics.Querying;

/// <summary>The day in Viet Nam, which is UTC+7 all year: an offset needs no time zone database on the machine.</summary>
public static class VietnamDay
{
    /// <summary>Today.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
}
