using System.Runtime.InteropServices;
using System.Security;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Charts.Drawing;

/// <summary>Points fontconfig, which chooses the fonts inside libvips, at the shipped fonts and at nothing else.</summary>
internal static partial class FontConfiguration
{
    /// <summary>Writes the configuration of this process and names it in the environment; must run before libvips starts.</summary>
    public static void Apply()
    {
        if (!Directory.Exists(FontFolder.Path))
            throw new ChartException($"The fonts are missing in {FontFolder.Path}. Run \"npm ci --prefix eng/native\" and build again.");
        // A folder of this process alone: the program's own may be read-only, and a shared one could be prepared by somebody else.
        var folder = Directory.CreateTempSubdirectory("dienhinh-fonts-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
        var file = Path.Combine(folder.FullName, "fonts.conf");
        File.WriteAllText(file, Text(FontFolder.Path, Path.Combine(folder.FullName, "cache")));
        SetEnvironment("FONTCONFIG_FILE", file);
        // Without it, Windows and macOS would ask the system for fonts.
        SetEnvironment("PANGOCAIRO_BACKEND", "fontconfig");
    }

    /// <summary>A configuration without any folder of the system.</summary>
    internal static string Text(string fonts, string cache) => $"""
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
        <fontconfig>
          <dir>{SecurityElement.Escape(fonts)}</dir>
          <cachedir>{SecurityElement.Escape(cache)}</cachedir>
        </fontconfig>
        """;

    private static void SetEnvironment(string name, string value)
    {
        // Environment.SetEnvironmentVariable changes a copy inside .NET; the C library of libvips reads its own.
        var failed = OperatingSystem.IsWindows() ? PutEnvironmentWindows(name, value) : SetEnvironmentUnix(name, value, 1);
        if (failed != 0)
            throw new ChartException($"The environment variable {name} cannot be set.");
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Left to the system's own clearing of its temporary folder: the process is ending and nobody could act on it.
        }
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironmentUnix(string name, string value, int overwrite);

    [LibraryImport("ucrtbase", EntryPoint = "_putenv_s", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int PutEnvironmentWindows(string name, string value);
}
