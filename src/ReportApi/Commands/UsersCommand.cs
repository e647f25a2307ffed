using System.CommandLine;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>users</c>: the accounts of people.</summary>
internal static class UsersCommand
{
    private sealed record UserEntry(string Name, string Role, IReadOnlyList<string> Units, bool MustChangePassword, DateTime CreatedAt, string CreatedBy);

    private sealed record MadeUser(string Name, string Role, IReadOnlyList<string> Units, string? Password);

    public static Command Create(Terminal terminal) => new("users", "Tài khoản của người dùng: thêm, liệt kê, đổi vai trò, xóa, đặt lại mật khẩu.") { Add(terminal), List(terminal), Change(terminal), Password(terminal), Remove(terminal) };

    private static Command Add(Terminal terminal)
    {
        var name = Name();
        var role = AccountOptions.Role();
        var units = AccountOptions.Units();
        var stdin = FromInput();
        var json = SharedOptions.Json();
        var command = new Command("add", "Thêm tài khoản; in mật khẩu ban đầu, đổi khi đăng nhập lần đầu.") { name, role, units, stdin, json };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, folder) =>
        {
            var given = AccountOptions.RoleOf(parsed.GetValue(role));
            var (account, made) = accounts.Add(parsed.GetValue(name)!, given, AccountOptions.UnitsOf(parsed.GetValue(units)!, folder), parsed.GetValue(stdin) ? ReadPassword() : null, AccountOptions.Changer);
            Print(terminal, parsed.GetValue(json), new MadeUser(account.Name, given.Name(), account.Units, made), $"Đã thêm {account.Name}, {Words.Vietnamese.Role(given).ToLower(Display.Culture)}.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Change(Terminal terminal)
    {
        var name = Name();
        var role = AccountOptions.Role();
        var units = AccountOptions.Units();
        var everywhere = new Option<bool>("--all-units") { Description = "không giới hạn theo đơn vị nữa" };
        var json = SharedOptions.Json();
        var command = new Command("change", "Đổi vai trò hoặc đơn vị của tài khoản; có hiệu lực ngay, điều không ghi thì giữ nguyên.") { name, role, units, everywhere, json };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, folder) =>
        {
            var given = AccountOptions.UnitsOf(parsed.GetValue(units)!, folder);
            if (parsed.GetValue(role) is null && given.Count == 0 && !parsed.GetValue(everywhere)) throw new WrongUseException("Hãy ghi điều cần đổi: --role, --unit hoặc --all-units.");
            if (given.Count > 0 && parsed.GetValue(everywhere)) throw new WrongUseException("Chỉ ghi một trong hai: --unit hoặc --all-units.");
            var before = accounts.Current.Find(parsed.GetValue(name)!) ?? throw new WrongUseException($"Không có tài khoản \"{parsed.GetValue(name)}\"; xem users list.");
            var after = parsed.GetValue(role) is { } word ? AccountOptions.RoleOf(word) : before.Role;
            var limits = given.Count > 0 ? given : parsed.GetValue(everywhere) ? [] : before.Units;
            accounts.Change(before.Name, after, limits, AccountOptions.Changer);
            Print(terminal, parsed.GetValue(json), new MadeUser(before.Name, after.Name(), limits, null),
                $"{before.Name} nay là {Words.Vietnamese.Role(after).ToLower(Display.Culture)}, đơn vị: {(limits.Count == 0 ? "tất cả" : string.Join(", ", limits))}.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Password(Terminal terminal)
    {
        var name = Name();
        var stdin = FromInput();
        var json = SharedOptions.Json();
        var command = new Command("password", "Đặt lại mật khẩu; mọi nơi đang đăng nhập bằng tài khoản này bị đăng xuất.") { name, stdin, json };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, _) =>
        {
            var made = accounts.SetPassword(parsed.GetValue(name)!, parsed.GetValue(stdin) ? ReadPassword() : null, AccountOptions.Changer);
            var account = accounts.Current.Find(parsed.GetValue(name)!)!;
            Print(terminal, parsed.GetValue(json), new MadeUser(account.Name, account.Role.Name(), account.Units, made), $"Đã đặt lại mật khẩu của {account.Name}.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var command = new Command("list", "Liệt kê tài khoản.") { json };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, _) => ListOutput.Print(
            [.. accounts.Current.People.Select(p => new UserEntry(p.Name, p.Role.Name(), p.Units, p.MustChange, p.CreatedAt, p.CreatedBy))], parsed.GetValue(json), terminal,
            ("Tên", u => u.Name), ("Vai trò", u => u.Role), ("Đơn vị", u => u.Units.Count == 0 ? "tất cả" : string.Join(", ", u.Units)), ("Tạo lúc", u => Display.Moment(u.CreatedAt)), ("Người tạo", u => u.CreatedBy))));
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var name = Name();
        var command = new Command("remove", "Xóa tài khoản; có hiệu lực ngay.") { name };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, _) =>
        {
            accounts.Remove(parsed.GetValue(name)!, AccountOptions.Changer);
            terminal.Output.WriteLine($"Đã xóa tài khoản {parsed.GetValue(name)}.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Print(Terminal terminal, bool json, MadeUser user, string done)
    {
        if (json)
        {
            terminal.Output.WriteLine(Json.Line(user));
            return;
        }

        terminal.Output.WriteLine(done);
        if (user.Password is not null) terminal.Output.WriteLine($"Mật khẩu ban đầu (chỉ hiện một lần này): {user.Password}");
    }

    private static Argument<string> Name() => new("NAME") { Description = "tên đăng nhập" };

    private static Option<bool> FromInput() => new("--password-stdin") { Description = "lấy mật khẩu từ dòng đầu của đầu vào chuẩn thay cho mật khẩu tự tạo" };

    private static string ReadPassword() => Console.In.ReadLine() is { Length: > 0 } password ? password : throw new WrongUseException("Đầu vào chuẩn không có mật khẩu nào.");
}
