using System.CommandLine;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Registers;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>trace</c>: the cells that a fact came from.</summary>
internal static class TraceCommand
{
    public static Command Create(Terminal terminal)
    {
        var fact = new Argument<string>("FACT") { Description = "mã số liệu, ví dụ 12-7" };
        var names = SharedOptions.Names();
        var json = SharedOptions.Json();
        var command = new Command("trace", "Số liệu lấy từ tệp, trang và ô nào.") { fact, names, json };
        command.SetAction(parsed =>
        {
            using var workers = Workers.Start();
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed), workers);
            var id = parsed.GetValue(fact)!;
            var shown = NamesWord.Read(parsed.GetValue(names));
            var source = FactSource.Trace(data, id) is { } found ? NameMask.Apply(found, shown) : throw new WrongUseException(
                $"Không có số liệu \"{id}\"; mã có dạng 12-7 (điển hình), 12-s3 (số tổng hợp) hoặc 12-e1 (việc làm quanh điển hình), xem bằng: ./dienhinh exemplars");
            if (parsed.GetValue(json)) terminal.Output.WriteLine(Json.Line(source));
            else Print(source, terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(FactSource source, TextWriter output)
    {
        output.WriteLine($"{source.Label}: tệp \"{source.File}\", trang \"{source.Sheet}\", ô {source.Cells} (hồ sơ số {source.Submission}).");
        if (source.Reading is not { } reading)
        {
            output.WriteLine("Với danh mục hiện nay không còn tìm thấy dòng này trong tệp; hãy chạy lệnh rebuild.");
            return;
        }

        output.WriteLine($"Cách đọc: {Words.Vietnamese.Rule(reading.Rule)}; tiêu đề ở dòng {string.Join(", ", reading.HeaderRows)}.");
        output.Write(TextTable.Of(
            ["Ô", "Được hiểu là", "Tiêu đề cột", "Nội dung"],
            [.. reading.Cells.Select(c => (IReadOnlyList<string>)[c.Cell, c.Meaning, c.Heading, c.Text.ReplaceLineEndings(" ")])],
            [false, false, false, false]));
    }
}
