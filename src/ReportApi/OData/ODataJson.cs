using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DienHinh.Analytics.Feeds;

namespace DienHinh.ReportApi.OData;

/// <summary>Answers in OData's JSON, with the metadata that it calls minimal or none.</summary>
internal sealed class ODataJson(Utf8JsonWriter json)
{
    /// <summary>A writer to a stream. Without a context no metadata is written.</summary>
    public static void Write(Stream stream, string? context, Action<ODataJson> write)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        if (context is not null) json.WriteString("@odata.context", context);
        write(new ODataJson(json));
        json.WriteEndObject();
    }

    /// <summary>The list of sets.</summary>
    public void Service()
    {
        json.WriteStartArray("value");
        foreach (var feed in FeedCatalogue.All)
        {
            json.WriteStartObject();
            json.WriteString("name", feed.Name);
            json.WriteString("kind", "EntitySet");
            json.WriteString("url", feed.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A page of rows.</summary>
    public void Page(FeedPage page, IReadOnlyList<FeedColumn> columns, string? next)
    {
        if (page.Count is { } count) json.WriteNumber("@odata.count", count);
        json.WriteStartArray("value");
        foreach (var row in page.Rows)
        {
            json.WriteStartObject();
            Row(row, columns);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (next is not null) json.WriteString("@odata.nextLink", next);
    }

    /// <summary>The properties of one row.</summary>
    public void Row(IReadOnlyList<object?> row, IReadOnlyList<FeedColumn> columns)
    {
        foreach (var (value, column) in row.Zip(columns))
        {
            switch (value)
            {
                case null:
                    json.WriteNull(column.Name);
                    break;
                case long number:
                    json.WriteNumber(column.Name, number);
                    break;
                case bool flag:
                    json.WriteBoolean(column.Name, flag);
                    break;
                case DateOnly day:
                    json.WriteString(column.Name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.WriteString(column.Name, (string)value);
                    break;
            }
        }
    }

    /// <summary>An error, in the shape that OData's clients show.</summary>
    public void Error(ODataRequestException wrong)
    {
        json.WriteStartObject("error");
        json.WriteString("code", wrong.Code);
        json.WriteString("message", wrong.Message);
        json.WriteEndObject();
    }
}
