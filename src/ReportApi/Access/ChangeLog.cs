using System.Globalization;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Access;

/// <summary>A change, or something taken out, with who and when: a line of the journal as people read it.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who; null where nobody was named.</param>
/// <param name="Via">"page", "api" or "command" where that is known.</param>
/// <param name="Action">"submission", "rejected", "decision", or an action of the access journal.</param>
/// <param name="Subject">What it was done to.</param>
/// <param name="Before">How it was; null for nothing.</param>
/// <param name="After">How it is; null for nothing.</param>
public sealed record ChangeEntry(DateTime At, string? By, string? Via, string Action, string Subject, string? Before, string? After);

/// <summary>A part of the log, with how many entries the conditions have without the limit.</summary>
public sealed record ChangePage(IReadOnlyList<ChangeEntry> Rows, int TotalRows, bool Truncated);

/// <summary>Both journals of a data folder as one log (nhật ký thay đổi), the newest first. It can be read while a server runs.</summary>
public static class ChangeLog
{
    // Vietnam has one zone without summer time.
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    /// <summary>The entries of one person or of all, of one Vietnamese day or of all.</summary>
    public static ChangePage Read(string dataFolder, string? person, DateOnly? day, int limit, int offset = 0)
    {
        var lines = Journal.Peek(DataFolder.JournalOf(dataFolder));
        var all = Of(lines).Concat(new AccessJournal(dataFolder).Read().Select(e => new ChangeEntry(e.At, e.By, e.Via, e.Action, e.Subject, e.Before, e.After)))
            .Where(e => person is null || string.Equals(e.By, person, StringComparison.OrdinalIgnoreCase))
            .Where(e => day is null || DateOnly.FromDateTime(e.At + s_vietnam) == day)
            // Of one second the later line stands first too.
            .Reverse().OrderByDescending(e => e.At).ToList();
        IReadOnlyList<ChangeEntry> rows = [.. all.Skip(offset).Take(limit)];
        return new ChangePage(rows, all.Count, offset + rows.Count < all.Count);
    }

    private static IEnumerable<ChangeEntry> Of(IEnumerable<JournalLine> lines)
    {
        var held = new Dictionary<(DecisionSubject, string, string?), string>();
        foreach (var line in lines)
        {
            if (line.Submission is { } entry)
            {
                yield return new ChangeEntry(entry.ReceivedAt, entry.By, null, entry.Refusal is null ? "submission" : "rejected", string.Create(CultureInfo.InvariantCulture, $"{entry.Number}: {entry.File}"), null, entry.Sha256);
                continue;
            }

            var decision = line.Decision!;
            var what = (decision.What, decision.IsAboutExemplar || decision.IsNomination ? decision.Spelling : Decision.KeyOf(decision.Spelling), decision.Plan);
            yield return new ChangeEntry(decision.DecidedAt, decision.By, null, "decision", $"{decision.What.ToString().ToLowerInvariant()}: {decision.Spelling}" + (decision.Plan is null ? "" : $" ({decision.Plan})"),
                held.GetValueOrDefault(what), decision.Means + (decision.Reason is null ? "" : $": {decision.Reason}"));
            held[what] = decision.Means;
        }
    }
}
