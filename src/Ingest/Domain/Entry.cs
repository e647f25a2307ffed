namespace DienHinh.Ingest.Domain;

/// <summary>What an entry is about. Stored in lower case.</summary>
public enum EntryKind
{
    /// <summary>Tuyên truyền.</summary>
    Publicity,

    /// <summary>Tham quan, học tập, giao lưu, báo cáo kinh nghiệm.</summary>
    Visit,

    /// <summary>Nhân rộng.</summary>
    Replication,

    /// <summary>Kiểm tra, khảo sát, đánh giá.</summary>
    Evaluation,

    /// <summary>Bồi dưỡng, hỗ trợ.</summary>
    Nurture,
}

/// <summary>Whether an exemplar keeps its results. Stored in lower case.</summary>
public enum ExemplarState
{
    /// <summary>Duy trì.</summary>
    Maintained,

    /// <summary>Không còn duy trì.</summary>
    Dropped,
}

/// <summary>Something that happened around exemplars (mục nhật ký): an article, a visit, a copy made, an inspection; from a sheet of its own or a column of the list.</summary>
public sealed record Entry
{
    /// <summary>What it is about.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>The exemplar as written; null where it is about none in particular.</summary>
    public string? ExemplarName { get; init; }

    /// <summary>The one exemplar of the same workbook that has the name; null where none or several have.</summary>
    public Exemplar? Exemplar { get; init; }

    /// <summary>The year that it counts in.</summary>
    public required int Year { get; init; }

    /// <summary>Its day, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What happened, or null.</summary>
    public string? What { get; init; }

    /// <summary>Channel or place as written, or null.</summary>
    public string? Channel { get; init; }

    /// <summary>The kind of channel of a publicity entry, "loudspeaker"; null for other kinds and where none is written.</summary>
    public string? ChannelCode { get; init; }

    /// <summary>Id of the owner that did it, or null.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Result as written, or null.</summary>
    public string? Result { get; init; }

    /// <summary>What it says of the exemplar's state; null where it says nothing.</summary>
    public ExemplarState? State { get; init; }

    /// <summary>The unit below the sender that it is of; null for the sender's own.</summary>
    public Unit? Unit { get; init; }

    /// <summary>The cells it was read from.</summary>
    public required SourceCells Source { get; init; }
}
