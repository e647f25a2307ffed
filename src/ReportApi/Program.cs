using DienHinh.ReportApi.Commands;
using DienHinh.ReportApi.Hosting;

if (Globalisation.Problem() is { } problem)
{
    Console.Error.WriteLine(problem);
    return ExitCode.Failed;
}

return await CommandLine.Run(args, Terminal.OfProcess());
