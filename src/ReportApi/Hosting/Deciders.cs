namespace DienHinh.ReportApi.Hosting;

/// <summary>Who takes a decision over the network, as the journal names them.</summary>
internal static class Deciders
{
    /// <summary>The name that the request is signed in with; "web" where there is no sign-in.</summary>
    public static string Of(HttpContext context) => context.User.Identity?.Name is { Length: > 0 } name ? name : "web";
}
