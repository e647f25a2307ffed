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
        while (true)
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
            }
            catch
            {
                connection.Dispose();
                throw;
            }

            // Whatever is stored between here and the next look begins it again.
            connection.Dispose();
            KeptViews.Refresh(db, DataVersions.Of);
        }
    }
}
