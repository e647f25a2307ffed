using System.CommandLine;
using DienHinh.Ingest.Text;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Commands;

/// <summary>What the commands about accounts and keys share. They work while a server runs: it notices what they change.</summary>
internal static class AccountOptions
{
    public static Option<string?> Role() => new("--role") { Description = $"vai trò: {string.Join(", ", Roles.ByName.Keys)}", HelpName = "R" };

    public static Option<string[]> Units() => new("--unit")
    {
        Description = "mã đơn vị mà tài khoản được thấy và làm, gồm cấp dưới; dùng được nhiều lần (mặc định: tất cả)",
        HelpName = "CODE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The role that a word names.</summary>
    public static Role RoleOf(string? word)
    {
        if (word is null) throw new WrongUseException($"Hãy ghi vai trò: --role {string.Join("|", Roles.ByName.Keys)}.");
        if (Roles.ByName.TryGetValue(word, out var role)) return role;
        var nearest = Likeness.Nearest(word, Roles.ByName.Keys);
        throw new WrongUseException($"Không có vai trò \"{word}\"." + (nearest is null ? $" Hãy chọn {string.Join(", ", Roles.ByName.Keys)}." : $" Có phải ý bạn là \"{nearest}\"?"));
    }

    /// <summary>The units that the words name; the catalogue is read only where there are any.</summary>
    public static IReadOnlyList<string> UnitsOf(string[] words, string folder) => words.Length == 0 ? [] : AccountRegister.UnitsOf(words, ReferenceData.Load(folder).Units);

    /// <summary>Does something with the accounts of the folder.</summary>
    public static int With(ParseResult parsed, Func<AccountRegister, string, int> act)
    {
        var folder = SharedOptions.DataFolderOf(parsed);
        try
        {
            return act(new AccountRegister(new AccountFile(folder), new AccessJournal(folder), TimeProvider.System), folder);
        }
        catch (AccountException mistake)
        {
            throw new WrongUseException(mistake.Message);
        }
    }

    /// <summary>Writes what a command did into the access journal.</summary>
    public static void Note(string folder, string action, string subject, string? after = null) =>
        new AccessJournal(folder).Append(new(TimeProvider.System.GetUtcNow().UtcDateTime, Changer.By, Changer.Via, action, subject, After: after));

    /// <summary>Who uses the command, for the journal.</summary>
    public static Changer Changer => new(Environment.UserName, "command");
}
