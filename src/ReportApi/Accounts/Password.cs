using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace DienHinh.ReportApi.Accounts;

/// <summary>Passwords: hashed as ASP.NET Core Identity does it.</summary>
public static class Password
{
    private const int Shortest = 10;
    private const int Longest = 200;

    // Without letters that are taken for each other when read from a slip of paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly PasswordHasher<string> s_hasher = new();

    // Somebody who is not there takes as long to be refused as somebody who is.
    private static readonly string s_nobody = s_hasher.HashPassword("", Generate());

    /// <summary>What is wrong with a password that a person chose; null where nothing is.</summary>
    public static string? Mistake(string password, string name) =>
        password.Length < Shortest ? $"Mật khẩu cần ít nhất {Shortest} ký tự."
        : password.Length > Longest ? $"Mật khẩu dài quá {Longest} ký tự."
        : password.Contains(name, StringComparison.OrdinalIgnoreCase) ? "Mật khẩu không được chứa tên đăng nhập."
        : password.Distinct().Count() < 4 ? "Mật khẩu lặp lại vài ký tự, dễ đoán; hãy chọn mật khẩu khác."
        : null;

    /// <summary>A password of 79 random bits to hand over once: "k7mp-tx3v-9abc-qrst".</summary>
    public static string Generate() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>What is kept of a password.</summary>
    public static string Hash(string password) => s_hasher.HashPassword("", password);

    /// <summary>Whether it is the account's password; null stands for nobody, whose password it never is.</summary>
    public static bool Fits(Account? account, string password) =>
        s_hasher.VerifyHashedPassword("", account?.PasswordHash ?? s_nobody, password.Length > Longest ? "" : password) != PasswordVerificationResult.Failed && account is not null;
}
