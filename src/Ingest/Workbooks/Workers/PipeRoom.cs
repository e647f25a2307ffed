using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>Room in a pipe. In the 64 KB that Linux gives one, writer and reader wait for each other all the time, a twentieth of the time of a large file.</summary>
internal static class PipeRoom
{
    // As much as Linux gives to anybody who asks.
    private const int Bytes = 1024 * 1024;
    private const int SetPipeSize = 1031;

    /// <summary>Asks for more of it; where it is not to be had, the pipe works as it is.</summary>
    public static void Widen(Stream pipe)
    {
        if (OperatingSystem.IsLinux() && pipe is PipeStream { SafePipeHandle: var handle }) _ = Control(handle, SetPipeSize, Bytes);
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code in the whole project.
    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeHandle file, int command, int value);
#pragma warning restore SYSLIB1054
}
