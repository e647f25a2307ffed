namespace DienHinh.Intake;

/// <summary>Where a command writes.</summary>
/// <param name="Output">Results, and nothing else.</param>
/// <param name="Error">Messages and progress.</param>
/// <param name="ShowsProgress">True on a terminal with a person before it.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, bool ShowsProgress)
{
    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected);
}
