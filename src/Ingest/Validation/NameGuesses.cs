using System.Collections.Concurrent;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Recognition.Guessing;
using DienHinh.Ingest.Reference;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// What spellings that no rule knows are likely to mean. What a finding suggests is what the catalogue teaches alone (<see cref="Movement(string)"/>, <see cref="Owner"/>), so
/// that nothing stored depends on what a decision about another spelling taught; a person who decides is shown guesses that learn from all decisions so far.
/// </summary>
internal sealed class NameGuesses(Catalogue catalogue, UnitFinder units, NameMatcher movements, NameMatcher owners)
{
    private const int MostRemembered = 2_000;
    private const int LongestRemembered = 300;

    private readonly Lazy<NameModel> _movements = new(() => new NameModel(movements.Learned, NameWeights.Movements));
    private readonly Lazy<NameModel> _owners = new(() => new NameModel(owners.Learned, NameWeights.Owners));
    private readonly ConcurrentDictionary<string, IReadOnlyList<NameGuess>> _ownersGuessed = new(StringComparer.Ordinal);
    private int _ownersGuessedCount;
    private volatile Taught _taught = new(DecisionBook.Empty);

    // The models that the decisions of one moment teach.
    private sealed record Taught(DecisionBook Decisions)
    {
        public ConcurrentDictionary<(DecisionSubject What, string? Plan), NameModel> Models { get; } = new();
    }

    /// <summary>The movements that a spelling may mean, as far as the catalogue teaches.</summary>
    public IReadOnlyList<NameGuess> Movement(string text) => _movements.Value.Rank(movements.PreparedKey(text));

    /// <summary>The owners that a spelling may mean, as far as the catalogue teaches.</summary>
    public IReadOnlyList<NameGuess> Owner(string text)
    {
        // A column of owners has one name in a thousand rows.
        if (_ownersGuessed.TryGetValue(text, out var known)) return known;
        var guesses = _owners.Value.Rank(owners.PreparedKey(text));
        if (text.Length <= LongestRemembered && Interlocked.Increment(ref _ownersGuessedCount) < MostRemembered) _ownersGuessed[text] = guesses;
        return guesses;
    }

    /// <summary>What a spelling may mean by catalogue and decisions.</summary>
    /// <param name="what">Movement, owner or unit; nothing is guessed about others.</param>
    /// <param name="text">The spelling.</param>
    /// <param name="plan">The plan of the workbook: what was decided for others teaches nothing here.</param>
    /// <param name="sender">Who sent it; units are looked for below.</param>
    /// <param name="decisions">The decisions so far.</param>
    public IReadOnlyList<NameGuess> Of(DecisionSubject what, string text, string? plan, Unit? sender, DecisionBook decisions) => what switch
    {
        DecisionSubject.Movement => TaughtBy(decisions, what, plan).Rank(movements.PreparedKey(text)),
        DecisionSubject.Owner => TaughtBy(decisions, what, plan).Rank(owners.PreparedKey(text)),
        DecisionSubject.Unit when sender is { Level: UnitLevel.District or UnitLevel.Province } => units.GuessBelow(sender, text, DateOnly.MinValue, DateOnly.MaxValue),
        _ => [],
    };

    private NameModel TaughtBy(DecisionBook decisions, DecisionSubject what, string? plan)
    {
        var taught = _taught;
        if (taught.Decisions != decisions) _taught = taught = new Taught(decisions);
        return taught.Models.GetOrAdd((what, plan), _ =>
        {
            var (matcher, plain, weights) = what == DecisionSubject.Movement ? (movements, _movements, NameWeights.Movements) : (owners, _owners, NameWeights.Owners);
            var lessons = decisions.Lessons(what, plan).Select(d => new LearnedName(d.Means, NameOf(what, d.Means), matcher.PreparedKey(d.Spelling))).Where(l => l.Name.Length > 0).ToList();
            return lessons.Count == 0 ? plain.Value : new NameModel(matcher.Learned.Concat(lessons), weights);
        });
    }

    // A decided spelling may stand in files of others: what is shown is the catalogue's name. What is in no catalogue any more teaches nothing.
    private string NameOf(DecisionSubject what, string id) =>
        id == Decision.Ignore ? id : (what == DecisionSubject.Movement ? catalogue.FindMovement(id)?.Name : catalogue.FindOwner(id)?.Name) ?? "";
}
