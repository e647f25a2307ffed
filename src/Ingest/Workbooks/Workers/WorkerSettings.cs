namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>How many workers there are, and what one file may cost.</summary>
public sealed record WorkerSettings
{
    /// <summary>Files that are read at once. Two by default: reading is never the slowest stage for longer, and each worker holds its own memory.</summary>
    public int Workers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 2);

    /// <summary>Files that are read beside those while one of them takes long, perhaps until its worker is killed: the others must not wait for it.</summary>
    public int Spare { get; init; } = 1;

    /// <summary>How long a file waits for a worker before a spare one reads it.</summary>
    public TimeSpan Tolerance { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Processor time for one file. Ten seconds by default: the slowest of 3,285 real files took four. It is the worker's own time that counts, so that a
    /// busy machine refuses no file that a quiet one reads; what waits instead of working ends after <see cref="Patience"/>.
    /// </summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time by the clock for one file, from its first byte sent to its last cell received: six times the processor time.</summary>
    public TimeSpan Patience => Deadline * 6;

    /// <summary>Managed memory of one worker, in bytes. 1 GiB by default: the largest real file takes a fifth of it.</summary>
    public long HeapBytes { get; init; } = 1L << 30;

    /// <summary>What is started; null for this same program.</summary>
    public WorkerCommand? Command { get; init; }
}
