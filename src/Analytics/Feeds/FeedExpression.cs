using DienHinh.Analytics.Names;

namespace DienHinh.Analytics.Feeds;

/// <summary>A condition or a value over the columns of a feed. Names come from the feed, everything else is a constant.</summary>
public abstract record FeedExpression
{
    private FeedExpression()
    {
    }

    /// <summary>A column.</summary>
    public sealed record Of(FeedColumn Column) : FeedExpression;

    /// <summary>A text, number, day, truth or null, as the caller wrote it: always a parameter.</summary>
    public sealed record Constant(object? Value) : FeedExpression;

    /// <summary>Two values compared, reckoned with, or conditions joined.</summary>
    public sealed record Binary(FeedOperator Operator, FeedExpression Left, FeedExpression Right) : FeedExpression;

    /// <summary>The opposite.</summary>
    public sealed record Not(FeedExpression Operand) : FeedExpression;

    /// <summary>The negative number.</summary>
    public sealed record Negative(FeedExpression Operand) : FeedExpression;

    /// <summary>One of the functions that <see cref="Functions"/> names.</summary>
    public sealed record Call(string Function, IReadOnlyList<FeedExpression> Arguments) : FeedExpression;

    /// <summary>One of several values.</summary>
    public sealed record In(FeedExpression Operand, IReadOnlyList<FeedExpression> Values) : FeedExpression;

    /// <summary>Every column that it reads.</summary>
    public IEnumerable<FeedColumn> Columns => this switch
    {
        Of of => [of.Column],
        Binary binary => binary.Left.Columns.Concat(binary.Right.Columns),
        Not not => not.Operand.Columns,
        Negative negative => negative.Operand.Columns,
        Call call => call.Arguments.SelectMany(a => a.Columns),
        In @in => @in.Operand.Columns.Concat(@in.Values.SelectMany(v => v.Columns)),
        _ => [],
    };

    /// <summary>OData's names of the functions.</summary>
    public static IReadOnlyCollection<string> Functions { get; } =
        ["contains", "startswith", "endswith", "tolower", "toupper", "trim", "length", "concat", "indexof", "substring", "year", "month", "day", "round", "floor", "ceiling"];
}

/// <summary>What a <see cref="FeedExpression.Binary"/> does.</summary>
public enum FeedOperator
{
    And,
    Or,
    Equal,
    NotEqual,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

/// <summary>What is asked of a feed.</summary>
/// <param name="Feed">The feed.</param>
public sealed record FeedQuery(Feed Feed)
{
    /// <summary>The columns given, in their order; the keys may be missing.</summary>
    public IReadOnlyList<FeedColumn> Columns { get; init; } = Feed.Columns;

    /// <summary>The condition; null for all rows.</summary>
    public FeedExpression? Filter { get; init; }

    /// <summary>What rows are ordered by before their keys.</summary>
    public IReadOnlyList<(FeedExpression By, bool Falling)> Order { get; init; } = [];

    /// <summary>How names of persons are shown.</summary>
    public NamesShown Names { get; init; }

    /// <summary>Whether rows are chosen or ordered by what may name a person: that would tell what is hidden.</summary>
    public bool AsksForNames => (Filter?.Columns ?? []).Concat(Order.SelectMany(o => o.By.Columns)).Any(c => c.IsPersonal);

    /// <summary>Most rows of the page.</summary>
    public int Limit { get; init; }

    /// <summary>How many rows stand before the page.</summary>
    public long Offset { get; init; }
}
