using System.Data.Common;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest;

/// <summary>A submission as it was received and answered.</summary>
/// <param name="Id">Its number in order of arrival.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="UnitId">The sender; empty where the file was rejected.</param>
/// <param name="UnitName">Name of the sender.</param>
/// <param name="SignedOn">The day that its date line states, or null.</param>
/// <param name="IsCurrent">Whether it still counts for any of its years.</param>
/// <param name="Result">The answer, as given at the time and changed since by decisions alone.</param>
public sealed record StoredSubmission(int Id, DateTime ReceivedAt, string UnitId, string UnitName, DateOnly? SignedOn, bool IsCurrent, SubmissionResult Result);

/// <summary>What came in, newest first: accepted, and rejected with the reason.</summary>
public sealed class SubmissionRegister(FactDatabase database, Archive archive)
{
    private const string Select = """
        select s.id, s.received_at, coalesce(s.unit_id, ''), coalesce(u.name, s.unit_id, ''), s.signed_on, s.result_json,
               exists (select 1 from submission_year y where y.submission_id = s.id and y.is_current)
        from submission s left join ref_unit u on u.id = s.unit_id
        """;

    /// <summary>All submissions, newest first.</summary>
    public IReadOnlyList<StoredSubmission> List()
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = Select + " order by s.id desc";
        return Read(command);
    }

    /// <summary>The submission with this number, or null.</summary>
    public StoredSubmission? Find(int id)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = Select + " where s.id = $id";
        AddId(command, id);
        return Read(command).FirstOrDefault();
    }

    /// <summary>The submissions that this one replaced: for each of its years the latest earlier version of the same plan, unit and sender; the newest first.</summary>
    public IReadOnlyList<StoredSubmission> Replaced(StoredSubmission submission)
    {
        if (submission.Result.Version is not > 1) return [];
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = Select + """
             where s.id in (
                select max(e.id)
                from submission me
                join submission_year mine on mine.submission_id = me.id
                join submission e on e.id < me.id and e.unit_id = me.unit_id
                    and e.plan_id is not distinct from me.plan_id and e.sender_owner_id is not distinct from me.sender_owner_id
                join submission_year theirs on theirs.submission_id = e.id and theirs.year = mine.year
                where me.id = $id and not exists (select 1 from submission_compared_year c where c.submission_id in (me.id, e.id) and c.year = mine.year)
                group by mine.year)
            order by s.id desc
            """;
        AddId(command, submission.Id);
        return Read(command);
    }

    /// <summary>The submission that took the same bytes in after this rejected file came, with a choice that was missing then; null where there is none.</summary>
    public int? TakenLater(StoredSubmission rejected)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "select min(s.id) from submission s where s.id > $id and s.status <> 'rejected' and s.sha256 = (select r.sha256 from submission r where r.id = $id)";
        AddId(command, rejected.Id);
        return command.ExecuteScalar() as int?;
    }

    /// <summary>The bytes as received.</summary>
    public byte[] Original(StoredSubmission submission) => archive.Read(submission.Result.Sha256);

    private static void AddId(DbCommand command, int id)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "id";
        parameter.Value = id;
        command.Parameters.Add(parameter);
    }

    private static List<StoredSubmission> Read(DbCommand command)
    {
        var list = new List<StoredSubmission>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            list.Add(new StoredSubmission(
                reader.GetInt32(0), DateTime.SpecifyKind(reader.GetDateTime(1), DateTimeKind.Utc), reader.GetString(2), reader.GetString(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateOnly>(4), reader.GetBoolean(6), SubmissionJson.Read(reader.GetString(5))));
        }

        return list;
    }
}
