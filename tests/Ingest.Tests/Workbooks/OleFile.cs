using System.Buffers.Binary;
using System.Text;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>OLE2 files: the container of .xls, .doc and encrypted .xlsx.</summary>
internal static class OleFile
{
    /// <summary>A container whose directory names these streams; the streams are empty.</summary>
    public static byte[] With(params string[] streams)
    {
        var file = new byte[512 * 3];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(26), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(28), 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(32), 6);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(44), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(60), -2);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(68), -2);
        file.AsSpan(76, 436).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(76), 0);
        file.AsSpan(512, 512).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(512), -3);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(516), -2);
        foreach (var (i, name) in streams.Prepend("Root Entry").Index())
        {
            var entry = file.AsSpan(1024 + (i * 128), 128);
            var text = Encoding.Unicode.GetBytes(name + "\0");
            text.CopyTo(entry);
            entry[64] = (byte)text.Length;
            entry[66] = i == 0 ? (byte)5 : (byte)2;
            for (var link = 68; link < 80; link += 4) BinaryPrimitives.WriteInt32LittleEndian(entry[link..], -1);
            BinaryPrimitives.WriteInt32LittleEndian(entry[116..], -2);
        }

        return file;
    }

    /// <summary>Turns the record after the first BOF of an .xls file into FILEPASS with RC4: what stands in a file with a password.</summary>
    public static void SetPassword(byte[] xls)
    {
        for (var i = 512; i + 8 < xls.Length; i += 512)
        {
            if (xls[i] != 0x09 || xls[i + 1] != 0x08) continue;
            var next = i + 4 + xls[i + 2];
            // The whole rest of the sector becomes this one record, so that the stream stays in step up to it.
            var length = i + 512 - next - 4;
            BinaryPrimitives.WriteUInt16LittleEndian(xls.AsSpan(next), 0x2F);
            BinaryPrimitives.WriteUInt16LittleEndian(xls.AsSpan(next + 2), (ushort)length);
            xls.AsSpan(next + 4, length).Clear();
            BinaryPrimitives.WriteUInt16LittleEndian(xls.AsSpan(next + 4), 1);
            BinaryPrimitives.WriteUInt16LittleEndian(xls.AsSpan(next + 6), 1);
            BinaryPrimitives.WriteUInt16LittleEndian(xls.AsSpan(next + 8), 1);
            return;
        }

        throw new ArgumentException("no BOF record at the start of a sector");
    }
}
