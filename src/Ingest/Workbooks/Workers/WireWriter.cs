using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>Writes the few shapes that cross the pipe between program and worker: bytes, counts, doubles, texts; buffered, little-endian.</summary>
internal sealed class WireWriter(Stream output)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _used;

    public void Byte(byte value)
    {
        if (_used == _buffer.Length) Send();
        _buffer[_used++] = value;
    }

    /// <summary>A count, seven bits a byte, low bits first.</summary>
    public void Count(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        while (value >= 0x80)
        {
            Byte((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    /// <summary>All 64 bits of the number, so that minus zero and every NaN come back as they went.</summary>
    public void Double(double value)
    {
        if (_buffer.Length - _used < sizeof(double)) Send();
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.AsSpan(_used), value);
        _used += sizeof(double);
    }

    /// <summary>A text or null, as UTF-16: a damaged file may hold half a surrogate pair, which UTF-8 could not carry.</summary>
    public void Text(string? value)
    {
        Count(value is null ? 0 : value.Length + 1L);
        Bytes(MemoryMarshal.AsBytes(value.AsSpan()));
    }

    /// <summary>A text that is UTF-8 already.</summary>
    public void Utf8(ReadOnlySpan<byte> text)
    {
        Count(text.Length);
        Bytes(text);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > _buffer.Length - _used)
        {
            var part = _buffer.Length - _used;
            bytes[..part].CopyTo(_buffer.AsSpan(_used));
            bytes = bytes[part..];
            _used = _buffer.Length;
            Send();
        }

        bytes.CopyTo(_buffer.AsSpan(_used));
        _used += bytes.Length;
    }

    public void Flush()
    {
        Send();
        output.Flush();
    }

    private void Send()
    {
        output.Write(_buffer, 0, _used);
        _used = 0;
    }
}
