using System.Net;

namespace DienHinh.ReportApi.Hosting;

/// <summary>Who may see the inner workings. Accounts do not exist yet, so it is whoever sits at the machine; this is the one place where a role will be asked for.</summary>
public static class Administrator
{
    /// <summary>Whether the request comes from the machine itself, and not through a proxy on it.</summary>
    public static bool Asks(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Forwarded-For");
}
