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
        var changes = database.Changes;
        if (Known(database, changes) is { } known)
            return known;
        using var connection = database.Connect();
        var version = Of(database, connection);
        Remember(database, changes, version);
        return version;
    }

    /// <summary>The version after so many changes (<see cref="FactDatabase.Changes"/>); null where nobody has asked for it yet.</summary>
    public static string? Known(FactDatabase database, long changes)
    {
        var versions = s_byDatabase.GetOrCreateValue(database.Whole);
        lock (versions) return versions._current.Changes == changes ? versions._current.Version : null;
    }

    /// <summary>Keeps what was read after so many changes, unless another came meanwhile or is under way: whether it was read too is not known then.</summary>
    public static void Remember(FactDatabase database, long changes, string version)
    {
        var versions = s_byDatabase.GetOrCreateValue(database.Whole);
        lock (versions)
        {
            if (changes % 2 == 0 && database.Changes == changes)
                versions._current = (changes, version);
        }
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
