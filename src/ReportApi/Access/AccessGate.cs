using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace DienHinh.ReportApi.Access;

/// <summary>The one place where a request is let through to its page or route, or not. What it then sees is the affair of <see cref="CallerFolder"/> and of the database that it gets.</summary>
internal static class AccessGate
{
    /// <summary>Where a person changes the password.</summary>
    public const string PasswordPage = "/password";

    /// <summary>Lets through who may.</summary>
    public static void UseAccessGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        // No address of ours, or one without this method: there is nothing to guard but the answer that says so.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }

        var caller = Caller.Of(context);
        var right = Demand.Of(endpoint.Metadata, context.Request.Method);
        if (right != Right.Anyone && caller.Kind == CallerKind.Nobody) await context.ChallengeAsync();
        else if (!caller.May(right)) await context.ForbidAsync();
        else if (IsFromElsewhere(context.Request, caller)) await RefuseElsewhere(context);
        else if (caller.MustChangePassword && right is not (Right.Anyone or Right.SignedIn)) await SendToPassword(context);
        else await next(context);
    });

    // A browser sends the cookie, or comes from this machine, also when a page of another site makes it call; then it says from where. A program with a key sends nothing by itself.
    private static bool IsFromElsewhere(HttpRequest request, Caller caller)
    {
        if (caller.Kind == CallerKind.Program || Demand.IsSafe(request.Method)) return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site") return true;
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static Task RefuseElsewhere(HttpContext context)
    {
        if (ApiPaths.Has(context.Request.Path))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "cross-site", "Yêu cầu đến từ trang khác", "Trình duyệt báo rằng yêu cầu này do một trang web khác gửi; phần mềm khác hãy dùng khóa trong tiêu đề X-Api-Key.").ExecuteAsync(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static Task SendToPassword(HttpContext context)
    {
        if (ApiPaths.Has(context.Request.Path))
            return ApiProblem.Of(StatusCodes.Status403Forbidden, "password-not-changed", "Chưa đổi mật khẩu", $"Mật khẩu do người khác đặt; hãy đổi ở {PasswordPage} trước.").ExecuteAsync(context);
        context.Response.Redirect(PasswordPage);
        return Task.CompletedTask;
    }
}
