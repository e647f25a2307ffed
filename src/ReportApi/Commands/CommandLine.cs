using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;

namespace DienHinh.ReportApi.Commands;

/// <summary>The command line: all commands, and what their failures say beyond those of taking files in.</summary>
public static class CommandLine
{
    /// <summary>Runs one command and answers its exit code.</summary>
    public static Task<int> Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stopping = default) =>
        CommandRun.Run(
            CommandRun.Root(
                DemoCommand.Create(terminal), ServeCommand.Create(terminal), IngestCommand.Create(terminal), QueryCommand.Create(terminal),
                ReportCommand.Create(terminal), CheckCommand.Create(terminal), ChartCommand.Create(terminal), PlansCommand.Create(terminal), UnitsCommand.Create(terminal),
                MovementsCommand.Create(terminal), ExemplarsCommand.Create(terminal), TraceCommand.Create(terminal), AnnotateCommand.Create(terminal), TemplateCommand.Create(terminal),
                PendingCommand.Create(terminal), DecideCommand.Create(terminal), HoldCommand.Create(terminal), NominateCommand.Create(terminal), InsightsCommand.Create(terminal), DiffCommand.Create(terminal), SamplesCommand.Create(terminal),
                VerifyCommand.Create(terminal), RebuildCommand.Create(terminal), BackupCommand.Create(terminal), RestoreCommand.Create(terminal),
                UsersCommand.Create(terminal), KeysCommand.Create(terminal), JournalCommand.Create(terminal)),
            arguments, terminal, Tell, stopping);

    private static int Tell(Exception failure, Terminal terminal)
    {
        switch (failure)
        {
            case QueryException mistakes:
                foreach (var mistake in mistakes.Errors) terminal.Error.WriteLine(mistake.Message);
                return ExitCode.WrongUse;
            case ChartException:
                terminal.Error.WriteLine(failure.Message);
                return ExitCode.Failed;
            default:
                return Failure.Tell(failure, terminal);
        }
    }
}
