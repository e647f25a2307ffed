using System.CommandLine;
using DienHinh.Analytics.Registers;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>trace</c>: the cells that a fact came from.</summary>
internal static class TraceCommand
{
    public static Command Create(Terminal terminal)
    {
        var fact = new Argument<string>("FACT") { Description = "mã số liệu, ví dụ 12-7" };
        var json = SharedOptions.Json();
        var command = new Command("trace", "Số liệu lấy từ tệp, trang và ô nào.") { fact, json };
        command.SetAction(parsed =>
        {
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
            var id = parsed.GetValue(fact)!;
            var source = FactSource.Find(data.Database, id) ?? throw new WrongUseException(
                $"Không có số liệu \"{id}\"; mã có dạng 12-7 (điển hình) hoặc 12-s3 (số tổng hợp), xem bằng: ./dienhinh exemplars");
            terminal.Output.WriteLine(parsed.GetValue(json)
                ? Json.Line(source)
                : $"{source.Label}: tệp \"{source.File}\", trang \"{source.Sheet}\", ô {source.Cells} (hồ sơ số {source.Submission}).");
            return ExitCode.Done;
        });
        return command;
    }
}
