using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace DienHinh.Ingest.Storage;

/// <summary>One numbered file of the schema. Files are only ever added: a database remembers the SHA-256 of each that it has.</summary>
internal sealed record SchemaScript(int Version, string Name, string Sql)
{
    private const string Folder = "Schema/";

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>The files that the program carries, in order, numbered from 1 without a gap.</summary>
    public static IReadOnlyList<SchemaScript> Embedded { get; } = ReadEmbedded(typeof(SchemaScript).Assembly);

    private static List<SchemaScript> ReadEmbedded(Assembly assembly)
    {
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))
            .ToList();
        for (var i = 0; i < scripts.Count; i++)
            if (scripts[i].Version != i + 1)
                throw new InvalidOperationException($"Schema file {scripts[i].Name} stands where number {i + 1} belongs; number the files without gap or repetition.");
        return scripts;
    }

    private static SchemaScript Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var name = resource[Folder.Length..];
        if (!int.TryParse(name.Split('_')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new InvalidOperationException($"Schema file {name} must be named NNNN_name.sql.");
        return new(version, name, reader.ReadToEnd());
    }
}
