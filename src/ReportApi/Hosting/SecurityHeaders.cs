namespace DienHinh.ReportApi.Hosting;

/// <summary>What a browser may do with our answers: nothing from another host, no script but our own, no framing, no guessing of types.</summary>
public static class SecurityHeaders
{
    // The pages work without script; one file of ours makes some of them better. Charts are inline SVG with presentation attributes only, so no inline style is allowed either.
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The API reference is a program of somebody else's: it may run and style itself, and talk to this server alone.
    private const string ReferencePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Puts the headers on every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments(ReferencePage.Address, StringComparison.Ordinal) ? ReferencePolicy : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            // Whoever sits down at the machine next must not find it in the browser; what may be kept says so itself.
            if (context.GetEndpoint() is RouteEndpoint && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
