using DienHinh.Ingest.Domain;

namespace DienHinh.Samples.Content;

/// <summary>An item of a plan as the samples need it.</summary>
/// <param name="MovementIds">One movement, or two where the plan prints a combined name.</param>
/// <param name="Printed">The name as the plan prints it.</param>
/// <param name="Kinds">The kinds that the item admits.</param>
/// <param name="OwnerIds">All leads of the item.</param>
public sealed record SampleItem(IReadOnlyList<string> MovementIds, string Printed, IReadOnlyList<ExemplarKind> Kinds, IReadOnlyList<string> OwnerIds)
{
    /// <summary>The movement that names the item.</summary>
    public string MovementId => MovementIds[0];
}

/// <summary>The unit that sends a workbook, with the names that its letterhead prints.</summary>
/// <param name="Code">Unit code.</param>
/// <param name="Name">"Phường Đô Vinh".</param>
/// <param name="District">"Thành phố Phan Rang-Tháp Chàm".</param>
/// <param name="Plan">Plan id.</param>
/// <param name="Items">The plan's items.</param>
public sealed record SampleIssuer(string Code, string Name, string District, string Plan, IReadOnlyList<SampleItem> Items)
{
    /// <summary>The name without its rank: "Đô Vinh".</summary>
    public string Place => Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>The name inside a sentence: "phường Đô Vinh".</summary>
    public string InSentence => char.ToLowerInvariant(Name[0]) + Name[1..];
}

/// <summary>A recognised person, body or household before it is written into a sheet.</summary>
public sealed record SampleExemplar
{
    /// <summary>"Ông" or "Bà"; null for a body.</summary>
    public string? Title { get; init; }

    public required string Name { get; init; }

    public required ExemplarKind Kind { get; init; }

    /// <summary>One item; two where one achievement is named under both.</summary>
    public required IReadOnlyList<SampleItem> Items { get; init; }

    /// <summary>The one owner that a row of a form with an owner column prints; null where all leads count.</summary>
    public string? ShownOwnerId { get; init; }

    public required int Year { get; init; }

    public required string Position { get; init; }

    public required string Place { get; init; }

    public required string Deed { get; init; }

    public Award? Award { get; init; }

    public IReadOnlyList<string> MovementIds => [.. Items.SelectMany(i => i.MovementIds).Distinct(StringComparer.Ordinal)];

    public IReadOnlyList<string> OwnerIds => ShownOwnerId is { } one ? [one] : [.. Items.SelectMany(i => i.OwnerIds).Distinct(StringComparer.Ordinal)];
}
