using System.CommandLine;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>rebuild</c>: the database made again from the archive alone.</summary>
internal static class RebuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rebuild", "Dựng lại cơ sở dữ liệu từ kho tệp gốc.");
        command.SetAction(parsed =>
        {
            using var workers = Workers.StartForOne();
            using var data = OpenFolder.Rebuild(SharedOptions.DataFolderOf(parsed), workers);
            foreach (var notice in data.Notices) terminal.Error.WriteLine(notice);
            terminal.Output.WriteLine(string.Create(Display.Culture, $"Đã dựng lại cơ sở dữ liệu từ {data.Submissions.List().Count:N0} hồ sơ trong kho."));
            return ExitCode.Done;
        });
        return command;
    }
}
