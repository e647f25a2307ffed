using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Tests.Text;

public sealed class SyllableTest
{
    [Theory]
    [InlineData("Phục")]
    [InlineData("nghiêng")]
    [InlineData("giếng")]
    [InlineData("gì")]
    [InlineData("quốc")]
    [InlineData("khuỷu")]
    [InlineData("ĐƯỜNG")]
    [InlineData("yêu")]
    [InlineData("ạ")]
    public void IsPossible_Syllables_Are(string word) => Assert.True(Syllable.IsPossible(word));

    [Theory]
    [InlineData("Phôc")]
    [InlineData("học2")]
    [InlineData("strength")]
    [InlineData("àá")]
    [InlineData("hòc")]
    [InlineData("fan")]
    [InlineData("")]
    [InlineData("nghiênggg")]
    public void IsPossible_Others_AreNot(string word) => Assert.False(Syllable.IsPossible(word));
}
