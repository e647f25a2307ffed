using System.CommandLine;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>serve</c>: the API and the web pages.</summary>
internal static class ServeCommand
{
    public static Option<string?> Urls() => new("--urls")
    {
        Description = $"địa chỉ lắng nghe (mặc định {ListenAddress.Default})",
        HelpName = "URL",
    };

    public static Command Create(Terminal terminal)
    {
        var urls = Urls();
        var allowRemote = new Option<bool>("--allow-remote")
        {
            Description = "cho máy khác trong mạng truy cập; chưa có đăng nhập, chỉ dùng khi mạng đã được bảo vệ",
        };
        var command = new Command("serve", "Mở giao diện lập trình và trang web.") { urls, allowRemote };
        command.SetAction((parsed, stopping) =>
        {
            var addresses = AddressesOf(parsed.GetValue(urls));
            RefuseRemote(addresses, parsed.GetValue(allowRemote));
            return Serve(SharedOptions.DataFolderOf(parsed), addresses, terminal, stopping);
        });
        return command;
    }

    /// <summary>Serves a data folder until the process is told to stop.</summary>
    public static async Task<int> Serve(string folder, IReadOnlyList<Uri> addresses, Terminal terminal, CancellationToken stopping)
    {
        using var workers = Workers.Start();
        using var data = OpenFolder.Open(folder, workers);
        foreach (var notice in data.Notices) terminal.Error.WriteLine(notice);
        await using var app = WebHost.Build(data, builder => builder.WebHost.UseUrls([.. addresses.Select(a => a.OriginalString)]));
        await app.StartAsync(stopping);
        terminal.Output.WriteLine($"Đang phục vụ tại {string.Join(", ", app.Urls)} (dừng: Ctrl+C)");
        await app.WaitForShutdownAsync(stopping);
        return ExitCode.Done;
    }

    /// <summary>The addresses of <c>--urls</c>, or the default.</summary>
    public static IReadOnlyList<Uri> AddressesOf(string? urls)
    {
        try
        {
            return ListenAddress.Parse(urls ?? ListenAddress.Default);
        }
        catch (FormatException wrong)
        {
            throw new WrongUseException("--urls: " + wrong.Message);
        }
    }

    private static void RefuseRemote(IReadOnlyList<Uri> addresses, bool allowed)
    {
        if (allowed || addresses.All(ListenAddress.IsLoopback)) return;
        throw new WrongUseException(
            "Bản này chưa có đăng nhập nên chỉ mở cho chính máy này (127.0.0.1). Nếu mạng đã được bảo vệ, hãy thêm --allow-remote.");
    }
}
