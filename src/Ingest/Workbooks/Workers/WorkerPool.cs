using System.Collections.Concurrent;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>
/// Warm worker processes that read untrusted files. A file that takes too long or too much memory, or breaks its worker, costs that worker and
/// nothing else: it is killed and replaced, and the caller is told why the file cannot be read. Safe for many threads at once.
/// </summary>
public sealed class WorkerPool : IDisposable
{
    private readonly WorkerSettings _settings;
    private readonly SemaphoreSlim _free;
    private readonly SemaphoreSlim _spare;
    // A stack: the worker used last is the warmest.
    private readonly ConcurrentStack<WorkerProcess> _idle = new();
    private volatile bool _isDisposed;

    /// <summary>Starts the first worker at once, so that it is warm when the first file comes; the others start when they are needed.</summary>
    public WorkerPool(WorkerSettings? settings = null)
    {
        _settings = settings ?? new();
        (_free, _spare) = (new(_settings.Workers), new(_settings.Spare));
        _idle.Push(WorkerProcess.Start(_settings));
    }

    /// <summary>How many files can be read at once; one more while one of them takes long.</summary>
    public int Workers => _settings.Workers;

    /// <summary>How many workers wait for a file.</summary>
    public int Idle => _idle.Count;

    /// <summary>Process ids of the workers that wait for a file.</summary>
    internal IReadOnlyList<int> IdleIds => [.. _idle.Select(w => w.Id)];

    /// <summary>Every sheet of the file, read in a worker; waits while all workers are busy.</summary>
    /// <exception cref="WorkbookException">Nobody can read this file; the reason says why.</exception>
    public IReadOnlyList<SheetGrid> Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        // Refused here: what is over the limit is not worth a pipe.
        if (content.Length > ReadingLimits.FileBytes) return WorkbookReader.Read(content);
        var place = Enter();
        try
        {
            try
            {
                return ReadOnce(content);
            }
            catch (WorkbookException e) when (e.Reason == UnreadableReason.ReaderStopped)
            {
                // Perhaps not the file's fault: someone may have killed the worker. What breaks a second one is the file.
                return ReadOnce(content);
            }
        }
        finally
        {
            place.Release();
        }
    }

    /// <summary>Ends all workers that wait; one that is reading ends with its file.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var worker)) worker.Dispose();
    }

    private SemaphoreSlim Enter()
    {
        while (!_free.Wait(_settings.Tolerance))
        {
            if (_spare.Wait(0)) return _spare;
        }

        return _free;
    }

    private IReadOnlyList<SheetGrid> ReadOnce(byte[] content)
    {
        var worker = Take();
        try
        {
            return worker.Read(content);
        }
        finally
        {
            // What began as a spare one is not kept beside the others; nor is one that a large file has swollen, while what it read still has to be stored.
            if (worker.IsUsable && !_isDisposed && _idle.Count < _settings.Workers && content.Length <= ReadingLimits.LargeFileBytes) _idle.Push(worker);
            else worker.Dispose();
        }
    }

    private WorkerProcess Take()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        while (_idle.TryPop(out var worker))
        {
            if (worker.IsUsable) return worker;
            worker.Dispose();
        }

        return WorkerProcess.Start(_settings);
    }
}
