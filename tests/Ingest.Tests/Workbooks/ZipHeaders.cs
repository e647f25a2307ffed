using System.Buffers.Binary;
using System.Text;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>Changes what the directory of a zip file says about an entry.</summary>
internal static class ZipHeaders
{
    /// <summary>Lets the entry declare this size after inflating.</summary>
    public static void DeclareSize(byte[] zip, string entry, uint size) => BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(Directory(zip, entry) + 24), size);

    /// <summary>Lets the entry declare this checksum.</summary>
    public static void DeclareCrc(byte[] zip, string entry, uint crc) => BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(Directory(zip, entry) + 16), crc);

    // The record of the central directory: signature, 42 bytes, then the name.
    private static int Directory(byte[] zip, string entry)
    {
        var name = Encoding.UTF8.GetBytes(entry);
        for (var i = 0; i + 46 + name.Length <= zip.Length; i++)
            if (zip.AsSpan(i, 4).SequenceEqual("PK\x01\x02"u8) && zip.AsSpan(i + 46, name.Length).SequenceEqual(name)) return i;
        throw new ArgumentException($"no entry {entry}");
    }
}
