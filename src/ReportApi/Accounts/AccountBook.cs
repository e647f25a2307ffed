namespace DienHinh.ReportApi.Accounts;

/// <summary>The account of a person.</summary>
/// <param name="Name">What the person signs in with.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Units">The units (ids or codes) that it is limited to, with what lies below; empty for everything.</param>
/// <param name="PasswordHash">As ASP.NET Core Identity hashes it.</param>
/// <param name="Stamp">Changes when the password does: whoever signed in before must do so again.</param>
/// <param name="MustChange">Whether the password was given by somebody else, and is to be changed first.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="CreatedBy">By whom.</param>
public sealed record Account(string Name, Role Role, IReadOnlyList<string> Units, string PasswordHash, string Stamp, bool MustChange, DateTime CreatedAt, string CreatedBy);

/// <summary>A key for a program.</summary>
/// <param name="Id">What tells it from others, in lists and the journal; it opens nothing.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Units">The units (ids or codes) that it is limited to, with what lies below; empty for everything.</param>
/// <param name="Hash">SHA-256 of the key, lower-case hexadecimal.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="ExpiresAt">The moment from which it opens nothing, UTC; null for never.</param>
/// <param name="RevokedAt">When it was taken back, UTC; null where it was not.</param>
public sealed record ApiKey(
    string Id, string Name, Role Role, IReadOnlyList<string> Units, string Hash, DateTime CreatedAt, string CreatedBy, DateTime? ExpiresAt, DateTime? RevokedAt = null)
{
    /// <summary>Whether it opens anything at this moment.</summary>
    public bool IsValid(DateTime now) => RevokedAt is null && (ExpiresAt is null || now < ExpiresAt);
}

/// <summary>All accounts and keys of a data folder, as of one moment.</summary>
public sealed record AccountBook(IReadOnlyList<Account> People, IReadOnlyList<ApiKey> Keys)
{
    /// <summary>That of a new data folder.</summary>
    public static AccountBook Empty { get; } = new([], []);

    /// <summary>Whether there is nobody yet, not even a key that was taken back.</summary>
    public bool IsEmpty => People.Count == 0 && Keys.Count == 0;

    /// <summary>Whether somebody can sign in who may do everything.</summary>
    public bool HasAdministrator => People.Any(p => p.Role == Role.Administrator);

    /// <summary>The account of this name, however it is capitalised; null where there is none.</summary>
    public Account? Find(string name) => People.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
}
