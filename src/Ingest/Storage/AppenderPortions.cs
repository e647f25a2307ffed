using DuckDB.NET.Data;

namespace DienHinh.Ingest.Storage;

/// <summary>
/// The appenders that the rows of one table go through, one portion after the other. Of very many rows DuckDB takes a portion in on another thread while the
/// next one is filled.
/// </summary>
internal sealed class AppenderPortions
{
    // It needs longer for the portion that completes a row group, which it compresses: so two are ahead.
    private const int MostAhead = 2;

    private readonly DuckDBConnection connection;
    private readonly string table;
    private readonly Lock? beside;
    private readonly Queue<DuckDBAppender> empty = new();
    private readonly Queue<Task<DuckDBAppender>> taking = new();

    /// <param name="connection">Where they go.</param>
    /// <param name="table">Which table they go into.</param>
    /// <param name="beside">
    /// Held while DuckDB takes a portion in on another thread: a connection does one thing at a time, and breaks off what another thread began. Whoever else uses it
    /// meanwhile shares this lock. Null takes portions in on the thread that fills them.
    /// </param>
    public AppenderPortions(DuckDBConnection connection, string table, Lock? beside)
    {
        (this.connection, this.table, this.beside) = (connection, table, beside);
        Filling = Fresh();
        while (beside is not null && empty.Count < MostAhead) empty.Enqueue(Fresh());
    }

    /// <summary>The one to fill.</summary>
    public DuckDBAppender Filling { get; private set; }

    /// <summary>Hands over the one that was filled and begins the next. Where that fails, nothing is at work any more and nothing is open.</summary>
    public void Next()
    {
        var full = Filling;
        if (beside is null)
        {
            Filling = TakeIn(full);
            return;
        }

        taking.Enqueue(Task.Run(() => TakeIn(full)));
        try
        {
            while (taking.TryPeek(out var first) && (first.IsCompleted || empty.Count == 0)) empty.Enqueue(taking.Dequeue().GetAwaiter().GetResult());
        }
        catch
        {
            Drop();
            throw;
        }

        Filling = empty.Dequeue();
    }

    /// <summary>Writes what is left.</summary>
    public void Close()
    {
        try
        {
            while (taking.TryDequeue(out var one)) empty.Enqueue(one.GetAwaiter().GetResult());
        }
        catch
        {
            Clear();
            throw;
        }

        Drop();
        OneAtATime(() =>
        {
            using (Filling)
                Filling.Close();
        });
    }

    /// <summary>Forgets what is not written yet.</summary>
    public void Clear()
    {
        Drop();
        OneAtATime(() =>
        {
            using (Filling)
                Filling.Clear();
        });
    }

    // Waits for the other thread, and lets go of the appenders that nobody will fill.
    private void Drop()
    {
        while (taking.TryDequeue(out var one))
        {
            // What fails after a failure is of no interest: the first is on its way up.
            ((IAsyncResult)one).AsyncWaitHandle.WaitOne();
            if (one.IsCompletedSuccessfully) empty.Enqueue(one.Result);
            else _ = one.Exception;
        }

        while (empty.TryDequeue(out var unused)) OneAtATime(unused.Dispose);
    }

    private DuckDBAppender TakeIn(DuckDBAppender full)
    {
        OneAtATime(() =>
        {
            using (full)
                full.Close();
        });
        return Fresh();
    }

    private DuckDBAppender Fresh()
    {
        if (beside is null) return connection.CreateAppender(table);
        lock (beside) return connection.CreateAppender(table);
    }

    private void OneAtATime(Action work)
    {
        if (beside is null)
        {
            work();
            return;
        }

        lock (beside) work();
    }
}
