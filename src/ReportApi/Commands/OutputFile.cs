using System.Text;

namespace DienHinh.ReportApi.Commands;

/// <summary>Where a command's document goes: a file that appears only when it is whole, or the terminal.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes to the file, or to the terminal where no file is named.</summary>
    public static void Write(string? path, Terminal terminal, Action<Stream> write)
    {
        if (path is null)
        {
            using var shown = new TerminalStream(terminal.Output);
            write(shown);
            return;
        }

        var target = Path.GetFullPath(path);
        if (Path.GetDirectoryName(target) is { } folder) Directory.CreateDirectory(folder);
        var part = target + ".part";
        try
        {
            using (var content = File.Create(part)) write(content);
            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        terminal.Error.WriteLine($"Đã ghi {path}.");
    }

    public static void WriteText(Stream stream, string text) => stream.Write(s_utf8.GetBytes(text));

    public static void WriteLine(Stream stream, string line) => WriteText(stream, line + "\n");

    /// <summary>Bytes of UTF-8 shown as text as they come. The mark that tells Excel the encoding is for files; a terminal or a pipe wants none.</summary>
    private sealed class TerminalStream(TextWriter output) : MemoryStream
    {
        private readonly Decoder _decoder = s_utf8.GetDecoder();
        private bool _hasBegun;

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void WriteByte(byte value) => Write([value]);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var letters = new char[s_utf8.GetMaxCharCount(buffer.Length)];
            var text = letters.AsSpan(0, _decoder.GetChars(buffer, letters, flush: false));
            if (!_hasBegun && text.Length > 0)
            {
                _hasBegun = true;
                if (text[0] == '\uFEFF') text = text[1..];
            }

            output.Write(text);
        }
    }
}
