using System.Data.Common;
using System.Globalization;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Storage;

public sealed class ReferenceWriterTest : IDisposable
{
    private readonly FactDatabase _database = FactDatabase.InMemory();
    private readonly DbConnection _connection;

    public ReferenceWriterTest() => _connection = _database.Connect();

    public void Dispose()
    {
        _connection.Dispose();
        _database.Dispose();
    }

    [Fact]
    public void Write_ShippedCatalogue_FillsEveryTable()
    {
        Assert.True(ReferenceWriter.Write(_connection, RealCatalogue.Value));
        Assert.Equal(25, Number("select count(*) from ref_movement"));
        Assert.Equal(5, Number("select count(*) from ref_plan"));
        Assert.Equal(12, Number("select count(*) from ref_plan_item where plan_id = 'hoa-cu-2024'"));
        Assert.Equal((62 * 5) + 5 + 1 + 1 + 5, Number("select count(*) from ref_expected_submission"));
        Assert.Equal(19, Number("select sum(value)::integer from ref_target where plan_id = 'phuc-linh-2021-2025' and from_year = 2023"));
        Assert.Equal(14, Number("select sum(value)::integer from ref_target where plan_id = 'hoa-cu-2024'"));
        Assert.Equal(2, Number("select count(*) from ref_target_owner where plan_id = 'hoa-cu-2024' and target_id = '9.1@2024'"));
        Assert.Equal(0, Number("select count(*) from ref_target where plan_id = 'ninh-thuan-2021-2025'"));
        Assert.Equal(3, Number("select count(*) from ref_stage_year where plan_id = 'thang-loi-2021-2025' and stage_id = '1'"));
        Assert.Equal(1, Number("select count(*) from ref_kpi where bound = 'more-than' and value = 0.3"));
        Assert.Equal(1, Number("select count(*) from ref_unit where id = '05794' and district_id = '171' and province_id = '19' and commune_id = '05794'"));
        Assert.Equal(1, Number("select count(*) from ref_expected_submission where unit_id = '05794' and due_date = date '2023-11-14'"));
    }

    [Fact]
    public void Write_ValidityAndClusters_AreRows()
    {
        var files = SmallCatalogue.Files();
        files["reference/movements.yaml"] = files["reference/movements.yaml"].Replace("  aliases: [NTM]", "  aliases: [NTM]\n  valid_from: 2023-06-11", StringComparison.Ordinal);
        files["reference/owners.yaml"] = files["reference/owners.yaml"].Replace("  aliases: [CA xã]", "  aliases: [CA xã]\n  valid_to: 2025-02-28", StringComparison.Ordinal);
        files["reference/clusters.csv"] = "cluster,name,unit,valid_from,valid_to\nmot,Cụm một,05794,2022-01-01,\n";
        ReferenceWriter.Write(_connection, Catalogue.Parse(files));
        Assert.Equal(2, Number("select count(*) from ref_validity"));
        Assert.Equal(1, Number("select count(*) from ref_validity where what = 'movement' and id = 'nong-thon-moi' and valid_from = date '2023-06-11' and valid_to is null"));
        Assert.Equal(1, Number("select count(*) from ref_validity where what = 'owner' and id = 'cong-an-xa' and valid_from is null and valid_to = date '2025-02-28'"));
        Assert.Equal(1, Number("select count(*) from ref_cluster c join ref_cluster_member m on m.cluster_id = c.id where c.name = 'Cụm một' and m.unit_id = '05794' and m.valid_from = date '2022-01-01'"));
        ReferenceWriter.Write(_connection, Catalogue.Parse(SmallCatalogue.Files()));
        Assert.Equal(0, Number("select count(*) from ref_cluster_member"));
    }

    [Fact]
    public void Write_SameContent_DoesNothing()
    {
        Assert.True(ReferenceWriter.Write(_connection, Catalogue.Parse(SmallCatalogue.Files())));
        Number("update ref_owner set name = 'x' returning 1");
        Assert.False(ReferenceWriter.Write(_connection, Catalogue.Parse(SmallCatalogue.Files())));
        Assert.Equal(2, Number("select count(*) from ref_owner where name = 'x'"));
    }

    [Fact]
    public void Write_ChangedContent_ReplacesAllRows()
    {
        ReferenceWriter.Write(_connection, RealCatalogue.Value);
        Assert.True(ReferenceWriter.Write(_connection, Catalogue.Parse(SmallCatalogue.Files())));
        Assert.Equal(2, Number("select count(*) from ref_movement"));
        Assert.Equal(1, Number("select count(*) from ref_plan"));
        Assert.Equal(1, Number("select count(*) from ref_catalogue"));
        Assert.True(ReferenceWriter.Write(_connection, RealCatalogue.Value));
        Assert.Equal(25, Number("select count(*) from ref_movement"));
    }

    private int Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
