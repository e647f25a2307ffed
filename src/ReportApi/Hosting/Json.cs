using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DienHinh.ReportApi.Hosting;

/// <summary>How everything is written as JSON, by the API and by the command line: camelCase, enums as words, Vietnamese letters as they are.</summary>
public static class Json
{
    /// <summary>One line; for JSON lines and HTTP bodies.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>For questions that come in: an unknown or missing member is an error, because a condition that is overlooked gives a wrong figure.</summary>
    public static JsonSerializerOptions Strict { get; } = new(Plain())
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        // So deep that whatever is too deep to be a question is told as that, and not as text that is no JSON.
        MaxDepth = 1000,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new EnumWords() },
    };

    /// <summary>Puts the rules on options that a framework made.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        Plain(options).Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }

    private static JsonSerializerOptions Plain(JsonSerializerOptions? given = null)
    {
        var options = given ?? new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // Safe here: bodies go out as application/json with nosniff and are never pasted into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = JsonNumberHandling.Strict;
        return options;
    }

    /// <summary>The value on one line.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Options);
}
