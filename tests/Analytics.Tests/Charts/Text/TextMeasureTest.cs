using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Tests.Charts.Text;

public class TextMeasureTest
{
    private const FontWeight Regular = FontWeight.Regular;

    [Fact]
    public void Wrap_LongName_StaysInTheWidthAndKeepsEveryWord()
    {
        foreach (var name in ChartSamples.Movements)
        {
            var wrapped = TextMeasure.Wrap(name, 12, Regular, 180, 4);

            Assert.True(wrapped.IsWhole);
            Assert.Equal(name, string.Join(' ', wrapped.Lines));
            Assert.All(wrapped.Lines, line => Assert.InRange(TextMeasure.Width(line, 12, Regular), 1, 180));
        }
    }

    [Fact]
    public void Wrap_TooLongForTheLines_EndsWithAnEllipsis()
    {
        var wrapped = TextMeasure.Wrap(ChartSamples.Movements[6], 12, Regular, 120, 2);

        Assert.False(wrapped.IsWhole);
        Assert.Equal(2, wrapped.Lines.Count);
        Assert.EndsWith("…", wrapped.Lines[1]);
        Assert.All(wrapped.Lines, line => Assert.InRange(TextMeasure.Width(line, 12, Regular), 1, 120));
    }

    [Fact]
    public void Wrap_OneEndlessWord_IsCut()
    {
        var wrapped = TextMeasure.Wrap(new string('m', 500), 12, Regular, 100, 3);

        Assert.False(wrapped.IsWhole);
        Assert.InRange(TextMeasure.Width(Assert.Single(wrapped.Lines), 12, Regular), 50, 100);
    }

    [Fact]
    public void Wrap_Nothing_HasNoLines() => Assert.Empty(TextMeasure.Wrap("  ", 12, Regular, 100, 3).Lines);

    [Fact]
    public void Wrap_WordOfTwoSyllables_IsNotParted()
    {
        var width = TextMeasure.Width("Cán bộ, công chức, viên chức thi", 12, Regular) + 1;

        Assert.Equal(["Cán bộ, công chức, viên chức", "thi đua"], TextMeasure.Wrap("Cán bộ, công chức, viên chức thi đua", 12, Regular, width, 2).Lines);
    }

    [Fact]
    public void Wrap_WordWiderThanTheLine_IsPartedAtItsSpaces() =>
        Assert.Equal(["thi", "đua"], TextMeasure.Wrap("thi đua", 12, Regular, TextMeasure.Width("đua", 12, Regular) + 0.1, 2).Lines);

    [Fact]
    public void WrapEvenly_TwoLines_AreAboutEquallyLong()
    {
        var lines = TextMeasure.WrapEvenly("Toàn dân đoàn kết xây dựng đời sống văn hóa", 12, Regular, 250, 3).Lines;

        Assert.Equal(["Toàn dân đoàn kết", "xây dựng đời sống văn hóa"], lines);
    }

    [Theory]
    [InlineData("Dạy tốt - Học tốt", new[] { "Dạy", "tốt -", "Học", "tốt" })]
    [InlineData("phong cách Hồ Chí Minh.", new[] { "phong cách", "Hồ Chí Minh." })]
    [InlineData("CHUYỂN ĐỔI SỐ", new[] { "CHUYỂN ĐỔI SỐ" })]
    public void Split_KeepsWordsTogether(string text, string[] words) => Assert.Equal(words, Words.Split(text));
}
