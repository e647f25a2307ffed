using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Hosting;

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
        command.SetAction(parsed =>
        {
            using var workers = Workers.Start();
            using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed), workers);
            var means = parsed.GetValue(withdraw) ? Decision.Withdraw : Decision.Nominate;
            try
            {
                var request = new DecisionRequest(DecisionSubject.Nomination, parsed.GetValue(id)!, means, Reason: parsed.GetValue(reason), Event: parsed.GetValue(congress));
                var result = data.Pipeline.Decide(request, Environment.UserName);
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
