using System.CommandLine;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>keys</c>: the keys of programs.</summary>
internal static class KeysCommand
{
    private sealed record KeyEntry(string Id, string Name, string Role, IReadOnlyList<string> Units, DateTime CreatedAt, string CreatedBy, DateTime? ExpiresAt, DateTime? RevokedAt, bool IsValid);

    private sealed record MadeKey(string Key, string Id, string Name, string Role, IReadOnlyList<string> Units, DateTime? ExpiresAt);

    public static Command Create(Terminal terminal) => new("keys", "Khóa cho phần mềm khác gọi giao diện lập trình: tạo, liệt kê, thu hồi.") { Add(terminal), List(terminal), Revoke(terminal) };

    private static Command Add(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "khóa dùng vào việc gì" };
        var role = AccountOptions.Role();
        var units = AccountOptions.Units();
        var days = SharedOptions.Number("--days", "số ngày có hiệu lực (mặc định: không hết hạn)");
        var json = SharedOptions.Json();
        var command = new Command("add", "Tạo khóa; khóa chỉ in ra một lần, gửi trong tiêu đề X-Api-Key.") { name, role, units, days, json };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, folder) =>
        {
            var given = AccountOptions.RoleOf(parsed.GetValue(role));
            var (key, text) = accounts.AddKey(parsed.GetValue(name)!, given, AccountOptions.UnitsOf(parsed.GetValue(units)!, folder), parsed.GetValue(days), AccountOptions.Changer);
            if (parsed.GetValue(json)) terminal.Output.WriteLine(Json.Line(new MadeKey(text, key.Id, key.Name, given.Name(), key.Units, key.ExpiresAt)));
            else
            {
                terminal.Output.WriteLine($"Khóa {key.Id} cho \"{key.Name}\", {Words.Vietnamese.Role(given).ToLower(Display.Culture)}{(key.ExpiresAt is { } end ? ", đến " + Display.Moment(end) : "")}. Chỉ hiện một lần này:");
                terminal.Output.WriteLine(text);
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var command = new Command("list", "Liệt kê khóa, cả khóa hết hạn và đã thu hồi.") { json };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, _) => ListOutput.Print(
            [.. accounts.Current.Keys.Select(k => new KeyEntry(k.Id, k.Name, k.Role.Name(), k.Units, k.CreatedAt, k.CreatedBy, k.ExpiresAt, k.RevokedAt, k.IsValid(TimeProvider.System.GetUtcNow().UtcDateTime)))], parsed.GetValue(json), terminal,
            ("Mã", k => k.Id), ("Dùng cho", k => k.Name), ("Vai trò", k => k.Role), ("Đơn vị", k => k.Units.Count == 0 ? "tất cả" : string.Join(", ", k.Units)),
            ("Hiệu lực", k => k.RevokedAt is { } revoked ? "thu hồi " + Display.Moment(revoked) : k.ExpiresAt is not { } end ? "không hết hạn" : (k.IsValid ? "đến " : "đã hết hạn ") + Display.Moment(end)))));
        return command;
    }

    private static Command Revoke(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "mã hoặc tên của khóa, như keys list ghi" };
        var command = new Command("revoke", "Thu hồi khóa; có hiệu lực ngay.") { id };
        command.SetAction(parsed => AccountOptions.With(parsed, (accounts, _) =>
        {
            var key = accounts.RevokeKey(parsed.GetValue(id)!, AccountOptions.Changer);
            terminal.Output.WriteLine($"Đã thu hồi khóa {key.Id} ({key.Name}).");
            return ExitCode.Done;
        }));
        return command;
    }
}
