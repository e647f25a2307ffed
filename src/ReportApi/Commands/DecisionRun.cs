using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary>Takes one decision on a data folder under the name of whoever uses the machine, and says what it changed.</summary>
internal static class DecisionRun
{
    /// <summary>Decides and prints the outcome.</summary>
    /// <exception cref="WrongUseException">The decision cannot be taken; the message says why.</exception>
    public static int Take(ParseResult parsed, Terminal terminal, Option<bool> json, DecisionRequest request)
    {
        using var workers = Workers.Start();
        using var data = OpenFolder.Open(SharedOptions.DataFolderOf(parsed), workers);
        try
        {
            var result = data.Pipeline.Decide(request, Environment.UserName);
            terminal.Output.WriteLine(parsed.GetValue(json) ? Json.Line(result) : Words.Vietnamese.Outcome(result));
            return ExitCode.Done;
        }
        catch (DecisionException mistake)
        {
            throw new WrongUseException(mistake.Message);
        }
    }
}
