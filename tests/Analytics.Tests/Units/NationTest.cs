using System.Diagnostics;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Tests.Exports;
using DienHinh.Analytics.Units;
using DienHinh.Analytics.Views;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Tests.Units;

/// <summary>A test over the whole country's list, which the project does not carry: only where DIENHINH_NATION names the folder that has it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NationFactAttribute : FactAttribute
{
    public NationFactAttribute()
    {
        if (Folder is null) Skip = "Set DIENHINH_NATION to the folder with units-national.csv and succession-national.csv to run it.";
    }

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("DIENHINH_NATION") is { Length: > 0 } folder ? folder : null;
}

public sealed class NationTest : IDisposable
{
    private static readonly DateOnly s_reform = new(2025, 7, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-nation-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NationFact]
    public void Country_IsImportedAndRestated()
    {
        var watch = Stopwatch.StartNew();
        var units = DataFolder.ImportUnits(_folder, RealData.Folder, Read("units-national.csv"), Read("succession-national.csv"), TimeProvider.System).Units;
        var old = units.All.Where(u => u.Code.StartsWith('C') && u.Level == UnitLevel.Commune).ToList();
        Assert.Equal(3321, units.All.Count(u => u.Code.StartsWith('M')));
        var map = new UnitMap(units, s_reform);
        var placed = old.ConvertAll(u => map.Place(u.Id));
        Assert.Equal(460, placed.Count(p => p.Divided.Count > 0));
        Assert.All(placed.Where(p => p.HasPlace && p.Divided.Count == 0), p => Assert.Equal(1m, Assert.Single(p.Shares).Share));

        var toOne = new UnitMap(units, s_reform, new(DivisionRule.ToOne));
        Assert.All(old, u => Assert.Equal(1m, toOne.Place(u.Id).Shares.Sum(s => s.Share)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"The country took {watch.Elapsed}.");
    }

    [NationFact]
    public void EveryCommune_OneExemplarEach_KeepsTheTotal()
    {
        DataFolder.ImportUnits(_folder, RealData.Folder, Read("units-national.csv"), Read("succession-national.csv"), TimeProvider.System);
        using var data = DataFolder.Open(_folder, RealData.Folder, TimeProvider.System);
        using (var connection = data.Database.Connect())
        {
            AnalyticsViews.Create(connection);
            using var command = connection.CreateCommand();
            command.CommandText = """
                insert into submission (id, file_name, sha256, received_at, status, plan_id, unit_id, version, result_json)
                    select row_number() over (order by id), 'x', id, '2025-01-02', 'accepted', null, id, 1, '{}' from ref_unit where code like 'C%' and level = 'commune';
                insert into submission_year select id, 2024, true from submission;
                insert into fact_exemplar (id, submission_id, unit_id, year, kind, name, name_as_found, sheet, cells)
                    select id, id, unit_id, 2024, 'individual', 'A', 'A', 'S', 'A1' from submission;
                insert into fact_exemplar_milestone select id, 'recognised', null from fact_exemplar;
                """;
            command.ExecuteNonQuery();
        }

        var watch = Stopwatch.StartNew();
        var answer = QueryRunner.Run(data.Database, new MetricQuery
        {
            Measures = ["recognised"], By = ["commune"], Period = "2024", Basis = UnitBasis.Restated, Unit = new(MapDate: s_reform), Division = new(DivisionRule.ToOne), Totals = true,
        });
        Assert.Equal(10_035L, answer.Totals![^1]);
        Assert.Equal(10_035L, answer.Rows.Sum(r => (long?)r[^1] ?? 0));
        Assert.Equal(Math.Round(460 / 10_035.0, 6), answer.Coverage!.Estimated);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"The question took {watch.Elapsed}.");
    }

    private static ImportFile Read(string name) => new(name, File.ReadAllBytes(Path.Combine(NationFactAttribute.Folder!, name)));
}
