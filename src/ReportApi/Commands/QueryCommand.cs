using System.CommandLine;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>query</c>: a question to the semantic layer.</summary>
internal static class QueryCommand
{
    private static readonly string[] s_formats = ["table", "json", "csv"];

    public static Command Create(Terminal terminal)
    {
        var measures = new Option<string?>("--measures") { Description = "số đo, cách nhau bằng dấu phẩy: recognised,commended", HelpName = "a,b" };
        var by = new Option<string?>("--by") { Description = "chia theo: movement, owner, kind, year, commune …", HelpName = "x,y" };
        var period = new Option<string?>("--period") { Description = "2023, 2021..2025, 2023-H1, 2023-Q2, 2023-05, stage-1, final-2025, interim-2023..final-2025, closed", HelpName = "P" };
        var compare = new Option<string[]>("--compare")
        {
            Description = "đặt cạnh kỳ khác, chỉ tiêu (target), đơn vị cùng nhóm (peers) hoặc tổng (total); dùng được nhiều lần: to=interim-2023,as=value+delta+ratio",
            HelpName = "to=P,as=a+b[,within=district]",
            DefaultValueFactory = _ => [],
        };
        var order = new Option<string?>("--order") { Description = "thứ tự; -recognised là giảm dần", HelpName = "x,-y" };
        var totals = new Option<bool>("--totals") { Description = "thêm dòng tổng" };
        var subtotals = new Option<string[]>("--subtotals") { Description = "thêm tổng con theo các chiều này; dùng được nhiều lần", HelpName = "x[,y]", DefaultValueFactory = _ => [] };
        var pivot = new Option<string?>("--pivot") { Description = "đưa các chiều này thành cột, ví dụ year", HelpName = "x,y" };
        var top = new Option<string?>("--top") { Description = "chỉ giữ những giá trị đứng đầu, còn lại gộp một dòng: 5,by=recognised,of=movement", HelpName = "N[,by=a][,of=x][,others=false]" };
        var limit = SharedOptions.Number("--limit", "số dòng nhiều nhất");
        var offset = SharedOptions.Number("--offset", "số dòng bỏ qua ở đầu");
        var format = new Option<string?>("--format") { Description = string.Join(", ", s_formats) + " (mặc định table)", HelpName = "F" };
        Option<string?> plan = SharedOptions.Plan(), unit = SharedOptions.Unit(), output = SharedOptions.Out(".json, .csv");
        var where = SharedOptions.Where();
        var basis = new BasisOptions();
        var json = SharedOptions.Json();
        var command = new Command("query", "Hỏi số liệu.")
        {
            measures, by, period, compare, plan, unit, where, order, totals, subtotals, pivot, top, limit, offset, format, json, output,
        };
        basis.AddTo(command);
        command.SetAction(parsed =>
        {
            var query = new MetricQuery
            {
                Measures = QuestionText.List(parsed.GetValue(measures)),
                By = QuestionText.List(parsed.GetValue(by)),
                Period = parsed.GetValue(period),
                Compare = QuestionText.Compare(parsed.GetValue(compare)!),
                Plan = parsed.GetValue(plan),
                Unit = basis.Scope(parsed, parsed.GetValue(unit)),
                Basis = basis.Basis(parsed),
                Division = basis.Division(parsed),
                Where = QuestionText.Conditions(parsed.GetValue(where)!),
                Totals = parsed.GetValue(totals),
                Subtotals = [.. parsed.GetValue(subtotals)!.Select(QuestionText.List)],
                Pivot = QuestionText.List(parsed.GetValue(pivot)),
                Top = QuestionText.Top(parsed.GetValue(top)),
                Offset = parsed.GetValue(offset) ?? 0,
                Order = QuestionText.List(parsed.GetValue(order)),
            };
            if (parsed.GetValue(limit) is { } most) query = query with { Limit = most };
            var file = parsed.GetValue(output);
            return Run(parsed, query, FormatOf(parsed.GetValue(format), parsed.GetValue(json), file), file, terminal);
        });
        return command;
    }

    private static int Run(ParseResult parsed, MetricQuery query, string format, string? file, Terminal terminal)
    {
        using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
        var table = QueryRunner.Run(data.Database, query);
        OutputFile.Write(file, terminal, stream => Write(table, format, stream));
        return ExitCode.Done;
    }

    private static void Write(ResultTable table, string format, Stream stream)
    {
        switch (format)
        {
            case "csv":
                CsvExport.Write(table, stream);
                break;
            case "json":
                OutputFile.WriteLine(stream, Json.Line(ResultJson.From(table)));
                break;
            default:
                OutputFile.WriteText(stream, TextTable.Of(table));
                break;
        }
    }

    private static string FormatOf(string? asked, bool json, string? file)
    {
        var format = asked ?? (json ? "json" : file is null ? "table" : Path.GetExtension(file).TrimStart('.').ToLowerInvariant());
        return s_formats.Contains(format) ? format
            : throw new WrongUseException($"Bản này chưa có định dạng \"{format}\" cho query; hãy dùng {string.Join(", ", s_formats)}.");
    }
}
