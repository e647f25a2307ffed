using System.CommandLine;
using System.CommandLine.Parsing;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Forms;
using DienHinh.Ingest;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>check</c>: an exported report read back and held against the data, so that nobody has to trust a workbook that went from hand to hand.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "báo cáo .xlsx đã xuất" };
        var json = SharedOptions.Json();
        var command = new Command("check", "Đối chiếu từng số của một báo cáo .xlsx đã xuất với số liệu hiện nay.") { file, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path)) throw new WrongUseException($"Không có tệp \"{path}\".");
            var check = Check(path, SharedOptions.DataFolderOf(parsed));
            if (parsed.GetValue(json)) terminal.Output.WriteLine(Json.Line(check));
            else Print(check, terminal.Output);
            return check.Differences.Count == 0 ? ExitCode.Done : ExitCode.Rejected;
        });
        return command;
    }

    private static ReportCheck Check(string path, string dataFolder)
    {
        // The reading limits hold for this file as for those of strangers: it has been in other hands.
        var sheets = ReadSheets(path);
        if (ReportMark.Find(sheets) is not { } mark || sheets.FirstOrDefault(s => s.Name == mark.TableSheet) is not { } table)
            throw new WrongUseException($"\"{path}\" không phải là báo cáo do hệ thống xuất ra, hoặc trang nhận dạng của nó đã bị xóa. Hãy chọn tệp .xlsx của lệnh report, chưa đổi tên trang.");
        var options = new ReportOptions();
        var command = new Command("report") { options.Name };
        options.AddTo(command);
        var question = command.Parse(CommandLineParser.SplitCommandLine(mark.Question).ToList());
        if (question.Errors.Count > 0) throw new WrongUseException($"Câu hỏi ghi trong tệp không đọc được: {mark.Question}");
        using var data = OpenFolder.Open(dataFolder);
        if (options.ReadReview(question) is { } asked) return OfReview(sheets, asked, mark, data);
        var (definition, request) = options.Read(question);
        KnownNames.Check(data.Catalogue, request.Plan, request.Unit);
        if (definition is not null) return ReportCheck.Of(table, definition.Build(data.Database, request, null), mark.Question, mark.DataVersion);
        var form = FormReport.Build(data.Database, data.Catalogue.Forms, question.GetValue(options.Name)!, request) ?? throw new WrongUseException($"Câu hỏi ghi trong tệp không đọc được: {mark.Question}");
        return FormFileCheck.Of(table, form, mark.Question, mark.DataVersion);
    }

    private static ReportCheck OfReview(IReadOnlyList<SheetGrid> sheets, ReviewRequest asked, ReportMark mark, DataFolder data)
    {
        KnownNames.Check(data.Catalogue, asked.Plan, null);
        var review = ReviewFigures.Build(data.Database, data.Catalogue, asked);
        return ReportCheck.Of(
            [
                .. XlsxExport.ReviewSheets(review).Where(s => s.Report is not null).Select(s =>
                    (s.Name, sheets.FirstOrDefault(found => found.Name == s.Name) is { } table ? ReportCheck.Of(table, s.Report!, mark.Question, mark.DataVersion) : null)),
            ],
            mark.Question, mark.DataVersion, review.DataVersion);
    }

    private static IReadOnlyList<SheetGrid> ReadSheets(string path)
    {
        try
        {
            return WorkbookReader.Read(File.ReadAllBytes(path));
        }
        catch (WorkbookException unreadable)
        {
            throw new WrongUseException($"Không đọc được \"{path}\": {unreadable.Message}");
        }
    }

    private static void Print(ReportCheck check, TextWriter output)
    {
        output.WriteLine($"Câu hỏi: report {check.Question}");
        var isSame = check.FileVersion == check.DataVersion;
        output.WriteLine(isSame ? $"Phiên bản dữ liệu: {check.DataVersion}, như khi xuất." : $"Phiên bản dữ liệu khi xuất: {check.FileVersion}; hiện nay: {check.DataVersion}.");
        if (check.Differences.Count == 0)
        {
            output.WriteLine($"Cả {Display.Number(check.Figures)} ô khớp với số liệu hiện nay.");
            return;
        }

        output.WriteLine($"{Display.Number(check.Differences.Count)} trong {Display.Number(check.Figures)} ô khác số liệu hiện nay{(isSame ? ": tệp đã bị sửa sau khi xuất" : "")}.");
        output.Write(TextTable.Of(
            ["Ô", "Dòng", "Cột", "Trong tệp", "Hiện nay"],
            [.. check.Differences.Select(d => (IReadOnlyList<string>)[d.Cell ?? "(thiếu)", d.Row, d.Column, d.InFile ?? "", d.Now ?? ""])], [false, false, false, true, true]));
    }
}
