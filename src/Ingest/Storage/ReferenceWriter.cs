using System.Data.Common;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Storage;

/// <summary>Writes the catalogue into the <c>ref_</c> tables, so that queries can join it.</summary>
public static class ReferenceWriter
{
    private static readonly string[] s_tables =
    [
        "ref_movement", "ref_owner", "ref_unit", "ref_succession", "ref_plan", "ref_plan_item", "ref_plan_item_movement", "ref_plan_item_owner",
        "ref_plan_item_kind", "ref_expected_submission", "ref_review", "ref_review_rule", "ref_stage", "ref_stage_year", "ref_target",
        "ref_target_owner", "ref_kpi", "ref_plan_setting", "ref_validity", "ref_cluster", "ref_cluster_member", "ref_movement_property", "ref_plan_item_launcher", "ref_catalogue",
    ];

    /// <summary>Replaces all reference rows in one transaction; false, and nothing done, when the tables hold this very content already.</summary>
    public static bool Write(DbConnection connection, Catalogue catalogue)
    {
        if (Scalar(connection, "select content_hash from ref_catalogue") as string == catalogue.ContentHash)
            return false;
        using var transaction = connection.BeginTransaction();
        Scalar(connection, string.Join("; ", s_tables.Select(table => $"delete from {table}")));
        var insert = new CatalogueInsert(connection);
        WriteRegisters(insert, catalogue);
        PlanRows.Write(insert, catalogue);
        insert.Rows("ref_catalogue", ["content_hash"], [[catalogue.ContentHash]]);
        transaction.Commit();
        return true;
    }

    private static void WriteRegisters(CatalogueInsert insert, Catalogue catalogue)
    {
        insert.Rows("ref_movement", ["id", "name", "name_en", "type", "group_id", "parent_id"],
            catalogue.Movements.Select(m => new object?[] { m.Id, m.Name, m.EnglishName, m.Type, m.Group, m.ParentId }));
        insert.Rows("ref_owner", ["id", "name", "name_en", "level", "sector"],
            catalogue.Owners.Select(o => new object?[] { o.Id, o.Name, o.EnglishName, o.Level, o.Sector }));
        insert.Rows("ref_validity", ["what", "id", "valid_from", "valid_to"],
            catalogue.Movements.Select(m => ("movement", m.Id, m.ValidFrom, m.ValidTo)).Concat(catalogue.Owners.Select(o => ("owner", o.Id, o.ValidFrom, o.ValidTo)))
                .Where(v => v.ValidFrom is not null || v.ValidTo is not null)
                .Select(v => new object?[] { v.Item1, v.Id, v.ValidFrom, v.ValidTo }));
        insert.Rows("ref_movement_property", ["movement_id", "scope", "duration", "method"],
            catalogue.Movements.Where(m => (m.Scope ?? m.Duration ?? m.Method) is not null).Select(m => new object?[] { m.Id, m.Scope, m.Duration, m.Method }));
        var units = catalogue.Units;
        insert.Rows("ref_unit", ["id", "code", "name", "level", "parent_id", "valid_from", "valid_to", "province_id", "district_id", "commune_id"],
            units.All.Select(u => new object?[]
            {
                u.Id, u.Code, u.Name, u.Level.Code(), u.ParentId, u.ValidFrom, u.ValidTo,
                units.AncestorAt(u, UnitLevel.Province)?.Id, units.AncestorAt(u, UnitLevel.District)?.Id, units.AncestorAt(u, UnitLevel.Commune)?.Id,
            }));
        insert.Rows("ref_succession", ["unit_id", "successor_id", "on_date", "is_part"],
            units.Successions.Select(s => new object?[] { s.UnitId, s.SuccessorId, s.Date, s.IsPart }));
        insert.Rows("ref_cluster", ["id", "name"], catalogue.Clusters.Select(c => new object?[] { c.Id, c.Name }));
        insert.Rows("ref_cluster_member", ["cluster_id", "unit_id", "valid_from", "valid_to"],
            catalogue.Clusters.SelectMany(c => c.Members, (c, m) => new object?[] { c.Id, m.UnitId, m.ValidFrom, m.ValidTo }));
    }

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}

/// <summary>Writes whole tables of the catalogue.</summary>
/// <param name="connection">The connection, in its transaction.</param>
internal sealed class CatalogueInsert(DbConnection connection)
{
    private readonly TableShapes _shapes = new();

    /// <summary>Writes the rows; the columns are all that the table has, in its order.</summary>
    public void Rows(string table, string[] columns, IEnumerable<object?[]> rows)
    {
        using var insert = BulkInsert.Into(connection, _shapes, table, columns);
        foreach (var row in rows) insert.Row(row);
        insert.Complete();
    }
}
