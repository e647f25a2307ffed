using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Work over many rows, split into ranges that are done side by side where there are enough of them to be worth it.</summary>
internal static class RowRanges
{
    /// <summary>Rows of one range. Fewer would cost more to hand out than to do.</summary>
    public const int Length = 4_096;

    /// <summary>The result of each range, in the order of the rows; one range where there are few rows.</summary>
    /// <param name="count">How many rows there are.</param>
    /// <param name="work">Does the rows from the first number, inclusive, to the second, exclusive. It may run on any thread, and shares nothing with other ranges.</param>
    public static IReadOnlyList<T> Each<T>(int count, Func<int, int, T> work)
    {
        if (count < 2 * Length) return [work(0, count)];
        var results = new T[(count + Length - 1) / Length];
        try
        {
            Parallel.For(0, results.Length, i => results[i] = work(i * Length, Math.Min(count, (i + 1) * Length)));
        }
        catch (AggregateException e)
        {
            // As it would have come from a loop: callers know the exceptions of the work, not of its spreading.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        return results;
    }

    /// <summary>The results of the ranges, one after the other in the order of the rows; the next two are worked out while the caller is busy with one.</summary>
    /// <inheritdoc cref="Each" path="/param"/>
    public static IEnumerable<T> Ahead<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(int count, Func<int, int, T> work)
    {
        var ahead = new Queue<Lazy<T>>();
        for (var first = 0; first < count; first += Length)
        {
            var (from, to) = (first, Math.Min(count, first + Length));
            var part = new Lazy<T>(() => work(from, to));
            // Where all threads are taken the caller does it when it comes to it.
            if (from > 0) _ = Task.Run(() => part.Value);
            ahead.Enqueue(part);
            if (ahead.Count > 2) yield return ahead.Dequeue().Value;
        }

        while (ahead.TryDequeue(out var rest)) yield return rest.Value;
    }
}
