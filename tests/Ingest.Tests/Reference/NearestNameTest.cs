using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Tests.Reference;

public sealed class NearestNameTest
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("", "ab", 2)]
    [InlineData("cong-an-xa", "cong-an-xaa", 1)]
    [InlineData("nhân", "nhận", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_CountsEdits(string from, string to, int distance) => Assert.Equal(distance, NearestName.Distance(from, to));

    [Fact]
    public void Find_NothingAlike_IsNull() => Assert.Null(NearestName.Find("zzzzzz", ["mttq", "cong-an-xa"]));

    [Fact]
    public void Find_Tie_TakesTheFirstByName() => Assert.Equal("aab", NearestName.Find("aaa", ["aac", "aab"]));
}
