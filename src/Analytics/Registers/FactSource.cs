using System.Text.Json.Serialization;
using DienHinh.Ingest;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Registers;

/// <summary>Where one fact came from (nguồn số liệu).</summary>
/// <param name="Id">Fact id, "12-7", "12-s3" or "12-e1".</param>
/// <param name="Label">The exemplar's name, the figure itself, or what an entry says.</param>
/// <param name="Submission">Id of the submission.</param>
/// <param name="File">File name as received.</param>
/// <param name="Sha256">SHA-256 of the file: its name in the archive.</param>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Cells">A1 cell or range.</param>
public sealed record FactSource(string Id, string Label, int Submission, string File, string Sha256, string Sheet, string Cells)
{
    /// <summary>How it was read: the rule, the header, and which cell gave what; null where that was not asked for or the row is no longer found.</summary>
    public FactReading? Reading { get; init; }

    /// <summary>The exemplar that it is or is about; null for a figure.</summary>
    [JsonIgnore]
    public string? Name { get; init; }

    /// <summary>The kind of that exemplar; null where nothing says.</summary>
    [JsonIgnore]
    public string? Kind { get; init; }

    /// <summary>The source of the fact with this id and how it was read, for which the archived file is read once more; null for an unknown fact.</summary>
    public static FactSource? Trace(DataFolder data, string id) =>
        Find(data.Database, id) is { } found ? found with { Reading = data.Pipeline.ReadingOf(found.Submission, found.Sheet, found.Cells) } : null;

    /// <summary>The source of the fact with this id, or null.</summary>
    public static FactSource? Find(FactDatabase database, string id) => Find(database, [id]).FirstOrDefault(f => f.Id == id);

    /// <summary>The sources of the facts with these ids, in no order; unknown ones are left out.</summary>
    public static IReadOnlyList<FactSource> Find(FactDatabase database, IEnumerable<string> ids)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = RegisterSql.Read("source");
        RegisterSql.Add(command, "ids", string.Join(' ', ids));
        using var row = command.ExecuteReader();
        var found = new List<FactSource>();
        while (row.Read())
        {
            found.Add(new FactSource(
                (string)row["id"], (string)row["label"], (int)row["submission_id"], (string)row["file_name"], (string)row["sha256"],
                (string)row["sheet"], (string)row["cells"]) { Name = row["name"] as string, Kind = row["kind"] as string });
        }

        return found;
    }
}
