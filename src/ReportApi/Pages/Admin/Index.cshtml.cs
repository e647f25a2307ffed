using System.Globalization;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Admin;

/// <summary>A password or key that was just made: shown once, in the answer to the form, and in no address.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="For">For whom.</param>
/// <param name="Text">The secret.</param>
public sealed record Secret(string What, string For, string Text);

/// <summary>Quản trị: accounts, keys, backup, and how the installation is.</summary>
[Demand(Right.Administer)]
public sealed class IndexModel(AccountRegister accounts, Installation installation, Caller caller, TimeProvider clock) : PageModel
{
    /// <summary>The accounts, by Vietnamese order of their names.</summary>
    public IReadOnlyList<Account> People { get; private set; } = [];

    /// <summary>The keys, those that are good first, then the newest.</summary>
    public IReadOnlyList<ApiKey> Keys { get; private set; } = [];

    /// <summary>How the installation is.</summary>
    public InstallationHealth Health { get; private set; } = null!;

    /// <summary>What was just made, to be handed over.</summary>
    public Secret? Made { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    /// <summary>What is wrong.</summary>
    public string? Mistake { get; private set; }

    /// <summary>Whether the name is that of the one who looks.</summary>
    public bool IsSelf(Account account) => caller.Kind == CallerKind.Person && account.Name == caller.Name;

    public void OnGet(string? done)
    {
        Done = done switch
        {
            "changed" => "Đã đổi vai trò và phạm vi; có hiệu lực ngay.",
            "removed" => "Đã xóa tài khoản; người đó bị đăng xuất ngay.",
            "revoked" => "Đã thu hồi khóa.",
            _ => null,
        };
        Fill();
    }

    public IActionResult OnPostAdd(string? name, string? role, string? units) => Try(() =>
    {
        var (account, password) = accounts.Add(name ?? "", RoleOf(role), UnitsOf(units), null, By);
        Made = new Secret("Mật khẩu ban đầu", account.Name, password!);
    });

    public IActionResult OnPostChange(string name, string? role, string? units) => Try(() => accounts.Change(name, RoleOf(role), UnitsOf(units), By), "changed");

    public IActionResult OnPostPassword(string name) => Try(() => Made = new Secret("Mật khẩu mới", name, accounts.SetPassword(name, null, By)!));

    public IActionResult OnPostRemove(string name) => Try(() => accounts.Remove(name, By), "removed");

    public IActionResult OnPostAddKey(string? name, string? role, string? units, string? days) => Try(() =>
    {
        int? limit = string.IsNullOrWhiteSpace(days) ? null : int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : throw new AccountException($"Số ngày \"{days}\" không phải là số.");
        var (key, text) = accounts.AddKey(name ?? "", RoleOf(role), UnitsOf(units), limit, By);
        Made = new Secret("Khóa", key.Name, text);
    });

    public IActionResult OnPostRevoke(string id) => Try(() => accounts.RevokeKey(id, By), "revoked");

    public IActionResult OnPostBackup() => Try(() => Done = $"Đã sao lưu vào {installation.BackUp(caller)}.");

    /// <summary>Names of the units that an account is limited to; "Tất cả" where it is not.</summary>
    public string Places(IReadOnlyList<string> units) => units.Count == 0 ? "Tất cả"
        : string.Join("; ", units.Select(u => NameOf(u) is { } name ? $"{name} ({u})" : u));

    // Of a code that several share the name of the oldest: it is the code that was given.
    private string? NameOf(string unit) => installation.Catalogue.Units.Find(unit)?.Name ?? (installation.Catalogue.Units.ByCode(unit) is [var oldest, ..] ? oldest.Name : null);

    /// <summary>Whether a key is good now, and until when, in words.</summary>
    public string State(ApiKey key) => key.RevokedAt is { } revoked ? "thu hồi " + Hosting.Display.Moment(revoked)
        : key.ExpiresAt is not { } end ? "không hết hạn"
        : (end <= Now ? "đã hết hạn " : "đến ") + Hosting.Display.Moment(end);

    /// <summary>Whether a key opens anything now.</summary>
    public bool IsValid(ApiKey key) => key.IsValid(Now);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Changer By => new(caller.Name, "page");

    private static Role RoleOf(string? name) => Roles.ByName.TryGetValue(name ?? "", out var role) ? role : throw new AccountException("Hãy chọn vai trò.");

    private IReadOnlyList<string> UnitsOf(string? units) => AccountRegister.UnitsOf([units], installation.Catalogue.Units);

    // What was made is shown in this very answer; after anything else the browser goes to the page anew, so that loading it again does nothing twice.
    private IActionResult Try(Action act, string? done = null)
    {
        try
        {
            act();
            if (done is not null) return LocalRedirect("/admin?done=" + done);
        }
        catch (AccountException mistake)
        {
            Mistake = mistake.Message;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        Fill();
        return Page();
    }

    private void Fill()
    {
        var book = accounts.Current;
        People = [.. book.People.OrderBy(p => p.Name, StringComparer.Create(Hosting.Display.Culture, ignoreCase: true))];
        Keys = [.. book.Keys.OrderByDescending(k => k.IsValid(Now)).ThenByDescending(k => k.CreatedAt)];
        Health = installation.Health();
    }
}
