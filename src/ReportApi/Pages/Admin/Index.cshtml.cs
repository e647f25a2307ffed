using System.Globalization;
using DienHinh.Analytics;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Admin;

/// <summary>A password or key that was just made: shown once, in the answer to the form, and in no address.</summary>
/// <param name="What">What it is, in words.</param>
/// <param name="For">For whom.</param>
/// <param name="Text">The secret.</param>
public sealed record Secret(Title What, string For, string Text);

/// <summary>Quản trị: accounts, keys, backup, and how the installation is.</summary>
[Demand(Right.Administer)]
public sealed class IndexModel(AccountRegister accounts, Installation installation, Caller caller, TimeProvider clock, Language t) : PageModel
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
    public Told? Mistake { get; private set; }

    /// <summary>Whether the name is that of the one who looks.</summary>
    public bool IsSelf(Account account) => caller.Kind == CallerKind.Person && account.Name == caller.Name;

    public void OnGet(string? done)
    {
        Done = done switch
        {
            "changed" => t["Đã đổi vai trò và phạm vi; có hiệu lực ngay.", "Role and scope are changed; they hold at once."],
            "removed" => t["Đã xóa tài khoản; người đó bị đăng xuất ngay.", "The account is removed; the person is signed out at once."],
            "revoked" => t["Đã thu hồi khóa.", "The key is revoked."],
            _ => null,
        };
        Fill();
    }

    public IActionResult OnPostAdd(string? name, string? role, string? units) => Try(() =>
    {
        var (account, password) = accounts.Add(name ?? "", RoleOf(role), UnitsOf(units), null, By);
        Made = new Secret(new("Mật khẩu ban đầu", "First password"), account.Name, password!);
    });

    public IActionResult OnPostChange(string name, string? role, string? units) => Try(() => accounts.Change(name, RoleOf(role), UnitsOf(units), By), "changed");

    public IActionResult OnPostPassword(string name) => Try(() => Made = new Secret(new("Mật khẩu mới", "New password"), name, accounts.SetPassword(name, null, By)!));

    public IActionResult OnPostRemove(string name) => Try(() => accounts.Remove(name, By), "removed");

    public IActionResult OnPostAddKey(string? name, string? role, string? units, string? days) => Try(() =>
    {
        int? limit = string.IsNullOrWhiteSpace(days) ? null : int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : throw new FormMistake(t[$"Số ngày \"{days}\" không phải là số.", $"\"{days}\" is no number of days."]);
        var (key, text) = accounts.AddKey(name ?? "", RoleOf(role), UnitsOf(units), limit, By);
        Made = new Secret(new("Khóa", "Key"), key.Name, text);
    });

    public IActionResult OnPostRevoke(string id) => Try(() => accounts.RevokeKey(id, By), "revoked");

    public IActionResult OnPostBackup() => Try(() =>
    {
        var file = installation.BackUp(caller);
        Done = t[$"Đã sao lưu vào {file}.", $"Backed up to {file}."];
    });

    /// <summary>Names of the units that an account is limited to; "Tất cả" where it is not.</summary>
    public string Places(IReadOnlyList<string> units) => units.Count == 0 ? t["Tất cả", "All"]
        : string.Join("; ", units.Select(u => NameOf(u) is { } name ? $"{name} ({u})" : u));

    // Of a code that several share the name of the oldest: it is the code that was given.
    private string? NameOf(string unit) => installation.Catalogue.Units.Find(unit)?.Name ?? (installation.Catalogue.Units.ByCode(unit) is [var oldest, ..] ? oldest.Name : null);

    /// <summary>Whether a key is good now, and until when, in words.</summary>
    public string State(ApiKey key) => key.RevokedAt is { } revoked ? t["thu hồi ", "revoked "] + Display.Moment(revoked)
        : key.ExpiresAt is not { } end ? t["không hết hạn", "without end"]
        : (end <= Now ? t["đã hết hạn ", "ended "] : t["đến ", "until "]) + Display.Moment(end);

    /// <summary>Whether a key opens anything now.</summary>
    public bool IsValid(ApiKey key) => key.IsValid(Now);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Changer By => new(caller.Name, "page");

    private Role RoleOf(string? name) => Roles.ByName.TryGetValue(name ?? "", out var role) ? role : throw new FormMistake(t["Hãy chọn vai trò.", "Choose a role."]);

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
            Refuse(Told.ByTheProgram(t, mistake.Message));
        }
        catch (FormMistake mistake)
        {
            Refuse(new Told(mistake.Message));
        }

        Fill();
        return Page();
    }

    private void Refuse(Told mistake)
    {
        Mistake = mistake;
        Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private void Fill()
    {
        var book = accounts.Current;
        People = [.. book.People.OrderBy(p => p.Name, StringComparer.Create(Display.Culture, ignoreCase: true))];
        Keys = [.. book.Keys.OrderByDescending(k => k.IsValid(Now)).ThenByDescending(k => k.CreatedAt)];
        Health = installation.Health();
    }

    /// <summary>A field of the form that cannot be read, said in the language of the page.</summary>
    private sealed class FormMistake(string message) : Exception(message);
}
