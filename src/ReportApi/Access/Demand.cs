using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Access;

/// <summary>What a page, a route or a group of routes asks of callers. What says nothing is for administrators alone, so that nothing new is open by an oversight.</summary>
/// <param name="look">The right to look: GET and HEAD.</param>
/// <param name="change">The right to do anything else.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DemandAttribute(Right look, Right change = Right.Administer) : Attribute
{
    /// <summary>The right to look.</summary>
    public Right Look { get; } = look;

    /// <summary>The right to do anything else.</summary>
    public Right Change { get; } = change;
}

/// <summary>The rights that endpoints demand.</summary>
internal static class Demand
{
    /// <summary>Says what a route or group demands; that of a route goes before that of its group.</summary>
    public static TBuilder Demands<TBuilder>(this TBuilder builder, Right look, Right change = Right.Administer)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new DemandAttribute(look, change));

    /// <summary>The right that a request by this method needs.</summary>
    public static Right Of(EndpointMetadataCollection metadata, string method) =>
        metadata.GetMetadata<DemandAttribute>() is { } demand ? (IsSafe(method) ? demand.Look : demand.Change) : Right.Administer;

    /// <summary>Whether the method changes nothing.</summary>
    public static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
}
