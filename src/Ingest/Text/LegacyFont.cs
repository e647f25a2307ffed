namespace DienHinh.Ingest.Text;

/// <summary>A font of the years before Unicode, whose name tells in which encoding the text of a cell was typed.</summary>
public enum LegacyFont : byte
{
    /// <summary>.VnTime, .VnArial …: TCVN3.</summary>
    Tcvn3 = 1,

    /// <summary>.VnTimeH …: TCVN3 whose letters are all shown as capitals.</summary>
    Tcvn3Capitals = 2,

    /// <summary>VNI-Times, VNI-Helve …: VNI.</summary>
    Vni = 3,

    /// <summary>VI Times, HoangYen …: VISCII.</summary>
    Viscii = 4,
}

/// <summary>Names of fonts.</summary>
public static class LegacyFontName
{
    private static readonly string[] s_viscii = ["HoangYen", "MinhQuan", "PhuongThao", "ThaHuong", "UHoai", "HeoMay", "Heo May"];

    /// <summary>The encoding that a font's name tells, or null for any other font. "VnTime" without its point is the same font, badly copied.</summary>
    public static LegacyFont? Find(string name)
    {
        var bare = name.Trim();
        if (bare.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("VNI ", StringComparison.OrdinalIgnoreCase)) return LegacyFont.Vni;
        if (bare.StartsWith("VI ", StringComparison.OrdinalIgnoreCase) || s_viscii.Any(font => bare.StartsWith(font, StringComparison.OrdinalIgnoreCase))) return LegacyFont.Viscii;
        if (!bare.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) && !bare.StartsWith("VnTime", StringComparison.OrdinalIgnoreCase) && !bare.StartsWith("VnArial", StringComparison.OrdinalIgnoreCase)) return null;
        return bare.EndsWith('H') ? LegacyFont.Tcvn3Capitals : LegacyFont.Tcvn3;
    }
}
