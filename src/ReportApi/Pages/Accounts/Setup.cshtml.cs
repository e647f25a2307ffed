using DienHinh.Analytics;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Accounts;

/// <summary>Tạo người quản trị đầu tiên: by the link that the server printed, or by whoever sits at the machine while nobody has an account.</summary>
[Demand(Right.Anyone, Right.Anyone)]
public sealed class SetupModel(AccountRegister accounts, SetupLink link, Caller caller, Language t) : PageModel
{
    /// <summary>What is wrong, or null.</summary>
    public Told? Mistake { get; private set; }

    /// <summary>The name as typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The token of the link.</summary>
    public string? Token { get; private set; }

    public IActionResult OnGet(string? token)
    {
        Token = token;
        return IsOpen() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? password, string? again, string? token)
    {
        (Name, Token) = (name ?? "", token);
        if (!IsOpen()) return NotFound();
        if (password != again) return Refuse(new Told(t["Hai lần gõ mật khẩu không giống nhau.", "The two passwords are not the same."]));
        try
        {
            var (account, _) = accounts.Add(Name, Role.Administrator, [], password ?? "", new Changer(Name.Trim(), "page"), onlyFirst: true);
            link.Close();
            await PersonCookie.SignIn(HttpContext, account);
            return LocalRedirect("/admin");
        }
        catch (AccountException mistake)
        {
            return Refuse(Told.ByTheProgram(t, mistake.Message));
        }
    }

    private PageResult Refuse(Told mistake)
    {
        Mistake = mistake;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private bool IsOpen() => !accounts.Current.HasAdministrator && (link.Fits(Token) || caller.Kind == CallerKind.Local);
}
