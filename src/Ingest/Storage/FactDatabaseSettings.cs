namespace DienHinh.Ingest.Storage;

/// <summary>How much of the machine the database may use.</summary>
public sealed record FactDatabaseSettings
{
    /// <summary>
    /// For a process that stores and asks little. What is stored goes in on one thread: where DuckDB has a second, that one takes the commit over, and the caller
    /// asks it all the time whether it is done, for as much processor time as the commit itself.
    /// </summary>
    public static FactDatabaseSettings Storing { get; } = new() { Threads = 1 };

    /// <summary>Memory that DuckDB may take before it spills to disk, in megabytes (10^6 bytes).</summary>
    public int MemoryLimitMegabytes { get; init; } = 1000;

    /// <summary>Threads of one query; at most four by default, so that a query leaves the rest of a server to other work.</summary>
    public int Threads { get; init; } = Math.Min(Environment.ProcessorCount, 4);

    /// <summary>
    /// Full groups of 122,880 rows that a transaction holds in memory before it writes them to the file. DuckDB's default of five is 300 MB for the table of exemplars;
    /// with one a large submission also commits sooner.
    /// </summary>
    public int RowGroupsHeld { get; init; } = 1;

    /// <summary>
    /// Log that may gather before DuckDB writes it into the database file, in megabytes (10^6 bytes). Its default of 16 rewrites the tables a dozen
    /// times while a thousand files come in; the price of more is a longer start after a crash, about a second for all of it.
    /// </summary>
    public int CheckpointMegabytes { get; init; } = 256;
}
