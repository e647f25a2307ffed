using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest;

/// <summary>A file that an office hands over.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Content">Its bytes: CSV or a workbook.</param>
public sealed record ImportFile(string Name, byte[] Content);

public sealed partial class DataFolder
{
    /// <summary>
    /// Makes a list of units, the table of what became of them, and the list of clusters part of this folder's catalogue. They take the place of what was
    /// imported before and, of units, id by id of the program's own; a table left out stays as it was. The database follows when the folder is opened next.
    /// </summary>
    /// <returns>The catalogue with the new units.</returns>
    /// <exception cref="CatalogueException">Something is wrong; every mistake is listed and nothing was changed.</exception>
    public static Catalogue ImportUnits(string path, string catalogueRoot, ImportFile? units, ImportFile? succession, TimeProvider clock, WorkerPool? workers = null, ImportFile? clusters = null)
    {
        using var holding = FolderLock.Take(path);
        FinishRestore(path, clock);
        var errors = new CatalogueErrors();
        var read = ReaderOf(workers) ?? WorkbookReader.Read;
        var imported = new Dictionary<string, string>(ImportedRegister.Read(path), StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        // What is imported with a list of units may name them; alone, it names those that the folder has.
        var import = new UnitImport((units is null ? Catalogue.Load(catalogueRoot, path) : Catalogue.Load(catalogueRoot)).Units.All, errors);
        Take(ImportedRegister.Units, units, import.Units);
        Take(ImportedRegister.Succession, succession, import.Succession);
        Take(ImportedRegister.Clusters, clusters, import.Clusters);

        var catalogue = Check(catalogueRoot, imported, names, errors);
        ImportedRegister.Write(path, imported);
        return catalogue;

        void Take(string name, ImportFile? file, Func<string, IReadOnlyList<SheetGrid>, string?> make)
        {
            if (file is null) return;
            names[name] = file.Name;
            try
            {
                if (make(file.Name, read(file.Content)) is { } text)
                {
                    imported[name] = text;
                    return;
                }
            }
            catch (WorkbookException e)
            {
                errors.Add(file.Name, 0, $"không đọc được tệp này như CSV hay XLSX ({e.Message})");
            }

            // Without its table everything that the other one names would be blamed too.
            errors.ThrowIfAny();
        }
    }

    private static Catalogue Check(string catalogueRoot, Dictionary<string, string> imported, Dictionary<string, string> names, CatalogueErrors errors)
    {
        Catalogue? catalogue = null;
        try
        {
            catalogue = Catalogue.Parse(Catalogue.Files(catalogueRoot, imported));
        }
        catch (CatalogueException e)
        {
            errors.AddAll(e.Errors.Select(m => m with { File = names.GetValueOrDefault(m.File, m.File) }));
        }

        errors.ThrowIfAny();
        return catalogue!;
    }
}
