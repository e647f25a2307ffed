using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DienHinh.ReportApi.Hosting;

/// <summary>Where the host listens.</summary>
public static class ListenAddress
{
    /// <summary>Used when nothing else is asked for.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The addresses of a semicolon list.</summary>
    /// <exception cref="FormatException">One of them is no http or https address; the message says which.</exception>
    public static IReadOnlyList<Uri> Parse(string urls)
    {
        var parts = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 ? throw new FormatException("Địa chỉ lắng nghe trống.") : [.. parts.Select(ParseOne)];
    }

    /// <summary>Whether only this machine can reach the address.</summary>
    public static bool IsLoopback(Uri address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>The address itself, or with the next port that nobody uses (at most 50 further on).</summary>
    public static Uri FirstFree(Uri wanted)
    {
        for (var port = wanted.Port; port <= Math.Min(wanted.Port + 50, IPEndPoint.MaxPort); port++)
        {
            if (IsFree(wanted, port)) return new UriBuilder(wanted) { Port = port }.Uri;
        }

        throw new IOException(string.Create(CultureInfo.InvariantCulture, $"Không còn cổng trống từ {wanted.Port}; hãy chỉ cổng khác bằng --urls."));
    }

    // A star or a plus stands for every network interface in this host's address syntax, which Uri does not know.
    private static Uri ParseOne(string text) =>
        Uri.TryCreate(text.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw new FormatException($"\"{text}\" không phải địa chỉ dạng http://127.0.0.1:5080.");

    private static bool IsFree(Uri address, int port)
    {
        var ip = IPAddress.TryParse(address.Host.Trim('[', ']'), out var parsed) ? parsed : IPAddress.Loopback;
        using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(ip, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
