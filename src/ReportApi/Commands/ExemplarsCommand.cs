using System.CommandLine;
using System.Globalization;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>exemplars</c>: the exemplars name by name.</summary>
internal static class ExemplarsCommand
{
    public static Command Create(Terminal terminal)
    {
        var where = SharedOptions.Where();
        var subject = new Option<string?>("--subject") { Description = "mọi năm của một người, tập thể, hộ hay mô hình: mã của một điển hình bất kỳ của họ", HelpName = "ID" };
        var limit = SharedOptions.Number("--limit", "số dòng nhiều nhất (mặc định: tất cả)");
        var names = SharedOptions.Names();
        var json = SharedOptions.Json();
        var command = new Command("exemplars", "Danh sách điển hình.") { where, subject, limit, names, json };
        command.SetAction(parsed =>
        {
            var conditions = QuestionText.Where(parsed.GetValue(where)!);
            if (parsed.GetValue(subject) is { } id) conditions = [.. conditions, new MemberFilter("subject", FilterOperator.Equals, [id])];
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed));
            ExemplarRegister.RequireKnown(data.Database, conditions);
            var page = ExemplarRegister.List(data.Database, conditions, parsed.GetValue(limit) ?? int.MaxValue);
            var shown = NamesWord.Read(parsed.GetValue(names));
            var code = ListOutput.Print([.. page.Rows.Select(e => NameMask.Apply(e, shown))], parsed.GetValue(json), terminal,
                ("Mã", e => e.Id), ("Năm", e => e.Year.ToString(CultureInfo.InvariantCulture)), ("Loại", e => Words.Vietnamese.Kind(e.Kind)),
                ("Tên", e => e.Name), ("Đơn vị", e => e.UnitName), ("Phong trào", e => string.Join(", ", e.Movements)),
                ("Khen thưởng", e => string.Join("; ", e.Awards.Select(a => a.Form))), ("Ghi chú", Words.Vietnamese.Standing));
            if (page.Truncated) terminal.Error.WriteLine(string.Create(Display.Culture, $"Mới hiện {page.Rows.Count:N0} trong {page.TotalRows:N0} dòng."));
            return code;
        });
        return command;
    }
}
