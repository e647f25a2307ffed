using System.Data.Common;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>Connections that see the data of one moment: whatever is stored while they are open, all that is read over one belongs together.</summary>
internal static class Snapshot
{
    /// <summary>Opens one; disposing it ends it.</summary>
    public static DbConnection Open(FactDatabase db)
    {
        var connection = db.Connect();
        try
        {
            using var begin = connection.CreateCommand();
            begin.CommandText = "begin transaction";
            begin.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
