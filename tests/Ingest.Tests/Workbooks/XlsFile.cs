using System.Buffers.Binary;
using System.Text;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>An .xls file (BIFF8) written record by record, for what no writer would write.</summary>
internal static class XlsFile
{
    private const int Sector = 512;
    private const int LongestBody = 8224;

    /// <summary>A workbook of one sheet with these texts and numbers at 0-based row and column.</summary>
    public static byte[] With(params (int Row, int Column, object Value)[] cells)
    {
        var texts = cells.Select(c => c.Value).OfType<string>().ToList();
        var sheet = new List<byte>(Bof(0x10));
        sheet.AddRange(Record(0x200, [.. Long(0), .. Long(cells.Max(c => c.Row) + 1), .. Short(0), .. Short(cells.Max(c => c.Column) + 1), .. Short(0)]));
        foreach (var (row, column, value) in cells)
        {
            byte[] at = [.. Short(row), .. Short(column), .. Short(0)];
            sheet.AddRange(value is string text ? Record(0xFD, [.. at, .. Long(texts.IndexOf(text))]) : Record(0x203, [.. at, .. BitConverter.GetBytes(Convert.ToDouble(value, null))]));
        }

        sheet.AddRange(Record(0x0A, []));
        byte[] Globals(int start) =>
        [
            .. Bof(5), .. Record(0xE0, new byte[20]), .. Record(0x85, [.. Long(start), 0, 0, 1, 0, (byte)'A']), .. Texts(texts), .. Record(0x0A, []),
        ];
        return Container([.. Globals(Globals(0).Length), .. sheet]);
    }

    // The table of texts, one byte a letter; where a record is full the next begins with the width of its letters.
    private static byte[] Texts(List<string> texts)
    {
        var records = new List<byte>();
        var (id, body) = (0xFC, new List<byte>([.. Long(texts.Count), .. Long(texts.Count)]));
        void Close(int next)
        {
            records.AddRange(Record(id, [.. body]));
            (id, body) = (0x3C, []);
            if (next >= 0) body.Add((byte)next);
        }

        foreach (var text in texts)
        {
            if (body.Count + 4 > LongestBody) Close(-1);
            body.AddRange([.. Short(text.Length), 0]);
            foreach (var letter in Encoding.Latin1.GetBytes(text))
            {
                if (body.Count == LongestBody) Close(0);
                body.Add(letter);
            }
        }

        records.AddRange(Record(id, [.. body]));
        return [.. records];
    }

    // Header, one sector of the allocation table for each 128, the directory, the stream.
    private static byte[] Container(byte[] stream)
    {
        // A stream of less than 4096 bytes would belong elsewhere.
        var sectors = Math.Max((stream.Length + Sector - 1) / Sector, 8);
        var tables = 1;
        while (tables * 128 < sectors + tables + 1) tables++;
        var file = new byte[Sector * (1 + tables + 1 + sectors)];
        var header = OleFile.With("Workbook").AsSpan(0, Sector);
        header.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(44), tables);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(48), tables);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(56), 4096);
        file.AsSpan(76, 436).Fill(0xFF);
        file.AsSpan(Sector, Sector * tables).Fill(0xFF);
        for (var i = 0; i < tables; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(76 + (4 * i)), i);
            Link(i, -3);
        }

        Link(tables, -2);
        for (var i = 0; i < sectors; i++) Link(tables + 1 + i, i == sectors - 1 ? -2 : tables + 2 + i);
        OleFile.With("Workbook").AsSpan(Sector * 2, Sector).CopyTo(file.AsSpan(Sector * (1 + tables)));
        var entry = file.AsSpan((Sector * (1 + tables)) + 128, 128);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan((Sector * (1 + tables)) + 76), 1);
        BinaryPrimitives.WriteInt32LittleEndian(entry[116..], tables + 1);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], sectors * Sector);
        stream.CopyTo(file, Sector * (tables + 2));
        return file;

        void Link(int from, int to) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(Sector + (4 * from)), to);
    }

    private static byte[] Bof(int kind) => Record(0x809, [0, 6, .. Short(kind), .. Short(0x0DBB), .. Short(0x07CC), .. Long(0x41), .. Long(6)]);

    private static byte[] Record(int id, byte[] body) => [.. Short(id), .. Short(body.Length), .. body];

    private static byte[] Short(int value) => [(byte)(value & 0xFF), (byte)((value >> 8) & 0xFF)];

    private static byte[] Long(int value) => [.. Short(value), .. Short(value >> 16)];
}
