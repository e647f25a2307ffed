using System.Collections;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest.Tests.Workbooks.Workers;

/// <summary>A worker that a hostile file has taken over: it takes its request like a real one and then misbehaves.</summary>
internal static class FakeWorker
{
    public const string Hangs = "hangs";
    public const string Spins = "spins";
    public const string WaitsForItsTurn = "waits-for-its-turn";
    public const string NeverReads = "never-reads";
    public const string PrintsRubbish = "prints-rubbish";
    public const string PromisesTooMuch = "promises-too-much";
    public const string DiesMidway = "dies-midway";
    public const string DiesAtOnce = "dies-at-once";
    public const string HangsAtLongFiles = "hangs-at-long-files";
    public const string TellsItsEnvironment = "tells-its-environment";

    public static void Run(string manner)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        if (manner == NeverReads) Thread.Sleep(Timeout.Infinite);
        Span<byte> length = stackalloc byte[4];
        if (input.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4) return;
        var file = new byte[BitConverter.ToInt32(length)];
        input.ReadExactly(file);
        if (manner == HangsAtLongFiles) manner = file.Length > 1_000 ? Hangs : TellsItsEnvironment;
        Misbehave(manner, output);
    }

    private static void Misbehave(string manner, Stream output)
    {
        switch (manner)
        {
            case Hangs:
                Thread.Sleep(Timeout.Infinite);
                break;
            case Spins:
                while (true) Thread.SpinWait(1_000);
            case WaitsForItsTurn:
                // As on a machine where others have the processors.
                Thread.Sleep(TimeSpan.FromSeconds(3));
                WorkerMessage.Write(new WireWriter(output), sink => WorkbookReader.HandOn([new SheetGrid("Trang 1", [new GridRow(1, [Cell.OfText("đến lượt")], false)])], sink));
                break;
            case PrintsRubbish:
                for (var i = 0; i < 1_000; i++) output.Write("Xin chao, day khong phai la cau tra loi. "u8);
                break;
            case PromisesTooMuch:
                // One sheet whose name is said to have two billion letters.
                output.Write([.. WorkerMessage.Opening, (byte)GridFrame.Sheet, 0xFF, 0xFF, 0xFF, 0xFF, 0x07]);
                output.Flush();
                Thread.Sleep(Timeout.Infinite);
                break;
            case DiesMidway:
                var whole = new MemoryStream();
                WorkerMessage.Write(new WireWriter(whole), sink => WorkbookReader.HandOn([new SheetGrid("Trang 1", [new GridRow(1, [Cell.OfText("một nửa")], false)])], sink));
                output.Write(whole.ToArray().AsSpan(0, (int)whole.Length - 3));
                output.Flush();
                Environment.Exit(1);
                break;
            case DiesAtOnce:
                Environment.FailFast("as asked");
                break;
            case TellsItsEnvironment:
                var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select((v, i) => new GridRow(i + 1, [Cell.OfText((string)v.Key)], false));
                WorkerMessage.Write(new WireWriter(output), sink => WorkbookReader.HandOn([new SheetGrid("environment", [.. variables])], sink));
                break;
        }
    }
}
