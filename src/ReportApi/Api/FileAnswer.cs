using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>A document made in memory and sent as a file to save.</summary>
internal static class FileAnswer
{
    /// <summary>Written whole before the first byte leaves, so that a failure is still a proper error.</summary>
    public static FileContentHttpResult Of(string fileName, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        return TypedResults.File(content.ToArray(), ReportFormat.Of(Path.GetExtension(fileName)[1..]).MediaType, fileName);
    }
}
