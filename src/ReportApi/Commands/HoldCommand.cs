using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>hold</c>: an exemplar is left out of the totals while a complaint about it is looked into, and let in again.</summary>
internal static class HoldCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "mã của điển hình, như lệnh exemplars ghi" };
        var reason = new Option<string?>("--reason") { Description = "lý do, ví dụ đơn thư nào", HelpName = "TEXT" };
        var subject = new Option<bool>("--subject") { Description = "cả các năm khác của cùng người, tập thể, hộ hay mô hình" };
        var release = new Option<bool>("--release") { Description = "thôi giữ, lại tính như thường" };
        var json = SharedOptions.Json();
        var command = new Command("hold", "Tạm giữ một điển hình đang có đơn thư: không tính cho đến khi thôi giữ.") { id, reason, subject, release, json };
        command.SetAction(parsed =>
        {
            using var workers = Workers.Start();
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed), workers);
            var what = parsed.GetValue(subject) ? DecisionSubject.Subject : DecisionSubject.Exemplar;
            var means = parsed.GetValue(release) ? Decision.Release : Decision.Hold;
            try
            {
                var result = data.Pipeline.Decide(new DecisionRequest(what, parsed.GetValue(id)!, means, Reason: parsed.GetValue(reason)), Environment.UserName);
                terminal.Output.WriteLine(parsed.GetValue(json) ? Json.Line(result) : Words.Vietnamese.Outcome(result));
                return ExitCode.Done;
            }
            catch (DecisionException mistake)
            {
                throw new WrongUseException(mistake.Message);
            }
        });
        return command;
    }
}
