using DienHinh.Analytics;
using DienHinh.ReportApi.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace DienHinh.ReportApi.Hosting;

/// <summary>
/// How a person says the language of the pages: by an address with lang=en or lang=vi, which is answered with the same address without it, so that no address
/// that is kept or sent on carries somebody's language by accident. A cookie remembers it.
/// </summary>
internal static class PageLanguage
{
    /// <summary>The word of the address, and the name of the cookie.</summary>
    public const string Word = "lang";

    /// <summary>The language of the cookie; Vietnamese without one.</summary>
    public static Language Of(HttpContext context) => Language.Find(context.Request.Cookies[Word]) ?? Language.Vietnamese;

    /// <summary>Remembers what an address says of the language. The API stays as it is: it would refuse the word like any other that it does not know.</summary>
    public static void UsePageLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || ApiPaths.Has(request.Path) || Language.Find(request.Query[Word]) is not { } chosen) return next(context);
        var response = context.Response;
        response.Cookies.Append(Word, chosen.Code, new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = request.IsHttps, IsEssential = true });
        response.Headers.CacheControl = "no-store";
        response.Redirect(request.PathBase + AddressBar(request) + QueryString.Create(request.Query.Where(q => q.Key != Word)));
        return Task.CompletedTask;
    });

    /// <summary>
    /// Where the switch to the other language leads: the same page with the same question. It begins with the question mark, for a browser that is shown an
    /// error page has the address of what failed.
    /// </summary>
    public static string SwitchFrom(HttpContext context, Language now)
    {
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>();
        var asked = failed is null ? context.Request.Query : new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(failed.OriginalQueryString));
        // What a form did is not done again by reading its answer in another language.
        var kept = asked.Where(q => q.Key is not (Word or "handler"));
        return QueryString.Create(kept).Add(Word, (now.IsEnglish ? Language.Vietnamese : Language.English).Code).Value!;
    }

    // "//elsewhere" as a path would lead to another host.
    private static string AddressBar(HttpRequest request) => "/" + request.Path.ToUriComponent().TrimStart('/');
}
