using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>decide</c>: what a spelling means, once for all files.</summary>
internal static class DecideCommand
{
    public static Command Create(Terminal terminal)
    {
        Dictionary<DecisionSubject, Option<string?>> spellings = new()
        {
            [DecisionSubject.Movement] = Spelling("--movement", "cách viết tên phong trào, đúng như trong bảng"),
            [DecisionSubject.Owner] = Spelling("--owner", "cách viết tên đơn vị chủ trì"),
            [DecisionSubject.Unit] = Spelling("--unit", "cách viết tên xã, phường của dòng"),
            [DecisionSubject.Kind] = Spelling("--kind", "cách viết đối tượng"),
        };
        var means = new Option<string?>("--means") { Description = "mã mà cách viết ấy chỉ; hai mã thì cách nhau dấu phẩy", HelpName = "ID" };
        var ignore = new Option<bool>("--ignore") { Description = "dòng có cách viết ấy không phải điển hình" };
        var undo = new Option<bool>("--undo") { Description = "rút lại quyết định trước; dòng lại chờ" };
        var plan = SharedOptions.Plan();
        var json = SharedOptions.Json();
        var command = new Command("decide", "Quyết định một cách viết nghĩa là gì, cho tệp đã nhận và tệp sau này.") { means, ignore, undo, plan, json };
        foreach (var option in spellings.Values) command.Add(option);
        command.SetAction(parsed =>
        {
            var named = spellings.Where(s => parsed.GetValue(s.Value) is not null).ToList();
            if (named.Count != 1) throw new WrongUseException("Hãy ghi đúng một trong --movement, --owner, --unit, --kind.");
            string?[] meanings = [parsed.GetValue(means), parsed.GetValue(ignore) ? Decision.Ignore : null, parsed.GetValue(undo) ? Decision.Undecided : null];
            if (meanings.OfType<string>().ToList() is not [var meaning]) throw new WrongUseException("Hãy ghi đúng một trong --means ID, --ignore, --undo.");
            return DecisionRun.Take(parsed, terminal, json, new DecisionRequest(named[0].Key, parsed.GetValue(named[0].Value)!, meaning, parsed.GetValue(plan)));
        });
        return command;
    }

    private static Option<string?> Spelling(string name, string description) => new(name) { Description = description, HelpName = "TEXT" };
}
