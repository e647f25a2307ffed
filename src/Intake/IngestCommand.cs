using System.CommandLine;
using System.Globalization;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Intake;

/// <summary><c>ingest</c>: files, folders and archives in, one result each out.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "tệp, thư mục hoặc tệp nén zip", Arity = ArgumentArity.OneOrMore };
        Option<string?> plan = SharedOptions.Plan(), unit = SharedOptions.Unit();
        var year = SharedOptions.Number("--year", "năm báo cáo, khi tệp không ghi rõ");
        var dryRun = new Option<bool>("--dry-run") { Description = "chỉ xem kết quả, không lưu" };
        var explain = new Option<bool>("--explain") { Description = "kèm --dry-run --json: nói từng dòng, từng cột được hiểu là gì và vì sao" };
        var json = SharedOptions.Json();
        var command = new Command("ingest", "Nạp biểu báo cáo: tệp, thư mục, tệp nén zip.") { paths, plan, unit, year, dryRun, explain, json };
        command.SetAction(parsed =>
        {
            var options = new IngestOptions(parsed.GetValue(plan), parsed.GetValue(unit), parsed.GetValue(year), parsed.GetValue(dryRun), Environment.UserName);
            var isExplained = parsed.GetValue(explain);
            if (isExplained && !(options.DryRun && parsed.GetValue(json))) throw new WrongUseException("--explain cần có --dry-run và --json.");
            return Run(parsed, parsed.GetValue(paths)!, options, parsed.GetValue(json), isExplained, terminal);
        });
        return command;
    }

    private static int Run(ParseResult parsed, string[] paths, IngestOptions options, bool json, bool explain, Terminal terminal)
    {
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
            throw new WrongUseException($"Không có tệp hay thư mục \"{missing}\".");
        var passedOver = new List<string>();
        var files = WorkbookPaths.Expand(paths, passedOver);
        if (passedOver.Count > 0) terminal.Error.WriteLine(PassedOver(passedOver));
        if (files.Count == 0) throw new WrongUseException("Không thấy tệp bảng tính nào (.xlsx, .xls, .csv, .tsv) ở đó.");

        using var workers = Workers.StartForOne();
        // Without the views, because nothing is asked.
        using var data = DataFolder.Open(SharedOptions.DataFolderOf(parsed), ReferenceData.Folder(), TimeProvider.System, workers, FactDatabaseSettings.Storing);
        foreach (var notice in data.Notices) terminal.Error.WriteLine(notice);
        KnownNames.Check(data.Catalogue, options.Plan, options.Unit);
        var results = new List<SubmissionResult>();
        foreach (var result in IngestRun.Over(data, files, options, terminal))
        {
            results.Add(result);
            // Results come in the order of the files.
            var trace = explain ? data.Pipeline.Explain(result.File, files[results.Count - 1].Read(), options)?.Trace : null;
            if (json) terminal.Output.WriteLine(SubmissionJson.Write(result with { Explanation = trace }));
            else Print(result, terminal.Output);
        }

        if (!json && results.Count > 1) terminal.Output.WriteLine(IngestRun.Summary(results));
        return results.Any(r => r.Status == "rejected") ? ExitCode.Rejected : ExitCode.Done;
    }

    private static string PassedOver(List<string> paths)
    {
        var named = string.Join(", ", paths.Take(5).Select(Path.GetFileName));
        return $"Bỏ qua {paths.Count} tệp không phải bảng tính: {named}{(paths.Count > 5 ? ", …" : "")}.";
    }

    private static void Print(SubmissionResult result, TextWriter output)
    {
        output.WriteLine($"{ResultWords.Status(result.Status).Vi}: {result.File}{Taken(result)}");
        foreach (var finding in result.Findings.Where(f => f.Severity != Severity.Note))
        {
            var place = string.Join('!', new[] { finding.Sheet, finding.Cell }.Where(p => p is not null));
            output.WriteLine($"    {ResultWords.Severity(finding.Severity).Vi}{(place.Length > 0 ? " " + place : "")}: {finding.Message}");
        }
    }

    private static string Taken(SubmissionResult result)
    {
        if (result.Status is "rejected" or "duplicate") return "";
        var years = result.Years is { } several ? $"{several[0]}-{several[^1]}" : result.Year?.ToString(CultureInfo.InvariantCulture);
        var what = string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{result.Exemplars:N0} điển hình, {result.ReportedCounts:N0} số liệu");
        var waiting = result.Pending > 0 ? string.Create(CultureInfo.GetCultureInfo("vi-VN"), $", {result.Pending:N0} dòng chờ xử lý") : "";
        return $" (đơn vị {result.Unit ?? "chưa rõ"}, năm {years ?? "chưa rõ"}: {what}{waiting})";
    }
}
