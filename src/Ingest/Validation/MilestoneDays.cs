using System.Collections.Concurrent;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Validation;

/// <summary>
/// The milestones that the items of a list reached, with their days. Items that agree share them: a list of a hundred thousand has a thousand days. Safe for the ranges of
/// a list, which are read side by side.
/// </summary>
internal sealed class MilestoneDays
{
    // Twenty years of days; what a hostile file adds to them is made anew each time.
    private const int MostRemembered = 8_000;

    private readonly ConcurrentDictionary<(Milestone, DateOnly?, bool, DateOnly?), Dictionary<Milestone, DateOnly?>> _known = new();

    /// <summary>The milestones; they are not to be changed.</summary>
    /// <param name="title">The milestone that the list is of.</param>
    /// <param name="titled">The day of that milestone, where known.</param>
    /// <param name="isCommended">Whether the item was commended as well.</param>
    /// <param name="commended">The day of the commendation, where known.</param>
    public IReadOnlyDictionary<Milestone, DateOnly?> Of(Milestone title, DateOnly? titled, bool isCommended, DateOnly? commended)
    {
        var key = (title, titled, isCommended, isCommended ? commended : null);
        if (_known.TryGetValue(key, out var known)) return known;
        var milestones = new Dictionary<Milestone, DateOnly?>(2) { [title == Milestone.Commended ? Milestone.Recognised : title] = titled };
        if (isCommended) milestones[Milestone.Commended] = commended;
        return _known.Count < MostRemembered ? _known.GetOrAdd(key, milestones) : milestones;
    }
}
