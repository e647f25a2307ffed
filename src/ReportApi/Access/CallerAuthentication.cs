using System.Text;
using System.Text.Encodings.Web;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DienHinh.ReportApi.Access;

/// <summary>Finds out who asks: a program by its key, a person by the cookie of the sign-in, else whoever the open door lets in.</summary>
public sealed class CallerAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountFile accounts, OpenDoor door, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "Caller";

    /// <summary>The header that a program sends its key in.</summary>
    public const string KeyHeader = "X-Api-Key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (KeyOf(Request) is { } text)
            return KeyText.Find(accounts.Current, text) is { } key && key.IsValid(clock.GetUtcNow().UtcDateTime) ? Success(Caller.Of(key)) : AuthenticateResult.Fail("Unknown, expired or revoked key.");
        if (await PersonCookie.Find(Context, accounts) is { } account) return Success(Caller.Of(account));
        return door.For(Context) is { } local ? Success(local) : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (!ApiPaths.Has(Request.Path))
        {
            // What a form held is lost anyhow; the page it stood on is where to go on.
            var wanted = HttpMethods.IsGet(Request.Method) ? Request.Path + Request.QueryString : "/";
            Response.Redirect("/sign-in" + (wanted == "/" ? "" : QueryString.Create("next", wanted)));
            return Task.CompletedTask;
        }

        // Excel asks for a name and a password only when it is told that they are taken; a browser would ask its own way, so the API does not say so.
        Response.Headers.WWWAuthenticate = Request.Path.StartsWithSegments(OData.ODataApi.Root, StringComparison.Ordinal) ? "Basic realm=\"DienHinh\", charset=\"UTF-8\"" : "ApiKey";
        return ApiProblem.Of(StatusCodes.Status401Unauthorized, "not-signed-in", "Chưa đăng nhập",
            KeyOf(Request) is null ? $"Hãy gửi khóa trong tiêu đề {KeyHeader}, hoặc đăng nhập ở trang web." : "Khóa này không có, đã hết hạn hoặc đã bị thu hồi; hãy xin người quản trị khóa khác.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (ApiPaths.Has(Request.Path))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "not-allowed", "Không được phép", $"Vai trò \"{Words.Vietnamese.Role(Caller.Of(Context).Role)}\" không được làm việc này; hãy nhờ người quản trị.").ExecuteAsync(Context);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private AuthenticateResult Success(Caller caller)
    {
        Context.Features.Set(caller);
        return AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Name), Name));
    }

    // Excel knows no header of its own choice, but a name and a password: the key is the password. Only for reading, since a browser that was once told would send it
    // along with whatever another site makes it send.
    private static string? KeyOf(HttpRequest request)
    {
        if (request.Headers[KeyHeader] is { Count: > 0 } key) return key.ToString().Trim();
        var basic = request.Headers.Authorization.ToString();
        if (!basic.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || !Demand.IsSafe(request.Method) || !ApiPaths.Has(request.Path)) return null;
        var buffer = new byte[basic.Length];
        if (!Convert.TryFromBase64String(basic["Basic ".Length..].Trim(), buffer, out var length)) return "";
        var pair = Encoding.UTF8.GetString(buffer, 0, length);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
