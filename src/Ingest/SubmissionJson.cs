using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace DienHinh.Ingest;

/// <summary>How a <see cref="SubmissionResult"/> is written: the same on the command line, in the API and in the database.</summary>
public static class SubmissionJson
{
    /// <summary>camelCase, enums as lower-case words, Vietnamese as it is.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(IngestJson.Default, new DefaultJsonTypeInfoResolver()),
    };

    /// <summary>One line of JSON.</summary>
    public static string Write(SubmissionResult result) => JsonSerializer.Serialize(result, Options);

    /// <summary>The result back from its JSON.</summary>
    public static SubmissionResult Read(string json) => JsonSerializer.Deserialize<SubmissionResult>(json, Options)!;
}
