using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using DienHinh.Ingest;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>demo</c>: the sample workbooks in a fresh data folder, served.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var urls = ServeCommand.Urls();
        var command = new Command("demo", "Nạp dữ liệu mẫu vào một thư mục mới và mở trang web.") { urls };
        command.SetAction((parsed, stopping) => Run(parsed.GetValue(SharedOptions.Data), parsed.GetValue(urls), terminal, stopping));
        return command;
    }

    private static async Task<int> Run(string? folder, string? urls, Terminal terminal, CancellationToken stopping)
    {
        var wanted = ServeCommand.AddressesOf(urls);
        if (wanted.FirstOrDefault(a => !ListenAddress.IsLoopback(a)) is { } remote)
            throw new WrongUseException($"demo chỉ mở cho chính máy này, không mở tại {remote.OriginalString}.");

        var fresh = FreshFolder(folder);
        Load(fresh, terminal);
        var free = wanted.Select(ListenAddress.FirstFree).ToList();
        foreach (var (asked, given) in wanted.Zip(free).Where(p => p.First.Port != p.Second.Port))
            terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cổng {asked.Port} đang bận, dùng cổng {given.Port}."));
        return await ServeCommand.Serve(fresh, free, new Access.Entrance(IsDemonstration: true), terminal, stopping);
    }

    // A folder of its own in the temporary directory: the demo never touches anybody's data.
    private static string FreshFolder(string? named)
    {
        if (named is null) return Directory.CreateTempSubdirectory("dienhinh-demo-").FullName;
        if (Directory.Exists(named) && Directory.EnumerateFileSystemEntries(named).Any())
            throw new WrongUseException($"Thư mục {named} không trống; demo chỉ dùng thư mục mới.");
        return named;
    }

    private static void Load(string folder, Terminal terminal)
    {
        var samples = Path.Combine(HomeFolder.Find(), "data", "samples");
        if (!Directory.Exists(samples)) throw new IOException($"Không có dữ liệu mẫu tại {samples}; hãy chạy từ thư mục đầy đủ của chương trình.");
        var started = Stopwatch.GetTimestamp();
        using var workers = Workers.Start();
        using var data = OpenFolder.Open(folder, workers);
        // The folder below it, "them", holds a workbook to try the upload with.
        var files = WorkbookPaths.Expand([samples]).Where(f => Path.GetDirectoryName(f.Path) == samples).ToList();
        var results = IngestRun.Over(data, files, new IngestOptions(), terminal).ToList();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        terminal.Output.WriteLine(IngestRun.Summary(results) + string.Create(CultureInfo.GetCultureInfo("vi-VN"), $" ({seconds:0.0} giây; thư mục dữ liệu: {folder})"));
    }
}
