using System.Text.Encodings.Web;
using System.Text.Unicode;
using DienHinh.Ingest;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.OData;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;

namespace DienHinh.ReportApi.Hosting;

/// <summary>Puts the web application together: services, the order of what every request passes, and the routes.</summary>
public static class WebHost
{
    /// <summary>The application over an open data folder; the caller starts it and keeps the folder open as long as it runs.</summary>
    public static WebApplication Build(DataFolder data, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            EnvironmentName = Environments.Production,
        });
        AddServices(builder, data);
        configure?.Invoke(builder);
        var app = builder.Build();
        UseMiddleware(app);
        MapRoutes(app);
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, DataFolder data)
    {
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(o => o.SingleLine = true);
        // The keys only guard forms against forgery; that they lie unencrypted in the data folder is known.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Standard output belongs to results.
        builder.Logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = UploadLimit.RequestBytes;
        });
        builder.Services.AddSingleton(data).AddSingleton(data.Database).AddSingleton(data.Catalogue).AddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        // By default "Điển hình" would leave as "&#x110;i&#x1EC3;n…", twice as long and unreadable in the source.
        builder.Services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(
            UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.LatinExtendedA, UnicodeRanges.LatinExtendedB,
            UnicodeRanges.LatinExtendedAdditional, UnicodeRanges.GeneralPunctuation, UnicodeRanges.MathematicalOperators, UnicodeRanges.Arrows));
        builder.Services.AddDataProtection().SetApplicationName("DienHinh").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data.Path, "keys")));
        builder.Services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = UploadLimit.RequestBytes);
        builder.Services.AddPageCompression();
        builder.Services.AddRazorPages();
        builder.Services.AddAntiforgery(o => o.Cookie.Name = "dienhinh-form");
        builder.Services.AddOpenApi("v1", OpenApiDescription.Configure);
    }

    private static void UseMiddleware(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseWhen(IsApi, api => api.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = ApiProblem.Write,
            // What a caller did wrong is no fault of the server and no entry in its log.
            SuppressDiagnosticsCallback = thrown => thrown.Exception is BadHttpRequestException or Analytics.Querying.QueryException,
        }).UseStatusCodePages(ApiProblem.Write));
        app.UseWhen(context => !IsApi(context), pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        app.UseResponseCompression();
        app.UseStaticFiles();
        app.UseReferenceFiles();
        app.UseRouting();
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
        api.MapHealth();
        app.MapOData();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapConnectFiles();
        app.MapPageFonts();
        app.MapRazorPages();
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments(ODataApi.Root, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal);
}
