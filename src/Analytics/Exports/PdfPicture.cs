using System.Buffers.Binary;
using System.IO.Compression;

namespace DienHinh.Analytics.Exports;

/// <summary>The pixels of a PNG of the product's own charts (8 bits a channel, with or without transparency), laid on white, three bytes each.</summary>
internal sealed record PdfPicture(int Width, int Height, byte[] Pixels)
{
    private const int Signature = 8;

    public static PdfPicture FromPng(ReadOnlySpan<byte> png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));
        var channels = (Bits: png[24], Colour: png[25], Interlaced: png[28]) switch
        {
            (8, 2, 0) => 3,
            (8, 6, 0) => 4,
            var other => throw new InvalidOperationException($"A chart was drawn as a PNG of an unexpected form: {other}."),
        };
        using var packed = new MemoryStream();
        for (var at = Signature; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png[at..]);
            if (png.Slice(at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(png.Slice(at + 8, length));
            at += length + 12;
        }

        packed.Position = 0;
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var (stride, pixels) = (width * channels, new byte[width * height * 3]);
        var (row, above) = (new byte[stride], new byte[stride]);
        for (var y = 0; y < height; y++)
        {
            var filter = rows.ReadByte();
            rows.ReadExactly(row);
            Unfilter(filter, row, above, channels);
            for (var x = 0; x < width; x++)
            {
                var alpha = channels == 4 ? row[(x * 4) + 3] : 255;
                for (var c = 0; c < 3; c++)
                    pixels[(((y * width) + x) * 3) + c] = (byte)(((row[(x * channels) + c] * alpha) + (255 * (255 - alpha))) / 255);
            }

            (row, above) = (above, row);
        }

        return new PdfPicture(width, height, pixels);
    }

    // The five filters of PNG (ISO 15948, clause 9): each byte was written as its difference from a guess.
    private static void Unfilter(int filter, byte[] row, byte[] above, int channels)
    {
        for (var i = 0; i < row.Length; i++)
        {
            int left = i >= channels ? row[i - channels] : 0, up = above[i], corner = i >= channels ? above[i - channels] : 0;
            row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
