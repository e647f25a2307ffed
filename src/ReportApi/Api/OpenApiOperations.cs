using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DienHinh.ReportApi.Api;

/// <summary>Describes each route: its parameters, the codes of its errors, and examples that run as they stand.</summary>
internal static class OpenApiOperations
{
    private static readonly Dictionary<string, string> s_parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["measures"] = "Names of measures, with commas.",
        ["by"] = "Names of dimensions to group by, with commas.",
        ["period"] = "A year, a range, a stage or a review; every form stands in /meta.",
        ["compare"] = "What to compare with: to=interim-2023,as=value+delta+ratio[,within=district]; may be repeated.",
        ["plan"] = "Plan id.",
        ["unit"] = "Unit code or id: those at or below it.",
        ["where"] = "A condition: kind=individual,household; owner!=x; year>=2023; recognised>5; or {\"or\":[…]} as JSON; may be repeated, and all must hold.",
        ["order"] = "Columns to order by, with commas; -recognised falls.",
        ["totals"] = "True adds the grand total, computed from the facts.",
        ["subtotals"] = "Dimensions to answer subtotals by, with commas; may be repeated.",
        ["pivot"] = "Dimensions whose values become columns, with commas.",
        ["top"] = "Keeps the values that have most: 5,by=recognised,of=movement[,others=false].",
        ["limit"] = "Most rows; what is beyond is told.",
        ["offset"] = "Rows left out at the start.",
        ["level"] = "Only what units of this level sent.",
        ["basis"] = "reported, likeForLike or restated.",
        ["mapDate"] = "With restated: the day whose units the figures are told by, 2025-07-01.",
        ["division"] = "With restated: what happens to divided units: toOne, byWeights or leftOut.",
        ["divisionTo"] = "With toOne: the units that take all, with commas.",
        ["weights"] = "With byWeights: 05461:05443=0.6,05467=0.4;…",
        ["include"] = "What else the answer tells, with commas: coverage, ratioParts, lineage.",
        ["csvFor"] = "programs (RFC 4180) or excel (Vietnamese Excel: semicolons, decimal commas, byte order mark).",
        ["format"] = "The form of the answer.",
        ["name"] = "Name of a report; the reports stand in /meta.",
        ["id"] = "Id.",
        ["code"] = "Unit code or id.",
        ["year"] = "Year.",
        ["from"] = "First year, or the base of a comparison.",
        ["to"] = "Last year, or what is compared with the base.",
        ["kind"] = "collective, individual, household, model; with commas.",
        ["movement"] = "Movement ids, with commas.",
        ["owner"] = "Owner ids, with commas.",
        ["milestone"] = "registered, nurtured, proposed, recognised, commended, nominated, replicated; with commas.",
        ["category"] = "Category ids, with commas.",
        ["without"] = "Kinds of entries that nobody reported around the subject in the year: publicity, visit, replication, evaluation, nurture; with commas.",
        ["subject"] = "Subject ids of awards, with commas.",
        ["status"] = "Only workbooks of this status: accepted, accepted-with-warnings, rejected.",
        ["within"] = "A unit code or id: those at or below it.",
        ["submission"] = "Only rows of this submission.",
        ["other"] = "Id of the other submission.",
        ["review"] = "With the reports review and deck: id of the review; left out, the last one of the plan.",
        ["names"] = "How names of persons are shown: full, initials or none (for public versions).",
        ["dryRun"] = "True keeps nothing.",
        ["explain"] = "True says what every row and column was taken for.",
        ["dark"] = "On a dark ground, for a screen.",
        ["width"] = "Width in pixels.",
        ["height"] = "Height in pixels.",
    };

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stopping)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            parameter.Description ??= parameter.Name is { } name ? s_parameters.GetValueOrDefault(name) : null;
        AddRefusals(operation, context);
        var path = context.Description.RelativePath?.TrimEnd('/') ?? "";
        // Only questions have conditions of every kind.
        if (!path.StartsWith("api/v1/query", StringComparison.Ordinal) && operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(p => p.Name == "where") is { } where)
            where.Description = "A condition on a dimension: kind=individual,household; owner!=cong-an-xa; may be repeated, and all must hold.";
        foreach (var (status, response) in operation.Responses ?? [])
            if (int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && response is OpenApiResponse problem && problem.Content?.ContainsKey("application/problem+json") == true)
                problem.Description = "Codes: " + string.Join(", ", ProblemCode.All.Where(p => p.Status == number && IsOf(p, operation)).Select(p => p.Code));
        if (context.Description.HttpMethod == "POST" && operation.RequestBody is OpenApiRequestBody body)
            Exemplify(body, path, context.ApplicationServices.GetRequiredService<Installation>().Catalogue);
        if (context.Description.HttpMethod == "GET" && path == "api/v1/query")
            operation.Description = string.Join('\n', QuestionExamples.For(context.ApplicationServices.GetRequiredService<Installation>().Catalogue).Select(e => $"- {e.Title.Vi}: `{e.Address}`"));
        return Task.CompletedTask;
    }

    /// <summary>What every guarded route may answer, and by what a caller shows who they are.</summary>
    private static void AddRefusals(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (Demand.Of(new EndpointMetadataCollection(context.Description.ActionDescriptor.EndpointMetadata), context.Description.HttpMethod ?? "") == Right.Anyone)
        {
            operation.Security = [];
            return;
        }

        operation.Responses ??= [];
        foreach (var status in (string[])["401", "403"])
            operation.Responses[status] = new OpenApiResponse { Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("ProblemDetails", context.Document) } } };
    }

    private static bool IsOf(ProblemCode code, OpenApiOperation operation) =>
        code.Areas is null || (operation.Tags ?? new HashSet<OpenApiTagReference>()).Any(t => code.Areas.Split(' ').Contains(t.Name));

    private static void Exemplify(OpenApiRequestBody body, string path, Catalogue catalogue)
    {
        if (body.Content is not { } contents || !contents.TryGetValue("application/json", out var json)) return;
        var questions = QuestionExamples.For(catalogue);
        JsonNode? Node<T>(T value) => Trimmed(JsonSerializer.SerializeToNode(value, Json.Options));
        if (path is "api/v1/query" or "api/v1/query.{format}" or "api/v1/query/explain")
            json.Examples = questions.Index().ToDictionary(e => $"example{e.Index + 1}", IOpenApiExample (e) => new OpenApiExample { Summary = e.Item.Title.Vi, Value = Node(e.Item.Query) });
        else if (path == "api/v1/query/drill")
            json.Example = Node(new Drill(new MetricQuery { Measures = ["recognised"], By = ["kind"] }, "recognised", new Dictionary<string, JsonElement> { ["kind"] = JsonSerializer.SerializeToElement("individual") }));
    }

    /// <summary>What is as it is anyhow would only hide what an example is about.</summary>
    private static JsonNode? Trimmed(JsonNode? node)
    {
        if (node is not JsonObject thing) return node;
        foreach (var (name, value) in thing.ToList())
        {
            if (value is null or JsonArray { Count: 0 } || (value is JsonValue plain && ((plain.TryGetValue<bool>(out var flag) && !flag) || (name == "offset" && (int)plain == 0) || (name == "limit" && (int)plain is 5000 or 1000) || (name == "basis" && (string?)plain == "reported"))))
                thing.Remove(name);
            else if (value is JsonObject inner)
                thing[name] = Trimmed(inner.DeepClone());
        }

        return thing;
    }
}
