using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>Reads what <see cref="WireWriter"/> wrote, trusting nothing: a worker that a hostile file took over may send anything.</summary>
internal sealed class WireReader(Stream input)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _at;
    private int _end;

    /// <exception cref="EndOfStreamException">The other side is gone.</exception>
    public byte Byte()
    {
        if (_at == _end) Fill();
        return _buffer[_at++];
    }

    /// <summary>A count of at most <paramref name="most"/>: nothing is allocated for what a lying length promises.</summary>
    /// <exception cref="InvalidDataException">The count is larger, or no count.</exception>
    public int Count(int most)
    {
        long value = 0;
        for (var shift = 0; shift <= 35; shift += 7)
        {
            var part = Byte();
            value |= (long)(part & 0x7F) << shift;
            if (part < 0x80) return value <= most ? (int)value : throw new InvalidDataException($"A count of {value} where at most {most} can be.");
        }

        throw new InvalidDataException("A count that does not end.");
    }

    public double Double()
    {
        if (_end - _at >= sizeof(double))
        {
            var value = BinaryPrimitives.ReadDoubleLittleEndian(_buffer.AsSpan(_at));
            _at += sizeof(double);
            return value;
        }

        Span<byte> bytes = stackalloc byte[sizeof(double)];
        Bytes(bytes);
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes);
    }

    /// <summary>A text of at most <paramref name="most"/> UTF-16 units, or null.</summary>
    public string? Text(int most)
    {
        var length = Count(most + 1) - 1;
        if (length < 0) return null;
        if (length == 0) return "";
        if (_end - _at < length * 2) return string.Create(length, this, static (text, reader) => reader.Bytes(MemoryMarshal.AsBytes(text)));
        var value = new string(MemoryMarshal.Cast<byte, char>(_buffer.AsSpan(_at, length * 2)));
        _at += length * 2;
        return value;
    }

    /// <summary>A text of at most <paramref name="most"/> bytes of UTF-8; what is none becomes the sign that stands for that.</summary>
    public string Utf8(int most)
    {
        var length = Count(most);
        if (_end - _at < length) return LongUtf8(length);
        var value = Encoding.UTF8.GetString(_buffer, _at, length);
        _at += length;
        return value;
    }

    private string LongUtf8(int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            Bytes(bytes.AsSpan(0, length));
            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public void Bytes(Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_at == _end) Fill();
            var part = Math.Min(bytes.Length, _end - _at);
            _buffer.AsSpan(_at, part).CopyTo(bytes);
            _at += part;
            bytes = bytes[part..];
        }
    }

    /// <summary>Whether the other side has ended where a message may begin.</summary>
    public bool IsAtEnd()
    {
        if (_at < _end) return false;
        _at = 0;
        _end = input.Read(_buffer);
        return _end == 0;
    }

    private void Fill()
    {
        if (IsAtEnd()) throw new EndOfStreamException("The other side of the pipe is gone.");
    }
}
