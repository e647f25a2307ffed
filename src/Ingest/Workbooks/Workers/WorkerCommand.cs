using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace DienHinh.Ingest.Workbooks.Workers;

/// <summary>The program that becomes a worker, and its arguments.</summary>
/// <param name="Program">Path of the executable.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerCommand(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>This same binary with the hidden command <c>worker</c>.</summary>
    /// <exception cref="InvalidOperationException">The process does not know its own path.</exception>
    public static WorkerCommand OfThisProgram() =>
        Of(Assembly.GetEntryAssembly() ?? throw new InvalidOperationException("This process has no entry assembly."));

    /// <summary>The program of this assembly with the hidden command <c>worker</c>: also where another program, such as a test run, has loaded it.</summary>
    /// <exception cref="InvalidOperationException">The process does not know its own path.</exception>
    [UnconditionalSuppressMessage("SingleFile", "IL3000", Justification = "Only asked for under the shared executable, where assemblies are files.")]
    public static WorkerCommand Of(Assembly program)
    {
        var running = Environment.ProcessPath ?? throw new InvalidOperationException("This process does not know its own path, so it cannot start workers.");
        // Under `dotnet x.dll` the executable is the shared one and the program an argument.
        var isShared = Path.GetFileNameWithoutExtension(running).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isShared ? new(running, ["exec", program.Location, WorkbookWorker.Command]) : new(running, [WorkbookWorker.Command]);
    }
}
