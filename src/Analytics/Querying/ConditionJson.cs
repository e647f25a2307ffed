using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DienHinh.Analytics.Querying;

/// <summary>
/// A condition as JSON: <c>{"member":"kind","op":"equals","values":["individual"]}</c>, <c>{"or":[…]}</c> or <c>{"and":[…]}</c>. A number may stand among the
/// values as a number. What is not known is refused: a condition that is overlooked gives a wrong figure.
/// </summary>
public sealed class ConditionJson : JsonConverter<Condition>
{
    private static readonly Dictionary<string, FilterOperator> s_operators =
        Enum.GetValues<FilterOperator>().ToDictionary(o => JsonNamingPolicy.CamelCase.ConvertName(o.ToString()), StringComparer.Ordinal);

    /// <summary>How many groups may stand within each other.</summary>
    public const int Deepest = 16;

    /// <summary>The words for the operators, as they are written.</summary>
    public static IReadOnlyCollection<string> Operators => s_operators.Keys;

    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement, Deepest);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value is ConditionGroup group)
        {
            writer.WriteStartArray(group.IsAny ? "or" : "and");
            foreach (var condition in group.Conditions)
                Write(writer, condition, options);
            writer.WriteEndArray();
        }
        else if (value is MemberFilter filter)
        {
            writer.WriteString("member", filter.Member);
            writer.WriteString("op", JsonNamingPolicy.CamelCase.ConvertName(filter.Operator.ToString()));
            writer.WriteStartArray("values");
            foreach (var text in filter.Values)
                writer.WriteStringValue(text);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static Condition Read(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw new JsonException("A condition is an object.");
        var properties = element.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var join in (string[])["or", "and"])
        {
            if (!properties.TryGetValue(join, out var list))
                continue;
            if (properties.Count > 1 || list.ValueKind != JsonValueKind.Array)
                throw new JsonException($"\"{join}\" stands alone, with a list.");
            if (depth == 0)
                throw new QuestionJsonException(string.Create(CultureInfo.InvariantCulture, $"các nhóm and, or lồng nhau quá sâu; nhiều nhất {Deepest} tầng. Hãy viết gọn điều kiện lại."));
            return new ConditionGroup(join == "or", [.. list.EnumerateArray().Select(e => Read(e, depth - 1))]);
        }

        if (properties.Keys.FirstOrDefault(k => k is not ("member" or "op" or "values")) is { } strange)
            throw new JsonException($"A condition has no \"{strange}\".");
        if (!properties.TryGetValue("member", out var member) || member.ValueKind != JsonValueKind.String)
            throw new JsonException("A condition names its member.");
        if (!properties.TryGetValue("op", out var op) || op.ValueKind != JsonValueKind.String || !s_operators.TryGetValue(op.GetString()!, out var found))
            throw QuestionJsonException.OtherWord("op", op.ValueKind == JsonValueKind.String ? op.GetString()! : op.ToString(), Operators);
        return new MemberFilter(member.GetString()!, found, properties.TryGetValue("values", out var values) ? Values(values) : []);
    }

    private static List<string> Values(JsonElement list) => list.ValueKind != JsonValueKind.Array
        ? throw new JsonException("\"values\" is a list.")
        : [.. list.EnumerateArray().Select(v => v.ValueKind switch
        {
            JsonValueKind.String => v.GetString()!,
            JsonValueKind.Number => v.GetDecimal().ToString(CultureInfo.InvariantCulture),
            _ => throw new JsonException("A value is a text or a number."),
        })];
}
