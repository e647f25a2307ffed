using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DienHinh.ReportApi.Api;

/// <summary>What <c>/openapi/v1.json</c> says about the API as a whole.</summary>
internal static class OpenApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "DienHinh",
                Version = "v1",
                Description = "Điển hình tiên tiến: from the communes' workbooks to trends and comparisons. Errors are RFC 9457 problem details with a stable `code`.",
            };
            // The address that the document happens to be fetched from is no part of the description.
            document.Servers = [];
            return Task.CompletedTask;
        });
    }
}
