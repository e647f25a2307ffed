using System.Globalization;
using DienHinh.Ingest;
using DienHinh.Ingest.Workbooks;
using Spectre.Console;

namespace DienHinh.Intake;

/// <summary>Takes in many files, with a progress bar where a person is watching.</summary>
internal static class IngestRun
{
    /// <summary>The results in the order of the files, each as soon as it is there.</summary>
    public static IEnumerable<SubmissionResult> Over(DataFolder data, IReadOnlyList<WorkbookFile> files, IngestOptions options, Terminal terminal)
    {
        if (!terminal.ShowsProgress || files.Count < 2) return data.Pipeline.IngestAll(files, options);
        return WithProgress(data, files, options, terminal);
    }

    /// <summary>One line that says how it went.</summary>
    public static string Summary(IReadOnlyCollection<SubmissionResult> results)
    {
        var culture = CultureInfo.GetCultureInfo("vi-VN");
        var rejected = results.Count(r => r.Status == "rejected");
        var duplicates = results.Count(r => r.Status == "duplicate");
        var line = string.Create(culture, $"{results.Count:N0} tệp: {results.Count - rejected - duplicates:N0} nhận, {rejected:N0} từ chối, {duplicates:N0} trùng");
        return line + string.Create(culture, $"; {results.Sum(r => r.Exemplars):N0} điển hình, {results.Sum(r => r.ReportedCounts):N0} số liệu tổng hợp.");
    }

    private static List<SubmissionResult> WithProgress(DataFolder data, IReadOnlyList<WorkbookFile> files, IngestOptions options, Terminal terminal)
    {
        var results = new List<SubmissionResult>();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress().AutoClear(true).Start(progress =>
        {
            var task = progress.AddTask("Đang nạp", maxValue: files.Count);
            foreach (var result in data.Pipeline.IngestAll(files, options))
            {
                results.Add(result);
                task.Increment(1);
            }
        });
        return results;
    }
}
