using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Intake;

/// <summary>The program that takes files in, <c>ingest</c>, and the one that reads them for it and for the server, <c>worker</c>: no web server, so that it can be machine code from the start.</summary>
internal static class IntakeProgram
{
    public static async Task<int> Main(string[] args)
    {
        // A worker is this same binary: it must become one before anything of the program starts up.
        if (args is [WorkbookWorker.Command])
        {
            WorkbookWorker.Run();
            return ExitCode.Done;
        }

        if (Globalisation.Problem() is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
            return ExitCode.Failed;
        }

        var terminal = Terminal.OfProcess();
        return await CommandRun.Run(CommandRun.Root(IngestCommand.Create(terminal)), args, terminal, Failure.Tell);
    }
}
