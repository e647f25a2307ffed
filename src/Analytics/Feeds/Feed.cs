namespace DienHinh.Analytics.Feeds;

/// <summary>The type of a column of a feed.</summary>
public enum FeedType
{
    Text,
    Whole,
    Day,
    Flag,
}

/// <summary>How the rows of a feed belong to units.</summary>
public enum FeedWhose
{
    /// <summary>A row belongs to the unit of its column unit_id.</summary>
    UnitId,

    /// <summary>A row belongs to the unit of its exemplar.</summary>
    Exemplar,

    /// <summary>A row belongs to the unit of its plan, and to all that stand below that unit: the plan binds them.</summary>
    Plan,

    /// <summary>A row is a unit: it is shown with those above it.</summary>
    Unit,

    /// <summary>A row belongs to nobody: the words that all units share.</summary>
    Nobody,
}

/// <summary>A column of a feed.</summary>
/// <param name="Name">Name outside, in the way of OData.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Description">What it means, in Vietnamese.</param>
/// <param name="IsRequired">True where it is never null.</param>
/// <param name="IsPersonal">True where it may name a person.</param>
public sealed record FeedColumn(string Name, FeedType Type, string Description, bool IsRequired = false, bool IsPersonal = false)
{
    /// <summary>Name in the database: "UnitId" is unit_id.</summary>
    public string Column { get; } = string.Concat(Name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}

/// <summary>A table that other programs read row by row (nguồn cấp dữ liệu).</summary>
/// <param name="Name">Name of the set: "Exemplars".</param>
/// <param name="Entity">Name of one row: "Exemplar".</param>
/// <param name="Source">View or table that holds it.</param>
/// <param name="Keys">How many of the first columns tell rows apart, for as long as the data stay.</param>
/// <param name="Description">What a row is, in Vietnamese.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Whose">Which units' rows they are, for those who may see some units only.</param>
public sealed record Feed(string Name, string Entity, string Source, int Keys, string Description, IReadOnlyList<FeedColumn> Columns, FeedWhose Whose = FeedWhose.UnitId)
{
    /// <summary>The column of this name, or null.</summary>
    public FeedColumn? Find(string name) => Columns.FirstOrDefault(c => c.Name == name);
}
