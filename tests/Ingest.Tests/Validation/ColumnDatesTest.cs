using System.Globalization;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>What a date means is decided by its column; what is no whole date stays as precise as it is.</summary>
public sealed class ColumnDatesTest
{
    private const string Head = "name DS\nA1: UBND XÃ PHỤC LINH\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n4| STT | Họ và tên | Đối tượng | Phong trào | Hình thức khen thưởng | Ngày quyết định\n";
    private static readonly string[] s_names = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung"];

    private static (string Days, IReadOnlyList<string> Findings) Read(params string[] dates)
    {
        var rows = dates.Select((d, i) => $"{i + 5}| {i + 1} | {s_names[i]} | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Giấy khen | {d}");
        var read = Reading.OfPhucLinh(Head + string.Join('\n', rows));
        return (string.Join(" ", read.Submission!.Exemplars.Select(e => e.Awards.Single().DecisionDate?.ToString("d/M/yyyy", CultureInfo.InvariantCulture) ?? "-")), read.Triples());
    }

    [Fact]
    public void DayFirst_IsTheHabit()
    {
        var (days, findings) = Read("03/04/2023", "05/06/23", "2023-11-20", "@20/11/2023");
        Assert.Equal("3/4/2023 5/6/2023 20/11/2023 20/11/2023", days);
        Assert.Empty(findings);
    }

    [Fact]
    public void MonthFirst_WhereOneCellProvesIt_HoldsForTheColumn()
    {
        var (days, findings) = Read("03/04/2023", "11/20/2023", "05/06/23");
        Assert.Equal("4/3/2023 20/11/2023 6/5/2023", days);
        Assert.Equal(["DS!F6 month-before-day note"], findings);
    }

    [Fact]
    public void OneCellInTheOtherOrder_IsReadByItselfAndSaid()
    {
        var (days, findings) = Read("20/11/2023", "03/04/2023", "11/21/2023", "22/11/2023");
        Assert.Equal("20/11/2023 3/4/2023 21/11/2023 22/11/2023", days);
        Assert.Equal(["DS!F7 date-order-differs warning"], findings);
    }

    [Fact]
    public void SerialDays_AsNumberAndAsText_AreDays()
    {
        var (days, findings) = Read("45250", "\"45250\"", "20/11/2023");
        Assert.Equal("20/11/2023 20/11/2023 20/11/2023", days);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("tháng 3/2023")]
    [InlineData("03/2023")]
    [InlineData("Quý I/2023")]
    [InlineData("2023")]
    [InlineData("Quý I")]
    public void PartialDate_NeverBecomesAFirst_AndIsSaidOnce(string date)
    {
        var (days, findings) = Read(date, date, "20/11/2023");
        Assert.Equal("- - 20/11/2023", days);
        Assert.Equal(["DS!F5 date-partial note"], findings);
    }

    [Fact]
    public void WhatIsNoDate_IsSaid_AndNothingIsNot()
    {
        var (days, findings) = Read("31/02/2023", "sau", "-", "không");
        Assert.Equal("- - - -", days);
        Assert.Equal(["DS!F5 unreadable-date warning", "DS!F6 unreadable-date warning"], findings);
    }
}
