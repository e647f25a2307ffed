using System.Diagnostics;

namespace DienHinh.Ingest.Storage;

/// <summary>Files that only the owner of the process may read: secrets, and what holds them.</summary>
public static class PrivateFile
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file, or empties it, for its owner alone.</summary>
    public static FileStream Create(string path)
    {
        // The mode of a file that exists already is not changed by opening it.
        File.Delete(path);
        return new FileStream(path, Options(FileMode.CreateNew));
    }

    /// <summary>Replaces the content of a file: after a crash it holds the old one or the new one, whole.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        CreateFolder(folder);
        var part = path + ".part";
        using (var file = Create(part))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
        FolderSync.Flush(folder);
    }

    /// <summary>Opens a file that one process at a time may hold, and waits a moment for another to let go; null where it does not.</summary>
    public static FileStream? Hold(string path, TimeSpan patience)
    {
        CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return new FileStream(path, Options(FileMode.OpenOrCreate));
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                if (Stopwatch.GetElapsedTime(started) >= patience) return null;
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>Makes a folder that only its owner may look into.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        return options;
    }
}
