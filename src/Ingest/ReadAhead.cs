namespace DienHinh.Ingest;

/// <summary>Work on the next items goes on while the caller is busy with the results of the ones before.</summary>
internal static class ReadAhead
{
    private const int MostItems = 256;

    /// <summary>
    /// The results in the order of the items, in batches of half of what is ahead and of what else is ready: storing a batch costs about the same whether
    /// it holds one result or a hundred, and the other half keeps the workers busy meanwhile. At most 256 items are ahead, and no more than
    /// <paramref name="mostWeight"/> of them together, one excepted. Where an item fails, those before it come first.
    /// </summary>
    public static IEnumerable<IReadOnlyList<TResult>> InBatches<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, Func<TItem, long> weigh, long mostWeight, int degree)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, degree).ConcurrentScheduler;
        var ahead = new Queue<(Task<TResult> Task, long Weight)>();
        var weight = 0L;
        try
        {
            foreach (var item in items)
            {
                var own = weigh(item);
                // Room is made only where it is needed: as long as there is some, the workers are kept busy first.
                while (ahead.Count > 0 && (ahead.Count >= MostItems || weight + own > mostWeight))
                {
                    var batch = TakeReady(ahead, ref weight);
                    yield return batch;
                }

                ahead.Enqueue((Task.Factory.StartNew(() => work(item), CancellationToken.None, TaskCreationOptions.None, scheduler), own));
                weight += own;
            }

            while (ahead.Count > 0) yield return TakeReady(ahead, ref weight);
        }
        finally
        {
            // Nobody will ask for these any more, but nothing may go on behind the caller's back.
            ((IAsyncResult)Task.WhenAll(ahead.Select(a => a.Task))).AsyncWaitHandle.WaitOne();
        }
    }

    private static List<TResult> TakeReady<TResult>(Queue<(Task<TResult> Task, long Weight)> ahead, ref long weight)
    {
        var batch = new List<TResult>();
        var least = (ahead.Count + 1) / 2;
        do
        {
            var (task, own) = ahead.Peek();
            if (batch.Count >= least && !task.IsCompleted) break;
            // An item that failed throws when it is the first of a batch, so that those before it are not lost with it.
            if (batch.Count > 0 && !Succeeds(task)) break;
            ahead.Dequeue();
            weight -= own;
            batch.Add(task.GetAwaiter().GetResult());
        }
        while (ahead.Count > 0);
        return batch;
    }

    private static bool Succeeds(Task task)
    {
        ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        return task.IsCompletedSuccessfully;
    }
}
