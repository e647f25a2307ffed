namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>A select field of a form.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Selected">The value now chosen.</param>
/// <param name="Options">Values with their text, in order.</param>
/// <param name="IsName">Which values have a name as their text, Vietnamese in any language of the page; null where none has.</param>
public sealed record Choice(string Name, string Label, string? Selected, IReadOnlyList<(string Value, string Text)> Options, Func<string, bool>? IsName = null)
{
    /// <summary>Of a choice among names: every value but the empty one.</summary>
    public static Func<string, bool> AllButEmpty { get; } = value => value.Length > 0;
}
