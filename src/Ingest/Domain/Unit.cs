namespace DienHinh.Ingest.Domain;

/// <summary>The level of a <see cref="Unit"/> in the tree. Bodies (agencies, schools, enterprises) hang below a province or a commune.</summary>
public enum UnitLevel
{
    /// <summary>Tỉnh, thành phố trực thuộc trung ương.</summary>
    Province,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh: until 30 June 2025.</summary>
    District,

    /// <summary>Xã, phường, thị trấn, đặc khu.</summary>
    Commune,

    /// <summary>Thôn, xóm, làng, tổ dân phố.</summary>
    Village,

    /// <summary>Cơ quan, đoàn thể, trường học, doanh nghiệp.</summary>
    Body,
}

/// <summary>
/// A place or body that reports (đơn vị), for as long as it existed under this code. The same digits name different units before and
/// after 1 July 2025 and names repeat, so identity is <see cref="Id"/>: code plus the day it began, never a name.
/// </summary>
/// <param name="Code">Code of the statistics office, kept as text with its leading zeros.</param>
/// <param name="Name">Full name with its rank, "Xã Phục Linh".</param>
/// <param name="Level">Level in the tree.</param>
/// <param name="ParentId">The <see cref="Id"/> of the unit above, or null for a province.</param>
/// <param name="ValidFrom">First day, inclusive; null where it existed before the register begins.</param>
/// <param name="ValidTo">Last day, inclusive; null where it still exists.</param>
public sealed record Unit(string Code, string Name, UnitLevel Level, string? ParentId, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    /// <summary>
    /// The code alone for units older than the register, else <c>code@first-day</c>: "05788" and "05788@2025-07-01" are two communes.
    /// A body has an owner id as code, which many communes share, so its place stands in front: "06223/cong-an-xa".
    /// </summary>
    public string Id => Level == UnitLevel.Body ? $"{ParentId}/{MakeId(Code, ValidFrom)}" : MakeId(Code, ValidFrom);

    /// <summary>The identity of a unit with this code that began on this day.</summary>
    public static string MakeId(string code, DateOnly? validFrom) =>
        validFrom is { } day ? FormattableString.Invariant($"{code}@{day:yyyy-MM-dd}") : code;

    /// <summary>Whether the unit existed on any day of the range, both ends inclusive.</summary>
    public bool ExistsDuring(DateOnly from, DateOnly to) => (ValidFrom ?? DateOnly.MinValue) <= to && (ValidTo ?? DateOnly.MaxValue) >= from;
}

/// <summary>What became of a unit: on <paramref name="Date"/> the old unit went into the successor, whole or in part (a divided unit has several).</summary>
public sealed record Succession(string UnitId, string SuccessorId, DateOnly Date, bool IsPart);
