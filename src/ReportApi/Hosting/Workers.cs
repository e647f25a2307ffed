using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The processes of this program that read strangers' files.</summary>
internal static class Workers
{
    /// <summary>A pool with the default limits; the caller disposes it after the data folder. No process starts before the first file.</summary>
    public static WorkerPool Start() => new(new WorkerSettings { Command = WorkerCommand.Of(typeof(Workers).Assembly) });
}
