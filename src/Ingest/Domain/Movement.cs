namespace DienHinh.Ingest.Domain;

/// <summary>An emulation movement (phong trào thi đua), campaign (cuộc vận động), task or field that exemplars belong to.</summary>
/// <param name="Id">Stable id in ASCII, "nong-thon-moi".</param>
/// <param name="Name">Canonical Vietnamese name.</param>
/// <param name="EnglishName">Name for the English view.</param>
/// <param name="Type">phong_trao, cuoc_van_dong, nhiem_vu, linh_vuc or thi_dua_theo_dot.</param>
/// <param name="Group">Group id, "kinh-te-nong-thon".</param>
/// <param name="ParentId">The movement that contains this one, or null.</param>
/// <param name="Aliases">Other names and abbreviations that mean this movement, as people write them; misprints included.</param>
/// <param name="Note">What to know when mapping names to it.</param>
public sealed record Movement(
    string Id, string Name, string EnglishName, string Type, string Group, string? ParentId, IReadOnlyList<string> Aliases, string? Note)
{
    /// <summary>The aliases that are printing or typing errors: understood, but the sender is told.</summary>
    public IReadOnlyList<string> Misprints { get; init; } = [];

    /// <summary>The day it was launched (first day of validity); null where it is taken to have always been there.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Its last day, or null.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>How far it reaches (phạm vi tổ chức), as form 0601 asks: one of <see cref="MovementProperties.Scopes"/>; null where the documents do not say.</summary>
    public string? Scope { get; init; }

    /// <summary>How long it runs (thời hạn): one of <see cref="MovementProperties.Durations"/>; null where the documents do not say.</summary>
    public string? Duration { get; init; }

    /// <summary>How it is held (phương thức): one of <see cref="MovementProperties.Methods"/>; null where the documents do not say.</summary>
    public string? Method { get; init; }
}

/// <summary>The words by which form 0601 of Thông tư 02/2023/TT-BNV classes movements.</summary>
public static class MovementProperties
{
    /// <summary>The whole nation; a ministry, sector or locality; a cluster of units; one agency or unit.</summary>
    public static IReadOnlyList<string> Scopes { get; } = ["nation", "sector", "cluster", "unit"];

    /// <summary>Years that it runs: fewer than one, one, up to three, up to five, five or more.</summary>
    public static IReadOnlyList<string> Durations { get; } = ["under-1", "1", "1-3", "3-5", "5-or-more"];

    /// <summary>By theme or occasion, or regularly every year.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["thematic", "regular"];

    /// <summary>Who launches it: the centre, a ministry or province, an agency or unit.</summary>
    public static IReadOnlyList<string> Launchers { get; } = ["central", "province", "unit"];

    /// <summary>The launcher that the words of a plan name, "xã" or "Trung ương"; null for none and for several of different levels.</summary>
    public static string? LauncherOf(string? words)
    {
        var levels = (words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word => word.ToLowerInvariant() switch
        {
            "trung ương" => "central",
            "tỉnh" or "bộ" or "ngành" => "province",
            "huyện" or "xã" or "phường" or "thị trấn" or "cơ quan" or "đơn vị" => "unit",
            // "Thành phố" may be one of the centre or of a province.
            _ => null,
        }).Distinct().ToList();
        return levels is [{ } one] ? one : null;
    }
}

/// <summary>The unit or officer that leads a movement (đơn vị chủ trì).</summary>
/// <param name="Id">Stable id in ASCII, "cong-an-xa".</param>
/// <param name="Name">Canonical Vietnamese name.</param>
/// <param name="EnglishName">Name for the English view.</param>
/// <param name="Level">xã, phường, thôn, huyện, tỉnh or "-".</param>
/// <param name="Sector">The field it works in.</param>
/// <param name="Aliases">Other names and abbreviations, as people write them.</param>
public sealed record Owner(string Id, string Name, string EnglishName, string Level, string Sector, IReadOnlyList<string> Aliases)
{
    /// <summary>A collective name ("các cơ quan liên quan") that no single body reports under.</summary>
    public bool IsGroup { get; init; }

    /// <summary>What became of it in the reform of 2025, where known.</summary>
    public string? SuccessorNote { get; init; }

    /// <summary>Its first day; null where it is taken to have always been there.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Its last day, or null.</summary>
    public DateOnly? ValidTo { get; init; }
}
