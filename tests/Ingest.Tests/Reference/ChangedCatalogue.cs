namespace DienHinh.Ingest.Tests.Reference;

/// <summary>A copy of the shipped catalogue that a test may change, as an officer would.</summary>
internal sealed class ChangedCatalogue : IDisposable
{
    public ChangedCatalogue()
    {
        foreach (var folder in new[] { "reference", "plans", "templates" })
        {
            Directory.CreateDirectory(Path.Combine(Root, folder));
            foreach (var file in Directory.GetFiles(Path.Combine(RealCatalogue.Root, folder))) File.Copy(file, Path.Combine(Root, folder, Path.GetFileName(file)));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("dienhinh-catalogue-").FullName;

    public void Replace(string file, string old, string with)
    {
        var path = Path.Combine(Root, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, with));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
