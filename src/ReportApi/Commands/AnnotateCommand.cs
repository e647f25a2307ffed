using System.CommandLine;
using DienHinh.Analytics.Exports;
using DienHinh.Ingest;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>annotate</c>: the sender's own workbook with every finding marked at its cell. Nothing is kept.</summary>
internal static class AnnotateCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "tệp của người gửi" };
        var output = SharedOptions.Out(".xlsx");
        var (plan, unit, year) = (SharedOptions.Plan(), SharedOptions.Unit(), SharedOptions.Number("--year", "năm báo cáo, khi tệp không ghi"));
        var command = new Command("annotate", "Đánh dấu mọi điều cần sửa ngay trong bảng tính của người gửi.") { file, output, plan, unit, year };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(output) is not { } target || !target.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) throw new WrongUseException("Hãy nêu tệp ghi ra: --out F.xlsx");
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new WrongUseException($"Không có tệp \"{path}\".");
            if (Path.GetFullPath(path) == Path.GetFullPath(target)) throw new WrongUseException("--out trùng với tệp của người gửi; hãy nêu tên khác để giữ nguyên tệp gốc.");
            var sources = WorkbookPaths.Expand([path]);
            if (sources.Count != 1) throw new WrongUseException($"Tệp nén \"{path}\" có {sources.Count} bảng tính; hãy giải nén rồi đánh dấu từng tệp.");
            using var workers = Workers.Start();
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed), workers);
            var options = new IngestOptions(parsed.GetValue(plan), parsed.GetValue(unit), parsed.GetValue(year), DryRun: true);
            KnownNames.Check(data.Catalogue, options.Plan, options.Unit);
            var content = sources[0].Read();
            var result = data.Pipeline.Examine(sources[0].Name, content, options);
            OutputFile.Write(target, terminal, stream => AnnotatedWorkbook.Write(content, result.Findings, stream));
            return result.Status == "rejected" ? ExitCode.Rejected : ExitCode.Done;
        });
        return command;
    }
}
