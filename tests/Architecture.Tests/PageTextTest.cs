using System.Text.RegularExpressions;

namespace DienHinh.Architecture.Tests;

/// <summary>A Vietnamese text of a page stands beside its English one, also where no test brings a page to say it.</summary>
public sealed partial class PageTextTest
{
    // What an English page shows in Vietnamese, marked so: the head of official documents, sentences in the words of a plan, and of the engine.
    private static readonly string[] s_vietnamese =
    [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Nơi nhận:", "tiêu đề bảng", " (tính trên ", "“{word}” không phải là năm.", "Không có kế hoạch “{plan}”.", "Tiếng Việt",
    ];

    [Fact]
    public void VietnameseTexts_OfPages_HaveAnEnglishOneBesideThem()
    {
        var pages = Repository.Files("src/ReportApi/Pages", "*.cs").Concat(Repository.Files("src/ReportApi/Pages", "*.cshtml")).Append("src/ReportApi/Hosting/Words.cs").ToList();
        Assert.True(pages.Count > 60);
        Assert.Equal([], pages.SelectMany(page => Alone(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(line => $"{page}: {line}")));
    }

    [Theory]
    [InlineData("<p>Xem số liệu</p>", 1)]
    [InlineData("<p>@T[\"Xem số liệu\", \"Show figures\"]</p>", 0)]
    [InlineData("Mistake = t[$\"Trong “{files[0]}” có {(n is 1 ? \"một\" : \"nhiều\")}\", $\"In “{files[0]}”\"];", 0)]
    [InlineData("new(\"/plans\", new(\"Kế hoạch\", \"Plans\"), Right.See)", 0)]
    [InlineData("new(\"/plans\", \"Kế hoạch\", Right.See)", 1)]
    [InlineData("/// <summary>Kế hoạch: plans.</summary>", 0)]
    public void Alone_IsAVietnameseTextWithoutItsPair(string source, int found) => Assert.Equal(found, Alone(source).Count());

    private static IEnumerable<string> Alone(string source)
    {
        var text = Comment().Replace(source, "");
        text = WithoutPairs(text);
        text = Title().Replace(text, "");
        foreach (var allowed in s_vietnamese) text = text.Replace(allowed, "", StringComparison.Ordinal);
        return text.Split('\n').Where(line => Vietnamese().IsMatch(line)).Select(line => line.Trim());
    }

    // T[…] and t[…] up to the bracket that closes them.
    private static string WithoutPairs(string text)
    {
        while (Pair().Match(text) is { Success: true } pair)
        {
            var (end, depth) = (pair.Index + pair.Length, 1);
            for (; depth > 0; end++) depth += text[end] switch { '[' => 1, ']' => -1, _ => 0 };
            text = text[..pair.Index] + text[end..];
        }

        return text;
    }

    [GeneratedRegex("@\\*[\\s\\S]*?\\*@|///.*$|//[^\"\\n]*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\\b[Tt]\\[")]
    private static partial Regex Pair();

    // A title made of two texts; those made of figures and dates have a Vietnamese word around them as well.
    [GeneratedRegex("new(?: Title)?\\(\\$?\"(?:[^\"\\\\{]|\\\\.|\\{[^}]*\\})*\", ?(?:\\$?\"(?:[^\"\\\\{]|\\\\.|\\{[^}]*\\})*\"|[a-zA-Z.()]+)\\)")]
    private static partial Regex Title();

    [GeneratedRegex("[ăâđêôơưà-ãèéìíò-õùúýĩũạ-ỹ]", RegexOptions.IgnoreCase)]
    private static partial Regex Vietnamese();
}
