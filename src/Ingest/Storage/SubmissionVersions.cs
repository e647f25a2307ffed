using System.Data.Common;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Storage;

/// <summary>The latest version of every unit, plan, sender and year, kept in memory: asking the database for each of a thousand files would cost more than reading them.</summary>
internal sealed class SubmissionVersions
{
    private readonly record struct Place(string UnitId, string? PlanId, string? SenderOwnerId, int Year);

    private readonly Dictionary<Place, int> _latest = [];

    private SubmissionVersions()
    {
    }

    public static SubmissionVersions Read(DbConnection connection)
    {
        var versions = new SubmissionVersions();
        using var command = connection.CreateCommand();
        command.CommandText = """
            select s.unit_id, s.plan_id, s.sender_owner_id, y.year, max(s.version)
            from submission s join submission_year y on y.submission_id = s.id
            group by all
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            versions._latest[new(reader.GetString(0), reader.IsDBNull(1) ? null : reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2), reader.GetInt32(3))] = reader.GetInt32(4);
        return versions;
    }

    /// <summary>
    /// The version that this submission would be: one more than the latest of the same plan, unit and sender that shares a year with it (DESIGN rule 8).
    /// </summary>
    public int Next(Submission submission) => PlacesOf(submission).Select(place => _latest.GetValueOrDefault(place)).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Takes note of a submission that is going in.</summary>
    public void Add(Submission submission, int version)
    {
        foreach (var place in PlacesOf(submission)) _latest[place] = Math.Max(version, _latest.GetValueOrDefault(place));
    }

    private static IEnumerable<Place> PlacesOf(Submission submission) =>
        submission.Years.Select(year => new Place(submission.Unit.Id, submission.Plan?.Id, submission.SenderOwnerId, year));
}
