using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class RecentTextsTest
{
    [Fact]
    public void Of_TheSameText_IsFoundOutOnce()
    {
        var asked = new List<string>();
        var recent = Recording(1_024, asked);
        Assert.Equal([9, 9], [recent.Of("Họ và tên"), recent.Of(new string("Họ và tên".AsSpan()))]);
        Assert.Equal(["Họ và tên"], asked);
    }

    [Fact]
    public void Of_TextsThatShareAPlace_AreNotMixedUp()
    {
        var asked = new List<string>();
        var recent = Recording(1, asked);
        Assert.Equal([2, 4, 2], [recent.Of("TT"), recent.Of("Năm"), recent.Of("TT")]);
        Assert.Equal(["TT", "Năm"], asked);
    }

    [Fact]
    public void Of_ATextMetTwiceRunning_TakesThePlace_AndTextsMetOnceDoNot()
    {
        var asked = new List<string>();
        var recent = Recording(1, asked);
        foreach (var text in (string[])["TT", "Nguyễn Văn A", "Nguyễn Văn B", "TT", "Năm", "Năm", "Năm", "TT"]) recent.Of(text);
        Assert.Equal(["TT", "Nguyễn Văn A", "Nguyễn Văn B", "Năm", "Năm", "TT"], asked);
    }

    [Fact]
    public void Of_ALongText_IsNotKept()
    {
        var asked = new List<string>();
        var recent = Recording(1_024, asked);
        var text = new string('x', 301);
        Assert.Equal([301, 301], [recent.Of(text), recent.Of(text)]);
        Assert.Equal(2, asked.Count);
    }

    private static RecentTexts<int> Recording(int places, List<string> asked) => new(places, text =>
    {
        asked.Add(text);
        return text == "Năm" ? 4 : text.Length;
    });
}
