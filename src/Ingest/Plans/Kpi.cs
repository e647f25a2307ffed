using System.Collections.Immutable;

namespace DienHinh.Ingest.Plans;

/// <summary>A share or trend that a plan asks for besides its quotas.</summary>
/// <param name="Id">"direct-labour-share".</param>
/// <param name="Name">Name to show.</param>
/// <param name="NameEn">Name for the English view.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Bound">How the number binds; null where the text gives none.</param>
/// <param name="Value">The number as a share (0.3 for 30 %); null where the text gives none.</param>
/// <param name="Numerator">What is counted.</param>
/// <param name="Denominator">Of what, a key of <see cref="DenominatorWords"/>; null where no share is asked for. A setting of the file where the text leaves it open.</param>
/// <param name="Note">What to know, or null.</param>
public sealed record Kpi(
    string Id, string Name, string NameEn, string Printed, Bound? Bound, decimal? Value, IReadOnlyList<string> Numerator, string? Denominator, string? Note)
{
    /// <summary>What a share may be taken of, each in words.</summary>
    public static ImmutableSortedDictionary<string, string> DenominatorWords { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("awards", "tổng số khen thưởng"),
        KeyValuePair.Create("individual-awards", "tổng số khen thưởng cho cá nhân"),
        KeyValuePair.Create("individuals", "tổng số cá nhân điển hình"),
    ]);

    /// <summary>The same in English.</summary>
    public static ImmutableSortedDictionary<string, string> DenominatorWordsInEnglish { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("awards", "all awards"),
        KeyValuePair.Create("individual-awards", "all awards to individuals"),
        KeyValuePair.Create("individuals", "all individual exemplars"),
    ]);

    /// <summary>Whether so many of so many reach it. "Trên 30 %" means over: 30 of 100 does not. Null without data or without a number in the text.</summary>
    public bool? IsMet(int numerator, int denominator) => IsMet(Bound, Value, numerator, denominator);

    /// <summary>The same for a number that stands outside its plan.</summary>
    public static bool? IsMet(Bound? bound, decimal? value, long numerator, long denominator)
    {
        if (denominator <= 0 || value is not { } share)
            return null;
        return bound switch
        {
            Plans.Bound.MoreThan => numerator > share * denominator,
            Plans.Bound.AtLeast => numerator >= share * denominator,
            Plans.Bound.Exactly => numerator == share * denominator,
            _ => null,
        };
    }
}
