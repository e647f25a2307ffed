using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Reference;

/// <summary>Collects the mistakes of all catalogue files, so that they are shown at once.</summary>
internal sealed class CatalogueErrors
{
    /// <summary>Beyond this many unknown ids the file is of another register, and the nearest known one helps nobody.</summary>
    private const int MostNearest = 100;

    private readonly List<CatalogueError> _errors = [];
    private int _unknown;

    public void Add(string file, int line, string message, string? nearest = null) => _errors.Add(new(file, line, message, nearest));

    /// <summary>An id that nobody knows: says so and names the nearest known one.</summary>
    public void AddUnknown(string file, int line, string what, string value, IEnumerable<string> known) =>
        Add(file, line, $"{what} “{value}” không có trong danh mục", ++_unknown > MostNearest ? null : Likeness.Nearest(value, known));

    /// <summary>Takes over the mistakes that another reading found, under the names that the reader of them knows.</summary>
    public void AddAll(IEnumerable<CatalogueError> errors) => _errors.AddRange(errors);

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw new CatalogueException([.. _errors.OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line)]);
    }
}
