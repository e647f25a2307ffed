namespace DienHinh.Ingest.Domain;

/// <summary>A step in the life of an exemplar (mốc), in the order in which the plans name them. Stored and sent in lower case.</summary>
public enum Milestone
{
    /// <summary>Đăng ký.</summary>
    Registered,

    /// <summary>Bồi dưỡng.</summary>
    Nurtured,

    /// <summary>Đề nghị.</summary>
    Proposed,

    /// <summary>Công nhận.</summary>
    Recognised,

    /// <summary>Khen thưởng.</summary>
    Commended,

    /// <summary>Giới thiệu dự hội nghị, đại hội.</summary>
    Nominated,

    /// <summary>Nhân rộng.</summary>
    Replicated,
}
