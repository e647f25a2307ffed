namespace DienHinh.Ingest.Domain;

/// <summary>What kind of subject an exemplar (điển hình tiên tiến) is. Stored and sent in lower case: <c>collective</c>, …</summary>
public enum ExemplarKind
{
    /// <summary>Tập thể.</summary>
    Collective,

    /// <summary>Cá nhân.</summary>
    Individual,

    /// <summary>Hộ gia đình.</summary>
    Household,

    /// <summary>Mô hình.</summary>
    Model,
}
