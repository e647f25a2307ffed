using System.Net;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DienHinh.ReportApi.Access;

/// <summary>How the host is entered.</summary>
/// <param name="IsDemonstration">Whether visitors from this machine are let in as a demonstration user.</param>
/// <param name="IsBehindProxy">Whether requests come through a proxy that says whose they are.</param>
public sealed record Entrance(bool IsDemonstration = false, bool IsBehindProxy = false);

/// <summary>
/// Who is let in without a sign-in: whoever sits at this machine, as long as there is no account and no key and nobody else can reach the host; and the visitors of a
/// demonstration. A program on this machine could open the data folder itself, so nothing is given away; a page of another site that makes a browser here call the
/// host is kept out by its Host header (a name that was made to point here) and by its Origin (AccessGate).
/// </summary>
public sealed class OpenDoor(AccountFile accounts, IServer server, Entrance entrance)
{
    // Whatever carries one of them came through somebody else's hands.
    private static readonly string[] s_forwarded = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Proto", "X-Original-Host", "X-Real-IP"];

    private Listening? _listening;

    /// <summary>Who the request is let in as; null where it is not.</summary>
    public Caller? For(HttpContext context) =>
        entrance.IsBehindProxy || !(entrance.IsDemonstration || accounts.Current.IsEmpty) || !ListensHereOnly() || !IsFromHere(context) ? null
        : entrance.IsDemonstration ? Caller.Demonstration : Caller.Local;

    private bool ListensHereOnly()
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses is not { } addresses) return true;
        // Not found out once for all: while the host starts, the first address answers before the next is bound.
        if (_listening is { } known && addresses.SequenceEqual(known.Addresses)) return known.IsHereOnly;
        string[] now = [.. addresses];
        var isHereOnly = now.All(a => ListenAddress.Parse(a).All(ListenAddress.IsLoopback));
        _listening = new(now, isHereOnly);
        return isHereOnly;
    }

    private static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !s_forwarded.Any(context.Request.Headers.ContainsKey)
        && IsNameOfHere(context.Request.Host.Host);

    private static bool IsNameOfHere(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private sealed record Listening(string[] Addresses, bool IsHereOnly);
}
