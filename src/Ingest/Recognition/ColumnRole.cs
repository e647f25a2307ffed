namespace DienHinh.Ingest.Recognition;

/// <summary>What a column of a workbook is for. The words that announce each are in data/templates/columns.yaml.</summary>
public enum ColumnRole
{
    Ordinal,
    Name,
    Honorific,
    Kind,

    /// <summary>A tick (list) or a count (summary) of collectives.</summary>
    KindCollective,
    KindIndividual,
    KindHousehold,
    KindModel,
    Movement,
    Owner,
    Unit,
    Position,
    Place,
    Year,
    Birth,
    Gender,
    Ethnicity,
    Achievement,
    Award,

    /// <summary>An award that is only asked for: it does not make the exemplar commended.</summary>
    AwardProposed,
    AwardCategory,
    AwardLevel,
    Decision,
    DecisionDate,

    /// <summary>To which conference or congress the exemplar was introduced.</summary>
    Nomination,

    /// <summary>Whether, or where, it was copied by others.</summary>
    Replication,

    /// <summary>Whether it keeps its results (duy trì) or does no longer.</summary>
    State,
    Total,
    Target,
    Registered,

    /// <summary>Which step each exemplar of a list passed, "Đăng ký", "Công nhận", "Kết quả": a tick, a day or a word.</summary>
    Step,
    Percent,
    Remark,
    Code,
    Contact,
}
