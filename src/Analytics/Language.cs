using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics;

/// <summary>
/// The language that a person reads pages, and the reports and charts on them, in (ngôn ngữ của trang). Both texts stand side by side where the text stands,
/// so that nobody can change one and not see the other.
/// </summary>
public sealed class Language
{
    private static readonly CultureInfo s_vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private Language(string code) => Code = code;

    /// <summary>The language of the program: of documents, files, the interface and the command line.</summary>
    public static Language Vietnamese { get; } = new("vi");

    /// <summary>The language that the pages can be switched to.</summary>
    public static Language English { get; } = new("en");

    /// <summary>vi or en.</summary>
    public string Code { get; }

    /// <summary>Whether it is English.</summary>
    public bool IsEnglish => this == English;

    /// <summary>
    /// The lang attribute of what stays Vietnamese on a page of this language: names, and what a sender wrote. Null, which leaves the attribute out, where
    /// the whole page is Vietnamese.
    /// </summary>
    public string? Vi => IsEnglish ? Vietnamese.Code : null;

    /// <summary>The text in this language.</summary>
    public string this[string vi, string en] => IsEnglish ? en : vi;

    /// <summary>A title of the model in this language.</summary>
    public string this[Title title] => this[title.Vi, title.En];

    /// <summary>A title as it stands within a sentence: "theo phong trào".</summary>
    public string Within(Title title) => string.Concat(this[title][..1].ToLower(s_vietnamese), this[title].AsSpan(1));

    /// <summary>The language of this code, or null.</summary>
    public static Language? Find(string? code) => code == English.Code ? English : code == Vietnamese.Code ? Vietnamese : null;
}
