namespace DienHinh.ReportApi.OData;

/// <summary>A request that the feed cannot answer.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable code.</param>
/// <param name="message">What is wrong and what to do, in Vietnamese.</param>
internal sealed class ODataRequestException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;
}
