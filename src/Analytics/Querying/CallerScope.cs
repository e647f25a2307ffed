namespace DienHinh.Analytics.Querying;

/// <summary>
/// What the person or program that asks may see: what was reported at or below these units, and nothing else, whatever the question says.
/// </summary>
/// <param name="Units">Unit ids or codes.</param>
public sealed record CallerScope(IReadOnlyList<string> Units);
