using System.CommandLine;
using System.Globalization;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>plans</c>: the plans, or one of them in full.</summary>
internal static class PlansCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "mã kế hoạch", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new Command("plans", "Các kế hoạch đã biết.") { id, json };
        command.SetAction(parsed =>
        {
            var catalogue = ReferenceData.Load(SharedOptions.DataFolderOf(parsed));
            return parsed.GetValue(id) is { } one ? PrintOne(catalogue, one, parsed.GetValue(json), terminal) : PrintAll(catalogue, parsed.GetValue(json), terminal);
        });
        return command;
    }

    private static int PrintAll(Catalogue catalogue, bool json, Terminal terminal) =>
        ListOutput.Print([.. catalogue.Plans.Select(PlanEntry.Of)], json, terminal,
            ("Mã", p => p.Id), ("Từ", p => p.From.ToString(CultureInfo.InvariantCulture)), ("Đến", p => p.To.ToString(CultureInfo.InvariantCulture)), ("Tên", p => p.Title));

    private static int PrintOne(Catalogue catalogue, string id, bool json, Terminal terminal)
    {
        var plan = catalogue.Plans.Find(id) ?? throw KnownNames.Unknown("kế hoạch", id, catalogue.Plans.Select(p => p.Id));
        if (json)
        {
            terminal.Output.WriteLine(Json.Line(plan));
            return ExitCode.Done;
        }

        terminal.Output.WriteLine(plan.Title);
        terminal.Output.WriteLine();
        return ListOutput.Print(plan.Items, json, terminal,
            ("Mục", i => i.Item), ("Nội dung", i => i.PrintedName), ("Phong trào", i => string.Join(", ", i.MovementIds)));
    }
}
