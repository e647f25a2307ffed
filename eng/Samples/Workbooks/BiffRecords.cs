using System.Text;

namespace DienHinh.Samples.Workbooks;

/// <summary>A growing BIFF8 stream: each record is its type, its length and its body, all little-endian.</summary>
internal sealed class BiffRecords
{
    private const int MaxBody = 8224;
    private const ushort Continue = 0x003C;
    private readonly List<byte> _bytes = [];

    public int Position => _bytes.Count;

    public void Add(ushort type, params object[] fields) => AddBody(type, Pack(fields));

    public void AddBody(ushort type, byte[] body)
    {
        if (body.Length > MaxBody) throw new ArgumentException($"A record of {body.Length} bytes must be split.", nameof(body));
        _bytes.AddRange(Pack(type, (ushort)body.Length));
        _bytes.AddRange(body);
    }

    /// <summary>Pieces that may stand in one record or go on in CONTINUE records, but are never cut themselves.</summary>
    public void AddSplit(ushort type, IEnumerable<byte[]> pieces)
    {
        using var body = new MemoryStream();
        foreach (var piece in pieces)
        {
            if (body.Length + piece.Length > MaxBody)
            {
                AddBody(type, body.ToArray());
                body.SetLength(0);
                type = Continue;
            }

            body.Write(piece);
        }

        AddBody(type, body.ToArray());
    }

    public void Append(BiffRecords other) => _bytes.AddRange(other._bytes);

    public byte[] ToArray() => [.. _bytes];

    /// <summary>Numbers in their own width; other byte arrays as they are.</summary>
    public static byte[] Pack(params object[] fields)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var field in fields)
        {
            switch (field)
            {
                case byte value: writer.Write(value); break;
                case ushort value: writer.Write(value); break;
                case uint value: writer.Write(value); break;
                case double value: writer.Write(value); break;
                case byte[] value: writer.Write(value); break;
                default: throw new ArgumentException($"BIFF has no field of {field.GetType()}.", nameof(fields));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A string of UTF-16 with its length in one byte (tab and font names).</summary>
    public static byte[] ShortText(string text) => Pack((byte)text.Length, (byte)1, Encoding.Unicode.GetBytes(text));

    /// <summary>A string of UTF-16 with its length in two bytes (cell texts, formats).</summary>
    public static byte[] LongText(string text) => Pack((ushort)text.Length, (byte)1, Encoding.Unicode.GetBytes(text));
}
