using System.Text.Json;

namespace DienHinh.Ingest;

/// <summary>How a <see cref="SubmissionResult"/> is written: the same on the command line, in the API and in the database.</summary>
public static class SubmissionJson
{
    /// <summary>One line of JSON: camelCase, enums as words, Vietnamese as it is.</summary>
    public static string Write(SubmissionResult result) => JsonSerializer.Serialize(result, IngestJson.Lenient.SubmissionResult);

    /// <summary>The result back from its JSON.</summary>
    public static SubmissionResult Read(string json) => JsonSerializer.Deserialize(json, IngestJson.Lenient.SubmissionResult)!;
}
