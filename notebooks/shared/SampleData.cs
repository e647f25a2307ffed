using DienHinh.Analytics.Views;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;

namespace DienHinh.Notebooks;

/// <summary>A data folder for one notebook, gone when it ends. It takes in what it is told; the samples are those of data/samples.</summary>
internal sealed class SampleData : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-notebook-").FullName;

    public SampleData()
    {
        Folder = DataFolder.Open(_folder, Path.Combine(Root, "data"), Clock);
        using var connection = Database.Connect();
        AnalyticsViews.Create(connection);
    }

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The day on which every notebook is read: with that of today its figures would change from year to year.</summary>
    public static TimeProvider Clock { get; } = new SetClock();

    /// <summary>The data folder.</summary>
    public DataFolder Folder { get; }

    /// <summary>Its database, for questions.</summary>
    public FactDatabase Database => Folder.Database;

    /// <summary>All samples, each taken in as a sender would send it.</summary>
    public static SampleData OfAllSamples()
    {
        var data = new SampleData();
        foreach (var name in Directory.EnumerateFiles(PathOf("")).Select(p => Path.GetFileName(p)).Where(n => Path.GetExtension(n) is ".xlsx" or ".xls" or ".csv").Order(StringComparer.Ordinal)) data.Take(name, Bytes(name));
        return data;
    }

    /// <summary>The bytes of a sample.</summary>
    public static byte[] Bytes(string sample) => File.ReadAllBytes(PathOf(sample));

    /// <summary>Takes in one file.</summary>
    public SubmissionResult Take(string name, byte[] content) => Folder.Pipeline.Ingest(name, content, new IngestOptions());

    public void Dispose()
    {
        Folder.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string PathOf(string sample) => Path.Combine(Root, "data", "samples", sample);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DienHinh.sln"))) folder = folder.Parent ?? throw new IOException($"Không có DienHinh.sln ở trên {AppContext.BaseDirectory}; hãy chạy sổ tay từ kho mã nguồn.");
        return folder.FullName;
    }

    private sealed class SetClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 3, 0, 0, TimeSpan.Zero);
    }
}
