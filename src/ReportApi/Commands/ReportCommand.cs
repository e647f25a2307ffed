using System.CommandLine;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>report</c>: a named report as a file.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ReportOptions();
        var output = SharedOptions.Out(string.Join(", ", ReportFormat.OfReports.Select(f => "." + f)) + "; .svg, .png là biểu đồ; .txt là đoạn văn nhắc nộp của completeness; là thư mục thì tệp tự có tên");
        var format = new Option<string?>("--format") { Description = "định dạng, khi --out là thư mục (mặc định xlsx)", HelpName = "F" };
        var json = SharedOptions.Json();
        var command = new Command("report", $"Lập báo cáo: {string.Join(", ", ReportCatalogue.All.Select(r => r.Name))}; review là báo cáo sơ kết, tổng kết, deck là bài trình chiếu của kỳ ấy; biểu thống kê form-0601, form-0602, form-0603 …") { options.Name, output, format, s_kind, json };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var target = new ReportTarget(parsed.GetValue(output), parsed.GetValue(format));
            return options.ReadReview(parsed) is { } review ? ReviewOutput.Run(parsed.GetValue(options.Name)!, review, target, SharedOptions.DataFolderOf(parsed), terminal) : Run(parsed, options, target, parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static int Run(ParseResult parsed, ReportOptions options, ReportTarget target, bool json, Terminal terminal)
    {
        var (definition, request) = options.Read(parsed);
        var format = target.Format ?? (json ? "json" : "table");
        target.Require(definition is null ? ReportFormat.OfForms : [.. ReportFormat.OfReports, "txt", .. s_pictures]);

        using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
        KnownNames.Check(data.Catalogue, request.Plan, request.Unit);
        var form = definition is null ? Fill(data, parsed.GetValue(options.Name)!, format == "xlsx" ? request with { SourceNames = options.Names(parsed) } : request) : null;
        var report = form?.ToReport() ?? definition!.Build(data.Database, format == "xlsx" ? request with { SourceNames = options.Names(parsed) } : request, null);
        if (parsed.GetValue(s_kind) is { } kind)
            report = report with { Chart = report.Chart is { } chart ? ChartKinds.As(chart, kind) ?? throw new WrongUseException(ChartKinds.Refusal(chart, kind)) : throw new WrongUseException($"Báo cáo \"{report.Name}\" không có biểu đồ cho lựa chọn này.") };
        var title = definition?.Title.Vi ?? $"bieu {form!.Form.Code} nam {form.Year}";
        if (s_pictures.Contains(format)) return Draw(report, format, target.Path(() => $"{definition!.Name}.{format}")!, terminal);
        OutputFile.Write(target.Path(() => DownloadName.Of(title, report.Asked.Plan, report.Asked.Unit, VietnamDay.Today(TimeProvider.System), format, data.Catalogue)), terminal, stream =>
        {
            if (form is not null && format == "xlsx") XlsxFormExport.Write(form, stream);
            else if (ReportFormat.OfReports.Contains(format)) ReportFormat.Of(format).Write(report, data.Catalogue, data.Database, stream);
            else OutputFile.WriteText(stream, format == "txt" ? Letter(report) : Table(report));
        });
        return ExitCode.Done;
    }

    private static readonly Option<string?> s_kind = new("--kind") { Description = "dạng khác của biểu đồ: line, columns, stacked, waterfall, heatmap …", HelpName = "K" };
    private static readonly string[] s_pictures = ["svg", "png"];

    // A report of several charts gives several files; the further ones have the word of their chart in their names.
    private static int Draw(Report report, string format, string path, Terminal terminal)
    {
        (string Path, ChartSpec Chart)[] pictures =
        [
            .. report.Chart is { } own ? [(path, own)] : Array.Empty<(string, ChartSpec)>(),
            .. report.MoreCharts.Select(c => (System.IO.Path.ChangeExtension(path, null) + "-" + c.Name + "." + format, c.Chart)),
        ];
        if (pictures.Length == 0) throw new WrongUseException($"Báo cáo \"{report.Name}\" không có biểu đồ cho lựa chọn này.");
        foreach (var (file, chart) in pictures)
            OutputFile.Write(file, terminal, stream =>
            {
                if (format == "svg") OutputFile.WriteText(stream, ChartRenderer.Svg(chart, ChartSize.Slide));
                else stream.Write(ChartRenderer.Png(chart, ChartSize.Slide));
            });
        return ExitCode.Done;
    }

    private static FilledForm Fill(DataFolder data, string name, ReportRequest request)
    {
        if (request.From is null) throw new WrongUseException("Biểu thống kê lập cho một năm: thêm --year, ví dụ --year 2024.");
        return FormReport.Build(data.Database, data.Catalogue.Forms, name, request) ?? throw ReportOptions.Unknown(name, FormReport.Names(data.Catalogue.Forms));
    }

    private static string Letter(Report report) =>
        report.Letter is { } letter ? letter + "\n" : throw new WrongUseException("Báo cáo này không có đoạn văn để gửi; hãy ghi .xlsx, .csv hoặc .json.");

    private static string Table(Report report)
    {
        var lines = new[] { report.Title.Vi, report.Subtitle, report.Finding, "", TextTable.Of(report.Table) }.Where(l => l is not null);
        return string.Join('\n', lines) + string.Concat(report.Notes.Select(n => "- " + n + "\n")) + (report.Letter is { } text ? "\n" + text + "\n" : "");
    }
}
