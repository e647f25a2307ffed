namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>
/// What program and worker say to each other. The request is the length of the file as four bytes, then the file. The answer is
/// <see cref="Opening"/>, its kind, and what belongs to the kind, then <see cref="Closing"/>.
/// </summary>
internal static class WorkerMessage
{
    /// <summary>"DHW" and the version of the format. Both sides are the same binary; the version tells a worker left over from another one.</summary>
    public static ReadOnlySpan<byte> Opening => "DHW\x01"u8;

    /// <summary>Proof that the answer came whole.</summary>
    public const byte Closing = 0xE7;

    public static void WriteSheets(WireWriter wire, IReadOnlyList<SheetGrid> sheets)
    {
        Open(wire, AnswerKind.Sheets);
        GridCodec.Write(wire, sheets);
        Close(wire);
    }

    public static void WriteUnreadable(WireWriter wire, UnreadableReason reason, string? detail)
    {
        Open(wire, AnswerKind.Unreadable);
        wire.Byte((byte)reason);
        wire.Text(detail);
        Close(wire);
    }

    /// <summary>The sheets of an answer.</summary>
    /// <exception cref="WorkbookException">The answer is that the file cannot be read.</exception>
    /// <exception cref="InvalidDataException">This is no answer.</exception>
    /// <exception cref="EndOfStreamException">The answer ends in the middle.</exception>
    public static IReadOnlyList<SheetGrid> ReadAnswer(WireReader wire)
    {
        foreach (var expected in Opening)
            if (wire.Byte() is var found && found != expected) throw new InvalidDataException($"An answer begins with {found:X2} instead of {expected:X2}.");
        var kind = (AnswerKind)wire.Byte();
        if (kind == AnswerKind.Sheets)
        {
            var sheets = GridCodec.Read(wire);
            RequireClosing(wire);
            return sheets;
        }

        if (kind != AnswerKind.Unreadable) throw new InvalidDataException($"An answer of kind {(byte)kind}.");
        var reason = (UnreadableReason)wire.Byte();
        if (!Enum.IsDefined(reason)) throw new InvalidDataException($"A file unreadable for reason {(byte)reason}.");
        var detail = wire.Text(10_000);
        RequireClosing(wire);
        throw new WorkbookException(reason, detail);
    }

    private enum AnswerKind : byte
    {
        Sheets = 1,
        Unreadable = 2,
    }

    private static void Open(WireWriter wire, AnswerKind kind)
    {
        wire.Bytes(Opening);
        wire.Byte((byte)kind);
    }

    private static void Close(WireWriter wire)
    {
        wire.Byte(Closing);
        wire.Flush();
    }

    private static void RequireClosing(WireReader wire)
    {
        if (wire.Byte() != Closing) throw new InvalidDataException("An answer that does not close.");
    }
}
