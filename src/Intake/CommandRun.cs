using System.CommandLine;

namespace DienHinh.Intake;

/// <summary>Runs what a command line asks for: help and mistakes in Vietnamese, every failure as a message and an exit code.</summary>
internal static class CommandRun
{
    /// <summary>The root of the command line, with the options that every command has.</summary>
    public static RootCommand Root(params IEnumerable<Command> commands)
    {
        var root = new RootCommand("Tổng hợp điển hình tiên tiến từ biểu báo cáo của các xã.") { SharedOptions.Data };
        // Our own help, in Vietnamese: CommandHelp.
        root.Options.Remove(root.Options.Single(o => o is System.CommandLine.Help.HelpOption));
        root.Add(CommandHelp.Option);
        foreach (var command in commands) root.Add(command);
        return root;
    }

    /// <summary>Runs one command and answers its exit code.</summary>
    /// <param name="root">All commands.</param>
    /// <param name="arguments">What was typed.</param>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="tell">Tells a failure and gives its exit code.</param>
    /// <param name="stopping">Ends it early.</param>
    public static async Task<int> Run(RootCommand root, IReadOnlyList<string> arguments, Terminal terminal, Func<Exception, Terminal, int> tell, CancellationToken stopping = default)
    {
        var parsed = root.Parse(arguments);
        if (CommandHelp.IsAskedFor(parsed))
        {
            CommandHelp.Write(parsed.CommandResult.Command, terminal.Output);
            return ExitCode.Done;
        }

        if (WrongUse.Of(parsed) is { Count: > 0 } mistakes)
        {
            foreach (var mistake in mistakes) terminal.Error.WriteLine(mistake);
            CommandHelp.WriteHint(parsed.CommandResult.Command, terminal.Error);
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stopping);
        }
        catch (Exception failure)
        {
            return tell(failure, terminal);
        }
    }
}
