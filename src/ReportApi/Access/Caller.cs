using System.Security.Claims;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Access;

/// <summary>By what way somebody came to be who they are.</summary>
public enum CallerKind
{
    /// <summary>Nobody has said who they are.</summary>
    Nobody,

    /// <summary>A person, signed in.</summary>
    Person,

    /// <summary>A program, with a key.</summary>
    Program,

    /// <summary>Whoever sits at the machine, while there is no account yet.</summary>
    Local,

    /// <summary>A visitor of the demonstration.</summary>
    Demonstration,
}

/// <summary>Who asks, and what they may do and see.</summary>
/// <param name="Name">As journals name them.</param>
/// <param name="Role">Their role.</param>
/// <param name="Units">The units (ids or codes) at or below which they may see and do anything; null for everywhere.</param>
/// <param name="Kind">How they are known.</param>
/// <param name="MustChangePassword">Whether nothing else is open to them before they have chosen a password.</param>
public sealed record Caller(string Name, Role Role, IReadOnlyList<string>? Units, CallerKind Kind, bool MustChangePassword = false)
{
    /// <summary>Somebody who has not said who they are: may do nothing and see nothing.</summary>
    public static Caller Nobody { get; } = new("", Role.Viewer, [], CallerKind.Nobody);

    /// <summary>Whoever sits at the machine, while there is no account. Journals have always called them so.</summary>
    public static Caller Local { get; } = new("web", Role.Administrator, null, CallerKind.Local);

    /// <summary>A visitor of the demonstration.</summary>
    public static Caller Demonstration { get; } = new("demo", Role.Administrator, null, CallerKind.Demonstration);

    /// <summary>The person of an account.</summary>
    public static Caller Of(Account account) => new(account.Name, account.Role, Limit(account.Units), CallerKind.Person, account.MustChange);

    /// <summary>The program that has a key.</summary>
    public static Caller Of(ApiKey key) => new($"key:{key.Name}", key.Role, Limit(key.Units), CallerKind.Program);

    /// <summary>Who sent the request.</summary>
    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? Nobody;

    /// <summary>Whether they have the right, somewhere.</summary>
    public bool May(Right right) => right == Right.Anyone || (Kind != CallerKind.Nobody && Role.May(right));

    /// <summary>The same as the framework has it.</summary>
    public ClaimsPrincipal ToPrincipal(string scheme) => new(new ClaimsIdentity([new(ClaimTypes.Name, Name), new(ClaimTypes.NameIdentifier, $"{Kind}:{Name}")], scheme));

    private static IReadOnlyList<string>? Limit(IReadOnlyList<string> units) => units.Count == 0 ? null : units;
}
