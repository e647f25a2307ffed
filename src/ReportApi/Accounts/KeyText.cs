using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace DienHinh.ReportApi.Accounts;

/// <summary>The text of API keys: 256 random bits, shown once; what is kept is a hash.</summary>
public static class KeyText
{
    // So that a key which slips into a file or a message can be searched for.
    private const string Prefix = "dh_";

    /// <summary>A new key.</summary>
    public static string Generate() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it. A plain hash is enough for what nobody can guess.</summary>
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The key of this text among those kept, or null.</summary>
    public static ApiKey? Find(AccountBook book, string key)
    {
        // Compared by hash: how long it takes tells nothing of a key that could be used.
        var hash = Hash(key);
        return book.Keys.FirstOrDefault(k => k.Hash == hash);
    }
}
