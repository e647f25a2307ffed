using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Registers;

/// <summary>A conference or congress that some exemplar was introduced to.</summary>
/// <param name="Id">What its name comes to: "congress-province-6".</param>
/// <param name="Name">Its name under the spelling that is met most.</param>
public sealed record KnownEvent(string Id, string Name);

/// <summary>The conferences and congresses that exemplars were introduced to, by workbooks or by decisions.</summary>
public static class EventRegister
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<KnownEvent> List(FactDatabase database)
    {
        using var data = Snapshot.Open(database);
        using var command = data.Connection.CreateCommand();
        command.CommandText = RegisterSql.Read("events");
        using var row = command.ExecuteReader();
        var events = new List<KnownEvent>();
        while (row.Read()) events.Add(new(row.GetString(0), row.GetString(1)));
        return events;
    }
}
