namespace DienHinh.Ingest.Storage;

/// <summary>Why a fact database could not be opened.</summary>
public enum FactDatabaseProblem
{
    /// <summary>Another process holds the file.</summary>
    Locked,

    /// <summary>A newer version of the program made or changed the database.</summary>
    NewerVersion,

    /// <summary>A schema file that was applied is no longer the one that the program carries.</summary>
    AlteredSchema,

    /// <summary>A schema file failed; the database is as it was before.</summary>
    FailedSchema,

    /// <summary>The file is damaged, not a database, or may not be read.</summary>
    Unreadable
}

/// <summary>A fact database cannot be opened; the message is Vietnamese and says what to do.</summary>
public sealed class FactDatabaseException(FactDatabaseProblem problem, string message, Exception? inner = null) : Exception(message, inner)
{
    public FactDatabaseProblem Problem { get; } = problem;
}
