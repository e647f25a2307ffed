using DienHinh.Analytics;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Accounts;

/// <summary>Đổi mật khẩu: one's own.</summary>
[Demand(Right.SignedIn, Right.SignedIn)]
public sealed class PasswordModel(AccountRegister accounts, SignInDesk desk, Caller caller, Language t) : PageModel
{
    /// <summary>What is wrong, or null.</summary>
    public Told? Mistake { get; private set; }

    /// <summary>Whether the password was given by somebody else.</summary>
    public bool IsGiven => caller.MustChangePassword;

    /// <summary>Who is signed in.</summary>
    public string Name => caller.Name;

    // Whoever sits at the machine, or comes with a key, has no password.
    public IActionResult OnGet() => caller.Kind == CallerKind.Person ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string? current, string? password, string? again, CancellationToken stopping)
    {
        if (caller.Kind != CallerKind.Person) return NotFound();
        if (password != again) return Refuse(new Told(t["Hai lần gõ mật khẩu mới không giống nhau.", "The two new passwords are not the same."]));
        if (password == current) return Refuse(new Told(t["Mật khẩu mới phải khác mật khẩu đang dùng.", "The new password must differ from the current one."]));
        // Who finds a browser signed in must not be able to keep the owner out.
        var (account, locked) = await desk.Check(caller.Name, current ?? "", stopping);
        if (account is null) return Refuse(new Told(locked is null ? t["Mật khẩu đang dùng không đúng.", "The current password is wrong."] : t["Sai nhiều lần nên tạm khóa; hãy thử lại sau.", "Wrong several times, so it is locked for now; try again later."]));
        try
        {
            accounts.SetPassword(caller.Name, password ?? "", new Changer(caller.Name, "page"));
        }
        catch (AccountException mistake)
        {
            return Refuse(Told.ByTheProgram(t, mistake.Message));
        }

        // Every other browser is signed out by the change; this one goes on.
        if (accounts.Current.Find(caller.Name) is { } changed) await PersonCookie.SignIn(HttpContext, changed);
        return LocalRedirect("/");
    }

    private PageResult Refuse(Told mistake)
    {
        Mistake = mistake;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
