using System.CommandLine;
using DienHinh.Samples;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>samples</c>: the sample workbooks, made anew.</summary>
internal static class SamplesCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--out") { Description = "thư mục ghi ra", HelpName = "DIR" };
        var command = new Command("samples", "Tạo bộ biểu báo cáo mẫu (dữ liệu giả định).") { output };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(output) ?? throw new WrongUseException("Hãy chỉ thư mục ghi ra: --out DIR.");
            SampleGenerator.Write(folder, ReferenceData.Load());
            terminal.Error.WriteLine($"Đã ghi bộ mẫu vào {folder}.");
            return ExitCode.Done;
        });
        return command;
    }
}
