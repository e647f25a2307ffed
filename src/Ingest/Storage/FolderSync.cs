using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DienHinh.Ingest.Storage;

/// <summary>
/// Brings the names in a folder to the disk. Flushing a file does not: after a power cut a new file may be gone although its bytes were written.
/// </summary>
internal static class FolderSync
{
    /// <summary>Returns when files made or renamed in the folder would survive a power cut. Windows keeps names with the files; there it does nothing.</summary>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        // The runtime opens no folder for this.
        var descriptor = Open(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (descriptor < 0) throw new IOException($"Không mở được thư mục {folder} để ghi xuống đĩa (lỗi {Marshal.GetLastPInvokeError()}).");
        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code in the whole project.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
#pragma warning restore SYSLIB1054
}
