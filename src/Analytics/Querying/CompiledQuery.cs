using System.Data.Common;
using System.Globalization;

namespace DienHinh.Analytics.Querying;

/// <summary>SQL and the values it refers to by name. Nothing that a caller wrote is ever part of <see cref="Sql"/>.</summary>
internal sealed record CompiledQuery(string Sql, IReadOnlyDictionary<string, object> Parameters)
{
    /// <summary>Runs it and hands every row to <paramref name="read"/>.</summary>
    public List<T> Read<T>(DbConnection connection, Func<DbDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        foreach (var (name, value) in Parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}

/// <summary>Collects the values of a query under compilation; the same value gets the same name.</summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<object, string> _names = [];

    /// <summary>The placeholder that stands for the value in SQL.</summary>
    public string Add(object value)
    {
        if (!_names.TryGetValue(value, out var name))
            _names[value] = name = string.Create(CultureInfo.InvariantCulture, $"p{_names.Count}");
        return "$" + name;
    }

    /// <summary>The SQL with the values collected so far.</summary>
    public CompiledQuery ToQuery(string sql) => new(sql, _names.ToDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal));
}
