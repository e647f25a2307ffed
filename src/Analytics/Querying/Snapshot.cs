using System.Data.Common;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>The data of one moment: whatever is stored while it is open, all that is read from it belongs together. Disposing it ends it.</summary>
internal sealed class Snapshot : IDisposable
{
    private readonly LookUps _lookUps;

    private Snapshot(FactDatabase database, DbConnection connection, string version)
    {
        (Database, Connection, Version) = (database, connection, version);
        _lookUps = LookUps.Of(database);
    }

    /// <summary>The database.</summary>
    public FactDatabase Database { get; }

    /// <summary>A connection that sees this moment alone.</summary>
    public DbConnection Connection { get; }

    /// <summary>The version of the data.</summary>
    public string Version { get; }

    /// <summary>Opens one. The costly views are those of the same moment, worked out first where the data have changed since.</summary>
    public static Snapshot Open(FactDatabase db)
    {
        if (Begin(db) is { } current)
            return current;
        // While workbooks come in, the data would have changed again each time: they stand still until the views are made and this moment has begun.
        lock (db.Commits)
        {
            KeptViews.Refresh(db.Whole, DataVersions.Of);
            return Begin(db) ?? throw new InvalidOperationException("The data changed without the lock that commits hold.");
        }
    }

    /// <summary>The rows of a small query that many questions repeat; remembered for as long as the data stay as they are.</summary>
    public List<T> LookUp<T>(CompiledQuery query, Func<KeptRow, T> read) => _lookUps.Get(query, Version, Connection, Database.VisibleUnits).ConvertAll(row => read(row));

    /// <inheritdoc/>
    public void Dispose() => Connection.Dispose();

    /// <summary>A moment that has begun; null where the costly views are of an earlier one.</summary>
    private static Snapshot? Begin(FactDatabase db)
    {
        // Counted before the moment begins: a commit between the two must not pass for one that the moment has seen.
        var changes = db.Changes;
        var connection = db.Connect();
        try
        {
            using (var begin = connection.CreateCommand())
            {
                begin.CommandText = "begin transaction";
                begin.ExecuteNonQuery();
            }

            if (CurrentVersion(db, connection, changes) is { } version)
                return new(db, connection, version);
            connection.Dispose();
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The version that the connection sees, which began after so many changes; null where the costly views are not of that version.</summary>
    private static string? CurrentVersion(FactDatabase db, DbConnection connection, long changes)
    {
        if (DataVersions.Known(db, changes) is { } known && KeptViews.Version(connection) == known && db.Changes == changes)
            return known;
        var (version, kept) = DataVersions.WithKept(db, connection);
        DataVersions.Remember(db, changes, version);
        return version == kept ? version : null;
    }
}
