using System.CommandLine;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
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
        var behindProxy = new Option<bool>("--behind-proxy") { Description = "sau một máy chủ trung gian trên chính máy này (nginx, Caddy); tin tiêu đề X-Forwarded-* của nó, và luôn đòi đăng nhập" };
        var command = new Command("serve", "Mở giao diện lập trình và trang web.") { urls, behindProxy };
        command.SetAction((parsed, stopping) => Serve(
            SharedOptions.DataFolderOf(parsed), AddressesOf(parsed.GetValue(urls)), new Entrance(IsBehindProxy: parsed.GetValue(behindProxy)), terminal, stopping));
        return command;
    }

    /// <summary>Serves a data folder until the process is told to stop.</summary>
    public static async Task<int> Serve(string folder, IReadOnlyList<Uri> addresses, Entrance entrance, Terminal terminal, CancellationToken stopping)
    {
        using var workers = Workers.Start();
        using var data = OpenFolder.Open(folder, workers);
        foreach (var notice in data.Notices) terminal.Error.WriteLine(notice);
        await using var app = WebHost.Build(data, builder => builder.WebHost.UseUrls([.. addresses.Select(a => a.OriginalString)]), entrance, workers);
        await app.StartAsync(stopping);
        terminal.Output.WriteLine($"Đang phục vụ tại {string.Join(", ", app.Urls)} (dừng: Ctrl+C)");
        if (!entrance.IsDemonstration && !app.Services.GetRequiredService<AccountFile>().Current.HasAdministrator) OfferSetup(app, terminal);
        if (!entrance.IsBehindProxy && addresses.Any(a => !ListenAddress.IsLoopback(a) && a.Scheme == Uri.UriSchemeHttp))
            terminal.Error.WriteLine("Cảnh báo: mật khẩu và số liệu đi qua mạng bằng http không mã hóa. Hãy dùng https, hoặc đặt máy chủ này sau nginx, Caddy và thêm --behind-proxy.");
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

    // Whoever reads this sits at the machine, or was shown it by somebody who does.
    private static void OfferSetup(WebApplication app, Terminal terminal)
    {
        var link = new Uri(new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("[::]", "[::1]", StringComparison.Ordinal)), "/setup?token=" + app.Services.GetRequiredService<SetupLink>().Issue());
        // Not where scripts look for the address.
        terminal.Error.WriteLine($"Chưa có người quản trị. Tạo bằng liên kết dùng một lần này, có hiệu lực đến khi máy chủ dừng: {link}");
    }
}
