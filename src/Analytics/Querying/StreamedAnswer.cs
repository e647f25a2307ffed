namespace DienHinh.Analytics.Querying;

/// <summary>
/// An answer whose rows come one after the other, once; everything that is said about them is known before the first. However many there are, they cost
/// no more memory than a few.
/// </summary>
public sealed class StreamedAnswer : IDisposable
{
    private readonly IDisposable? _source;

    internal StreamedAnswer(ResultTable head, IEnumerable<IReadOnlyList<object?>> rows, IDisposable? source)
    {
        Head = head;
        Rows = rows;
        _source = source;
    }

    /// <summary>The answer without its rows.</summary>
    public ResultTable Head { get; }

    /// <summary>The rows, aligned with the columns.</summary>
    public IEnumerable<IReadOnlyList<object?>> Rows { get; }

    /// <summary>How many rows there are to come.</summary>
    public required int Count { get; init; }

    /// <summary>An answer that is in memory already.</summary>
    public static StreamedAnswer Of(ResultTable table) => new(table, table.Rows, null) { Count = table.Rows.Count };

    /// <inheritdoc/>
    public void Dispose() => _source?.Dispose();
}
