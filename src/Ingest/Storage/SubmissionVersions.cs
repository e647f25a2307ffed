using System.Data.Common;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Storage;

/// <summary>The latest version of every unit, plan, sender and year, kept in memory: asking the database for each of a thousand files would cost more than reading them.</summary>
internal sealed class SubmissionVersions
{
    private readonly record struct Place(string UnitId, string? PlanId, string? SenderOwnerId, int Year);

    private readonly Dictionary<Place, int> _latest = [];

    // Who sent for a unit, plan and year.
    private readonly Dictionary<Place, HashSet<string>> _senders = [];

    // Years that some submission only compares with.
    private readonly HashSet<Place> _compared = [];

    // Years that units above communes report.
    private readonly HashSet<int> _above = [];

    private SubmissionVersions()
    {
    }

    public static SubmissionVersions Read(DbConnection connection)
    {
        var versions = new SubmissionVersions();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select s.unit_id, s.plan_id, s.sender_owner_id, y.year, max(s.version), c.year is not null, coalesce(u.level in ('province', 'district'), false)
            from submission s join submission_year y on y.submission_id = s.id
            left join ref_unit u on u.id = s.unit_id
            left join submission_compared_year c on c.submission_id = y.submission_id and c.year = y.year
            group by all
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var place = new Place(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3));
            if (reader.GetBoolean(5)) versions._compared.Add(place);
            else versions.Note(place, reader.GetInt32(4));
            if (reader.GetBoolean(6)) versions._above.Add(place.Year);
        }

        return versions;
    }

    /// <summary>
    /// The version that this submission would be: one more than the latest of the same plan, unit and sender that shares a year with it (DESIGN rule 8). A year that is only compared with replaces nothing.
    /// </summary>
    public int Next(Submission submission) => PlacesOf(submission).Select(place => _latest.GetValueOrDefault(place)).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Whether it reports on a year itself with which an earlier one only compares.</summary>
    public bool IsOverComparison(Submission submission) => _compared.Count > 0 && PlacesOf(submission).Any(_compared.Contains);

    /// <summary>Takes note of a submission that is going in.</summary>
    public void Add(Submission submission, int version)
    {
        foreach (var place in PlacesOf(submission)) Note(place, Math.Max(version, _latest.GetValueOrDefault(place)));
        if (IsAbove(submission.Unit.Level)) _above.UnionWith(submission.Years);
        foreach (var year in submission.ComparedYears) _compared.Add(PlaceOf(submission, year));
    }

    /// <summary>Whether somebody else of the same unit reports for the same plan and a year of it: the unit itself, or another owner.</summary>
    public bool HasOtherSender(Submission submission) =>
        PlacesOf(submission).Any(p => _senders.TryGetValue(p with { SenderOwnerId = null }, out var senders) && (senders.Count > 1 || !senders.Contains(p.SenderOwnerId ?? "")));

    /// <summary>Whether another unit may have counted the same: one above or below it.</summary>
    public bool HasOtherUnit(Submission submission) => IsAbove(submission.Unit.Level) || HasAbove(submission);

    /// <summary>Whether a unit above communes reports a year of it.</summary>
    public bool HasAbove(Submission submission) => _above.Count > 0 && submission.OwnYears.Any(_above.Contains);

    /// <summary>Whether two submissions may have counted the same as reports of different units.</summary>
    public static bool MayCountTheSame(Submission one, Submission other) => IsAbove(one.Unit.Level) || IsAbove(other.Unit.Level);

    /// <summary>Whether units of this level have communes below them.</summary>
    public static bool IsAbove(UnitLevel level) => level is UnitLevel.District or UnitLevel.Province;

    private void Note(Place place, int version)
    {
        _latest[place] = version;
        var all = place with { SenderOwnerId = null };
        if (!_senders.TryGetValue(all, out var senders)) _senders[all] = senders = new(StringComparer.Ordinal);
        senders.Add(place.SenderOwnerId ?? "");
    }

    private static IEnumerable<Place> PlacesOf(Submission submission) =>
        submission.OwnYears.Select(year => PlaceOf(submission, year));

    private static Place PlaceOf(Submission submission, int year) => new(submission.Unit.Id, submission.Plan?.Id, submission.SenderOwnerId, year);
}
