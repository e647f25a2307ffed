using System.Text;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Tests.Charts.Text;

public class FontFileTest
{
    private const string Letters =
        "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz"
        + "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆFGHIÌÍỈĨỊJKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVWXYỲÝỶỸỴZ"
        + "0123456789.,;:!?%()[]/+-–—…\"'“”‘’&*°";

    public static TheoryData<int> Weights => [400, 600, 700];

    [Theory]
    [MemberData(nameof(Weights))]
    public void ShippedFont_HasEveryVietnameseLetter(int weight)
    {
        var font = FontFolder.File((FontWeight)weight);

        Assert.All(Letters.EnumerateRunes(), letter => Assert.True(font.Has(letter), $"no glyph for {letter}"));
        Assert.All(Letters.EnumerateRunes(), letter => Assert.InRange(font.Advance(letter), 0.1, 1.3));
    }

    [Fact]
    public void Has_CharacterOutsideTheFont_IsFalse() => Assert.False(FontFolder.File(FontWeight.Regular).Has(new Rune('漢')));

    [Fact]
    public void Advance_OfNarrowWideAndBoldLetters_Differs()
    {
        var font = FontFolder.File(FontWeight.Regular);

        Assert.True(font.Advance(new Rune('i')) * 2 < font.Advance(new Rune('m')));
        Assert.True(FontFolder.File(FontWeight.Bold).Advance(new Rune('n')) > font.Advance(new Rune('n')));
    }

    [Fact]
    public void Read_FileThatIsNoFont_SaysWhatToDo()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "not a font");
            Assert.Contains("npm ci", Assert.Throws<ChartException>(() => FontFile.Read(path)).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
