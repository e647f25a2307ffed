using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>restore</c>: a data folder back from its backup.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var backup = new Argument<string>("FILE") { Description = "tệp do lệnh backup tạo ra" };
        var replace = new Option<bool>("--replace") { Description = "thay dữ liệu đang có; dữ liệu cũ được dời vào backups/" };
        var command = new Command("restore", "Khôi phục thư mục dữ liệu từ tệp sao lưu.") { backup, replace };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(backup)!;
            if (!File.Exists(file)) throw new WrongUseException($"Không có tệp \"{file}\".");
            var folder = SharedOptions.DataFolderOf(parsed);
            var aside = DataFolder.Restore(file, folder, parsed.GetValue(replace), TimeProvider.System);
            using var workers = Workers.Start();
            using var data = OpenFolder.Open(folder, workers);
            terminal.Output.WriteLine(string.Create(Display.Culture, $"Đã khôi phục {data.Journal.Entries.Count:N0} hồ sơ và {data.Journal.Decisions.Count:N0} quyết định vào {folder}."));
            AccountOptions.Note(folder, "restore", Path.GetFileName(file));
            if (!new Accounts.AccountFile(folder).Current.IsEmpty) terminal.Output.WriteLine("Tài khoản và khóa cũng trở về lúc sao lưu: cái đã xóa, đã thu hồi sau đó lại dùng được. Hãy xem users list, keys list.");
            if (aside is not null) terminal.Output.WriteLine($"Dữ liệu trước đó nằm ở {aside}.");
            return ExitCode.Done;
        });
        return command;
    }
}
