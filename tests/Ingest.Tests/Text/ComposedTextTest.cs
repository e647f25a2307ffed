using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class ComposedTextTest
{
    [Fact]
    public void IsSurely_IsNeverSaidOfATextThatComposingChanges()
    {
        // Every letter below the surrogates, alone and between two that compose with marks.
        for (var letter = '\0'; letter < '\ud800'; letter++)
        {
            foreach (var text in (ReadOnlySpan<string>)[$"{letter}", $"a{letter}", $"{letter}a", $"o{letter}u"])
                Assert.True(!ComposedText.IsSurely(text) || text == text.Normalize(NormalizationForm.FormC), $"U+{(int)letter:X4}");
        }
    }

    [Theory]
    [InlineData("Chi hội Phụ nữ thôn Đông – “giỏi việc nước”", true)]
    [InlineData("", true)]
    [InlineData("Hô\u0323i", false)]
    [InlineData("\ud800", false)]
    public void IsSurely_OfWhatOfficesType(string text, bool expected) => Assert.Equal(expected, ComposedText.IsSurely(text));
}
