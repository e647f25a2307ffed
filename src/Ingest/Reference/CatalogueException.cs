using System.Text;

namespace DienHinh.Ingest.Reference;

/// <summary>One mistake in a catalogue file, written for the officer who edits it.</summary>
/// <param name="File">Path below the data folder, "plans/phuc-linh-2021-2025.yaml".</param>
/// <param name="Line">1-based line; 0 where the whole file is meant.</param>
/// <param name="Message">What is wrong, in Vietnamese.</param>
/// <param name="Nearest">The nearest valid value, or null.</param>
public sealed record CatalogueError(string File, int Line, string Message, string? Nearest = null)
{
    /// <summary>"file:line: message; gần nhất: value".</summary>
    public override string ToString() =>
        $"{File}{(Line > 0 ? FormattableString.Invariant($":{Line}") : "")}: {Message}{(Nearest is null ? "" : $" (gần nhất: {Nearest})")}";
}

/// <summary>The catalogue files cannot be used; carries every mistake found, in order of file and line.</summary>
public sealed class CatalogueException : Exception
{
    public CatalogueException(IReadOnlyList<CatalogueError> errors)
        : base(Describe(errors)) => Errors = errors;

    /// <summary>All mistakes, at least one.</summary>
    public IReadOnlyList<CatalogueError> Errors { get; }

    private static string Describe(IReadOnlyList<CatalogueError> errors)
    {
        var text = new StringBuilder(FormattableString.Invariant($"Dữ liệu danh mục có {errors.Count} lỗi, hãy sửa rồi chạy lại:"));
        foreach (var error in errors)
            text.Append('\n').Append("- ").Append(error);
        return text.ToString();
    }
}
