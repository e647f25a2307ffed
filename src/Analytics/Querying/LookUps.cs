using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// What plans, units, words and coverage the questions looked up, for as long as the data stay as they are: planning such a query costs more than a whole
/// answer may. Bounded in number and in size; beyond, all go at once, because each is cheap to read again.
/// </summary>
internal sealed class LookUps
{
    private const int Most = 2_000;

    /// <summary>About forty bytes each: 40 MB in all, which a whole nation's units take a tenth of.</summary>
    private const long MostCells = 1_000_000;

    private static readonly ConditionalWeakTable<FactDatabase, LookUps> s_byDatabase = [];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<KeptRow>> _known = new(StringComparer.Ordinal);
    private string _version = "";
    private long _cells;

    /// <summary>How many queries are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_lock) return _known.Count;
        }
    }

    /// <summary>Those of a database.</summary>
    public static LookUps Of(FactDatabase database) => s_byDatabase.GetOrCreateValue(database.Whole);

    /// <summary>The rows of a query on the data of a version, which the connection sees.</summary>
    /// <param name="query">The query.</param>
    /// <param name="version">The version.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="visibleUnits">The units that the connection is limited to; null for none. What one may see is not remembered for another.</param>
    public List<KeptRow> Get(CompiledQuery query, string version, DbConnection connection, IReadOnlyList<string>? visibleUnits = null)
    {
        var key = (visibleUnits is null ? "" : "\u001d" + string.Join(',', visibleUnits) + "\u001d") + query.Sql + string.Concat(query.Parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"\u001e{p.Key}\u001f{p.Value}")));
        lock (_lock)
        {
            if (_version == version && _known.TryGetValue(key, out var known))
                return known;
        }

        var columns = 0;
        var rows = query.Read(connection, r =>
        {
            var values = new object?[columns = r.FieldCount];
            for (var i = 0; i < columns; i++) values[i] = r.IsDBNull(i) ? null : r.GetValue(i);
            return new KeptRow(values);
        });
        lock (_lock)
        {
            var cells = 1 + ((long)rows.Count * columns);
            if (_version != version || _known.Count >= Most || _cells + cells > MostCells)
                (_version, _cells) = (version, Forget());
            if (cells <= MostCells && _known.TryAdd(key, rows)) _cells += cells;
        }

        return rows;

        long Forget()
        {
            _known.Clear();
            return 0;
        }
    }
}
