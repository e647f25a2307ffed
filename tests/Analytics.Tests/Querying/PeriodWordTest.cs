using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Querying;

public class PeriodWordTest
{
    [Theory]
    [InlineData("2023", "years 2023-01-01 2023-12-31")]
    [InlineData("2021..2025", "years 2021-01-01 2025-12-31")]
    [InlineData("2021-2025", "years 2021-01-01 2025-12-31")]
    [InlineData("2023-H1", "days 2023-01-01 2023-06-30")]
    [InlineData("2023-H2", "days 2023-07-01 2023-12-31")]
    [InlineData("2023-Q1", "days 2023-01-01 2023-03-31")]
    [InlineData("2023-Q4", "days 2023-10-01 2023-12-31")]
    [InlineData("2024-02", "days 2024-02-01 2024-02-29")]
    [InlineData("2023-06-11", "days 2023-06-11 2023-06-11")]
    [InlineData("2023-Q2..2024-H1", "days 2023-04-01 2024-06-30")]
    [InlineData("2023-01-01..2023-06-11", "days 2023-01-01 2023-06-11")]
    [InlineData("2022..2023-H1", "days 2022-01-01 2023-06-30")]
    [InlineData("closed@2024-12-31", "closed 2024-12-31")]
    [InlineData("final-2025", "named final-2025")]
    [InlineData("1", "named 1")]
    [InlineData("interim-2023..final-2025", "between interim-2023 final-2025")]
    [InlineData("2025..2021", null)]
    [InlineData("2025-2021", null)]
    [InlineData("2023-Q4..2023-Q1", null)]
    [InlineData("2023-Q5", null)]
    [InlineData("2023-13", null)]
    [InlineData("2023-02-30", null)]
    [InlineData("closed@yesterday", null)]
    [InlineData("2023..final-2025", null)]
    [InlineData("final-2025..final-2025", null)]
    [InlineData("2021..2022..2023", null)]
    [InlineData("", null)]
    public void Parse_KnowsTheForms(string word, string? expected) => Assert.Equal(expected, PeriodWord.Parse(word) switch
    {
        PeriodWord.Years y => string.Create(CultureInfo.InvariantCulture, $"years {y.From}-01-01 {y.To}-12-31"),
        PeriodWord.Days d => string.Create(CultureInfo.InvariantCulture, $"days {d.From:yyyy-MM-dd} {d.To:yyyy-MM-dd}"),
        PeriodWord.Closed c => string.Create(CultureInfo.InvariantCulture, $"closed {c.On:yyyy-MM-dd}"),
        PeriodWord.Named n => "named " + n.Id,
        PeriodWord.Between b => $"between {b.First} {b.Second}",
        _ => null,
    });

    [Fact]
    public void EveryFormThatIsTold_IsUnderstood() => Assert.All(PeriodForms.All, f => Assert.NotNull(PeriodWord.Parse(f.Example)));
}
