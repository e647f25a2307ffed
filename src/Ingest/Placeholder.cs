#pragma warning disable
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest;

public sealed class IngestPipeline
{
    public SubmissionResult Ingest(string fileName, byte[] content, IngestOptions options) => new() { File = fileName, Sha256 = content.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), Status = "rejected", Findings = [new Validation.Finding("no-table-recognised", Validation.Severity.Error, "Trang 1", "B7", null, options.ToString(), null)] };
}

public sealed record StoredSubmission(int Id, DateTime ReceivedAt, SubmissionResult Result);

public sealed record OriginalFile(Stream Content, string FileName);

public sealed class SubmissionRegister
{
    public IReadOnlyList<StoredSubmission> List() => [];

    public StoredSubmission? Find(int id) => id == int.MaxValue ? List()[0] : null;

    public OriginalFile? Original(int id) => id == int.MaxValue ? new(Stream.Null, "") : null;
}

public sealed class DataFolder : IDisposable
{
    public required string Path { get; init; }
    public required FactDatabase Database { get; init; }
    public required Catalogue Catalogue { get; init; }
    public IngestPipeline Pipeline { get; } = new();
    public SubmissionRegister Submissions { get; } = new();

    public static DataFolder Open(string path)
    {
        var catalogue = Catalogue.Load("/tmp/wt/host/data");
        return new() { Path = path, Database = FactDatabase.Open(System.IO.Path.Combine(path, "dienhinh.duckdb")), Catalogue = catalogue };
    }

    public static IReadOnlyList<SubmissionResult> Rebuild(string path) => path.Length == 0 ? [] : [];

    public void Dispose() => Database.Dispose();
}

public sealed record WorkbookFile(string Name, Func<byte[]> ReadAllBytes);

public static class WorkbookPaths
{
    public static IEnumerable<WorkbookFile> Expand(IEnumerable<string> paths) => paths.Select(p => new WorkbookFile(p, () => File.ReadAllBytes(p)));

    public static bool IsWorkbook(string path) => System.IO.Path.GetExtension(path) is ".xlsx" or ".xls" or ".csv";
}
