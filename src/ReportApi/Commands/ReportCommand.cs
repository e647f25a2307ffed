using System.CommandLine;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>report</c>: a named report as a file.</summary>
internal static class ReportCommand
{
    private static readonly string[] s_formats = ["csv", "xlsx", "json", "txt", "docx", "pdf"];

    public static Command Create(Terminal terminal)
    {
        var options = new ReportOptions();
        var output = SharedOptions.Out(".xlsx, .docx, .pdf, .csv, .json; .txt là đoạn văn nhắc nộp của completeness; với review: .docx, .pptx, .pdf, .xlsx, .pptx");
        var json = SharedOptions.Json();
        var command = new Command("report", $"Lập báo cáo: {string.Join(", ", ReportCatalogue.All.Select(r => r.Name))}; review là báo cáo sơ kết, tổng kết; biểu thống kê form-0601, form-0602, form-0603 …") { options.Name, output, json };
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed, options, parsed.GetValue(output), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(ParseResult parsed, ReportOptions options, string? file, bool json, Terminal terminal)
    {
        if (options.ReadReview(parsed) is { } review) return ReviewOutput.Run(review, file, SharedOptions.DataFolderOf(parsed), terminal);
        var (definition, request) = options.Read(parsed);
        var format = file is null ? (json ? "json" : "table") : Path.GetExtension(file).TrimStart('.').ToLowerInvariant();
        if (file is not null && !s_formats.Contains(format))
            throw new WrongUseException($"Bản này ghi được {string.Join(", ", s_formats.Select(f => "." + f))}; chưa ghi được \".{format}\".");

        using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
        KnownNames.Check(data.Catalogue, request.Plan, request.Unit);
        var form = definition is null ? Fill(data, parsed.GetValue(options.Name)!, request) : null;
        var report = form?.ToReport() ?? definition!.Build(data.Database, request, null);
        OutputFile.Write(file, terminal, stream =>
        {
            if (form is not null && format == "xlsx") XlsxFormExport.Write(form, stream);
            else if (format == "docx") DocxExport.Write(ReportDocument.Of(report, request.Plan, data.Catalogue), stream);
            else if (format == "pdf") PdfExport.Write(ReportDocument.Of(report, request.Plan, data.Catalogue), stream);
            else Write(report, format, stream);
        });
        return ExitCode.Done;
    }

    private static FilledForm Fill(DataFolder data, string name, ReportRequest request)
    {
        if (request.From is null) throw new WrongUseException("Biểu thống kê lập cho một năm: thêm --year, ví dụ --year 2024.");
        return FormReport.Build(data.Database, data.Catalogue.Forms, name, request) ?? throw ReportOptions.Unknown(name, FormReport.Names(data.Catalogue.Forms));
    }

    private static void Write(Report report, string format, Stream stream)
    {
        switch (format)
        {
            case "csv":
                CsvExport.Write(report, stream);
                break;
            case "xlsx":
                XlsxExport.Write(report, stream);
                break;
            case "json":
                OutputFile.WriteLine(stream, Json.Line(ReportJson.From(report)));
                break;
            case "txt" when report.Letter is { } letter:
                OutputFile.WriteText(stream, letter + "\n");
                break;
            case "txt":
                throw new WrongUseException("Báo cáo này không có đoạn văn để gửi; hãy ghi .xlsx, .csv hoặc .json.");
            default:
                var lines = new[] { report.Title.Vi, report.Subtitle, report.Finding, "", TextTable.Of(report.Table) }.Where(l => l is not null);
                OutputFile.WriteText(stream, string.Join('\n', lines) + string.Concat(report.Notes.Select(n => "- " + n + "\n")) + (report.Letter is { } text ? "\n" + text + "\n" : ""));
                break;
        }
    }
}
