using System.Text.RegularExpressions;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Validation;

public sealed partial class FindingCatalogueTest
{
    private static readonly string s_root = Path.GetDirectoryName(RealCatalogue.Root)!;

    private static string Source(string folder, string except) => string.Join('\n',
        Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.cs", SearchOption.AllDirectories).Where(p => !p.EndsWith(except, StringComparison.Ordinal)).Select(File.ReadAllText));

    [Fact]
    public void Codes_AreKebabCaseAndUnique()
    {
        Assert.All(FindingCatalogue.All, k => Assert.Matches("^[a-z]+(-[a-z]+)*$", k.Code));
        Assert.Equal(FindingCatalogue.All.Count, FindingCatalogue.All.Select(k => k.Code).Distinct().Count());
    }

    [Fact]
    public void Codes_UsedInTheSource_AreInTheCatalogue()
    {
        var used = UsedCode().Matches(Source("src/Ingest", "FindingCatalogue.cs")).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.True(used.Count > 25, $"{used.Count} codes");
        Assert.All(used, code => Assert.NotNull(FindingCatalogue.Find(code)));
    }

    [Fact]
    public void Codes_OfUnreadableFiles_AreInTheCatalogue()
    {
        foreach (var reason in Enum.GetNames<UnreadableReason>())
            Assert.Equal(Severity.Error, FindingCatalogue.Find(Capital().Replace(reason, m => (m.Index > 0 ? "-" : "") + m.Value.ToLowerInvariant()))?.Severity);
    }

    [Fact]
    public void Codes_InTheCatalogue_AreUsedAndTested()
    {
        var source = Source("src/Ingest", "FindingCatalogue.cs");
        var tests = Source("tests", nameof(FindingCatalogueTest) + ".cs");
        var ofFiles = Enum.GetNames<UnreadableReason>().Select(r => Capital().Replace(r, m => (m.Index > 0 ? "-" : "") + m.Value.ToLowerInvariant())).ToList();
        Assert.All(FindingCatalogue.All.Select(k => k.Code), code => Assert.True(ofFiles.Contains(code) || source.Contains($"\"{code}\""), code + " is used nowhere"));
        Assert.All(FindingCatalogue.All.Select(k => k.Code), code => Assert.True(tests.Contains(code) || tests.Contains(ReasonOf(code)), code + " is tested nowhere"));
    }

    [Fact]
    public void Errors_SayWhatToDo() => Assert.All(FindingCatalogue.All.Where(k => k.Severity == Severity.Error), k => Assert.NotEmpty(k.Advice));

    [Fact]
    public void Sentences_AreComposedVietnamese() =>
        Assert.All(FindingCatalogue.All, k => Assert.True(k.Message.IsNormalized() && k.Title.IsNormalized() && k.Advice.IsNormalized() && k.Message.Any(c => c > 0x7F)));

    [Fact]
    public void Make_UnknownCode_IsOurMistake() => Assert.Throws<KeyNotFoundException>(() => FindingCatalogue.Make("no-such-code", null, null, null, null));

    // "too-large" is the finding of UnreadableReason.TooLarge.
    private static string ReasonOf(string code) => "UnreadableReason." + string.Concat(code.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    [GeneratedRegex("(?:Make|Say|SayOnce|Wait)\\(\\s*\"([a-z-]+)\"")]
    private static partial Regex UsedCode();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
