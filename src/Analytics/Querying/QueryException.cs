namespace DienHinh.Analytics.Querying;

/// <summary>One mistake in a question.</summary>
/// <param name="Code">Stable: see <see cref="QueryErrorCode.All"/>.</param>
/// <param name="Member">What was asked for, as written.</param>
/// <param name="Message">What is wrong and what to do, in Vietnamese.</param>
/// <param name="Nearest">The nearest known word, or null.</param>
public sealed record QueryError(string Code, string Member, string Message, string? Nearest = null);

/// <summary>A question that cannot be answered; carries every mistake in it, so that one round of corrections is enough.</summary>
public sealed class QueryException(IReadOnlyList<QueryError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(e => e.Message)))
{
    /// <summary>Every mistake, in the order of the question.</summary>
    public IReadOnlyList<QueryError> Errors { get; } = errors;
}
