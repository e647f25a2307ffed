using System.Buffers.Binary;
using System.IO.Compression;

namespace DienHinh.Analytics.Tests.Charts.Drawing;

/// <summary>The pixels of a PNG of 8 bits a channel, read without the library that wrote it.</summary>
public sealed class PngImage
{
    private readonly byte[] pixels;
    private readonly int channels;
    private readonly byte[] palette;

    private PngImage(int width, int height, int channels, byte[] pixels, byte[] palette) =>
        (Width, Height, this.channels, this.pixels, this.palette) = (width, height, channels, pixels, palette);

    public int Width { get; }

    public int Height { get; }

    /// <summary>From the chunk pHYs.</summary>
    public int PixelsPerMetre { get; private init; }

    public static PngImage Read(byte[] png)
    {
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        var data = new MemoryStream();
        byte[] palette = [];
        int width = 0, height = 0, channels = 0, perMetre = 0;
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var body = png.AsSpan(at + 8, length);
            switch (System.Text.Encoding.ASCII.GetString(png, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                    Assert.Equal(8, body[8]);
                    channels = body[9] switch { 2 => 3, 3 => 1, 6 => 4, _ => throw new NotSupportedException($"Colour type {body[9]}.") };
                    break;
                case "PLTE":
                    palette = body.ToArray();
                    break;
                case "pHYs":
                    perMetre = BinaryPrimitives.ReadInt32BigEndian(body);
                    break;
                case "IDAT":
                    data.Write(body);
                    break;
                default:
                    break;
            }

            at += 12 + length;
        }

        data.Position = 0;
        var raw = new MemoryStream();
        using (var inflate = new ZLibStream(data, CompressionMode.Decompress))
            inflate.CopyTo(raw);
        return new PngImage(width, height, channels, Unfilter(raw.ToArray(), width * channels, height, channels), palette) { PixelsPerMetre = perMetre };
    }

    /// <summary>0 black to 255 white.</summary>
    public int Lightness(int x, int y)
    {
        var at = (y * Width + x) * channels;
        var (colors, from) = channels == 1 ? (palette, 3 * pixels[at]) : (pixels, at);
        return (colors[from] + colors[from + 1] + colors[from + 2]) / 3;
    }

    /// <summary>The x of the first and the last pixel between two rows that is darker than half.</summary>
    public (int First, int Last) Ink(int fromRow, int toRow)
    {
        var columns = Enumerable.Range(0, Width).Where(x => Enumerable.Range(fromRow, toRow - fromRow).Any(y => Lightness(x, y) < 128)).ToList();
        return (columns[0], columns[^1]);
    }

    private static byte[] Unfilter(byte[] raw, int stride, int height, int channels)
    {
        var pixels = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            for (var i = 0; i < stride; i++)
            {
                int left = i < channels ? 0 : pixels[y * stride + i - channels];
                int up = y == 0 ? 0 : pixels[(y - 1) * stride + i];
                int corner = i < channels || y == 0 ? 0 : pixels[(y - 1) * stride + i - channels];
                var guess = raw[y * (stride + 1)] switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) };
                pixels[y * stride + i] = (byte)((raw[y * (stride + 1) + 1 + i] + guess) & 0xFF);
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int p = left + up - corner, a = Math.Abs(p - left), b = Math.Abs(p - up), c = Math.Abs(p - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
