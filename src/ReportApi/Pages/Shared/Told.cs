using DienHinh.Analytics;

namespace DienHinh.ReportApi.Pages.Shared;

/// <summary>Something that a page says to the one who looks, with the language that it is in.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Lang">The lang attribute; null where it is the language of the page.</param>
public sealed record Told(string Text, string? Lang = null)
{
    /// <summary>A sentence of the program behind the pages, which speaks Vietnamese.</summary>
    public static Told ByTheProgram(Language t, string sentence) => new(sentence, t.Vi);
}
