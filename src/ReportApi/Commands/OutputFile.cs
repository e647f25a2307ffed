using System.Text;
using DienHinh.Ingest.Storage;

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
        var part = target + ".part";
        var content = Create(part, path);
        try
        {
            using (content) write(content);
            File.Move(part, target, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }

        terminal.Error.WriteLine($"Đã ghi {path}.");
    }

    private static FileStream Create(string part, string asked)
    {
        try
        {
            if (Path.GetDirectoryName(part) is { } folder) Directory.CreateDirectory(folder);
            return File.Create(part);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException && !DiskFull.Is(refused))
        {
            throw new IOException($"Không ghi được tệp {asked}: thư mục không có, không cho ghi, hoặc tên không dùng được. Hãy chọn chỗ khác sau --out.", refused);
        }
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
