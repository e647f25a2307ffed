using DienHinh.Ingest.Workbooks.Workers;
using DienHinh.ReportApi.Commands;

// A worker is this same binary: it must become one before anything of the program starts up.
if (args is [WorkbookWorker.Command])
{
    WorkbookWorker.Run();
    return ExitCode.Done;
}

if (Globalisation.Problem() is { } problem)
{
    Console.Error.WriteLine(problem);
    return ExitCode.Failed;
}

return await CommandLine.Run(args, Terminal.OfProcess());
