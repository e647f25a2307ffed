using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DienHinh.Samples.Truth;

/// <summary>Writes truth.json (one line an exemplar or figure, so that differences read well) and the README of the samples.</summary>
public static class TruthWriter
{
    /// <summary>How the records stand in JSON.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Json(IReadOnlyList<FileTruth> files, IReadOnlyList<FileTruth> apart, SampleTotals totals)
    {
        var text = new StringBuilder("{\n\"files\": [\n");
        AppendFiles(text, files);
        text.Append("],\n\"apart\": [\n");
        AppendFiles(text, apart);
        text.Append("],\n\"totals\": ").Append(JsonSerializer.Serialize(totals, Options)).Append("\n}\n");
        return text.ToString();
    }

    public static string Readme(IReadOnlyList<FileTruth> files, IReadOnlyList<FileTruth> apart)
    {
        var text = new StringBuilder(
            """
            # Sample workbooks

            Written by `eng/Samples` (`dienhinh samples --out DIR`); a test makes them again and compares every byte. People, bodies and figures
            are made up. `truth.json` says what each file truly holds and what loading the whole folder in order of name adds up to;
            `them/` holds what is uploaded later, by hand. Unit, plan and year of every file follow from its heading, title and name.

            | file | layout | hazards |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var file in files) text.Append(CultureInfo.InvariantCulture, $"| {file.File} | {file.Layout} | {string.Join("; ", file.Hazards)} |\n");
        foreach (var file in apart) text.Append(CultureInfo.InvariantCulture, $"| them/{file.File} | {file.Layout} | {string.Join("; ", file.Hazards)} |\n");
        return text.ToString();
    }

    private static void AppendFiles(StringBuilder text, IReadOnlyList<FileTruth> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            var head = JsonSerializer.Serialize(files[i] with { Exemplars = [], ReportedCounts = [] }, Options);
            text.Append(head[..head.IndexOf("\"exemplars\":[]", StringComparison.Ordinal)]).Append("\n\"exemplars\":[");
            AppendLines(text, files[i].Exemplars);
            text.Append("],\n\"reportedCounts\":[");
            AppendLines(text, files[i].ReportedCounts);
            text.Append(i + 1 < files.Count ? "]},\n" : "]}\n");
        }
    }

    private static void AppendLines<T>(StringBuilder text, IReadOnlyList<T> entries)
    {
        for (var i = 0; i < entries.Count; i++)
            text.Append(i == 0 ? "\n  " : ",\n  ").Append(JsonSerializer.Serialize(entries[i], Options));
    }
}
