using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class WorkbookPathsTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Add(string name, string content = "x")
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    [Fact]
    public void Expand_Folder_TakesWorkbooksBelowInOrderOfName()
    {
        foreach (var name in new[] { "b.xlsx", "a.XLS", "sub/c.csv", "~$b.xlsx", ".hidden.xlsx", "readme.txt", "anh.png" }) Add(name);
        var passedOver = new List<string>();
        Assert.Equal(["a.XLS", "b.xlsx", "c.csv"], WorkbookPaths.Expand([_folder], passedOver).Select(f => f.Name));
        Assert.Equal([".hidden.xlsx", "anh.png", "readme.txt", "~$b.xlsx"], passedOver.Select(p => Path.GetFileName(p)));
    }

    [Fact]
    public void Expand_SameNameInSeveralFolders_IsToldApartByTheFolder()
    {
        foreach (var name in new[] { "Phục Linh/DS.xlsx", "Hòa Cư/DS.xlsx", "Hòa Cư/khác.xlsx" }) Add(name);
        Assert.Equal(["DS (Hòa Cư).xlsx", "khác.xlsx", "DS (Phục Linh).xlsx"], WorkbookPaths.Expand([_folder]).Select(f => f.Name));
        var twice = Add("Phục Linh/DS.xlsx");
        Assert.Equal(["DS.xlsx", "DS.xlsx"], WorkbookPaths.Expand([twice, twice]).Select(f => f.Name));
    }

    [Fact]
    public void Expand_FileNamedDirectly_IsTakenWhateverItIsCalled() => Assert.Equal("bao-cao.dat", Assert.Single(WorkbookPaths.Expand([Add("bao-cao.dat")])).Name);

    [Fact]
    public void Expand_BrokenZip_GoesInAsAFileToBeRefused() => Assert.Equal("x.zip", Assert.Single(WorkbookPaths.Expand([Add("x.zip")])).Name);

    [Fact]
    public void Expand_DecomposedName_IsComposed() => Assert.Equal("Phục Linh.xlsx", Assert.Single(WorkbookPaths.Expand([Add("Phục Linh.xlsx".Normalize(System.Text.NormalizationForm.FormD))])).Name);

    [Fact]
    public void Expand_MissingPath_IsNamed() => Assert.Contains("khong-co.xlsx", Assert.Throws<FileNotFoundException>(() => WorkbookPaths.Expand(["khong-co.xlsx"])).Message);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200_000)]
    [InlineData(ReadingLimits.FileBytes)]
    [InlineData(ReadingLimits.FileBytes + 1)]
    public void Expand_File_GivesAllItsBytesAndNoMore(int length)
    {
        var content = new byte[length];
        Random.Shared.NextBytes(content);
        var path = Path.Combine(_folder, "a.xlsx");
        File.WriteAllBytes(path, content);
        Assert.True(content.AsSpan().SequenceEqual(Assert.Single(WorkbookPaths.Expand([path])).Read()));
    }

    [Fact]
    public void ReadCapped_MoreThanTheLimit_IsOneByteTooLong() => Assert.Equal(ReadingLimits.FileBytes + 1, WorkbookPaths.ReadCapped(new MemoryStream(new byte[ReadingLimits.FileBytes + 500_000])).Length);
}
