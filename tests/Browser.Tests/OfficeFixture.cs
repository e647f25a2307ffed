using DienHinh.Ingest;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DienHinh.Browser.Tests;

/// <summary>An office: the server on a port of its own over the sample workbooks, an administrator's account, and Chromium.</summary>
public class OfficeFixture : IAsyncLifetime
{
    private const string Name = "huong";
    private const string Secret = "mot-hai-ba-bon";

    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-browser-").FullName;
    private DataFolder _data = null!;
    private WebApplication _app = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private string? _cookies;

    /// <summary>The folder of the project.</summary>
    public static string Home { get; } = HomeFolder.Find();

    /// <summary>Where pictures of the pages are kept to be looked at.</summary>
    public static string Pictures { get; } = Path.Combine(Home, "artifacts", "screenshots");

    /// <summary>The sample workbooks.</summary>
    public static string Samples { get; } = Path.Combine(Home, "data", "samples");

    /// <summary>The address of the server.</summary>
    public string Address => _app.Urls.First();

    /// <summary>The open data folder.</summary>
    public DataFolder Data => _data;

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Pictures);
        _data = OpenFolder.Open(_folder);
        foreach (var result in _data.Pipeline.IngestAll(WorkbookPaths.Expand(Directory.GetFiles(Samples).Where(f => Path.GetExtension(f) is ".xlsx" or ".xls" or ".csv").Order(StringComparer.Ordinal)), new IngestOptions())) Assert.NotEqual("rejected", result.Status);
        _app = WebHost.Build(_data, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        await _app.StartAsync();
        _app.Services.GetRequiredService<AccountRegister>().Add(Name, Role.Administrator, [], Secret, new Changer("test", "command"));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A window of somebody new.</summary>
    public Task<IPage> Open(int width = 1366, int height = 768, bool withScript = true) => Open(width, height, withScript, null);

    private async Task<IPage> Open(int width, int height, bool withScript, string? cookies)
    {
        var context = await _browser.NewContextAsync(new() { BaseURL = Address, StorageState = cookies, ViewportSize = new() { Width = width, Height = height }, JavaScriptEnabled = withScript, Locale = "vi-VN", AcceptDownloads = true });
        // The first document of a plan works out all that it rests on, on a machine that may be busy.
        context.SetDefaultTimeout(90_000);
        return await context.NewPageAsync();
    }

    /// <summary>A window of the administrator, signed in.</summary>
    public async Task<IPage> SignIn(int width = 1366, int height = 768, bool withScript = true)
    {
        var page = await Open(width, height, withScript, _cookies);
        if (_cookies is not null)
        {
            await page.GotoAsync("/");
            return page;
        }

        await page.GotoAsync("/sign-in");
        await page.FillAsync("#name", Name);
        await page.FillAsync("#password", Secret);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForSelectorAsync("[data-test=who]");
        _cookies = await page.Context.StorageStateAsync();
        return page;
    }

    /// <summary>Keeps a picture of the page as it is; with DIENHINH_GUIDE set, those that the guide for officers shows are put there as well.</summary>
    public static async Task Keep(IPage page, string name)
    {
        var picture = await Picture(page, Path.Combine(Pictures, name + ".png"));
        var shown = Path.Combine(Home, "docs", "guide.vi.md");
        if (Environment.GetEnvironmentVariable("DIENHINH_GUIDE") is not null && (await File.ReadAllTextAsync(shown)).Contains($"guide/{name}.png", StringComparison.Ordinal))
            await File.WriteAllBytesAsync(Path.Combine(Home, "docs", "guide", name + ".png"), picture);
    }

    // On a machine without graphics Chromium now and then has no surface to copy from ("Unable to capture screenshot"), and has one a moment later.
    private static async Task<byte[]> Picture(IPage page, string path)
    {
        for (var left = 4; ; left--)
        {
            try
            {
                return await page.ScreenshotAsync(new() { Path = path });
            }
            catch (PlaywrightException e) when (left > 0 && e.Message.Contains("Unable to capture", StringComparison.Ordinal))
            {
                await Task.Delay(500);
            }
        }
    }

    public async Task DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
        _data.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>One office for all tests that only look.</summary>
[CollectionDefinition(Name)]
public sealed class Office : ICollectionFixture<OfficeFixture>
{
    public const string Name = "office";
}
