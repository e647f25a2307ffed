using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DienHinh.ReportApi.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond what the routes say of themselves.</summary>
internal static class OpenApiDescription
{
    private static readonly (string Name, string Text)[] s_tags =
    [
        ("submissions", "Workbooks sent in, and what became of them."),
        ("decisions", "Rows that wait for a decision, and the decisions."),
        ("templates", "Empty workbooks to fill in."),
        ("query", "Questions to the semantic layer. Everything that may be asked stands in /meta, with examples that run."),
        ("reports", "The named reports and their pictures."),
        ("registers", "Plans, units, movements, owners, and who has reported."),
        ("exemplars", "Exemplars name by name, and the cells that they came from."),
        ("administration", "Who changed what, and when."),
        ("health", "Probes."),
    ];

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "DienHinh", Version = "v1", Description = Introduction };
            // The address that the document happens to be fetched from is no part of the description.
            document.Servers = [];
            document.Tags = s_tags.Select(t => new OpenApiTag { Name = t.Name, Description = t.Text }).ToHashSet();
            document.Components ??= new();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = CallerAuthentication.KeyHeader, Description = "A key made by `./dienhinh keys add` or on the page Quản trị." },
                ["person"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = PersonCookie.Scheme, Description = "The cookie of a person who signed in on the page; what changes anything must come from the page's own origin." },
            };
            document.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("person", document)] = [] },
            ];
            OpenApiSchemas.Complete(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(OpenApiOperations.Describe);
    }

    private static string Introduction => $"""
        Điển hình tiên tiến: from the communes' workbooks to trends and comparisons.

        Numbers are numbers, a gap is null and never 0, and nothing is cut off silently: `truncated` and `totalRows` (headers `X-Truncated`, `X-Total-Rows`) say it in every form.
        Answers carry an `ETag` that changes with the data; send it as `If-None-Match` and get 304 while nothing changed.
        For Excel and Power BI there is an OData 4.0 feed at `/odata`; what knows no headers sends a key as the password of any user name, for reading only.

        Programs send a key in the header `X-Api-Key`. A key may be limited to units: what was reported outside them is not there for it, and its answers have tags of their own.
        While an installation has neither account nor key and listens on its own machine only, programs on that machine need none.

        Errors are RFC 9457 problem details with a stable `code`:

        {string.Join('\n', ProblemCode.All.Select(p => $"- `{p.Code}` ({p.Status}): {p.Meaning}"))}

        A question tells all its mistakes at once, in `errors[]` of `invalid-query`, each with a `code` and the `nearest` known word:

        {string.Join('\n', Analytics.Querying.QueryErrorCode.All.Select(e => $"- `{e.Code}`: {e.Meaning}"))}
        """;
}
