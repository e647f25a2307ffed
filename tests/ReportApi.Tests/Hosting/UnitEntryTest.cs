using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Tests.Hosting;

public sealed class UnitEntryTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dienhinh-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("2024-12-31", "khoi-1")]
    [InlineData("2025-01-01", "khoi-2")]
    public void Cluster_IsThatOfTheDay_OrOfTheLastDayOfAUnitThatEnded(string today, string expected)
    {
        _folder.CreateSubdirectory("units");
        File.WriteAllText(Path.Combine(_folder.FullName, "units", "clusters.csv"), """
            cluster,name,unit,valid_from,valid_to
            khoi-1,Khối một,05794,,2024-12-31
            khoi-2,Khối hai,05794,2025-01-01,
            """ + "\n");
        var catalogue = Catalogue.Load(ReferenceData.Folder(), _folder.FullName);
        var unit = catalogue.Units.Find("05794")!;

        Assert.Equal(expected, Assert.Single(UnitEntry.Of([unit], catalogue, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))).Cluster);
        // It ended on 30 June 2025, and stays in the cluster that it was in on that day.
        Assert.Equal("khoi-2", Assert.Single(UnitEntry.Of([unit], catalogue, new DateOnly(2030, 1, 1))).Cluster);
        Assert.Null(Assert.Single(UnitEntry.Of([catalogue.Units.All.First(u => u.Id != unit.Id)], catalogue, new DateOnly(2024, 1, 1))).Cluster);
    }
}
