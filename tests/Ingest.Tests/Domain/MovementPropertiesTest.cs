using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Domain;

public sealed class MovementPropertiesTest
{
    [Theory]
    [InlineData("Trung ương", "central")]
    [InlineData("tỉnh", "province")]
    [InlineData("xã", "unit")]
    [InlineData("huyện, xã", "unit")]
    // Several levels, or a "thành phố" that may be of the centre or of a province: the document does not say which.
    [InlineData("Trung ương, tỉnh, thành phố", null)]
    [InlineData("Trung ương, tỉnh, thành phố (hưởng ứng)", null)]
    [InlineData("thành phố", null)]
    [InlineData(null, null)]
    public void LauncherOf_Words_IsALevelOrNone(string? words, string? launcher) => Assert.Equal(launcher, MovementProperties.LauncherOf(words));

    [Fact]
    public void Read_Properties_AreThoseOfTheFile()
    {
        var files = SmallCatalogue.Files();
        files["reference/movements.yaml"] = SmallCatalogue.Movements.Replace("aliases: [NTM]", "aliases: [NTM]\n  scope: nation\n  duration: 3-5\n  method: regular");
        var movements = Catalogue.Parse(files).Movements;
        Assert.Equal(("nation", "3-5", "regular"), (movements[0].Scope, movements[0].Duration, movements[0].Method));
        Assert.Equal((null, null, null), (movements[1].Scope, movements[1].Duration, movements[1].Method));
    }

    [Theory]
    [InlineData("scope: natio", "“scope: natio”", "nation")]
    [InlineData("duration: 2", "“duration: 2”", null)]
    [InlineData("method: regularly", "“method: regularly”", "regular")]
    public void Read_Mistake_IsLocated(string line, string words, string? nearest)
    {
        var errors = SmallCatalogue.ErrorsAfter("reference/movements.yaml", "aliases: [NTM]", "aliases: [NTM]\n  " + line);
        var error = Assert.Single(errors);
        Assert.Equal(("reference/movements.yaml", 8), (error.File, error.Line));
        Assert.Contains(words, error.Message);
        if (nearest is not null)
            Assert.Equal(nearest, error.Nearest);
    }
}
