using System.CommandLine;
using DienHinh.Ingest;
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
            var count = DataFolder.Rebuild(SharedOptions.DataFolderOf(parsed));
            terminal.Output.WriteLine(string.Create(Display.Culture, $"Đã dựng lại từ {count:N0} hồ sơ trong kho."));
            return ExitCode.Done;
        });
        return command;
    }
}
