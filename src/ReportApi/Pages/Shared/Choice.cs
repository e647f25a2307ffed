namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>A select field of a form.</summary>
/// <param name="Name">Name of the field.</param>
/// <param name="Label">What it asks for.</param>
/// <param name="Selected">The value now chosen.</param>
/// <param name="Options">Values with their text, in order.</param>
/// <param name="IsOfNames">Whether the texts of all values but the empty one are names, which are Vietnamese in any language of the page.</param>
public sealed record Choice(string Name, string Label, string? Selected, IReadOnlyList<(string Value, string Text)> Options, bool IsOfNames = false);
