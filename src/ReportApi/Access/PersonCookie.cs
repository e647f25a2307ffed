using System.Security.Claims;
using DienHinh.ReportApi.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace DienHinh.ReportApi.Access;

/// <summary>The cookie of a person who signed in. It says who, never what they may: that is looked up each time, so that a change of the account holds at once.</summary>
internal static class PersonCookie
{
    /// <summary>Scheme and name of the cookie.</summary>
    public const string Scheme = "dienhinh";

    private const string Stamp = "stamp";

    /// <summary>How long a sign-in lasts when nothing is done.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromHours(12);

    public static AuthenticationBuilder AddPersonCookie(this AuthenticationBuilder builder) => builder.AddCookie(Scheme, o =>
    {
        o.Cookie.Name = Scheme;
        o.Cookie.HttpOnly = true;
        // Lax and not Strict: who comes by a link from a letter is to be signed in. What changes anything is guarded otherwise too (AccessGate, antiforgery).
        o.Cookie.SameSite = SameSiteMode.Lax;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.ExpireTimeSpan = s_idle;
        o.SlidingExpiration = true;
    });

    /// <summary>The account whose person sent the request; null where nobody is signed in, or the account is gone or has another password now.</summary>
    public static async Task<Account?> Find(HttpContext context, AccountFile accounts)
    {
        if (!context.Request.Cookies.ContainsKey(Scheme)) return null;
        var ticket = await context.AuthenticateAsync(Scheme);
        return ticket is { Succeeded: true, Principal: { Identity.Name: { } name } who } && accounts.Current.Find(name) is { } account && account.Stamp == who.FindFirstValue(Stamp) ? account : null;
    }

    /// <summary>Signs a person in.</summary>
    public static Task SignIn(HttpContext context, Account account) =>
        context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, account.Name), new(Stamp, account.Stamp)], Scheme)));

    /// <summary>Signs the person out of this browser.</summary>
    public static Task SignOut(HttpContext context) => context.SignOutAsync(Scheme);
}
