namespace DienHinh.Ingest.Domain;

/// <summary>
/// Which class of subject an exemplar belongs to (phân loại đối tượng), as forms 0602 and 0603 of Thông tư 02/2023/TT-BNV ask; of several that fit, the first.
/// Stored and sent as <c>leader-province</c>, <c>direct-worker</c>, …
/// </summary>
public enum SubjectCategory
{
    /// <summary>Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên.</summary>
    LeaderProvince,

    /// <summary>Lãnh đạo cấp vụ, sở, ngành và tương đương.</summary>
    LeaderDepartment,

    /// <summary>Các cấp lãnh đạo khác, từ phó phòng trở lên.</summary>
    LeaderOther,

    /// <summary>Doanh nhân.</summary>
    Entrepreneur,

    /// <summary>Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu.</summary>
    DirectWorker,

    /// <summary>Doanh nghiệp: of collectives alone.</summary>
    Enterprise,
}

/// <summary>What told the category of an exemplar. Stored in lower case.</summary>
public enum CategorySource
{
    /// <summary>A column or section that classes subjects.</summary>
    Column,

    /// <summary>The position or job.</summary>
    Position,

    /// <summary>The name, "Công ty …".</summary>
    Name,
}

/// <summary>The category of an exemplar and what told it.</summary>
/// <param name="Category">The category.</param>
/// <param name="From">What told it.</param>
public sealed record SubjectClass(SubjectCategory Category, CategorySource From);
