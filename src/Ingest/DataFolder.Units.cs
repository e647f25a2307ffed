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
    /// Makes a list of units, and the table of what became of them, part of this folder's catalogue. They take the place of what was imported before and, id by
    /// id, of the program's own; a table left out stays as it was. The database follows when the folder is opened next.
    /// </summary>
    /// <returns>The catalogue with the new units.</returns>
    /// <exception cref="CatalogueException">Something is wrong; every mistake is listed and nothing was changed.</exception>
    public static Catalogue ImportUnits(string path, string catalogueRoot, ImportFile units, ImportFile? succession, TimeProvider clock, WorkerPool? workers = null)
    {
        using var holding = FolderLock.Take(path);
        FinishRestore(path, clock);
        var errors = new CatalogueErrors();
        var read = ReaderOf(workers) ?? WorkbookReader.Read;
        var imported = new Dictionary<string, string>(ImportedRegister.Read(path), StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal) { [ImportedRegister.Units] = units.Name };
        var import = new UnitImport(Catalogue.Load(catalogueRoot).Units.All, errors);
        Take(ImportedRegister.Units, units, import.Units);
        if (succession is not null)
        {
            names[ImportedRegister.Succession] = succession.Name;
            Take(ImportedRegister.Succession, succession, import.Succession);
        }

        var catalogue = Check(catalogueRoot, imported, names, errors);
        ImportedRegister.Write(path, imported);
        return catalogue;

        void Take(string name, ImportFile file, Func<string, IReadOnlyList<SheetGrid>, string?> make)
        {
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
