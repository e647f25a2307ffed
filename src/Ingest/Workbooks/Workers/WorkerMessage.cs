namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>
/// What program and worker say to each other. The request is the length of the file as four bytes, then the file. The answer is
/// <see cref="Opening"/>, then the frames of <see cref="GridSender"/>, which end with all sheets or with the reason why the file cannot be read; then <see cref="Closing"/>.
/// </summary>
internal static class WorkerMessage
{
    /// <summary>"DHW" and the version of the format. Both sides are the same binary; the version tells a worker left over from another one.</summary>
    public static ReadOnlySpan<byte> Opening => "DHW\x04"u8;

    /// <summary>Proof that the answer came whole.</summary>
    public const byte Closing = 0xE7;

    /// <summary>Answers with the sheets that <paramref name="read"/> hands on, each row as soon as it is read; or with the reason why the file cannot be read.</summary>
    public static void Write(WireWriter wire, Action<ISheetSink> read)
    {
        var sheets = new GridSender(wire);
        wire.Bytes(Opening);
        try
        {
            read(sheets);
            sheets.Done();
        }
        catch (WorkbookException e)
        {
            GiveUp(wire, e.Reason, e.Detail);
        }
        catch (OutOfMemoryException)
        {
            GiveUp(wire, UnreadableReason.TooMuchMemory, null);
        }
        catch (Exception e) when (e is not IOException)
        {
            // A mistake of ours that one file brought to light: told on the error stream, and the other files go on.
            Console.Error.WriteLine(e);
            GiveUp(wire, UnreadableReason.ReaderStopped, null);
        }

        wire.Byte(Closing);
        wire.Flush();
    }

    /// <summary>The sheets of an answer.</summary>
    /// <exception cref="WorkbookException">The answer is that the file cannot be read.</exception>
    /// <exception cref="InvalidDataException">This is no answer.</exception>
    /// <exception cref="EndOfStreamException">The answer ends in the middle.</exception>
    public static IReadOnlyList<SheetGrid> ReadAnswer(WireReader wire)
    {
        foreach (var expected in Opening)
            if (wire.Byte() is var found && found != expected) throw new InvalidDataException($"An answer begins with {found:X2} instead of {expected:X2}.");
        if (new GridReceiver(wire).Read() is { } sheets)
        {
            RequireClosing(wire);
            return sheets;
        }

        var reason = (UnreadableReason)wire.Byte();
        if (!Enum.IsDefined(reason)) throw new InvalidDataException($"A file unreadable for reason {(byte)reason}.");
        var detail = wire.Text(10_000);
        RequireClosing(wire);
        throw new WorkbookException(reason, detail);
    }

    private static void GiveUp(WireWriter wire, UnreadableReason reason, string? detail)
    {
        wire.Byte((byte)GridFrame.GivenUp);
        wire.Byte((byte)reason);
        wire.Text(detail);
    }

    private static void RequireClosing(WireReader wire)
    {
        if (wire.Byte() != Closing) throw new InvalidDataException("An answer that does not close.");
    }
}
