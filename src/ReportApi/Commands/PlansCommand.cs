using System.CommandLine;
using System.Globalization;
using DienHinh.Ingest.Plans;
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
        ListOutput.Print(plan.Items, json, terminal,
            ("Mục", i => i.Item), ("Nội dung", i => i.PrintedName), ("Phong trào", i => string.Join(", ", i.MovementIds)));
        PrintQuotas(plan, terminal);
        return ExitCode.Done;
    }

    /// <summary>The numbers with every version of them, what changed them, and how the plan's open questions are read.</summary>
    private static void PrintQuotas(Plan plan, Terminal terminal)
    {
        var lines = plan.Items.SelectMany(i => QuotaVersions.Of(i), (i, line) => (i.Item, Line: string.Join("; ", line.Select(Words.Vietnamese.Quota)))).ToList();
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(lines.Count == 0 ? "Kế hoạch không giao chỉ tiêu bằng số." : "Chỉ tiêu:");
        foreach (var (item, line) in lines) terminal.Output.WriteLine($"- Mục {item}: {line}");
        foreach (var amendment in plan.Amendments) terminal.Output.WriteLine($"- Sửa đổi {amendment.Date.Text}, {amendment.Document}: {amendment.What}");
        var choices = PlanChoices.Of(plan).ToList();
        if (choices.Count == 0) return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine("Cách hiểu (sửa trong tệp kế hoạch):");
        foreach (var choice in choices) terminal.Output.WriteLine($"- {choice.Sentence}");
    }
}
