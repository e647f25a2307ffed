namespace DienHinh.Ingest.Domain;

/// <summary>What an event is where exemplars are honoured. Stored in lower case.</summary>
public enum EventKind
{
    /// <summary>Đại hội.</summary>
    Congress,

    /// <summary>Hội nghị.</summary>
    Conference,
}

/// <summary>A conference or congress (hội nghị, đại hội) that exemplars are introduced to.</summary>
/// <param name="Name">As written, "Đại hội Thi đua yêu nước tỉnh lần thứ VI".</param>
/// <param name="Kind">Congress or conference.</param>
/// <param name="Level">commune, district, province or nation; null where the words name none.</param>
/// <param name="Ordinal">6 for "lần thứ VI"; ordinals begin anew after a merger.</param>
/// <param name="Year">Its year, where the words name one.</param>
public sealed record CongressEvent(string Name, EventKind Kind, string? Level, int? Ordinal, int? Year)
{
    /// <summary>What the words come to, so that two spellings of one event are one: "congress-province-6"; the year only where no ordinal tells.</summary>
    public string Id => string.Join('-', new[]
    {
        Kind.Code(), Level, Ordinal?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Ordinal is null ? Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.OfType<string>());
}
