using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>One child process. It is asked for one file at a time; once it has failed it is good for nothing but <see cref="Dispose"/>.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int YoungBytes = 8 * 1024 * 1024;
    private const int ErrorTextKept = 4_000;
    private static readonly TimeSpan s_watchEvery = TimeSpan.FromMilliseconds(200);

    private readonly Process _process;
    private readonly WireReader _answers;
    private readonly WorkerSettings _settings;
    private readonly StringBuilder _errors = new();

    private WorkerProcess(Process process, WorkerSettings settings)
    {
        _process = process;
        _settings = settings;
        PipeRoom.Widen(process.StandardOutput.BaseStream);
        _answers = new WireReader(process.StandardOutput.BaseStream);
        // Read all the time, so that a worker that complains a lot does not stop at a full pipe.
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Whether the process can take a file.</summary>
    public bool IsUsable => !HasFailed && !_process.HasExited;

    private bool HasFailed { get; set; }

    /// <exception cref="InvalidOperationException">The program cannot be started.</exception>
    public static WorkerProcess Start(WorkerSettings settings)
    {
        var command = settings.Command ?? WorkerCommand.OfThisProgram();
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Limit(start.Environment, settings.HeapBytes);
        try
        {
            return new WorkerProcess(Process.Start(start)!, settings);
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"The worker {command.Program} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>The sheets of the file.</summary>
    /// <exception cref="WorkbookException">The file cannot be read, or reading it broke the worker.</exception>
    public IReadOnlyList<SheetGrid> Read(byte[] content)
    {
        var isLate = false;
        var began = Stopwatch.StartNew();
        var before = ProcessorTime();
        using var deadline = new Timer(
            _ =>
            {
                if (ProcessorTime() - before < _settings.Deadline && began.Elapsed < _settings.Patience) return;
                Volatile.Write(ref isLate, true);
                Kill();
            },
            null, s_watchEvery, s_watchEvery);
        try
        {
            Send(content);
            return WorkerMessage.ReadAnswer(_answers);
        }
        catch (WorkbookException e) when (e.Reason is UnreadableReason.TooMuchMemory)
        {
            HasFailed = true;
            throw;
        }
        // Whatever comes of a pipe whose other end is gone or talks nonsense: the worker cannot be trusted with another file.
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            HasFailed = true;
            Kill();
            _process.WaitForExit();
            var reason = Volatile.Read(ref isLate) ? UnreadableReason.TooSlow : RanOutOfMemory() ? UnreadableReason.TooMuchMemory : UnreadableReason.ReaderStopped;
            throw new WorkbookException(reason, null, e);
        }
    }

    /// <summary>Ends the process at once, whatever it is doing.</summary>
    public void Dispose()
    {
        Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    // What the child is told, and nothing else: no path, no home, no secret that a file could make it give away.
    private static void Limit(IDictionary<string, string?> environment, long heapBytes)
    {
        var root = Environment.GetEnvironmentVariable("DOTNET_ROOT");
        environment.Clear();
        if (root is not null) environment["DOTNET_ROOT"] = root;
        // Hexadecimal, and without the 0x that a program of machine code passes over, the whole setting with it.
        environment["DOTNET_GCHeapHardLimit"] = heapBytes.ToString("x", CultureInfo.InvariantCulture);
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_gcConcurrent"] = "0";
        // Nearly all that reading makes is garbage at once. Where the processor's cache is large the runtime would let a quarter of a gigabyte of it lie about.
        environment["DOTNET_GCgen0size"] = YoungBytes.ToString("x", CultureInfo.InvariantCulture);
        // A short life: measuring itself would cost the runtime more than it gains (a third of the time of 1,000 small files).
        environment["DOTNET_TieredPGO"] = "0";
        // No debugger's socket; and no culture data, because reading depends on no culture.
        environment["DOTNET_EnableDiagnostics"] = "0";
        environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
    }

    private void Send(byte[] content)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        var input = _process.StandardInput.BaseStream;
        input.Write(length);
        input.Write(content);
        input.Flush();
    }

    // The runtime's last words when not even an exception could be thrown any more.
    private bool RanOutOfMemory()
    {
        lock (_errors) return _errors.ToString() is var said && (said.Contains("OutOfMemory", StringComparison.Ordinal) || said.Contains("Out of memory", StringComparison.OrdinalIgnoreCase));
    }

    private void Keep(string? line)
    {
        lock (_errors)
            if (line is not null && _errors.Length < ErrorTextKept) _errors.AppendLine(line);
    }

    // A worker that has ended needs no more.
    private TimeSpan ProcessorTime()
    {
        try
        {
            return _process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            return TimeSpan.Zero;
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It was gone already.
        }
    }
}
