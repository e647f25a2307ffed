using System.Security.Cryptography;
using System.Text;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Forms;
using DienHinh.Ingest.Plans;

namespace DienHinh.Ingest.Reference;

/// <summary>What the reference and plan files say (danh mục): movements, owners, units and plans, checked as a whole.</summary>
public sealed class Catalogue
{
    private static readonly string[] s_folders = ["reference", "plans", "forms"];

    private readonly Dictionary<string, Movement> _movements;
    private readonly Dictionary<string, Owner> _owners;

    private Catalogue(
        IReadOnlyList<Movement> movements, IReadOnlyList<Owner> owners, UnitRegister units, IReadOnlyList<Cluster> clusters, IReadOnlyList<Plan> plans, IReadOnlyList<StatutoryForm> forms, string contentHash)
    {
        Movements = movements;
        Owners = owners;
        Units = units;
        Clusters = clusters;
        Plans = new PlanRegister(plans, units);
        Forms = forms;
        ContentHash = contentHash;
        _movements = movements.ToDictionary(m => m.Id, StringComparer.Ordinal);
        _owners = owners.ToDictionary(o => o.Id, StringComparer.Ordinal);
    }

    /// <summary>All movements, in order of the file.</summary>
    public IReadOnlyList<Movement> Movements { get; }

    /// <summary>All owners, in order of the file.</summary>
    public IReadOnlyList<Owner> Owners { get; }

    /// <summary>All units.</summary>
    public UnitRegister Units { get; }

    /// <summary>The emulation clusters, none where no file names any.</summary>
    public IReadOnlyList<Cluster> Clusters { get; }

    /// <summary>All plans.</summary>
    public PlanRegister Plans { get; }

    /// <summary>The statistical forms of the circulars, in order of id; empty where the folder <c>forms</c> is.</summary>
    public IReadOnlyList<StatutoryForm> Forms { get; }

    /// <summary>SHA-256 over all files, lower-case hexadecimal: the same files give the same hash, whatever their line ends.</summary>
    public string ContentHash { get; }

    /// <summary>The movement with this id, or null.</summary>
    public Movement? FindMovement(string id) => _movements.GetValueOrDefault(id);

    /// <summary>The owner with this id, or null.</summary>
    public Owner? FindOwner(string id) => _owners.GetValueOrDefault(id);

    /// <summary>
    /// What one may know of it who may see these units (ids or codes) and what lies below them: those units and the ones above, and the plans of both, which bind them.
    /// Movements, owners and forms are everybody's.
    /// </summary>
    public Catalogue SeenBy(IReadOnlyList<string> idsOrCodes)
    {
        var seen = Units.All.Where(u => Units.IsWithinAny(u, idsOrCodes)).ToList();
        var known = seen.Concat(seen.SelectMany(Units.Ancestors)).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            Movements, Owners, new UnitRegister([.. Units.All.Where(u => known.Contains(u.Id))], [.. Units.Successions.Where(s => known.Contains(s.UnitId) && known.Contains(s.SuccessorId))]),
            Clusters, [.. Plans.Where(p => known.Contains(p.UnitId))], Forms, ContentHash);
    }

    /// <summary>Reads the folders <c>reference</c>, <c>plans</c> and <c>forms</c> below the given one.</summary>
    /// <param name="dataRoot">The project's <c>data</c>.</param>
    /// <param name="dataFolder">The data folder of an installation, whose own units count too; null for none.</param>
    /// <exception cref="CatalogueException">Anything is missing or wrong; it lists every mistake.</exception>
    public static Catalogue Load(string dataRoot, string? dataFolder = null) =>
        Parse(Files(dataRoot, dataFolder is null ? null : ImportedRegister.Read(dataFolder)));

    /// <summary>The texts by path, with those that a data folder adds.</summary>
    internal static Dictionary<string, string> Files(string dataRoot, IReadOnlyDictionary<string, string>? imported)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in s_folders.Where(f => Directory.Exists(Path.Combine(dataRoot, f))))
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(dataRoot, folder)).Where(IsCatalogueFile))
                files.Add($"{folder}/{Path.GetFileName(path)}", File.ReadAllText(path));
        }
        foreach (var (name, text) in imported ?? new Dictionary<string, string>())
            files.Add(name, text);
        return files;
    }

    /// <summary>The same from texts by path: "reference/units.csv", "plans/phuc-linh-2021-2025.yaml", …</summary>
    /// <exception cref="CatalogueException">Anything is missing or wrong; it lists every mistake.</exception>
    public static Catalogue Parse(IReadOnlyDictionary<string, string> files)
    {
        var errors = new CatalogueErrors();
        string TextOf(string name)
        {
            if (files.TryGetValue(name, out var text))
                return text;
            errors.Add(name, 0, "không thấy tệp này trong thư mục dữ liệu");
            return "";
        }

        IReadOnlyList<T> ReadIfThere<T>(string name, Func<string, IReadOnlyList<T>> read) => TextOf(name) is { Length: > 0 } text ? read(text) : [];
        var movements = ReadIfThere(MovementFile.Name, text => MovementFile.Read(text, errors));
        var owners = ReadIfThere(OwnerFile.Name, text => OwnerFile.Read(text, errors));
        IEnumerable<(string Name, string Text)> WithImported(string name, string text, string imported) =>
            files.TryGetValue(imported, out var more) ? [(name, text), (imported, more)] : [(name, text)];
        var units = ReadIfThere(UnitFile.Name, text => UnitFile.Read(WithImported(UnitFile.Name, text, ImportedRegister.Units), errors));
        var successions = ReadIfThere(SuccessionFile.Name, text => SuccessionFile.Read(WithImported(SuccessionFile.Name, text, ImportedRegister.Succession), units, errors));
        // Which clusters there are is the office's own affair: an imported list stands instead of ours, and there may be none.
        var clusterFile = files.ContainsKey(ImportedRegister.Clusters) ? ImportedRegister.Clusters : ClusterFile.Name;
        var clusters = files.TryGetValue(clusterFile, out var clusterText) ? ClusterFile.Read(clusterFile, clusterText, units, errors) : [];
        var known = new PlanReferences(movements, owners, units, errors);
        List<T> ReadFolder<T>(string folder, Func<string, string, T?> read)
            where T : class =>
            [.. files.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => read(name, files[name])).OfType<T>()];
        var plans = ReadFolder("plans/", (name, text) => PlanFile.Read(name, text, known));
        if (!files.Keys.Any(name => name.StartsWith("plans/", StringComparison.Ordinal)))
            errors.Add("plans", 0, "không có kế hoạch nào trong thư mục dữ liệu");
        var forms = ReadFolder("forms/", (name, text) => StatutoryFormFile.Read(name, text, errors));
        StatutoryFormFile.CheckTogether(forms, errors);
        errors.ThrowIfAny();
        return new(movements, owners, new(units, successions), clusters, plans, forms, HashOf(files));
    }

    private static bool IsCatalogueFile(string path) => Path.GetExtension(path) is ".yaml" or ".csv";

    private static string HashOf(IReadOnlyDictionary<string, string> files)
    {
        var text = new StringBuilder();
        foreach (var (name, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append(name).Append('\0').Append(content.Replace("\r\n", "\n", StringComparison.Ordinal)).Append('\0');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
