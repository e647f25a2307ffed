using System.CommandLine;
using System.Globalization;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>journal</c>: who changed what, and when. It works while a server runs.</summary>
internal static class JournalCommand
{
    public static Command Create(Terminal terminal)
    {
        var person = new Option<string?>("--person") { Description = "chỉ những việc của người hay khóa này", HelpName = "NAME" };
        var day = new Option<string?>("--day") { Description = "chỉ những việc trong ngày này, 2025-07-01", HelpName = "DAY" };
        var limit = SharedOptions.Number("--limit", "số dòng nhiều nhất (mặc định: 1000)");
        var json = SharedOptions.Json();
        var command = new Command("journal", "Nhật ký: ai đã nộp, quyết định, đổi tài khoản, sao lưu, lấy dữ liệu có tên người.") { person, day, limit, json };
        command.SetAction(parsed =>
        {
            DateOnly? on = parsed.GetValue(day) is not { } text ? null
                : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
                : throw new WrongUseException($"--day phải viết như 2025-07-01, không phải \"{text}\".");
            var log = ChangeLog.Read(SharedOptions.DataFolderOf(parsed), parsed.GetValue(person), on, parsed.GetValue(limit) ?? 1000);
            var code = ListOutput.Print(log.Rows, parsed.GetValue(json), terminal,
                ("Lúc", e => Display.Moment(e.At)), ("Người làm", e => Words.Vietnamese.Actor(e.By)), ("Việc", e => Words.Vietnamese.Action(e.Action)), ("Về", e => e.Subject), ("Trước", e => e.Before), ("Sau", e => e.After));
            if (log.Truncated) terminal.Error.WriteLine(string.Create(Display.Culture, $"Mới hiện {log.Rows.Count:N0} trong {log.TotalRows:N0} việc; hãy tăng --limit."));
            return code;
        });
        return command;
    }
}
