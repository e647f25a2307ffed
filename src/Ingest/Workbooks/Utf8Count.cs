using System.Globalization;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Counts written in UTF-8: nearly all are a few digits, and there are millions of them in a large file.</summary>
internal static class Utf8Count
{
    // As many as surely fit.
    private const int MostDigits = 9;

    /// <summary>Whether the text is a few digits and nothing else.</summary>
    public static bool IsDigits(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > MostDigits) return false;
        foreach (var c in text)
            if (c is < (byte)'0' or > (byte)'9') return false;

        return true;
    }

    /// <summary>The number that a few digits are.</summary>
    public static int Parse(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits) number = (number * 10) + digit - '0';
        return number;
    }

    /// <summary>Reads any whole number, as the platform would; false where the text is none.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int number)
    {
        if (!IsDigits(text)) return int.TryParse(text, CultureInfo.InvariantCulture, out number);
        number = Parse(text);
        return true;
    }
}
