#pragma warning disable
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest;

public sealed class DataFolder : IDisposable
{
    public required string Path { get; init; }
    public required FactDatabase Database { get; init; }
    public required Catalogue Catalogue { get; init; }
    public required IngestPipeline Pipeline { get; init; }
    public required SubmissionRegister Submissions { get; init; }

    public static DataFolder Open(string path)
    {
        var home = AppContext.BaseDirectory;
        while (!Directory.Exists(System.IO.Path.Combine(home, "data", "reference"))) home = System.IO.Path.GetDirectoryName(home)!;
        var catalogue = Catalogue.Load(System.IO.Path.Combine(home, "data"));
        var database = FactDatabase.Open(System.IO.Path.Combine(path, "dienhinh.duckdb"));
        using (var connection = database.Connect()) ReferenceWriter.Write(connection, catalogue);
        var archive = new Archive(System.IO.Path.Combine(path, "archive"));
        var journal = Journal.Open(System.IO.Path.Combine(path, "journal.jsonl"));
        var pipeline = new IngestPipeline(database, catalogue, ColumnAliases.Load(Directory.GetFiles(System.IO.Path.Combine(home, "data", "templates"))[0]), archive, journal, TimeProvider.System);
        pipeline.CatchUp();
        return new() { Path = path, Database = database, Catalogue = catalogue, Pipeline = pipeline, Submissions = new(database, archive) };
    }

    public static int Rebuild(string path)
    {
        File.Delete(System.IO.Path.Combine(path, "dienhinh.duckdb"));
        using var data = Open(path);
        return data.Submissions.List().Count;
    }

    public void Dispose() => Database.Dispose();
}
