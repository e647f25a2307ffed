namespace DienHinh.Analytics.Tests.Reports;

/// <summary>Facts for reports: 2023 in full, 2024 without any report, 2025 with two of three communes.</summary>
internal static class Samples
{
    public const string TwoYears = """
        insert into given_submission (id, plan, unit, year) values
            (1, 'p1', '101', 2023), (2, 'p1', '102', 2023), (3, 'p1', '103', 2023), (4, 'p1', '101', 2025), (5, 'p1', '102', 2025);
        insert into given_exemplar (id, submission, kind, movements, owners) values
            ('1-1', 1, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
            ('1-2', 1, 'household', 'nong-thon-moi an-ninh', 'hoi-nong-dan'),
            ('2-1', 2, 'individual', 'an-ninh', 'cong-an-xa'),
            ('3-1', 3, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
            ('4-1', 4, 'individual', 'nong-thon-moi', 'hoi-nong-dan'),
            ('4-2', 4, 'individual', 'khuyen-hoc', 'hoi-phu-nu');
        insert into given_count (id, submission, kind, movements, owners, count) values ('5-s1', 5, 'individual', 'an-ninh', 'cong-an-xa', 4);
        """;

    /// <summary>The morning of 21 November 2026 in Viet Nam, still the evening of the 20th in UTC.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(new DateTimeOffset(2026, 11, 20, 22, 0, 0, TimeSpan.Zero));

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
