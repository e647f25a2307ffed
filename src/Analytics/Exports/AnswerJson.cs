using System.Text.Encodings.Web;
using System.Text.Json;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Exports;

/// <summary>An answer as the JSON of <see cref="ResultJson"/>, written row by row.</summary>
public static class AnswerJson
{
    private const int RowsAtATime = 256;

    /// <summary>Writes the answer. The stream stays open.</summary>
    public static void Write(StreamedAnswer answer, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var head = answer.Head;
        var names = head.Columns.Select(c => JsonEncodedText.Encode(c.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).ToList();
        json.WriteStartObject();
        Value("columns", head.Columns);
        json.WriteStartArray("rows");
        var written = 0;
        foreach (var row in answer.Rows)
        {
            WriteRow(row);
            if (++written % RowsAtATime == 0)
                json.Flush();
        }

        json.WriteEndArray();
        json.WritePropertyName("totals");
        if (head.Totals is { } totals) WriteRow(totals);
        else json.WriteNullValue();
        WriteSubtotals();
        Value("periods", head.Periods);
        Value("coverage", head.Coverage);
        Value("coverageOf", head.CoverageOf);
        json.WriteString("dataVersion", head.DataVersion);
        json.WriteBoolean("truncated", head.Truncated);
        json.WriteNumber("totalRows", head.TotalRows);
        Value("warnings", head.Warnings);
        if (head.Included.Contains(Inclusion.Coverage)) Value("coverageByYear", head.CoverageByYear);
        if (head.Lineage is { } lineage) Value("lineage", lineage);
        json.WriteEndObject();

        void Value<T>(string name, T value)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, ResultJson.Options);
        }

        void WriteSubtotals()
        {
            json.WritePropertyName("subtotals");
            if (head.Subtotals.Count == 0)
            {
                json.WriteNullValue();
                return;
            }

            json.WriteStartArray();
            foreach (var subtotal in head.Subtotals)
            {
                json.WriteStartObject();
                Value("by", subtotal.By);
                json.WriteStartArray("rows");
                foreach (var row in subtotal.Rows) WriteRow(row);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        void WriteRow(IReadOnlyList<object?> values)
        {
            json.WriteStartObject();
            for (var i = 0; i < names.Count; i++)
            {
                json.WritePropertyName(names[i]);
                WriteCell(json, values[i]);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteCell(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case long whole:
                json.WriteNumberValue(whole);
                break;
            case double part:
                json.WriteNumberValue(part);
                break;
            default:
                throw new InvalidOperationException($"A table holds text and numbers, not {value.GetType().Name}.");
        }
    }
}
