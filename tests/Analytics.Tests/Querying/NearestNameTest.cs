using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Tests.Querying;

public class NearestNameTest
{
    [Theory]
    [InlineData("recogniesd", "recognised")]
    [InlineData("RECOGNISED", "recognised")]
    [InlineData("temperature", null)]
    public void Find_GivesTheWordWithTheFewestEditsOrNone(string word, string? expected) =>
        Assert.Equal(expected, NearestName.Find(word, ["recognised", "commended", "exemplars"]));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    public void Distance_CountsEdits(string a, string b, int expected) => Assert.Equal(expected, NearestName.Distance(a, b));
}
