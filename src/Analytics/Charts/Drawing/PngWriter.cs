using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>SVG to PNG by libvips, with the shipped fonts alone, so that every machine draws the same letters.</summary>
internal static class PngWriter
{
    // The first packs a slide in a fifth of the time of the second, which has 256 colours and half the bytes.
    private const string Quick = ".png[compression=6,palette=false]";
    private const string Small = ".png[compression=9,palette=true,dither=0,Q=95]";

    private static readonly Lazy<bool> Started = new(Start);

    /// <summary>Draws an SVG of the product's own; <paramref name="dpi"/> 96 gives one pixel a CSS pixel.</summary>
    public static byte[] Write(string svg, double dpi, bool isSmall)
    {
        _ = Started.Value;
        var source = Encoding.UTF8.GetBytes(svg);
        var options = string.Create(CultureInfo.InvariantCulture, $"[scale={dpi / 96:0.######}]");
        var image = Vips.ImageNewFromBuffer(source, (nuint)source.Length, options);
        if (image == 0)
            throw Failure("read the SVG");
        try
        {
            // PNG keeps pixels per millimetre: it lets a word processor place the picture at its size on paper.
            Vips.SetDouble(image, "xres", dpi / 25.4);
            Vips.SetDouble(image, "yres", dpi / 25.4);
            if (Vips.ImageWriteToBuffer(image, isSmall ? Small : Quick, out var buffer, out var size) != 0)
                throw Failure("write the PNG");
            try
            {
                var png = new byte[checked((int)size)];
                Marshal.Copy(buffer, png, 0, png.Length);
                return png;
            }
            finally
            {
                Vips.Free(buffer);
            }
        }
        finally
        {
            Vips.ObjectUnref(image);
        }
    }

    private static bool Start()
    {
        FontConfiguration.Apply();
        try
        {
            Vips.DiscardLog();
            if (Vips.Init("dienhinh") != 0)
                throw Failure("start");
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            throw new ChartException("libvips, which draws PNG pictures, cannot be loaded. Run \"npm ci --prefix eng/native\" and build again; SVG works without it.", e);
        }

        // Charts are small and never repeated byte for byte: threads of its own and a cache of results only cost memory.
        Vips.ConcurrencySet(1);
        Vips.CacheSetMax(0);
        return true;
    }

    private static ChartException Failure(string doing)
    {
        var text = Vips.ErrorBufferCopy();
        var message = Marshal.PtrToStringUTF8(text)?.Trim();
        Vips.Free(text);
        Vips.ErrorClear();
        return new ChartException($"libvips could not {doing}: {message}");
    }
}
