using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DienHinh.Benchmarks.Measuring;

/// <summary>A program run from a cold start to its end.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="PeakMegabytes">Highest sum of resident memory of the program and all its children, sampled every 10 ms.</param>
/// <param name="ExitCode">As it ended.</param>
/// <param name="Output">Its last line.</param>
internal sealed record Run(double Seconds, double PeakMegabytes, int ExitCode, string Output)
{
    /// <exception cref="Win32Exception">There is no such program.</exception>
    public static Run Of(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var last = "";
        process.OutputDataReceived += (_, line) => last = string.IsNullOrWhiteSpace(line.Data) ? last : line.Data;
        process.ErrorDataReceived += (_, line) => last = string.IsNullOrWhiteSpace(line.Data) ? last : line.Data;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (!process.WaitForExit(10)) peak = Math.Max(peak, Resident(process.Id));
        process.WaitForExit();
        watch.Stop();
        return new Run(watch.Elapsed.TotalSeconds, peak / 1e6, process.ExitCode, last);
    }

    private static long Resident(int id)
    {
        try
        {
            var own = long.Parse(File.ReadAllText($"/proc/{id}/statm").Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            return Directory.EnumerateDirectories($"/proc/{id}/task").SelectMany(task => File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Sum(child => Resident(int.Parse(child, CultureInfo.InvariantCulture))) + own;
        }
        catch (IOException)
        {
            // It ended while it was looked at.
            return 0;
        }
    }
}
