using System.CommandLine;

namespace DienHinh.ReportApi.Commands;

/// <summary>Commands that are promised and not there yet: they say so instead of being unknown.</summary>
internal static class PlannedCommands
{
    private static readonly string[] s_names = ["users", "keys"];

    public static IEnumerable<Command> Create(Terminal terminal) => s_names.Select(name => CreateOne(name, terminal));

    /// <summary>Options of a command that are promised and not there yet: given, they are refused with a sentence.</summary>
    public static void AddOptions(Command command, params string[] names)
    {
        foreach (var name in names)
        {
            var option = new Option<string[]>(name) { Hidden = true };
            option.Validators.Add(result => result.AddError($"{name} chưa có trong bản này."));
            command.Add(option);
        }
    }

    private static Command CreateOne(string name, Terminal terminal)
    {
        var command = new Command(name, "chưa có trong bản này") { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction(_ =>
        {
            terminal.Error.WriteLine($"Lệnh \"{name}\" chưa có trong bản này. Xem các lệnh đang có: ./dienhinh --help");
            return ExitCode.WrongUse;
        });
        return command;
    }
}
