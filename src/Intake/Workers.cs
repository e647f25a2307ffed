using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Intake;

/// <summary>The processes of this program that read strangers' files.</summary>
internal static class Workers
{
    /// <summary>A pool with the default limits; the caller disposes it after the data folder. No process starts before the first file.</summary>
    public static WorkerPool Start() => new(Settings);

    /// <summary>The same for a command that takes files in for one person. One worker keeps two processors busy with what it reads; a second costs its start, its compiling and its memory.</summary>
    public static WorkerPool StartForOne() => new(Settings with { Workers = Math.Clamp(Environment.ProcessorCount / 2, 1, 2) });

    // The program as machine code where it was built, whoever asks: it starts at once and takes half the memory.
    private static WorkerSettings Settings => new() { Command = File.Exists(Native) ? new(Native, [WorkbookWorker.Command]) : WorkerCommand.Of(typeof(Workers).Assembly) };

    private static string Native { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "dienhinh-intake.exe" : "dienhinh-intake");
}
