using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>The functions of libvips (and of the glib inside it) that drawing needs.</summary>
internal static unsafe partial class Vips
{
    private const string Library = "vips";

    static Vips() => NativeLibrary.SetDllImportResolver(typeof(Vips).Assembly, Resolve);

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Init(string program);

    /// <summary>Options go into the option string; the list of further options is empty.</summary>
    internal static nint ImageNewFromBuffer(byte[] buffer, nuint size, string options) =>
        ImageNewFromBuffer(buffer, size, options, 0, 0, 0, 0, 0, 0);

    /// <summary>Options go into the suffix; the list of further options is empty.</summary>
    internal static int ImageWriteToBuffer(nint image, string suffix, out nint buffer, out nuint size) =>
        ImageWriteToBuffer(image, suffix, out buffer, out size, 0, 0, 0, 0, 0);

    /// <summary>Sets a property of an image.</summary>
    internal static void SetDouble(nint image, string property, double value) =>
        ObjectSetProperty(image, property, new GlibValue(GlibValue.Double, BitConverter.DoubleToInt64Bits(value), 0));

    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    internal static partial void ConcurrencySet(int threads);

    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    internal static partial void CacheSetMax(int operations);

    [LibraryImport(Library, EntryPoint = "vips_error_buffer_copy")]
    internal static partial nint ErrorBufferCopy();

    [LibraryImport(Library, EntryPoint = "vips_error_clear")]
    internal static partial void ErrorClear();

    [LibraryImport(Library, EntryPoint = "g_free")]
    internal static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "g_object_unref")]
    internal static partial void ObjectUnref(nint @object);

    /// <summary>Keeps glib from writing its warnings to the program's error stream; errors come by the error buffer.</summary>
    internal static void DiscardLog() => SetDefaultLogHandler(&Discard, 0);

    // The C functions end in "...", a list of options closed by null. How such a list is passed differs by system: in the next register
    // (Linux, Windows) or always on the stack, after eight registers (macOS on ARM). Nulls up to the ninth argument close the list on all of them.
    [LibraryImport(Library, EntryPoint = "vips_image_new_from_buffer", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint ImageNewFromBuffer(byte[] buffer, nuint size, string options, nint a, nint b, nint c, nint d, nint e, nint end);

    [LibraryImport(Library, EntryPoint = "vips_image_write_to_buffer", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ImageWriteToBuffer(nint image, string suffix, out nint buffer, out nuint size, nint a, nint b, nint c, nint d, nint end);

    [LibraryImport(Library, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void ObjectSetProperty(nint @object, string name, in GlibValue value);

    [LibraryImport(Library, EntryPoint = "g_log_set_default_handler")]
    private static partial nint SetDefaultLogHandler(delegate* unmanaged[Cdecl]<nint, int, nint, nint, void> handler, nint data);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Discard(nint domain, int level, nint message, nint data)
    {
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
            return 0;
        var folder = Path.Combine(AppContext.BaseDirectory, "native");
        var pattern = OperatingSystem.IsWindows() ? "libvips-42.dll" : "libvips-cpp.*";
        var file = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).LastOrDefault() : null;
        return file is null ? 0 : NativeLibrary.Load(file);
    }

    /// <summary>A GValue of glib: its type, and 16 bytes that hold the value.</summary>
    private readonly record struct GlibValue(nuint Type, long First, long Second)
    {
        /// <summary>G_TYPE_DOUBLE, one of the fixed fundamental types (15 shifted by 2).</summary>
        public const nuint Double = 60;
    }
}
