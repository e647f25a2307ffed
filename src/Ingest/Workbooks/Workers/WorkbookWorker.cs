using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>The child process: reads one untrusted file after the other for its parent. It opens no database and no network, and ends with its parent.</summary>
public static class WorkbookWorker
{
    /// <summary>The hidden command that makes the program a worker; the host looks for it before anything else.</summary>
    public const string Command = "worker";

    /// <summary>Serves over the standard streams; what anything else prints goes to the error stream, where it cannot spoil an answer.</summary>
    public static void Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);
        Run(input, output);
    }

    /// <summary>Serves until the input ends, which also is how a parent's death shows.</summary>
    public static void Run(Stream input, Stream output)
    {
        using var files = new BlockingCollection<byte[]>(1);
        // Reading goes on beside the parsing, so that the parent's death is seen, and ends the process, in the midst of a file that never ends.
        var parsing = new Thread(() => AnswerAll(files, output)) { IsBackground = true, Name = "workbook parsing" };
        parsing.Start();
        Span<byte> length = stackalloc byte[sizeof(int)];
        while (input.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) == length.Length)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(length);
            // The reader refuses anything over the limit; nobody needs to hold it whole first.
            if (size is < 0 or > ReadingLimits.FileBytes + 1) throw new InvalidDataException($"A request of {size} bytes.");
            var content = new byte[size];
            if (input.ReadAtLeast(content, size, throwOnEndOfStream: false) < size) return;
            files.Add(content);
        }
    }

    private static void AnswerAll(BlockingCollection<byte[]> files, Stream output)
    {
        var wire = new WireWriter(output);
        try
        {
            foreach (var content in files.GetConsumingEnumerable()) WorkerMessage.Write(wire, sheets => WorkbookReader.Read(content, sheets));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The parent is gone: nobody waits for this answer.
        }
    }
}
