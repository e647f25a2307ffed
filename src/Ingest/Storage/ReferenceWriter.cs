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
        "ref_target_owner", "ref_kpi", "ref_plan_setting", "ref_catalogue",
    ];

    /// <summary>Replaces all reference rows in one transaction; false, and nothing done, when the tables hold this very content already.</summary>
    public static bool Write(DbConnection connection, Catalogue catalogue)
    {
        if (Scalar(connection, "select content_hash from ref_catalogue") as string == catalogue.ContentHash)
            return false;
        using var transaction = connection.BeginTransaction();
        foreach (var table in s_tables)
            Scalar(connection, $"delete from {table}");
        WriteRegisters(connection, catalogue);
        PlanRows.Write(connection, catalogue);
        Insert(connection, "ref_catalogue", ["content_hash"], [[catalogue.ContentHash]]);
        transaction.Commit();
        return true;
    }

    internal static void Insert(DbConnection connection, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        using var insert = BulkInsert.Into(connection, table, columns);
        foreach (var row in rows)
            insert.Row(row);
        insert.Complete();
    }

    private static void WriteRegisters(DbConnection connection, Catalogue catalogue)
    {
        Insert(connection, "ref_movement", ["id", "name", "name_en", "type", "group_id", "parent_id"],
            catalogue.Movements.Select(m => new object?[] { m.Id, m.Name, m.EnglishName, m.Type, m.Group, m.ParentId }));
        Insert(connection, "ref_owner", ["id", "name", "name_en", "level", "sector"],
            catalogue.Owners.Select(o => new object?[] { o.Id, o.Name, o.EnglishName, o.Level, o.Sector }));
        var units = catalogue.Units;
        Insert(connection, "ref_unit", ["id", "code", "name", "level", "parent_id", "valid_from", "valid_to", "province_id", "district_id", "commune_id"],
            units.All.Select(u => new object?[]
            {
                u.Id, u.Code, u.Name, u.Level.Code(), u.ParentId, u.ValidFrom, u.ValidTo,
                units.AncestorAt(u, UnitLevel.Province)?.Id, units.AncestorAt(u, UnitLevel.District)?.Id, units.AncestorAt(u, UnitLevel.Commune)?.Id,
            }));
        Insert(connection, "ref_succession", ["unit_id", "successor_id", "on_date", "is_part"],
            units.Successions.Select(s => new object?[] { s.UnitId, s.SuccessorId, s.Date, s.IsPart }));
    }

    private static object? Scalar(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
