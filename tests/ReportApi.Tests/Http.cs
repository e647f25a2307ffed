using System.Net;
using System.Text.Json.Nodes;

namespace DienHinh.ReportApi.Tests;

/// <summary>What tests say over HTTP.</summary>
internal static class Http
{
    /// <summary>A form with a workbook, as a program sends it.</summary>
    public static MultipartFormDataContent Form(string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", fileName } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return form;
    }

    /// <summary>The body as JSON.</summary>
    public static async Task<JsonNode> Json(this Task<HttpResponseMessage> answer) => JsonNode.Parse(await (await answer).Content.ReadAsStringAsync())!;

    /// <summary>Checks that the answer is a problem with this status and code, and gives it.</summary>
    public static async Task<JsonNode> Problem(this Task<HttpResponseMessage> asked, HttpStatusCode status, string code)
    {
        var answer = await asked;
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.NotEmpty((string)problem["title"]!);
        Assert.NotEmpty((string)problem["detail"]!);
        return problem;
    }
}
