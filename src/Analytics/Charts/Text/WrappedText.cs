namespace DienHinh.Analytics.Charts.Text;

/// <summary>A text as lines.</summary>
/// <param name="Lines">The lines, top to bottom.</param>
/// <param name="IsWhole">False when the end was cut off with an ellipsis.</param>
internal sealed record WrappedText(IReadOnlyList<string> Lines, bool IsWhole);
