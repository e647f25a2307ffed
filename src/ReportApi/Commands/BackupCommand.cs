using System.CommandLine;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>backup</c>: the data folder in one file.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("backup", "Sao lưu kho tệp gốc, nhật ký, tài khoản và cơ sở dữ liệu vào một tệp zip; máy chủ đang chạy thì bấm Sao lưu ngay ở trang Quản trị.");
        command.SetAction(parsed =>
        {
            using var workers = Workers.Start();
            var folder = SharedOptions.DataFolderOf(parsed);
            var file = OpenFolder.Backup(folder, workers);
            AccountOptions.Note(folder, "backup", Path.GetFileName(file));
            terminal.Output.WriteLine(string.Create(Display.Culture, $"Đã sao lưu vào {file} ({new FileInfo(file).Length / 1e6:0.0} MB)."));
            return ExitCode.Done;
        });
        return command;
    }
}
