using System.Globalization;

namespace DienHinh.Intake;

/// <summary>Whether this machine knows Vietnamese.</summary>
public static class Globalisation
{
    /// <summary>What is wrong, or null when all is well. Without ICU, text would be ordered and printed wrongly and nobody would notice.</summary>
    public static string? Problem()
    {
        try
        {
            if (CultureInfo.GetCultureInfo("vi-VN").NumberFormat.NumberDecimalSeparator == ",") return null;
        }
        catch (CultureNotFoundException)
        {
            // The invariant mode knows no culture at all: the same problem.
        }

        return "Máy này thiếu thư viện ICU, hoặc biến DOTNET_SYSTEM_GLOBALIZATION_INVARIANT đang bật, nên tiếng Việt sẽ bị sắp xếp và in sai. "
            + "Hãy cài libicu (Debian: apt-get install libicu-dev), bỏ biến đó, rồi chạy lại.";
    }
}
