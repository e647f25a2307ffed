using System.Text.Json.Serialization;

namespace DienHinh.Analytics.Querying;

/// <summary>How a filter compares. Values are always parameters of the SQL, never part of its text.</summary>
public enum FilterOperator
{
    /// <summary>The member is one of the values.</summary>
    Equals,

    /// <summary>The member is none of the values.</summary>
    NotEquals,

    /// <summary>The member is present.</summary>
    Set,

    /// <summary>The member is absent.</summary>
    NotSet,

    /// <summary>The member is more than the value.</summary>
    GreaterThan,

    /// <summary>The member is the value or more.</summary>
    AtLeast,

    /// <summary>The member is less than the value.</summary>
    LessThan,

    /// <summary>The member is the value or less.</summary>
    AtMost,
}

/// <summary>
/// What must hold for a record to count (a condition on dimensions) or for a row to be shown (a condition on measures and what they are compared with).
/// </summary>
[JsonConverter(typeof(ConditionJson))]
public abstract record Condition
{
    /// <summary>The filters in it, however deep.</summary>
    [JsonIgnore]
    public abstract IEnumerable<MemberFilter> Filters { get; }
}

/// <summary>A condition on one member: a dimension, or a column of measures of the answer.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Values">What it is compared with; none for presence and absence, one for more and less.</param>
public sealed record MemberFilter(string Member, [property: JsonPropertyName("op")] FilterOperator Operator, IReadOnlyList<string> Values) : Condition
{
    /// <summary>As an address or a command line writes it: "kind=individual,household".</summary>
    public string ToText() => Member + Operator switch
    {
        FilterOperator.Equals or FilterOperator.NotSet => "=",
        FilterOperator.NotEquals or FilterOperator.Set => "!=",
        FilterOperator.GreaterThan => ">",
        FilterOperator.AtLeast => ">=",
        FilterOperator.LessThan => "<",
        _ => "<=",
    } + string.Join(',', Values);

    /// <inheritdoc/>
    public override IEnumerable<MemberFilter> Filters => [this];
}

/// <summary>Conditions of which all must hold, or at least one.</summary>
/// <param name="IsAny">True where one that holds is enough ("or"); false where all must ("and").</param>
/// <param name="Conditions">At least one.</param>
public sealed record ConditionGroup(bool IsAny, IReadOnlyList<Condition> Conditions) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<MemberFilter> Filters => Conditions.SelectMany(c => c.Filters);
}
