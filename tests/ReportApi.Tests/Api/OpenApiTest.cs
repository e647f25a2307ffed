using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DienHinh.ReportApi.Tests.Api;

public sealed class OpenApiTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    [Fact]
    public async Task Document_Is31_AndNamesEveryRouteWithASummary()
    {
        var document = await fixture.Client.GetAsync("/openapi/v1.json").Json();
        Assert.StartsWith("3.1.", (string)document["openapi"]!, StringComparison.Ordinal);

        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => (Route: operation.Key.ToUpperInvariant() + " " + path.Key, Summary: (string?)operation.Value!["summary"])))
            .ToDictionary(o => o.Route, o => o.Summary);
        var routes = fixture.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} /{Plain(e.RoutePattern.RawText!)}"))
            .ToList();
        Assert.NotEmpty(routes);
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Keys.Order(StringComparer.Ordinal));
        Assert.All(described, o => Assert.False(string.IsNullOrWhiteSpace(o.Value), o.Key));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", HttpStatusCode.NotFound, "not-found")]
    [InlineData("DELETE", "/api/v1/plans", HttpStatusCode.MethodNotAllowed, "method-not-allowed")]
    public async Task Errors_OutsideEveryHandler_AreProblemsToo(string method, string address, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        await fixture.Client.SendAsync(request).Problem(status, code);
    }

    [Theory]
    [InlineData("/api/v1/health/live", "live")]
    [InlineData("/api/v1/health/ready", "ready")]
    public async Task Health_Answers(string address, string status) => Assert.Equal(status, (string?)(await fixture.Client.GetAsync(address).Json())["status"]);

    // The document writes {id} where the route says {id:int}.
    private static string Plain(string pattern) => pattern.Trim('/').Replace(":int", "", StringComparison.Ordinal);
}
