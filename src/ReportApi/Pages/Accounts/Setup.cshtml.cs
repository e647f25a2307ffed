using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Accounts;

/// <summary>Tạo người quản trị đầu tiên: by the link that the server printed, or by whoever sits at the machine while nobody has an account.</summary>
[Demand(Right.Anyone, Right.Anyone)]
public sealed class SetupModel(AccountRegister accounts, SetupLink link, Caller caller) : PageModel
{
    /// <summary>What is wrong, or null.</summary>
    public string? Mistake { get; private set; }

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
        try
        {
            if (password != again) throw new AccountException("Hai lần gõ mật khẩu không giống nhau.");
            var (account, _) = accounts.Add(Name, Role.Administrator, [], password ?? "", new Changer(Name.Trim(), "page"), onlyFirst: true);
            link.Close();
            await PersonCookie.SignIn(HttpContext, account);
            return LocalRedirect("/admin");
        }
        catch (AccountException mistake)
        {
            Mistake = mistake.Message;
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private bool IsOpen() => !accounts.Current.HasAdministrator && (link.Fits(Token) || caller.Kind == CallerKind.Local);
}
