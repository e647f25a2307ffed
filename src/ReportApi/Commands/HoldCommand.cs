using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

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
        command.SetAction(parsed => DecisionRun.Take(parsed, terminal, json, new DecisionRequest(
            parsed.GetValue(subject) ? DecisionSubject.Subject : DecisionSubject.Exemplar, parsed.GetValue(id)!, parsed.GetValue(release) ? Decision.Release : Decision.Hold, Reason: parsed.GetValue(reason))));
        return command;
    }
}
