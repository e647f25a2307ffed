using System.Security.Cryptography;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Access;

/// <summary>What came of a change of saved questions.</summary>
public enum QuestionOutcome
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>It has no name, or one longer than <see cref="CallerQuestions.LongestName"/>.</summary>
    BadName,

    /// <summary>Another question of the same owner has the name.</summary>
    NameTaken,

    /// <summary>The owner, or the installation, has as many as are kept.</summary>
    TooMany,

    /// <summary>The address is longer than is kept.</summary>
    TooLong,

    /// <summary>There is no such question for the caller.</summary>
    NotFound,
}

/// <summary>
/// The saved questions as the one who asks has them: their own, and those that officers and administrators share with everyone. What is shared is in the journal, and an
/// administrator may rename it or take it away, whoever saved it.
/// </summary>
public sealed class CallerQuestions(QuestionFile file, AccessJournal journal, Caller caller, TimeProvider clock)
{
    /// <summary>Most questions of one caller.</summary>
    public const int Most = 100;

    /// <summary>Longest name, in letters.</summary>
    public const int LongestName = 80;

    // Beyond it the list costs more to read than the page; an installation has some dozens of people.
    private const int MostOfAll = 5_000;
    private const int LongestAddress = 4_000;

    /// <summary>Whether the caller may share with everyone.</summary>
    public bool MayShare => caller.May(Right.Decide);

    /// <summary>Whether the caller may rename the question and take it away.</summary>
    public bool MayChange(SavedQuestion question) => question.IsOf(caller) || (question.IsShared && caller.May(Right.Administer));

    /// <summary>The caller's own and the shared ones, by name.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public IReadOnlyList<SavedQuestion> List() =>
        [.. file.Read().Where(q => q.IsShared || q.IsOf(caller)).OrderBy(q => q.Name, StringComparer.Create(Display.Culture, ignoreCase: true)).ThenBy(q => q.SavedAt)];

    /// <summary>Keeps a question under a name.</summary>
    /// <param name="name">What it is to be called.</param>
    /// <param name="address">The address of the page that asks it, as the page itself writes it.</param>
    /// <param name="isShared">Whether everyone is to have it; without effect where the caller may not share.</param>
    public QuestionOutcome Save(string? name, string address, bool isShared)
    {
        if (!address.StartsWith("/explore?", StringComparison.Ordinal)) throw new ArgumentException("Only questions are saved.", nameof(address));
        if (Tidy(name) is not { } tidy) return QuestionOutcome.BadName;
        if (address.Length > LongestAddress) return QuestionOutcome.TooLong;
        var made = new SavedQuestion(RandomNumberGenerator.GetHexString(16, lowercase: true), tidy, address, isShared && MayShare, caller.Kind, caller.Name, clock.GetUtcNow().UtcDateTime);
        var outcome = file.Change<QuestionOutcome>(all =>
            all.Any(q => q.IsOf(caller) && q.IsNamed(tidy)) ? (null, QuestionOutcome.NameTaken)
            : all.Count >= MostOfAll || all.Count(q => q.IsOf(caller)) >= Most ? (null, QuestionOutcome.TooMany)
            : ([.. all, made], QuestionOutcome.Done));
        if (outcome == QuestionOutcome.Done && made.IsShared) Note("question-shared", made.Name, null, made.Address);
        return outcome;
    }

    /// <summary>Gives a question another name, shares it or takes it back.</summary>
    public QuestionOutcome Change(string? id, string? name, bool isShared)
    {
        if (Tidy(name) is not { } tidy) return QuestionOutcome.BadName;
        var (outcome, before, after) = file.Change<(QuestionOutcome, SavedQuestion?, SavedQuestion?)>(all =>
        {
            if (all.FirstOrDefault(q => q.Id == id) is not { } found || !MayChange(found)) return (null, (QuestionOutcome.NotFound, null, null));
            if (all.Any(q => q != found && q.IsOf(found.Kind, found.Owner) && q.IsNamed(tidy))) return (null, (QuestionOutcome.NameTaken, null, null));
            var changed = found with { Name = tidy, IsShared = isShared && (MayShare || found.IsShared) };
            return ([.. all.Select(q => q == found ? changed : q)], (QuestionOutcome.Done, found, changed));
        });
        switch ((before?.IsShared, after?.IsShared))
        {
            case (true, true) when before!.Name != after!.Name:
                Note("question-changed", after.Name, before.Name, after.Name);
                break;
            case (false, true):
                Note("question-shared", after!.Name, null, after.Address);
                break;
            case (true, false):
                Note("question-removed", before!.Name, before.Address, null);
                break;
        }

        return outcome;
    }

    /// <summary>Takes a question away.</summary>
    public QuestionOutcome Remove(string? id)
    {
        var removed = file.Change<SavedQuestion?>(all =>
            all.FirstOrDefault(q => q.Id == id) is { } found && MayChange(found) ? ([.. all.Where(q => q != found)], found) : (null, null));
        if (removed is { IsShared: true }) Note("question-removed", removed.Name, removed.Address, null);
        return removed is null ? QuestionOutcome.NotFound : QuestionOutcome.Done;
    }

    private static string? Tidy(string? name)
    {
        var tidy = string.Join(' ', (name ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length is 0 or > LongestName || tidy.Any(char.IsControl) ? null : tidy;
    }

    private void Note(string action, string subject, string? before, string? after) => journal.Append(new(clock.GetUtcNow().UtcDateTime, caller.Name, "page", action, subject, before, after));
}
