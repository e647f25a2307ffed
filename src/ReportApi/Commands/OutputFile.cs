using System.Text;

namespace DienHinh.ReportApi.Commands;

/// <summary>Where a command's document goes: a file that appears only when it is whole, or the terminal.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes to the file, or to the terminal where no file is named.</summary>
    public static void Write(string? path, Terminal terminal, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        if (path is null)
        {
            var text = s_utf8.GetString(content.GetBuffer(), 0, (int)content.Length);
            // The mark that tells Excel the encoding is for files; a terminal or a pipe wants none.
            terminal.Output.Write(text.TrimStart('\uFEFF'));
            return;
        }

        var target = Path.GetFullPath(path);
        if (Path.GetDirectoryName(target) is { } folder) Directory.CreateDirectory(folder);
        var part = target + ".part";
        File.WriteAllBytes(part, content.ToArray());
        File.Move(part, target, overwrite: true);
        terminal.Error.WriteLine($"Đã ghi {path}.");
    }

    public static void WriteText(Stream stream, string text) => stream.Write(s_utf8.GetBytes(text));

    public static void WriteLine(Stream stream, string line) => WriteText(stream, line + "\n");
}
