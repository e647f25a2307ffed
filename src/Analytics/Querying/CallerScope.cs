using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// What the person or program that asks may see: what was reported at or below these units, and nothing else, whatever the question says.
/// </summary>
/// <param name="Units">Unit ids or codes.</param>
public sealed record CallerScope(IReadOnlyList<string> Units)
{
    /// <summary>The scope of whoever holds the database, or the one that is named for a database without a limit; null for everything.</summary>
    internal static CallerScope? Of(FactDatabase database, CallerScope? named) => (database.VisibleUnits, named) switch
    {
        (null, _) => named,
        ({ } units, null) => new(units),
        _ => throw new ArgumentException("A limited database has a scope already.", nameof(named)),
    };
}
