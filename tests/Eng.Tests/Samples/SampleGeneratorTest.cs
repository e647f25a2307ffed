using DienHinh.Samples;

namespace DienHinh.Eng.Tests.Samples;

/// <summary>The committed files are what the generator makes. After an intended change: UPDATE_GOLDEN=1 dotnet test.</summary>
[Collection(nameof(SampleFolder))]
public sealed class SampleGeneratorTest(SampleFolder samples)
{
    [Fact]
    public void Make_AgainstTheCommittedFolder_IsEqualByteForByte()
    {
        var made = SampleGenerator.Make(samples.Catalogue);
        var committed = Directory.EnumerateFiles(samples.Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(samples.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);
        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), committed);
        var different = made.Where(file => !file.Value.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(samples.Folder, file.Key)))).Select(file => file.Key);
        Assert.Empty(different);
    }

    [Fact]
    public void Make_Folder_StaysSmall() =>
        Assert.InRange(Directory.EnumerateFiles(samples.Folder, "*", SearchOption.AllDirectories).Sum(path => new FileInfo(path).Length), 100_000, 2_000_000);

    [Fact]
    public void Make_District_AllThirteenCommunesAllYearsButOne()
    {
        var communes = samples.Catalogue.Units.Children(samples.Catalogue.Units.Find("582")!).Select(u => u.Code).ToList();
        Assert.Equal(13, communes.Count);
        var expected = communes.SelectMany(code => Enumerable.Range(2021, 5).Select(year => (code, year))).ToHashSet();
        var received = samples.Files.Where(f => f.Plan == "ninh-thuan-2021-2025").SelectMany(f => f.Years.Select(year => (f.Unit, year))).ToHashSet();
        var missing = Assert.Single(expected.Except(received));
        Assert.Equal(missing, Assert.Single(samples.Apart.SelectMany(f => f.Years.Select(year => (f.Unit, year)))));
        Assert.Subset(expected, received);
    }

    [Fact]
    public void Make_EveryExemplar_IsAdmittedByItsPlan()
    {
        foreach (var file in samples.Files.Concat(samples.Apart))
        {
            var items = samples.Catalogue.Plans.Find(file.Plan)!.Items;
            foreach (var exemplar in file.Exemplars)
            {
                foreach (var item in items.Where(i => i.MovementIds.Any(exemplar.Movements.Contains) && i.Kinds.Count > 0))
                    Assert.Contains(exemplar.Kind, item.Kinds.Select(k => DienHinh.Ingest.Domain.Codes.Code(k)));
                Assert.All(exemplar.Movements, movement => Assert.Contains(items, item => item.MovementIds.Contains(movement)));
            }
        }
    }

    [Fact]
    public void Make_UnitYears_AreOfBelievableSizeAndGrow()
    {
        var district = samples.Totals.ByUnitAndYear.Where(p => samples.Files.Any(f => f.Plan == "ninh-thuan-2021-2025" && p.Key.StartsWith(f.Unit, StringComparison.Ordinal))).ToList();
        Assert.All(district, p => Assert.InRange(p.Value, 6, 25));
        int Of(string year) => district.Where(p => p.Key.EndsWith(year, StringComparison.Ordinal)).Sum(p => p.Value);
        Assert.True(Of("2021") < Of("2023") && Of("2023") < Of("2025"), $"{Of("2021")}, {Of("2023")}, {Of("2025")}");
    }
}
