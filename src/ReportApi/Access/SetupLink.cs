using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DienHinh.ReportApi.Access;

/// <summary>The link that makes the first administrator: printed where the server was started, kept as a hash in memory alone, good for once and until the server ends.</summary>
public sealed class SetupLink
{
    private byte[]? _hash;

    /// <summary>A new token, which takes the place of the one before.</summary>
    public string Issue()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        Volatile.Write(ref _hash, Hash(token));
        return token;
    }

    /// <summary>Whether this is the token, and has not been used.</summary>
    public bool Fits(string? token) => token is not null && Volatile.Read(ref _hash) is { } hash && CryptographicOperations.FixedTimeEquals(hash, Hash(token));

    /// <summary>The administrator is there: the token opens nothing any more.</summary>
    public void Close() => Volatile.Write(ref _hash, null);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
