using System.Buffers.Binary;
using System.Text;

namespace DienHinh.Samples.Workbooks;

/// <summary>Wraps one stream in an OLE2 compound file ([MS-CFB], version 3, sectors of 512 bytes), the container of an .xls workbook.</summary>
public static class CompoundFile
{
    private const int SectorSize = 512;
    private const int MiniStreamCutoff = 4096;
    private const int FatEntriesInHeader = 109;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint FatSector = 0xFFFFFFFD;
    private const uint Free = 0xFFFFFFFF;

    /// <param name="streamName">Name of the stream, "Workbook" for BIFF8.</param>
    /// <param name="content">Its bytes. Short content is padded, so that no mini stream is needed; BIFF readers stop at EOF records.</param>
    public static byte[] Write(string streamName, byte[] content)
    {
        var length = Math.Max(content.Length, MiniStreamCutoff);
        var contentSectors = SectorsFor(length);
        var fatSectors = 1;
        while (fatSectors * (SectorSize / 4) < contentSectors + 1 + fatSectors) fatSectors++;
        if (fatSectors > FatEntriesInHeader) throw new ArgumentException($"{content.Length} bytes need more FAT sectors than a header holds.", nameof(content));
        var directorySector = contentSectors;

        var file = new byte[SectorSize * (1 + contentSectors + 1 + fatSectors)];
        content.CopyTo(file, SectorSize);
        WriteHeader(file, directorySector, fatSectors);
        WriteDirectory(file.AsSpan(SectorSize * (1 + directorySector), SectorSize), streamName, length);
        WriteFat(file.AsSpan(SectorSize * (2 + directorySector)), contentSectors, fatSectors);
        return file;
    }

    private static int SectorsFor(int length) => (length + SectorSize - 1) / SectorSize;

    private static void WriteHeader(Span<byte> file, int directorySector, int fatSectors)
    {
        ReadOnlySpan<byte> signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file);
        U16(file, 24, 0x003E);
        U16(file, 26, 3);
        U16(file, 28, 0xFFFE);
        U16(file, 30, 9);
        U16(file, 32, 6);
        U32(file, 44, (uint)fatSectors);
        U32(file, 48, (uint)directorySector);
        U32(file, 56, MiniStreamCutoff);
        U32(file, 60, EndOfChain);
        U32(file, 68, EndOfChain);
        for (var i = 0; i < FatEntriesInHeader; i++) U32(file, 76 + (i * 4), i < fatSectors ? (uint)(directorySector + 1 + i) : Free);
    }

    private static void WriteDirectory(Span<byte> sector, string streamName, int length)
    {
        WriteEntry(sector[..128], "Root Entry", type: 5, child: 1, start: EndOfChain, length: 0);
        WriteEntry(sector[128..256], streamName, type: 2, child: Free, start: 0, length);
        for (var entry = 2; entry < 4; entry++)
        {
            for (var link = 68; link < 80; link += 4) U32(sector, (entry * 128) + link, Free);
        }
    }

    private static void WriteEntry(Span<byte> entry, string name, byte type, uint child, uint start, int length)
    {
        var bytes = Encoding.Unicode.GetBytes(name);
        bytes.CopyTo(entry);
        U16(entry, 64, (ushort)(bytes.Length + 2));
        entry[66] = type;
        entry[67] = 1;
        U32(entry, 68, Free);
        U32(entry, 72, Free);
        U32(entry, 76, child);
        U32(entry, 116, start);
        U32(entry, 120, (uint)length);
    }

    private static void WriteFat(Span<byte> fat, int contentSectors, int fatSectors)
    {
        for (var i = 0; i < fat.Length / 4; i++) U32(fat, i * 4, Free);
        for (var i = 0; i < contentSectors; i++) U32(fat, i * 4, i == contentSectors - 1 ? EndOfChain : (uint)(i + 1));
        U32(fat, contentSectors * 4, EndOfChain);
        for (var i = 0; i < fatSectors; i++) U32(fat, (contentSectors + 1 + i) * 4, FatSector);
    }

    private static void U16(Span<byte> bytes, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], value);

    private static void U32(Span<byte> bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[at..], value);
}
