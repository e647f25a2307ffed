namespace DienHinh.Intake;

/// <summary>What a command tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Used wrongly; nothing was done.</summary>
    public const int WrongUse = 1;

    /// <summary>Done, but something was rejected.</summary>
    public const int Rejected = 2;

    /// <summary>Could not be done.</summary>
    public const int Failed = 3;
}

/// <summary>The command was used wrongly; the message tells the person at the terminal what to write instead.</summary>
public sealed class WrongUseException(string message) : Exception(message);
