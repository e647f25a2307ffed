using System.Reflection;

namespace DienHinh.Architecture.Tests;

/// <summary>Code is plain ASCII English; what officers read is Vietnamese in text only.</summary>
public sealed class NamingTest
{
    [Fact]
    public void Identifiers_ArePlainAscii()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        string[] assemblies = ["DienHinh.Ingest", "DienHinh.Analytics", "DienHinh.ReportApi", "DienHinh.Samples"];
        var offenders = assemblies.SelectMany(a => Assembly.Load(a).GetTypes())
            .SelectMany(t => t.GetMembers(all).Select(m => $"{t.FullName}.{m.Name}").Append(t.FullName!)
                .Concat(t.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => $"{t.FullName}.{m.Name}({p.Name})"))))
            .Where(name => name.Any(c => c > 127));
        Assert.Empty(offenders);
    }

    [Fact]
    public void FileNames_ArePlainAscii()
    {
        string[] folders = ["src", "eng", "tests", "data", "docs"];
        var offenders = folders.Where(f => Directory.Exists(Path.Combine(Repository.Root, f))).SelectMany(f => Repository.Files(f, "*")).Where(p => p.Any(c => c > 127));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Types_SayWhatTheyAre()
    {
        string[] vague = ["Manager", "Helper", "Helpers", "Util", "Utils", "Dto", "Impl", "Service"];
        var offenders = Repository.Sources.Keys.Where(p => p.StartsWith("src/", StringComparison.Ordinal))
            .Where(p => vague.Any(v => Path.GetFileNameWithoutExtension(p).EndsWith(v, StringComparison.Ordinal)));
        Assert.Empty(offenders);
    }

    [Fact]
    public void SourceFiles_StayReadable()
    {
        var long_ = Repository.Sources.Where(s => s.Key.StartsWith("src/", StringComparison.Ordinal) && s.Value.Count(c => c == '\n') > 420).Select(s => s.Key);
        Assert.Empty(long_);
    }
}
