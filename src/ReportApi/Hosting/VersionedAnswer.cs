using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using Microsoft.Net.Http.Headers;

namespace DienHinh.ReportApi.Hosting;

/// <summary>
/// Answers that follow from the data alone carry the data's version as their ETag, and a caller that has it already is told so (304) before anything is
/// worked out. Besides the data, an answer follows from the program, the day ("closed" years), the form asked for, and what the caller may see.
/// </summary>
internal static class VersionedAnswer
{
    private static readonly string s_program = typeof(VersionedAnswer).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Gives the route an ETag.</summary>
    public static TBuilder WithVersion<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            // Read before the answer: should data come in between, the answer is newer than its tag, and is asked for again.
            var tag = Tag(context);
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
            {
                SetHeaders(context.Response, tag);
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK) SetHeaders(context.Response, tag);
                return Task.CompletedTask;
            });
            return await next(invocation);
        });
        return route;
    }

    private static void SetHeaders(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Accept, Cookie, Authorization, " + CallerAuthentication.KeyHeader;
    }

    /// <summary>What one may see, as a word of a key.</summary>
    internal static string Seen(IReadOnlyList<string>? visibleUnits) => visibleUnits is { } units ? "units " + string.Join(',', units) : "all";

    private static EntityTagHeaderValue Tag(HttpContext context)
    {
        var version = QueryRunner.DataVersion(context.RequestServices.GetRequiredService<FactDatabase>());
        var day = VietnamDay.Today(context.RequestServices.GetRequiredService<TimeProvider>()).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', version, s_program, day, context.Request.Path, context.Request.Headers.Accept, Seen(Caller.Of(context).Units))));
        return new EntityTagHeaderValue($"\"{version}.{Convert.ToHexStringLower(hash, 0, 6)}\"");
    }
}
