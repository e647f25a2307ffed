using System.Data.Common;

namespace DienHinh.Ingest.Storage;

/// <summary>Brings a database to the schema of this program: all that is missing in one transaction, or nothing.</summary>
internal static class SchemaUpgrade
{
    public static void Apply(DbConnection connection, IReadOnlyList<SchemaScript> scripts, string database)
    {
        using var transaction = connection.BeginTransaction();
        Execute(connection, "create table if not exists schema_version (version integer primary key, name varchar not null, sha256 varchar not null)");
        var applied = ReadApplied(connection);
        RequireKnown(applied, scripts, database);
        foreach (var script in scripts.Skip(applied.Count))
            Apply(connection, script, database);
        transaction.Commit();
    }

    private static void Apply(DbConnection connection, SchemaScript script, string database)
    {
        try
        {
            Execute(connection, script.Sql);
            Execute(connection, "insert into schema_version values ($1, $2, $3)", script.Version, script.Name, script.Sha256);
        }
        catch (DbException error)
        {
            throw new FactDatabaseException(
                FactDatabaseProblem.FailedSchema,
                $"Không áp dụng được tệp lược đồ {script.Name} vào cơ sở dữ liệu {database}; dữ liệu vẫn như cũ. Hãy gửi cho người phát triển thông báo này: {error.Message}",
                error);
        }
    }

    private static void RequireKnown(List<(int Version, string Sha256)> applied, IReadOnlyList<SchemaScript> scripts, string database)
    {
        if (applied.Count > 0 && applied[^1].Version > scripts.Count)
            throw new FactDatabaseException(
                FactDatabaseProblem.NewerVersion,
                $"Cơ sở dữ liệu do phiên bản mới hơn tạo ra: {database} có lược đồ số {applied[^1].Version}, chương trình này mới biết đến số {scripts.Count}; hãy cập nhật chương trình.");
        foreach (var (inDatabase, inProgram) in applied.Zip(scripts))
            if (inDatabase != (inProgram.Version, inProgram.Sha256))
                throw new FactDatabaseException(
                    FactDatabaseProblem.AlteredSchema,
                    $"Tệp lược đồ {inProgram.Name} không còn giống tệp đã áp dụng vào cơ sở dữ liệu {database}; hãy dùng đúng bản chương trình đã tạo ra nó, hoặc dựng lại cơ sở dữ liệu bằng lệnh rebuild.");
    }

    private static List<(int Version, string Sha256)> ReadApplied(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select version, sha256 from schema_version order by version";
        using var reader = command.ExecuteReader();
        var applied = new List<(int, string)>();
        while (reader.Read())
            applied.Add((reader.GetInt32(0), reader.GetString(1)));
        return applied;
    }

    private static void Execute(DbConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        command.ExecuteNonQuery();
    }
}
