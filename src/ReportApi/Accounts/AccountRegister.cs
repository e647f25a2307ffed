using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.ReportApi.Accounts;

/// <summary>A change of accounts that cannot be made; the message is Vietnamese and says why and what can.</summary>
public sealed class AccountException(string message) : Exception(message);

/// <summary>Who changes accounts, and by what way, as the journal tells it.</summary>
/// <param name="By">Name of the person or program.</param>
/// <param name="Via">"page" or "command".</param>
public sealed record Changer(string By, string Via);

/// <summary>Accounts and keys: made, changed and taken away, each time with a line in the access journal. Page and command do it here.</summary>
public sealed partial class AccountRegister(AccountFile file, AccessJournal journal, TimeProvider clock)
{
    private const int MostNames = 80;

    /// <summary>The accounts as they are now.</summary>
    public AccountBook Current => file.Current;

    /// <summary>Makes an account.</summary>
    /// <param name="name">What the person signs in with.</param>
    /// <param name="role">What it is for.</param>
    /// <param name="units">The units that it is limited to; empty for everything.</param>
    /// <param name="password">The password; null makes one that is to be changed at the first sign-in.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="onlyFirst">True where it must be the first administrator: another who came sooner has the link's right used up.</param>
    /// <returns>The account, and its password where one was made.</returns>
    /// <exception cref="AccountException">It cannot be made.</exception>
    public (Account Account, string? Password) Add(string name, Role role, IReadOnlyList<string> units, string? password, Changer by, bool onlyFirst = false)
    {
        name = Checked(name);
        RequireUnits(role, units);
        if (password is not null && Password.Mistake(password, name) is { } mistake) throw new AccountException(mistake);
        var made = password is null ? Password.Generate() : null;
        var account = new Account(name, role, units, Password.Hash(password ?? made!), NewStamp(), made is not null, Now(), by.By);
        file.Change(book => book.Find(name) is not null ? throw new AccountException($"Đã có tài khoản \"{name}\"; hãy chọn tên khác.")
            : onlyFirst && book.HasAdministrator ? throw new AccountException("Người quản trị đầu tiên đã được tạo. Hãy đăng nhập bằng tài khoản đó.")
            : (book with { People = [.. book.People, account] }, true));
        Note(by, "account-added", name, null, Describe(role, units));
        return (account, made);
    }

    /// <summary>Gives an account another role or other units.</summary>
    /// <exception cref="AccountException">There is none of that name, or no administrator would be left.</exception>
    public void Change(string name, Role role, IReadOnlyList<string> units, Changer by)
    {
        RequireUnits(role, units);
        var before = Replace(name, a => a with { Role = role, Units = units });
        Note(by, "account-changed", before.Name, Describe(before.Role, before.Units), Describe(role, units));
    }

    /// <summary>Takes an account away.</summary>
    /// <exception cref="AccountException">There is none of that name, or no administrator would be left.</exception>
    public void Remove(string name, Changer by)
    {
        var before = Replace(name, _ => null);
        Note(by, "account-removed", before.Name, Describe(before.Role, before.Units), null);
    }

    /// <summary>Sets a password: the person's own choice, or one that another made and that is to be changed at the next sign-in.</summary>
    /// <returns>The password that was made; null where one was chosen.</returns>
    /// <exception cref="AccountException">There is no such account, or the password is too weak.</exception>
    public string? SetPassword(string name, string? password, Changer by)
    {
        if (password is not null && Password.Mistake(password, name) is { } mistake) throw new AccountException(mistake);
        var made = password is null ? Password.Generate() : null;
        var hash = Password.Hash(password ?? made!);
        var before = Replace(name, a => a with { PasswordHash = hash, Stamp = NewStamp(), MustChange = made is not null });
        Note(by, "password-changed", before.Name, null, null);
        return made;
    }

    /// <summary>Makes a key for a program.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="units">The units that it is limited to; empty for everything.</param>
    /// <param name="days">How many days it is good for; null for ever.</param>
    /// <param name="by">Who makes it.</param>
    /// <returns>What is kept, and the text of the key, which nobody can find out later.</returns>
    /// <exception cref="AccountException">It cannot be made.</exception>
    public (ApiKey Key, string Text) AddKey(string name, Role role, IReadOnlyList<string> units, int? days, Changer by)
    {
        name = name.Trim();
        if (name.Length is 0 or > MostNames) throw new AccountException($"Khóa cần một tên cho biết dùng vào việc gì, nhiều nhất {MostNames} ký tự.");
        if (days is < 1 or > 3650) throw new AccountException("Số ngày của khóa phải từ 1 đến 3650.");
        RequireUnits(role, units);
        var text = KeyText.Generate();
        var now = Now();
        var key = new ApiKey(RandomNumberGenerator.GetHexString(8, lowercase: true), name, role, units, KeyText.Hash(text), now, by.By, days is { } d ? now.AddDays(d) : null);
        file.Change(book => (book with { Keys = [.. book.Keys, key] }, true));
        Note(by, "key-added", Describe(key), null, Describe(role, units) + (key.ExpiresAt is { } end ? string.Create(CultureInfo.InvariantCulture, $" until={end:yyyy-MM-dd}") : ""));
        return (key, text);
    }

    /// <summary>Takes a key back; it stays in the list.</summary>
    /// <param name="idOrName">Its id, or its name where no other valid key has that.</param>
    /// <param name="by">Who takes it back.</param>
    /// <exception cref="AccountException">There is no such key, or several.</exception>
    public ApiKey RevokeKey(string idOrName, Changer by)
    {
        var now = Now();
        var revoked = file.Change(book =>
        {
            var found = book.Keys.Where(k => k.Id == idOrName).ToList();
            if (found.Count == 0) found = [.. book.Keys.Where(k => k.Name == idOrName && k.RevokedAt is null)];
            var key = found switch
            {
                [var one] => one,
                [] => throw new AccountException($"Không có khóa \"{idOrName}\"; xem keys list."),
                _ => throw new AccountException($"Có {found.Count} khóa tên \"{idOrName}\"; hãy nêu mã: {string.Join(", ", found.Select(k => k.Id))}."),
            };
            return key.RevokedAt is null ? (book with { Keys = [.. book.Keys.Select(k => k == key ? k with { RevokedAt = now } : k)] }, key)
                : throw new AccountException($"Khóa \"{key.Name}\" ({key.Id}) đã bị thu hồi rồi.");
        });
        Note(by, "key-revoked", Describe(revoked), Describe(revoked.Role, revoked.Units), null);
        return revoked;
    }

    /// <summary>The units that words stand for, each of which must be known.</summary>
    /// <param name="words">Ids or codes, with commas.</param>
    /// <param name="units">The units that there are.</param>
    /// <exception cref="AccountException">One is unknown.</exception>
    public static IReadOnlyList<string> UnitsOf(IEnumerable<string?> words, UnitRegister units)
    {
        IReadOnlyList<string> all = [.. words.SelectMany(w => (w ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];
        if (all.FirstOrDefault(u => units.Find(u) is null && units.ByCode(u).Count == 0) is { } unknown)
        {
            var nearest = Likeness.Nearest(unknown, units.All.Select(u => u.Code));
            throw new AccountException($"Không có đơn vị \"{unknown}\"." + (nearest is null ? "" : $" Có phải ý bạn là \"{nearest}\"?"));
        }

        return all;
    }

    /// <summary>Role and units in one line, as the journal has them: "role=officer units=171".</summary>
    public static string Describe(Role role, IReadOnlyList<string> units) => $"role={role.Name()}" + (units.Count == 0 ? "" : $" units={string.Join(',', units)}");

    private static string Describe(ApiKey key) => $"{key.Name} ({key.Id})";

    private Account Replace(string name, Func<Account, Account?> change) => file.Change(book =>
    {
        var found = book.Find(name) ?? throw new AccountException($"Không có tài khoản \"{name}\".");
        AccountBook after = book with { People = [.. book.People.Select(p => p == found ? change(p) : p).OfType<Account>()] };
        return book.HasAdministrator && !after.HasAdministrator
            ? throw new AccountException($"\"{found.Name}\" là người quản trị cuối cùng; hãy tạo người quản trị khác trước.")
            : (after, found);
    });

    private static string Checked(string name)
    {
        name = name.Trim().Normalize();
        return NameForm().IsMatch(name) ? name : throw new AccountException("Tên đăng nhập có từ 2 đến 40 ký tự: chữ, số, dấu chấm, gạch, @; không có dấu cách.");
    }

    private static void RequireUnits(Role role, IReadOnlyList<string> units)
    {
        if (role == Role.Submitter && units.Count == 0) throw new AccountException("Người nộp báo cáo cần có đơn vị mà mình nộp.");
        if (role == Role.Administrator && units.Count > 0) throw new AccountException("Người quản trị không giới hạn theo đơn vị; hãy bỏ đơn vị, hoặc chọn vai trò khác.");
    }

    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    private void Note(Changer by, string action, string subject, string? before, string? after) => journal.Append(new(Now(), by.By, by.Via, action, subject, before, after));

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}._@-]{2,40}$")]
    private static partial Regex NameForm();
}
