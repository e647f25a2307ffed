using System.Text.RegularExpressions;

namespace DienHinh.Architecture.Tests;

/// <summary>Pages and routes get at data only by what is limited to the one who asks.</summary>
public sealed partial class AccessTest
{
    private static readonly string[] s_places = ["src/ReportApi/Api/", "src/ReportApi/Pages/", "src/ReportApi/OData/"];

    [Fact]
    public void PagesAndRoutes_NeverNameTheWholeFolder()
    {
        var offenders = Repository.Sources.Where(s => s_places.Any(p => s.Key.StartsWith(p, StringComparison.Ordinal)) && Whole().IsMatch(s.Value)).Select(s => s.Key);
        Assert.Empty(offenders);
    }

    [Fact]
    public void WholeInstallation_IsNamedByAdministratorsPagesAlone()
    {
        var named = Repository.Sources.Where(s => s_places.Any(p => s.Key.StartsWith(p, StringComparison.Ordinal)) && s.Value.Contains("Installation ", StringComparison.Ordinal));
        Assert.All(named, s => Assert.Contains("Right.Administer", s.Value, StringComparison.Ordinal));
        Assert.NotEmpty(named);
    }

    // Not the limited database's own view of itself, nor "DataFolder" in a longer word.
    [GeneratedRegex(@"\b(DataFolder|(?:database|db|Database)\.Whole|SeenBy|OpenFolder)\b")]
    private static partial Regex Whole();
}
