using System.Collections.Concurrent;
using System.IO.Compression;
using DienHinh.Analytics.Charts.Text;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace DienHinh.ReportApi.Hosting;

/// <summary>What keeps the first view small on a slow line: fonts with the letters that are needed, and everything that is text compressed.</summary>
public static class PageFiles
{
    private const string Font = "font/ttf";

    private static readonly ConcurrentDictionary<string, byte[]?> s_fonts = new(StringComparer.Ordinal);

    /// <summary>Pages, styles, pictures, fonts and data leave compressed for who asks for that.</summary>
    public static void AddPageCompression(this IServiceCollection services) => services
        // Forms carry a token that is made anew for each answer, so its length says nothing.
        .AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", Font, "text/csv", "application/problem+json"];
        })
        .Configure<BrotliCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);

    /// <summary>The fonts under /fonts.</summary>
    public static void MapPageFonts(this IEndpointRouteBuilder app) => app.MapGet("/fonts/{name}", (string name, HttpResponse response) =>
    {
        if (s_fonts.GetOrAdd(name.Length < 64 ? name : "", PageFont.Read) is not { } file) return Results.NotFound();
        response.Headers[HeaderNames.CacheControl] = "public, max-age=604800";
        return Results.Bytes(file, Font);
    }).ExcludeFromDescription().Demands(Right.Anyone);
}
