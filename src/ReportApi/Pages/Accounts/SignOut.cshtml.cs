using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Accounts;

/// <summary>Đăng xuất.</summary>
[Demand(Right.Anyone, Right.Anyone)]
public sealed class SignOutModel : PageModel
{
    // A link that signs out could be put anywhere; only the form does.
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync()
    {
        await PersonCookie.SignOut(HttpContext);
        return LocalRedirect("/sign-in");
    }
}
