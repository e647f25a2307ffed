using System.CommandLine;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>query</c>: a question to the semantic layer.</summary>
internal static class QueryCommand
{
    private static readonly string[] s_formats = ["table", .. AnswerFormat.All.Select(f => f.Name)];

    public static Command Create(Terminal terminal)
    {
        var question = new QueryOptions();
        var format = new Option<string?>("--format") { Description = string.Join(", ", s_formats) + " (mặc định table)", HelpName = "F" };
        var csvFor = new Option<string?>("--csv-for") { Description = "kiểu CSV: programs (RFC 4180, mặc định) hoặc excel (Excel tiếng Việt)", HelpName = "WHO" };
        var explain = new Option<bool>("--explain") { Description = "in câu SQL và cách cơ sở dữ liệu thực hiện, không in số liệu" };
        Option<string?> output = SharedOptions.Out(string.Join(", ", AnswerFormat.All.Select(f => "." + f.Name)));
        var json = SharedOptions.Json();
        var command = new Command("query", "Hỏi số liệu.") { format, csvFor, json, output, explain };
        question.AddTo(command);
        command.SetAction(parsed =>
        {
            var query = question.Read(parsed);
            var file = parsed.GetValue(output);
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
            if (parsed.GetValue(explain))
                OutputFile.Write(file, terminal, stream => Explain(QueryExplanation.Of(data.Database, query), parsed.GetValue(json), stream));
            else
                Write(data.Database, query, FormatOf(parsed.GetValue(format), parsed.GetValue(json), file), AnswerFormat.Csv(parsed.GetValue(csvFor)), file, terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Ingest.Storage.FactDatabase database, MetricQuery query, string format, CsvStyle csv, string? file, Terminal terminal)
    {
        if (AnswerFormat.Find(format) is not { } known)
        {
            OutputFile.Write(file, terminal, stream => OutputFile.WriteText(stream, TextTable.Of(QueryRunner.Run(database, query))));
            return;
        }

        if (file is null && !known.IsText) throw new WrongUseException($"Định dạng {format} không hiện được trên màn hình; hãy thêm --out tệp.{format}.");
        using var answer = QueryRunner.Open(database, query);
        OutputFile.Write(file, terminal, stream =>
        {
            known.Write(answer, database, stream, csv);
            if (file is null && known == AnswerFormat.Json) OutputFile.WriteText(stream, "\n");
        });
        if (answer.Head.Truncated) terminal.Error.WriteLine($"Mới ghi {Display.Number(answer.Count)} trong {Display.Number(answer.Head.TotalRows)} dòng; hãy tăng --limit.");
    }

    private static void Explain(IReadOnlyList<ExplainedStatement> statements, bool json, Stream stream)
    {
        if (json)
        {
            OutputFile.WriteLine(stream, Json.Line(statements));
            return;
        }

        foreach (var statement in statements)
            OutputFile.WriteText(stream, $"-- {statement.Purpose}\n{statement.Sql}\n\n{string.Concat(statement.Parameters.Select(p => $"-- ${p.Key} = {Json.Line(p.Value)}\n"))}\n{statement.Plan}\n\n");
    }

    private static string FormatOf(string? asked, bool json, string? file)
    {
        var format = asked ?? (json ? "json" : file is null ? "table" : Path.GetExtension(file).TrimStart('.').ToLowerInvariant());
        return s_formats.Contains(format) ? format
            : throw new WrongUseException($"query không có định dạng \"{format}\"; hãy dùng {string.Join(", ", s_formats)}.");
    }
}
