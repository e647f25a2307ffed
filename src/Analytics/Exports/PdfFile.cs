using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DienHinh.Analytics.Exports;

/// <summary>The objects of a PDF and how they stand in the file (ISO 32000-1, chapter 7): numbered, then listed by their places.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>Takes a number for an object whose content comes later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    /// <summary>Adds an object without a stream; gives its number.</summary>
    public int Add(string content) => Set(Reserve(), content);

    /// <summary>Sets a reserved object.</summary>
    public int Set(int number, string content)
    {
        _objects[number - 1] = Encoding.Latin1.GetBytes(content);
        return number;
    }

    /// <summary>Adds a compressed stream with further entries of its dictionary; gives its number.</summary>
    public int AddStream(ReadOnlySpan<byte> content, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(content);
        var head = string.Create(CultureInfo.InvariantCulture, $"<< {entries} /Filter /FlateDecode /Length {packed.Length} >>\nstream\n");
        _objects.Add([.. Encoding.Latin1.GetBytes(head), .. packed.ToArray(), .. "\nendstream"u8]);
        return _objects.Count;
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream, int root, int info)
    {
        using var file = new MemoryStream();
        // The second line tells programs that move files that this one is binary.
        file.Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"u8);
        var places = new List<long>();
        foreach (var (i, content) in _objects.Index())
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n")));
            file.Write(content ?? throw new InvalidOperationException($"Object {i + 1} was reserved and never set."));
            file.Write("\nendobj\n"u8);
        }

        var table = file.Position;
        var tail = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            tail.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        tail.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root {root} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(tail.ToString()));
        file.Position = 0;
        file.CopyTo(stream);
    }

    /// <summary>A text outside pages, such as the title: UTF-16 in hexadecimal.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
