using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class EventWordsTest
{
    [Theory]
    [InlineData("Đại hội Thi đua yêu nước tỉnh Thái Nguyên lần thứ VI", "congress-province-6")]
    [InlineData("Đại hội TĐYN tỉnh lần thứ 6, giai đoạn 2021-2025", "congress-province-6")]
    [InlineData("giới thiệu dự Đại hội thi đua yêu nước tỉnh lần VI", "congress-province-6")]
    [InlineData("Hội nghị biểu dương điển hình tiên tiến huyện Đại Từ lần thứ IV", "conference-district-4")]
    [InlineData("Hội nghị điển hình tiên tiến xã năm 2025", "conference-commune-2025")]
    [InlineData("Đại hội Thi đua yêu nước toàn quốc lần thứ nhất", "congress-1")]
    [InlineData("Đại hội", "congress")]
    public void Find_TwoSpellingsOfOneEvent_AreOne(string text, string id) => Assert.Equal(id, EventWords.Find(text)!.Id);

    [Fact]
    public void Find_KeepsTheNameAsWrittenWithoutWhatLeadsToIt() =>
        Assert.Equal("Đại hội Thi đua yêu nước tỉnh lần thứ VI", EventWords.Find("DANH SÁCH giới thiệu dự Đại hội Thi đua yêu nước tỉnh lần thứ VI")!.Name);

    [Theory]
    [InlineData("x")]
    [InlineData("Hội Nông dân xã")]
    [InlineData("")]
    public void Find_WordsOfNoEvent_AreNone(string text) => Assert.Null(EventWords.Find(text));
}
