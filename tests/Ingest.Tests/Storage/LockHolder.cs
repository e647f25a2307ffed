using System.Diagnostics;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest.Tests.Storage;

/// <summary>A second process that keeps a database open: this assembly started as a program of its own, since a lock is the process's.</summary>
internal sealed class LockHolder : IDisposable
{
    private const string Ready = "ready";

    private readonly Process process;

    public LockHolder(string path)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(LockHolder).Assembly.Location, SecondProcess.HoldLock, path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        })!;
        Assert.Equal(Ready, process.StandardOutput.ReadLine());
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>In the second process: opens the file and holds it until its input ends.</summary>
    public static void Hold(string path)
    {
        using var database = FactDatabase.Open(path);
        Console.WriteLine(Ready);
        Console.In.ReadToEnd();
    }
}
