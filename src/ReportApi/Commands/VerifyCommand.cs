using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>verify</c>: whether archive, journal and database still say the same.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var command = new Command("verify", "Kiểm tra kho tệp gốc, nhật ký và cơ sở dữ liệu có khớp nhau.") { json };
        command.SetAction(parsed =>
        {
            using var workers = Workers.StartForOne();
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed), workers);
            var check = FolderCheck.Run(data);
            if (parsed.GetValue(json)) terminal.Output.WriteLine(Json.Line(check));
            else Print(check, terminal);
            return check.Problems.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Print(FolderCheck check, Terminal terminal)
    {
        foreach (var problem in check.Problems) terminal.Error.WriteLine(problem);
        terminal.Output.WriteLine(string.Create(
            Display.Culture,
            $"{check.Files:N0} tệp trong kho, {check.Submissions:N0} hồ sơ và {check.Decisions:N0} quyết định trong nhật ký, so {check.Tables:N0} bảng với bản dựng lại: ")
            + (check.Problems.Count == 0 ? "tất cả khớp." : string.Create(Display.Culture, $"{check.Problems.Count:N0} điều không khớp.")));
    }
}
