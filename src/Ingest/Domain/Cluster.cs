namespace DienHinh.Ingest.Domain;

/// <summary>An emulation cluster (cụm, khối thi đua): units that are assessed against each other.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Name, "Cụm thi đua số 1".</param>
/// <param name="Members">Who belongs to it, in order of the file.</param>
public sealed record Cluster(string Id, string Name, IReadOnlyList<ClusterMember> Members);

/// <summary>A unit in a cluster for some time.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="ValidFrom">First day, or null from its beginning.</param>
/// <param name="ValidTo">Last day, or null for still.</param>
public sealed record ClusterMember(string UnitId, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Whether it belongs there on the day.</summary>
    public bool IsOn(DateOnly day) => (ValidFrom ?? DateOnly.MinValue) <= day && (ValidTo ?? DateOnly.MaxValue) >= day;
}
