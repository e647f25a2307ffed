using System.CommandLine;
using DienHinh.Ingest;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>rebuild</c>: the database made again from the archive alone.</summary>
internal static class RebuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rebuild", "Dựng lại cơ sở dữ liệu từ kho tệp gốc.");
        command.SetAction(parsed =>
        {
            var results = DataFolder.Rebuild(SharedOptions.DataFolderOf(parsed));
            terminal.Output.WriteLine(IngestRun.Summary(results));
            return ExitCode.Done;
        });
        return command;
    }
}
