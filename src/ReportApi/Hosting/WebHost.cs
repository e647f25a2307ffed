using System.Text.Encodings.Web;
using System.Text.Unicode;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Workbooks.Workers;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.OData;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.WebEncoders;

namespace DienHinh.ReportApi.Hosting;

/// <summary>Puts the web application together: services, the order of what every request passes, and the routes.</summary>
public static class WebHost
{
    /// <summary>The application over an open data folder; the caller starts it and keeps the folder open as long as it runs.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="configure">What else is to be set.</param>
    /// <param name="entrance">How the host is entered; null for the usual way.</param>
    /// <param name="workers">The processes that read workbooks, for the page that tells how they are.</param>
    public static WebApplication Build(DataFolder data, Action<WebApplicationBuilder>? configure = null, Entrance? entrance = null, WorkerPool? workers = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        AddServices(builder, data);
        builder.AddAccess(data, entrance ?? new(), workers);
        configure?.Invoke(builder);
        var app = builder.Build();
        UseMiddleware(app, data, entrance ?? new());
        MapRoutes(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, DataFolder data)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(o => o.SingleLine = true);
        // That these keys, of cookies and forms, lie unencrypted in the data folder is known: who can read it has all the data anyhow.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It would begin a trace for each request, which nothing here reads. What fails is told by what handles it, or by the server.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // Standard output belongs to results.
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = UploadLimit.RequestBytes;
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        // By default "Điển hình" would leave as "&#x110;i&#x1EC3;n…", twice as long and unreadable in the source.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.LatinExtendedB,
            UnicodeRanges.LatinExtendedAdditional, UnicodeRanges.GeneralPunctuation, UnicodeRanges.MathematicalOperators, UnicodeRanges.Arrows));
        var keys = Path.Combine(data.Path, "keys");
        PrivateFile.CreateFolder(keys);
        builder.Services.AddDataProtection().SetApplicationName("DienHinh").PersistKeysToFileSystem(new DirectoryInfo(keys));
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = UploadLimit.RequestBytes);
        builder.Services.AddPageCompression();
        builder.Services.AddRazorPages();
        builder.Services.AddAntiforgery(o => {
            o.Cookie.Name = "dienhinh-form";
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        builder.Services.AddOpenApi("v1", OpenApiDescription.Configure);
    }

    private static void UseMiddleware(WebApplication app, DataFolder data, Entrance entrance)
    {
        // Trusts a proxy on this machine alone, which is the framework's own rule.
        if (entrance.IsBehindProxy) app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseSecurityHeaders();
        app.UseWhen(context => ApiPaths.Has(context.Request.Path), api => api.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = ApiProblem.Write,
            // What a caller did wrong is no fault of the server and no entry in its log.
            SuppressDiagnosticsCallback = thrown => thrown.Exception is BadHttpRequestException or Analytics.Querying.QueryException,
        }).UseStatusCodePages(ApiProblem.Write));
        app.UseWhen(context => !ApiPaths.Has(context.Request.Path), pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseResponseCompression();
        app.UseStaticFiles();
        app.UseReferenceFiles();
        app.UsePageLanguage();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAccessGate();
        app.UseVersionedAnswers(data.Database);
        app.UseAntiforgery();
    }

    private static void MapRoutes(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").DisableAntiforgery();
        api.MapSubmissions();
        api.MapDecisions();
        api.MapTemplates();
        api.MapMeta();
        api.MapQuery();
        api.MapReports();
        api.MapCharts();
        api.MapRegisters();
        api.MapExemplars();
        api.MapCompleteness();
        api.MapInsights();
        api.MapJournal();
        api.MapHealth();
        app.MapOData();
        app.MapOpenApi("/openapi/{documentName}.json").Demands(Right.Anyone);
        app.MapConnectFiles();
        app.MapPageFonts();
        app.MapRazorPages();
    }
}
