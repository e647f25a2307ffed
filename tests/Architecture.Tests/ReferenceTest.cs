using System.Reflection;
using System.Xml.Linq;

namespace DienHinh.Architecture.Tests;

/// <summary>The direction of references: ReportApi → Analytics → Ingest and ReportApi → Intake → Ingest, never back. A reference that no code uses shows only in the project file, so both are looked at.</summary>
public sealed class ReferenceTest
{
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Ingest"] = [],
        ["Analytics"] = ["Ingest"],
        ["Intake"] = ["Ingest"],
        ["ReportApi"] = ["Analytics", "Ingest", "Intake", "Samples"],
        ["Samples"] = ["Ingest"],
    };

    [Theory]
    [InlineData("src/Ingest/Ingest.csproj")]
    [InlineData("src/Analytics/Analytics.csproj")]
    [InlineData("src/Intake/Intake.csproj")]
    [InlineData("src/ReportApi/ReportApi.csproj")]
    [InlineData("eng/Samples/Samples.csproj")]
    public void ProjectFile_RefersOnlyDownwards(string path)
    {
        var referred = XDocument.Load(Path.Combine(Repository.Root, path)).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.Empty(referred.Except(s_allowed[Path.GetFileNameWithoutExtension(path)]));
    }

    [Theory]
    [InlineData("Ingest")]
    [InlineData("Analytics")]
    public void Assembly_RefersOnlyDownwards(string name)
    {
        var ours = Assembly.Load($"DienHinh.{name}").GetReferencedAssemblies().Select(a => a.Name!).Where(a => a.StartsWith("DienHinh.", StringComparison.Ordinal)).Select(a => a["DienHinh.".Length..]);
        Assert.Empty(ours.Except(s_allowed[name]));
    }
}
