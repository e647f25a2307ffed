using System.Text;
using System.Text.Json;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.OData;

namespace DienHinh.ReportApi.Api;

/// <summary>The small files by which Power BI and Excel connect with a double click. They name the address that they were fetched from.</summary>
internal static class ConnectFiles
{
    public static void MapConnectFiles(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/connect").ExcludeFromDescription().Demands(Right.See);
        group.MapGet("/dienhinh.pbids", (HttpRequest request) => TypedResults.File(PowerBi(request), "application/octet-stream", "dienhinh.pbids"));
        group.MapGet("/dienhinh.iqy", (HttpRequest request) => TypedResults.File(WebQuery(request), "text/x-ms-iqy", "dienhinh.iqy"));
    }

    /// <summary>The address of this server, as the caller knows it.</summary>
    public static string Server(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    private static byte[] PowerBi(HttpRequest request) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        version = "0.1",
        connections = new[] { new { details = new { protocol = "odata", address = new { url = Server(request) + ODataApi.Root } }, options = new { }, mode = "Import" } },
    });

    // Excel reads the tables of a page; lines end as Windows ends them.
    private static byte[] WebQuery(HttpRequest request) =>
        Encoding.ASCII.GetBytes(string.Join("\r\n", ["WEB", "1", Server(request) + "/comparison", "", "Selection=AllTables", "Formatting=None", "PreFormattedTextToColumns=True", "ConsecutiveDelimitersAsOne=True", "SingleBlockTextImport=False", ""]));
}
