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

    /// <summary>The version that the connection sees.</summary>
    public static string Of(FactDatabase database, DbConnection connection)
    {
        var versions = s_byDatabase.GetOrCreateValue(database.Whole);
        var stamp = QueryCompiler.DataStamp().Read(connection, r => r.GetString(0))[0];
        lock (versions)
        {
            if (versions._known.Stamp == stamp)
                return versions._known.Version;
        }

        var version = Of(connection);
        lock (versions) versions._known = (stamp, version);
        return version;
    }

    /// <summary>The same without memory, for a connection alone.</summary>
    public static string Of(DbConnection connection) => QueryCompiler.DataVersion().Read(connection, r => r.GetString(0))[0];
}
