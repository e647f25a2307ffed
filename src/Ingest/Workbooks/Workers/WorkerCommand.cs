using System.Reflection;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>The program that becomes a worker, and its arguments.</summary>
/// <param name="Program">Path of the executable.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>This same binary with the hidden command <c>worker</c>.</summary>
    /// <exception cref="InvalidOperationException">The process does not know its own path.</exception>
    public static WorkerCommand OfThisProgram()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("This process does not know its own path, so it cannot start workers.");
        // Under `dotnet x.dll` the executable is the shared one and the program an argument.
        var isShared = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isShared
            ? new(program, ["exec", Assembly.GetEntryAssembly()?.Location ?? throw new InvalidOperationException("This process has no entry assembly."), WorkbookWorker.Command])
            : new(program, [WorkbookWorker.Command]);
    }
}
