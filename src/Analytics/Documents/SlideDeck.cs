namespace DienHinh.Analytics.Documents;

/// <summary>Slides for a congress, as data.</summary>
/// <param name="Title">On the first slide.</param>
/// <param name="Subtitle">Below it: who, and which time.</param>
/// <param name="Slides">The others in order.</param>
public sealed record SlideDeck(string Title, string Subtitle, IReadOnlyList<Slide> Slides);

/// <summary>A slide: one heading and one thing to look at.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Content">Points, a chart or a table that fits one slide.</param>
/// <param name="Foot">A quiet line at the bottom, or null.</param>
public sealed record Slide(string Title, Block Content, string? Foot = null);
