using System.Data.Common;
using System.Runtime.CompilerServices;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// The version of a database's content, worked out once for each state of it. A state is told by counters that cost nothing to read, because within one
/// process data change only by submissions and decisions, which are numbered; the version itself also tells different databases apart.
/// </summary>
internal sealed class DataVersions
{
    private static readonly ConditionalWeakTable<FactDatabase, DataVersions> s_byDatabase = [];

    private (string Stamp, string Version) _known = ("", "");
    private (long Changes, string Version) _current = (-1, "");

    /// <summary>The version of the data now; without a question to the database where nothing was committed since the last one.</summary>
    public static string Current(FactDatabase database)
    {
        var versions = s_byDatabase.GetOrCreateValue(database);
        var changes = database.Changes;
        lock (versions)
        {
            if (versions._current.Changes == changes)
                return versions._current.Version;
        }

        using var connection = database.Connect();
        var version = Of(database, connection);
        // Odd: a commit is under way, and whether it was read is not known.
        if (changes % 2 == 0 && database.Changes == changes)
            lock (versions) versions._current = (changes, version);
        return version;
    }

    /// <summary>The version that the connection sees.</summary>
    public static string Of(FactDatabase database, DbConnection connection) => WithKept(database, connection).Version;

    /// <summary>The same beside the version that the costly views were made of, null for none: one statement tells both.</summary>
    public static (string Version, string? Kept) WithKept(FactDatabase database, DbConnection connection)
    {
        var versions = s_byDatabase.GetOrCreateValue(database.Whole);
        var state = QueryCompiler.DataState().Read(connection, r => (Part: r.GetString(0), Text: r.IsDBNull(1) ? null : r.GetString(1)));
        var kept = state.Find(s => s.Part == QueryCompiler.KeptPart).Text;
        var stamp = string.Join('-', state.Where(s => s.Part != QueryCompiler.KeptPart).OrderBy(s => s.Part, StringComparer.Ordinal).Select(s => s.Text));
        lock (versions)
        {
            if (versions._known.Stamp == stamp)
                return (versions._known.Version, kept);
        }

        var version = Of(connection);
        lock (versions) versions._known = (stamp, version);
        return (version, kept);
    }

    /// <summary>The same without memory, for a connection alone.</summary>
    public static string Of(DbConnection connection) => QueryCompiler.DataVersion().Read(connection, r => r.GetString(0))[0];
}
