using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Querying;
using Microsoft.OpenApi;

namespace DienHinh.ReportApi.Api;

/// <summary>What the schemas of the description say beyond what is read from the types: conditions, which write themselves, and names as a caller writes them.</summary>
internal static partial class OpenApiSchemas
{
    private const string Condition = "Condition";

    /// <summary>Completes the schemas of the document.</summary>
    public static void Complete(OpenApiDocument document)
    {
        var schemas = document.Components?.Schemas ?? throw new InvalidOperationException("The description has no schemas.");
        schemas[Condition] = ConditionSchema(document);
        if (schemas[nameof(MetricQuery)].Properties?["where"] is OpenApiSchema where) where.Items = new OpenApiSchemaReference(Condition, document);
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>().ToList()) InCallersWords(schema);
    }

    private static OpenApiSchema ConditionSchema(OpenApiDocument document)
    {
        OpenApiSchema Group(string word, string meaning) => new()
        {
            Type = JsonSchemaType.Object, Description = meaning, Required = new HashSet<string> { word }, AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema> { [word] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(Condition, document) } },
        };

        var value = new OpenApiSchema { AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String }, new OpenApiSchema { Type = JsonSchemaType.Number }] };
        var single = new OpenApiSchema
        {
            Type = JsonSchemaType.Object, Description = "One condition.", Required = new HashSet<string> { "member", "op" }, AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["member"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Name of a dimension or a measure; all stand in /meta." },
                ["op"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "How its value is compared.", Enum = [.. ConditionJson.Operators.Select(o => (JsonNode)JsonValue.Create(o)!)] },
                ["values"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = value, Description = "Ids or numbers; any of them, for \"equals\". None with \"set\" and \"notSet\"." },
            },
        };
        return new OpenApiSchema
        {
            Description = $"A condition, or several joined by \"or\" or \"and\", at most {ConditionJson.Deepest} within each other. One group is about dimensions or about measures, not both.",
            OneOf = [single, Group("or", "At least one holds."), Group("and", "All hold.")],
        };
    }

    // Texts from the code name its types and members; a caller knows the names on the wire.
    private static void InCallersWords(OpenApiSchema schema)
    {
        if (schema.Description is { } text) schema.Description = InCallersWords(text);
        foreach (var part in (schema.Properties?.Values ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Append(schema.Items).Append(schema.AdditionalProperties))
        {
            if (part is OpenApiSchema own) InCallersWords(own);
            // A reference shows its schema's description; one of its own is written only where it says something else.
            else if (part is OpenApiSchemaReference { Description: { } said } reference && InCallersWords(said) is var plain && plain != said) reference.Description = plain;
        }
    }

    private static string InCallersWords(string text) =>
        TypedMember().Replace(text, m => m.Groups["member"].Value is "All" ? "/meta" : $"`{JsonNamingPolicy.CamelCase.ConvertName(m.Groups["member"].Value)}`");

    [GeneratedRegex(@"(?:(?:string|bool|int|long|double|decimal|DateOnly|DateTime|DiffSide|JsonSerializerOptions|\w+&lt;[^.]*?&gt;)\??\s)?\b[A-Z]\w+\.(?<member>[A-Z]\w+)\b(?:\([^)]*\))?")]
    private static partial Regex TypedMember();
}
