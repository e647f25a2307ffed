using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>"Đơn vị tính: triệu đồng": in what the figures of a table are counted. It stands where titles stand and names neither a unit nor a movement.</summary>
/// <param name="Scale">What a figure is multiplied by to count single ones: 1,000 for "nghìn người".</param>
/// <param name="IsOther">Whether the figures count no people or bodies: money, shares, areas, weights.</param>
public readonly partial record struct MeasureLine(int Scale, bool IsOther)
{
    /// <summary>Figures as they stand.</summary>
    public static readonly MeasureLine Ones = new(1, false);

    /// <summary>What the line says, or null where it is no such line. "Đơn vị: …" is one only with money behind it: else it names the sender.</summary>
    public static MeasureLine? Find(string text)
    {
        if (text.Length > 100) return null;
        var key = TextKey.Folded(text);
        if (Line().Match(key) is { Success: true } line) return Of(line.Groups[1].Value, text);
        return MoneyLine().IsMatch(key) ? new MeasureLine(1, true) : null;
    }

    /// <summary>What a heading says in brackets or behind a comma, "Số hộ (nghìn hộ)", or in words of its own, "ĐVT: trăm người"; ones where it says nothing.</summary>
    public static MeasureLine InHeading(string heading)
    {
        var key = TextKey.Folded(heading);
        if (Within().Match(key) is { Success: true } line) return Of(line.Groups[1].Value, heading);
        return Bracketed().Match(heading) is { Success: true } bracket ? Of(TextKey.Folded(bracket.Groups[1].Value), "") : Ones;
    }

    /// <summary>Whether a heading stands over amounts of money: "Tiền thưởng", "Kinh phí (triệu đồng)".</summary>
    /// <param name="key">The heading, folded.</param>
    public static bool IsMoney(string key) => Money().IsMatch(key);

    private static MeasureLine Of(string key, string text)
    {
        if (text.Contains('%', StringComparison.Ordinal) || Other().IsMatch(key)) return new MeasureLine(1, true);
        var scale = 1;
        foreach (Match word in ScaleWord().Matches(key))
            scale *= word.Value switch { "chuc" => 10, "tram" => 100, "nghin" or "ngan" or "1 000" or "1000" => 1_000, _ => 1_000_000 };
        return new MeasureLine(scale, false);
    }

    [GeneratedRegex("^(?:don vi tinh|dvt)(?: la)?(?: (.*))?$")]
    private static partial Regex Line();

    [GeneratedRegex("(?:^| )(?:don vi tinh|dvt)(?: la)? (.*)$")]
    private static partial Regex Within();

    [GeneratedRegex("^don vi(?: la)? (?:(?:1 000|1000|nghin|ngan|trieu|ty) )*(?:dong|vnd|d)$")]
    private static partial Regex MoneyLine();

    [GeneratedRegex(@"\(\s*((?:chục|trăm|nghìn|ngàn|triệu)\b[^)]*)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    // "Triệu" and "tỷ" alone are money: nobody counts a commune's people in millions.
    [GeneratedRegex(@"\b(?:dong|vnd|usd|d|ha|hec ta|tan|ta|kg|km|km2|m|m2|m3|lit|phan tram)\b|^(?:trieu|ty)$")]
    private static partial Regex Other();

    [GeneratedRegex(@"\b(?:chuc|tram|nghin|ngan|trieu|1 ?000)\b")]
    private static partial Regex ScaleWord();

    [GeneratedRegex(@"\b(?:kinh phi|so tien|tien thuong|muc thuong|tien khen|muc tien|thanh tien|trieu dong|nghin dong|ngan dong|ty dong|1 000 dong|1000 dong|vnd)\b")]
    private static partial Regex Money();
}
