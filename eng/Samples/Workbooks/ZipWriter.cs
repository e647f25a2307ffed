using System.Buffers.Binary;
using System.Text;

namespace DienHinh.Samples.Workbooks;

/// <summary>
/// Writes a zip archive whose bytes depend on its content alone. The archive of the framework records the operating system, and its
/// compressor's output changes with the processor, so that samples made on two machines would differ.
/// </summary>
public static class ZipWriter
{
    // 1 January 2020, 00:00 in DOS form: a zip entry must have some time.
    private const uint FixedTime = (40u << 25) | (1u << 21) | (1u << 16);

    public static byte[] Write(IReadOnlyList<(string Name, string Text)> parts)
    {
        using var file = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, text) in parts)
        {
            var content = new UTF8Encoding(false).GetBytes(text);
            var packed = Deflate.Compress(content);
            var offset = (uint)file.Position;
            var common = Common(content, packed, name);
            WriteAll(file, U32(0x04034b50), common, U16(0), Encoding.ASCII.GetBytes(name), packed);
            WriteAll(directory, U32(0x02014b50), U16(20), common, U16(0), U16(0), U16(0), U16(0), U32(0), U32(offset), Encoding.ASCII.GetBytes(name));
        }

        var start = (uint)file.Position;
        var count = (ushort)parts.Count;
        WriteAll(file, directory.ToArray(), U32(0x06054b50), U16(0), U16(0), U16(count), U16(count), U32((uint)directory.Length), U32(start), U16(0));
        return file.ToArray();
    }

    private static byte[] Common(byte[] content, byte[] packed, string name)
    {
        using var fields = new MemoryStream();
        WriteAll(
            fields, U16(20), U16(0), U16(8), U32(FixedTime), U32(Crc(content)), U32((uint)packed.Length), U32((uint)content.Length),
            U16((ushort)name.Length));
        return fields.ToArray();
    }

    private static uint Crc(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }

    private static void WriteAll(MemoryStream stream, params byte[][] pieces)
    {
        foreach (var piece in pieces) stream.Write(piece);
    }

    private static byte[] U16(ushort value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
