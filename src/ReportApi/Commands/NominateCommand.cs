using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>nominate</c>: an exemplar is introduced to a conference or congress, and that is taken back.</summary>
internal static class NominateCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "mã của điển hình, như lệnh exemplars ghi" };
        var congress = new Option<string?>("--event") { Description = "tên đại hội hay hội nghị, hoặc mã của nó trong số liệu (congress-province-6)", HelpName = "TEXT" };
        var reason = new Option<string?>("--reason") { Description = "ghi chú, ví dụ theo tờ trình nào", HelpName = "TEXT" };
        var withdraw = new Option<bool>("--withdraw") { Description = "thôi giới thiệu" };
        var json = SharedOptions.Json();
        var command = new Command("nominate", "Giới thiệu một điển hình dự đại hội, hội nghị; được tính như khi báo cáo ghi.") { id, congress, reason, withdraw, json };
        command.SetAction(parsed => DecisionRun.Take(parsed, terminal, json, new DecisionRequest(
            DecisionSubject.Nomination, parsed.GetValue(id)!, parsed.GetValue(withdraw) ? Decision.Withdraw : Decision.Nominate, Reason: parsed.GetValue(reason), Event: parsed.GetValue(congress))));
        return command;
    }
}
