using System.Data.Common;
using DienHinh.Analytics.Views;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>Connections that see the data of one moment: whatever is stored while they are open, all that is read over one belongs together.</summary>
internal static class Snapshot
{
    /// <summary>Opens one; disposing it ends it. The costly views are those of the same moment, worked out first where the data have changed since.</summary>
    public static DbConnection Open(FactDatabase db)
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

    /// <summary>A connection whose moment has begun; null where the costly views are of an earlier one.</summary>
    private static DbConnection? Begin(FactDatabase db)
    {
        var connection = db.Connect();
        try
        {
            using (var begin = connection.CreateCommand())
            {
                begin.CommandText = "begin transaction";
                begin.ExecuteNonQuery();
            }

            if (KeptViews.Version(connection) == DataVersions.Of(db, connection))
                return connection;
            connection.Dispose();
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
