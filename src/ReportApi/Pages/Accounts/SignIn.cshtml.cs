using DienHinh.Analytics;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Accounts;

/// <summary>Đăng nhập.</summary>
[Demand(Right.Anyone, Right.Anyone)]
public sealed class SignInModel(SignInDesk desk, Language t) : PageModel
{
    /// <summary>Why it failed, or null.</summary>
    public Told? Mistake { get; private set; }

    /// <summary>The name as typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where to go on to.</summary>
    public string Next { get; private set; } = "/";

    public void OnGet(string? next) => Next = Local(next);

    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? next, CancellationToken stopping)
    {
        (Name, Next) = (name ?? "", Local(next));
        var (account, locked) = await desk.Check(Name, password ?? "", stopping);
        if (account is not null)
        {
            await PersonCookie.SignIn(HttpContext, account);
            return LocalRedirect(account.MustChange ? AccessGate.PasswordPage : Next);
        }

        Response.StatusCode = locked is null ? StatusCodes.Status400BadRequest : StatusCodes.Status429TooManyRequests;
        // The same words whether there is such an account or not.
        Mistake = new Told(locked is { } left
            ? t[$"Sai nhiều lần nên tên này tạm khóa; hãy thử lại sau {Math.Ceiling(left.TotalMinutes)} phút.", $"Wrong several times, so this name is locked for now; try again in {Math.Ceiling(left.TotalMinutes)} minutes."]
            : t["Tên đăng nhập hoặc mật khẩu không đúng.", "Sign-in name or password is wrong."]);
        return Page();
    }

    // Never to another site.
    private string Local(string? next) => Url.IsLocalUrl(next) ? next : "/";
}
