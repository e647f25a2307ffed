namespace DienHinh.ReportApi.Commands;

/// <summary>Where a report goes and in which form, as the command line says it.</summary>
/// <param name="Out">A file, whose ending says the form; a folder, in which the file gets a name; null for the terminal.</param>
/// <param name="Asked">The form named, for a folder.</param>
internal sealed record ReportTarget(string? Out, string? Asked)
{
    private const string Default = "xlsx";

    private bool IsFolder => Out is not null && (Out.EndsWith('/') || Directory.Exists(Out));

    /// <summary>The ending of the file; null for the terminal.</summary>
    public string? Format => Out is null ? null : IsFolder ? Asked ?? Default : System.IO.Path.GetExtension(Out).TrimStart('.').ToLowerInvariant();

    /// <summary>Refuses a form that is not among these, and one that is named beside a file.</summary>
    public void Require(IReadOnlyList<string> known)
    {
        if (Asked is not null && !IsFolder) throw new WrongUseException("--format chỉ dùng khi --out là thư mục; còn lại đuôi tệp quyết định định dạng.");
        if (Format is { } format && !known.Contains(format))
            throw new WrongUseException($"Báo cáo này ghi được {string.Join(", ", known.Select(f => "." + f))}; không ghi được \".{format}\".");
    }

    /// <summary>The file to write; null for the terminal.</summary>
    public string? Path(Func<string> name) => IsFolder ? System.IO.Path.Combine(Out!, name()) : Out;
}
