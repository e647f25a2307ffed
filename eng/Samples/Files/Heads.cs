using System.Globalization;
using DienHinh.Samples.Content;
using DienHinh.Samples.Layouts;

namespace DienHinh.Samples.Files;

/// <summary>Letterheads and dates of the sample documents.</summary>
public static class Heads
{
    /// <summary>A list of what was recognised in a year.</summary>
    public static Letterhead List(SampleIssuer issuer, int year, DateOnly date) => Titled(
        issuer, date, "DANH SÁCH", Year($"Tập thể, cá nhân, hộ gia đình điển hình tiên tiến được công nhận năm {year}"));

    /// <summary>The summary form of a year.</summary>
    public static Letterhead Summary(SampleIssuer issuer, int year, DateOnly date) =>
        Titled(issuer, date, "BIỂU TỔNG HỢP", Year($"Kết quả công nhận điển hình tiên tiến năm {year}")) with { FormNumber = "Biểu số 02", UnitLine = "Đơn vị tính: điển hình" };

    /// <summary>Any document.</summary>
    public static Letterhead Titled(SampleIssuer issuer, DateOnly date, params string[] title) => new() { Issuer = issuer, Date = date, Title = title };

    /// <summary>The day on which a commune usually signs: in November, and in June of 2025, when the communes still are the old ones.</summary>
    public static DateOnly UsualDay(SampleIssuer issuer, int year)
    {
        var day = new SampleRandom(Year($"{issuer.Code}/day/{year}")).Below(10);
        return year < 2025 ? new DateOnly(year, 11, 4 + day) : new DateOnly(2025, 6, 9 + day);
    }

    /// <summary>Text with numbers, culture apart.</summary>
    public static string Year(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
