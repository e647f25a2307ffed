using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Access;

/// <summary>What became of an attempt to sign in.</summary>
/// <param name="Account">Who it is; null where it failed.</param>
/// <param name="LockedFor">How long the name is locked; null where it is not.</param>
public sealed record SignInOutcome(Account? Account, TimeSpan? LockedFor);

/// <summary>
/// Checks names and passwords, and locks a name for a while after too many failures, whether there is such an account or not. Failures are counted in memory: who can
/// restart the server needs no password.
/// </summary>
public sealed class SignInDesk(AccountFile accounts, AccessJournal journal, TimeProvider clock) : IDisposable
{
    /// <summary>Failures after which a name is locked.</summary>
    public const int MostFailures = 5;

    /// <summary>How long it is locked.</summary>
    public static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

    // Checking a password is meant to be slow; a flood of attempts must not take the whole machine.
    private const int AtOnce = 2;
    private const int MostNames = 10_000;

    private readonly SemaphoreSlim _free = new(AtOnce);
    private readonly Lock _access = new();
    private readonly Dictionary<string, (int Failures, DateTime Until)> _failed = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks a name and a password.</summary>
    public async Task<SignInOutcome> Check(string name, string password, CancellationToken stopping)
    {
        name = name.Trim().Normalize();
        await _free.WaitAsync(stopping);
        try
        {
            if (LockedFor(name) is { } left) return new(null, left);
            var account = accounts.Current.Find(name);
            if (Password.Fits(account, password))
            {
                lock (_access) _failed.Remove(name);
                return new(account, null);
            }

            return new(null, Failed(name));
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private TimeSpan? LockedFor(string name)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        lock (_access) return _failed.TryGetValue(name, out var known) && known.Failures >= MostFailures && known.Until > now ? known.Until - now : null;
    }

    private TimeSpan? Failed(string name)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        int failures;
        lock (_access)
        {
            if (_failed.Count >= MostNames)
                foreach (var old in _failed.OrderBy(f => f.Value.Until).Take(MostNames / 2).Select(f => f.Key).ToList()) _failed.Remove(old);
            var before = _failed.GetValueOrDefault(name);
            failures = before.Until > now ? before.Failures + 1 : 1;
            _failed[name] = (failures, now + Locked);
        }

        if (failures < MostFailures) return null;
        journal.Append(new(now, "", "page", "locked-out", name.Length > 40 ? name[..40] : name));
        return Locked;
    }
}
