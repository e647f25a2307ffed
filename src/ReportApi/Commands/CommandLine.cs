using System.CommandLine;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.ReportApi.Commands;

/// <summary>The command line: finds the command, runs it, and turns every failure into one message and an exit code.</summary>
public static class CommandLine
{
    /// <summary>Runs one command and answers its exit code.</summary>
    public static async Task<int> Run(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken stopping = default)
    {
        var root = CreateRoot(terminal);
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

        return await RunSafely(parsed, terminal, stopping);
    }

    private static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Tổng hợp điển hình tiên tiến từ biểu báo cáo của các xã.") { SharedOptions.Data };
        // Our own help, in Vietnamese: CommandHelp.
        root.Options.Remove(root.Options.Single(o => o.GetType().Name == "HelpOption"));
        root.Add(CommandHelp.Option);
        Command[] commands =
        [
            DemoCommand.Create(terminal), ServeCommand.Create(terminal), IngestCommand.Create(terminal), QueryCommand.Create(terminal),
            ReportCommand.Create(terminal), CheckCommand.Create(terminal), ChartCommand.Create(terminal), PlansCommand.Create(terminal), UnitsCommand.Create(terminal),
            MovementsCommand.Create(terminal), ExemplarsCommand.Create(terminal), TraceCommand.Create(terminal), AnnotateCommand.Create(terminal), TemplateCommand.Create(terminal),
            PendingCommand.Create(terminal), DecideCommand.Create(terminal), HoldCommand.Create(terminal), NominateCommand.Create(terminal), InsightsCommand.Create(terminal), DiffCommand.Create(terminal), SamplesCommand.Create(terminal),
            VerifyCommand.Create(terminal), RebuildCommand.Create(terminal), BackupCommand.Create(terminal), RestoreCommand.Create(terminal),
            UsersCommand.Create(terminal), KeysCommand.Create(terminal), JournalCommand.Create(terminal),
        ];
        foreach (var command in commands) root.Add(command);
        return root;
    }

    private static async Task<int> RunSafely(ParseResult parsed, Terminal terminal, CancellationToken stopping)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, stopping);
        }
        catch (WrongUseException wrong)
        {
            terminal.Error.WriteLine(wrong.Message);
            return ExitCode.WrongUse;
        }
        catch (QueryException mistakes)
        {
            foreach (var mistake in mistakes.Errors) terminal.Error.WriteLine(mistake.Message);
            return ExitCode.WrongUse;
        }
        catch (Exception full) when (DiskFull.Is(full))
        {
            terminal.Error.WriteLine(DiskFull.Advice);
            terminal.Error.WriteLine(full.Message);
            return ExitCode.Failed;
        }
        catch (FactDatabaseException locked) when (locked.Problem == FactDatabaseProblem.Locked)
        {
            terminal.Error.WriteLine(
                "Thư mục dữ liệu này đang được máy chủ đang chạy (hoặc một lệnh khác) giữ. Hãy dùng trang web của máy chủ đó, hoặc dừng nó (Ctrl+C) rồi chạy lại lệnh.");
            terminal.Error.WriteLine(locked.Message);
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is FactDatabaseException or CatalogueException or ChartException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(failure.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception mistake)
        {
            terminal.Error.WriteLine("Chương trình gặp lỗi ngoài dự kiến; hãy gửi những dòng sau cho người phát triển:");
            terminal.Error.WriteLine(mistake);
            return ExitCode.Failed;
        }
    }
}
