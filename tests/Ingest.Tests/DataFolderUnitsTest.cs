using System.Text;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests;

/// <summary>A list of units from outside becomes part of a data folder, or is refused with every mistake at its line.</summary>
public sealed class DataFolderUnitsTest : IDisposable
{
    // As an office has it: bare codes, which name two units each.
    private const string Units = """
        # Danh sách
        code,name,level,kind,parent_code,valid_from,valid_to
        96,Tỉnh Cũ,province,,,,2025-06-30
        96,Tỉnh Mới,province,,,2025-07-01,
        96001,Xã Một,commune,Xã,96,,2025-06-30
        96002,Xã Hai,commune,Xã,96,,2025-06-30
        96001,Xã Một,commune,,96,2025-07-01,
        96003,Xã Một,commune,,96,2025-07-01,
        """;

    private const string Succession = """
        old_code,new_code,date,extent
        96,96,2025-07-01,whole
        96001,96001,2025-07-01,whole
        96002,96001,2025-07-01,part
        96002,96003,2025-07-01,part
        """;

    private readonly LastingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Import_BareCodes_MeanTheUnitOfTheDay()
    {
        var units = Import(Units, Succession).Units;
        Assert.Equal("96@2025-07-01", units.Find("96003@2025-07-01")!.ParentId);
        Assert.Equal("96", units.Find("96001")!.ParentId);
        Assert.Equal(
            [new("96001", "96001@2025-07-01", new(2025, 7, 1), false), new("96002", "96001@2025-07-01", new(2025, 7, 1), true), new("96002", "96003@2025-07-01", new(2025, 7, 1), true)],
            units.Successions.Where(s => s.UnitId.StartsWith("960", StringComparison.Ordinal)));
        // Those of the program are there as well: its plans name them.
        Assert.Equal("Xã Phục Linh", units.Find("05794")!.Name);
    }

    [Fact]
    public void Import_Workbook_IsReadLikeCsv()
    {
        var book = SheetBuilder.Xlsx("""
            2| code | name | level | parent | valid_from | valid_to
            3| "96" | Tỉnh Cũ | province | | | @30/6/2025
            4| "96001" | Xã Một | commune | "96" | | 30/06/2025
            """);
        var units = DataFolder.ImportUnits(_folder.Path, _folder.CatalogueRoot, new("don-vi.xlsx", book), null, _folder.Clock).Units;
        Assert.Equal(new Unit("96001", "Xã Một", UnitLevel.Commune, "96", null, new(2025, 6, 30)), units.Find("96001"));
    }

    [Fact]
    public void Import_CodesAsNumbers_AreRefused()
    {
        var book = SheetBuilder.Xlsx("""
            1| code | name | level | parent
            2| 6 | Tỉnh Cũ | province |
            """);
        var errors = Assert.Throws<CatalogueException>(() => DataFolder.ImportUnits(_folder.Path, _folder.CatalogueRoot, new("don-vi.xlsx", book), null, _folder.Clock)).Errors;
        Assert.Equal(("don-vi.xlsx", 2), (errors[0].File, errors[0].Line));
        Assert.Contains("mất số 0 ở đầu", errors[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("96002,Xã Hai,commune,Xã,96,,2025-06-30", "96002,Xã Hai,commune,Xã,97,,2025-06-30", "u.csv:6", "“97” không có trong danh mục")]
    [InlineData("96003,Xã Một,commune,,96,2025-07-01,", "96003,Xã Một,commune,,96,2025-06-01,", "s.csv:5", "“96003” không có trong danh mục")]
    [InlineData("96001,Xã Một,commune,,96,2025-07-01,", "96001,Xã Một,commune,,96,2025-06-01,", "u.csv:7", "trong cùng thời gian")]
    [InlineData("96003,Xã Một,commune,,96,2025-07-01,", "96001,Xã Một,commune,,96,2025-07-01,", "u.csv:8", "ghi hai lần")]
    [InlineData("96002,Xã Hai,commune,Xã,96,,2025-06-30", "96002,Xã Hai,commune,Xã,96,,2025-05-31", "s.csv:4", "phải kết thúc đúng một ngày trước")]
    [InlineData("96002,Xã Hai,commune,", "96002,Xã Hai,comune,", "u.csv:6", "cấp “comune” không hợp lệ")]
    public void Import_MistakeInUnits_IsLocated(string from, string to, string where, string words) => AssertRefused(Units.Replace(from, to), Succession, where, words);

    [Theory]
    [InlineData("96002,96003,2025-07-01,part", "96002,96009,2025-07-01,part", "s.csv:5", "“96009” không có trong danh mục")]
    [InlineData("96002,96003,2025-07-01,part", "96002,96003,2025-07-01,whole", "s.csv:5", "phải có part = true")]
    [InlineData("96002,96003,2025-07-01,part", "96002,96001,2025-07-01,part", "s.csv:5", "ghi hai lần")]
    [InlineData("96001,96001,2025-07-01,whole", "96001,96001,2025-07-01,half", "s.csv:3", "không phải “half”")]
    // Back to an earlier unit: a circle.
    [InlineData("96001,96001,2025-07-01,whole", "96001@2025-07-01,96001,2025-07-01,whole", "s.csv:3", "phải kết thúc đúng một ngày trước")]
    [InlineData("old_code,new_code,date", "old_code,new_cod,date", "s.csv:1", "thiếu cột “successor”")]
    public void Import_MistakeInSuccession_IsLocated(string from, string to, string where, string words) => AssertRefused(Units, Succession.Replace(from, to), where, words);

    [Fact]
    public void Import_ManyMistakes_AreToldAtOnceAndChangeNothing()
    {
        Import(Units, Succession);
        var errors = Refused(Units.Replace("96002,Xã Hai,commune,Xã,96,", "96002,Xã Hai,commune,Xã,97,").Replace("96003,Xã Một", "96003,"), Succession.Replace("96001,96001", "96001,96008"));
        Assert.Equal(["s.csv:3", "u.csv:6", "u.csv:8"], errors.Select(e => $"{e.File}:{e.Line}").Distinct());
        using var data = _folder.Open();
        Assert.Equal("Xã Hai", data.Catalogue.Units.Find("96002")!.Name);
    }

    [Fact]
    public void Import_SuccessorThatWentOnBefore_IsRefused() => AssertRefused(
        Units.Replace("96003,Xã Một,commune,,96,2025-07-01,", "96003,Xã Một,commune,,96,2025-07-01,\n96004,Xã Bốn,commune,,97,,\n97,Tỉnh Bảy,province,,,,"),
        Succession + "\n96002,96004,2025-07-01,part", "s.csv:6", "phải bắt đầu đúng ngày 2025-07-01");

    [Fact]
    public void Import_IsTruthOfTheFolder_ForRebuildVerifyAndBackup()
    {
        using (var before = _folder.Open()) Assert.Null(before.Catalogue.Units.Find("96003"));
        var hash = Import(Units, Succession).ContentHash;
        Assert.NotEqual(hash, RealCatalogue.Value.ContentHash);
        using (var data = _folder.Open())
        {
            Assert.Equal(hash, data.Catalogue.ContentHash);
            Assert.Empty(FolderCheck.Run(data).Problems);
        }

        using (var rebuilt = _folder.Rebuild()) Assert.Equal("Tỉnh Mới", rebuilt.Catalogue.Units.Find("96@2025-07-01")!.Name);
        var backup = DataFolder.Backup(_folder.Path, _folder.CatalogueRoot, _folder.Clock);
        using var other = new LastingFolder();
        DataFolder.Restore(backup, other.Path, replace: false, other.Clock);
        using var restored = other.Open();
        Assert.Equal(hash, restored.Catalogue.ContentHash);
        Assert.Empty(FolderCheck.Run(restored).Problems);
    }

    [Fact]
    public void Restore_BackupWithoutUnits_TakesTheImportedOnesAside()
    {
        _folder.Open().Dispose();
        var backup = DataFolder.Backup(_folder.Path, _folder.CatalogueRoot, _folder.Clock);
        Import(Units, Succession);
        var aside = DataFolder.Restore(backup, _folder.Path, replace: true, _folder.Clock)!;
        using var data = _folder.Open();
        Assert.Null(data.Catalogue.Units.Find("96003"));
        Assert.True(File.Exists(Path.Combine(aside, "units", "units.csv")));
    }

    // Bare codes again: 96001 is one commune before the merger and another after it.
    private const string Clusters = """
        cluster,name,code,valid_from,valid_to
        mot,Cụm một,96001,2021-01-01,2025-06-30
        mot,Cụm một,96002,2021-01-01,
        mot,Cụm một,96001,1/7/2025,
        """;

    [Fact]
    public void Import_Clusters_TakeThePlaceOfTheProgramsOwn_AndSurviveALaterList()
    {
        var clusters = ImportClusters(Units, Clusters).Clusters;
        Assert.Equal(["96001", "96002", "96001@2025-07-01"], Assert.Single(clusters).Members.Select(m => m.UnitId));
        Import(Units.Replace("Xã Hai", "Xã Hai Bà"), null);
        using (var data = _folder.Open())
        {
            Assert.Equal("mot", Assert.Single(data.Catalogue.Clusters).Id);
            Assert.Empty(FolderCheck.Run(data).Problems);
        }

        // Alone they name the units that the folder has by now.
        Assert.Equal(["96001", "96002"], ImportClusters(null, Clusters.Replace("mot,Cụm một,96001,1/7/2025,", "")).Clusters.Single().Members.Select(m => m.UnitId));
        using var rebuilt = _folder.Rebuild();
        Assert.Equal(2, rebuilt.Catalogue.Clusters.Single().Members.Count);
    }

    [Fact]
    public void Import_MistakenClusters_AreLocatedInTheOfficesFileAndChangeNothing()
    {
        var errors = Assert.Throws<CatalogueException>(() => ImportClusters(Units, Clusters.Replace("96002", "96009").Replace("1/7/2025", "31/5/2025"))).Errors;
        Assert.Equal(["c.csv:3", "c.csv:4"], errors.Select(e => $"{e.File}:{e.Line}"));
        using var data = _folder.Open();
        Assert.Equal("dai-tu-1", Assert.Single(data.Catalogue.Clusters).Id);
    }

    private Catalogue ImportClusters(string? units, string clusters) => DataFolder.ImportUnits(
        _folder.Path, _folder.CatalogueRoot, units is null ? null : new("u.csv", Encoding.UTF8.GetBytes(units)), null, _folder.Clock, clusters: new("c.csv", Encoding.UTF8.GetBytes(clusters)));

    [Fact]
    public void Import_Again_ReplacesTheListAndKeepsATableLeftOut()
    {
        Import(Units, Succession);
        var again = Import(Units.Replace("Xã Hai", "Xã Hai Bà"), null).Units;
        Assert.Equal("Xã Hai Bà", again.Find("96002")!.Name);
        Assert.Equal(2, again.Successors(again.Find("96002")!).Count);
    }

    [Fact]
    public void Open_AfterACrashBetweenTwoLists_HasTheOldOne()
    {
        Import(Units, Succession);
        Directory.Move(Path.Combine(_folder.Path, "units"), Path.Combine(_folder.Path, "units.old"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "units.part"));
        using var data = _folder.Open();
        Assert.Equal("Xã Hai", data.Catalogue.Units.Find("96002")!.Name);
        Assert.Equal(["units"], Directory.GetDirectories(_folder.Path, "units*").Select(Path.GetFileName));
    }

    private Catalogue Import(string units, string? succession) => DataFolder.ImportUnits(
        _folder.Path, _folder.CatalogueRoot, new("u.csv", Encoding.UTF8.GetBytes(units)), succession is null ? null : new("s.csv", Encoding.UTF8.GetBytes(succession)), _folder.Clock);

    private IReadOnlyList<CatalogueError> Refused(string units, string succession) => Assert.Throws<CatalogueException>(() => Import(units, succession)).Errors;

    private void AssertRefused(string units, string succession, string where, string words) =>
        Assert.Contains(Refused(units, succession), e => $"{e.File}:{e.Line}" == where && e.Message.Contains(words, StringComparison.Ordinal));
}
