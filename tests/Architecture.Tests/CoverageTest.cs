using System.Text.RegularExpressions;

namespace DienHinh.Architecture.Tests;

/// <summary>docs/coverage.md, the acceptance table: whole, and true as far as a test can tell.</summary>
public sealed partial class CoverageTest
{
    private static readonly (string Document, int Rows)[] s_documents = [("PL", 43), ("NT", 38), ("HC", 28), ("ĐL", 28), ("TL", 20), ("S", 15)];

    private static readonly List<(string Id, string State, string Held)> s_rows = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "coverage.md"))
        .Select(l => Row().Match(l)).Where(m => m.Success).Select(m => (m.Groups["id"].Value, m.Groups["state"].Value.Trim(), m.Groups["held"].Value.Trim()))];

    [Fact]
    public void EverySentence_StandsOnceInItsOrder() => Assert.Equal(
        s_documents.SelectMany(d => Enumerable.Range(1, d.Rows).Select(n => FormattableString.Invariant($"{d.Document}-{n:00}"))), s_rows.Select(r => r.Id));

    [Fact]
    public void EveryTestNamed_Exists()
    {
        var known = Tests();
        var golden = Directory.GetDirectories(Path.Combine(Repository.Root, "tests", "Analytics.Tests", "Golden")).Select(d => "golden:" + Path.GetFileName(d)).ToHashSet(StringComparer.Ordinal);
        var unknown = s_rows.SelectMany(r => Named(r.Held), (r, name) => (r.Id, name)).Where(n => !known.Contains(n.name) && !golden.Contains(n.name));
        Assert.Empty(unknown);
    }

    [Fact]
    public void WhatWorks_NamesATest_AndWhatDoesNotSaysWhy() => Assert.All(s_rows, row =>
    {
        Assert.Contains(row.State, (string[])["works", "part", "no"]);
        Assert.Equal(row.State != "no", Named(row.Held).Any());
        Assert.Equal(row.State == "part", row.Held.Contains("Missing: ", StringComparison.Ordinal));
        Assert.True(row.State != "no" || row.Held.Length > 5, $"{row.Id} says no reason");
    });

    /// <summary>Class and method of every test in the sources; a method counts where Fact, Theory or an attribute made of them stands above it.</summary>
    private static HashSet<string> Tests() =>
        [.. Repository.Files("tests", "*Test.cs").SelectMany(path => Method().Matches(File.ReadAllText(Path.Combine(Repository.Root, path))).Select(m => $"{Path.GetFileNameWithoutExtension(path)}.{m.Groups[1].Value}"))];

    private static IEnumerable<string> Named(string held) => Quoted().Matches(held).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"^\| (?<id>(PL|NT|HC|ĐL|TL|S)-\d\d) \|(?<asks>[^|]+)\|(?<state>[^|]+)\|(?<held>.+)\|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"`((?:golden:[\w-]+)|(?:\w+Test\.\w+))`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\[(?:\w*Fact|\w*Theory)\b[^\n]*\](?:\s*(?:\[[^\n]*\]|//[^\n]*))*\s*public (?:async )?(?:void|Task) (\w+)\(")]
    private static partial Regex Method();
}
