using System.Text.Json.Serialization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest;

/// <summary>How to read and write what every ingest reads and writes, worked out by the compiler: at run time it would cost each command that takes files in a tenth of a second.</summary>
[JsonSerializable(typeof(SubmissionResult))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(Decision))]
internal sealed partial class IngestJson : JsonSerializerContext;
