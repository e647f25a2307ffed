using System.Collections.Immutable;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Validation;

/// <summary>The decisions in force at one moment; never changed, so that whoever reads a file with it reads the whole file by the same decisions.</summary>
public sealed class DecisionBook
{
    /// <summary>Nothing decided.</summary>
    public static readonly DecisionBook Empty = new(ImmutableDictionary<(DecisionSubject, string, string?), Decision>.Empty);

    private readonly ImmutableDictionary<(DecisionSubject What, string Key, string? Plan), Decision> _latest;

    private DecisionBook(ImmutableDictionary<(DecisionSubject, string, string?), Decision> latest) => _latest = latest;

    /// <summary>The decisions one after the other.</summary>
    public static DecisionBook Of(IEnumerable<Decision> decisions) => decisions.Aggregate(Empty, (book, decision) => book.With(decision));

    /// <summary>The book with one more decision, which replaces the one on the same spelling for the same plan.</summary>
    public DecisionBook With(Decision decision) => new(_latest.SetItem((decision.What, Decision.KeyOf(decision.Spelling), decision.Plan), decision));

    /// <summary>What was decided on the spelling for workbooks of the plan; null where nothing was, or it was taken back.</summary>
    public Decision? Find(DecisionSubject what, string spelling, string? plan)
    {
        if (_latest.IsEmpty) return null;
        var key = Decision.KeyOf(spelling);
        return InForce(what, key, plan) ?? (plan is null ? null : InForce(what, key, null));
    }

    /// <summary>The decisions that teach what spellings mean in workbooks of the plan, by spelling: one meaning each, or none at all. What means two things at once teaches neither.</summary>
    public IEnumerable<Decision> Lessons(DecisionSubject what, string? plan) => _latest.Where(d => d.Key.What == what && (d.Key.Plan is null || d.Key.Plan == plan)).Select(d => d.Value)
        .Where(d => d.IsIgnored || d.Ids().Count == 1).OrderBy(d => d.Spelling, StringComparer.Ordinal).ThenBy(d => d.Number);

    private Decision? InForce(DecisionSubject what, string key, string? plan) =>
        _latest.TryGetValue((what, key, plan), out var decision) && decision.Means != Decision.Undecided ? decision : null;
}
