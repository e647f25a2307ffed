using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest;

/// <summary>How to read and write what every ingest reads and writes, worked out by the compiler: at run time it would cost each command that takes files in a tenth of a second.</summary>
[JsonSerializable(typeof(SubmissionResult))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class IngestJson : JsonSerializerContext
{
    /// <summary>camelCase, enums as words in camelCase, Vietnamese as it is.</summary>
    public static IngestJson Lenient { get; } = new(Rules());

    /// <summary>The same for what must be whole: where a member is missing, reading fails.</summary>
    public static IngestJson Strict { get; } = new(new(Rules()) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true });

    // Each enum by its type: found at run time they would be out of reach of a program that is machine code from the start.
    private static JsonSerializerOptions Rules() => new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new JsonStringEnumConverter<DecisionSubject>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };
}
