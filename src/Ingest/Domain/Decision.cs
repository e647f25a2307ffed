using System.Text.Json.Serialization;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Domain;

/// <summary>What a decision is about (quyết định về).</summary>
public enum DecisionSubject
{
    /// <summary>A spelling of a movement (phong trào).</summary>
    Movement,

    /// <summary>A spelling of an owner (đơn vị chủ trì).</summary>
    Owner,

    /// <summary>A spelling of the unit that a row belongs to (đơn vị của dòng).</summary>
    Unit,

    /// <summary>A word for the kind of subject, or a name whose kind nothing tells (đối tượng).</summary>
    Kind,

    /// <summary>An exemplar's record of one year, which a complaint is about (đơn thư).</summary>
    Exemplar,

    /// <summary>A subject with its records of all years.</summary>
    Subject,

    /// <summary>The introduction of an exemplar's record to a conference or congress (giới thiệu dự hội nghị, đại hội).</summary>
    Nomination,

    /// <summary>Something odd in the reports that a person has looked at (điểm bất thường).</summary>
    Oddity,

    /// <summary>Two subjects that may be one person or body (hai chủ thể có thể là một).</summary>
    Pair,
}

/// <summary>A decision about a spelling, taken once by a person: it holds for the files received and for those to come, until a later decision on the same spelling.</summary>
/// <param name="Number">1, 2, 3 … in order of decision.</param>
/// <param name="What">What it is about.</param>
/// <param name="Spelling">The spelling as it stood in a workbook, compared by <see cref="KeyOf"/>; of an exemplar or subject the text of its <see cref="HeldRecord"/>, of a nomination that of its <see cref="NominatedRecord"/>; of an oddity or pair its key.</param>
/// <param name="Means">Id of the movement, owner or unit, or code of the kind; two movements or owners with a comma; <see cref="Ignore"/> or <see cref="Undecided"/>; of an exemplar or subject <see cref="Hold"/> or <see cref="Release"/>; of a nomination <see cref="Nominate"/> or <see cref="Withdraw"/>.</param>
/// <param name="Plan">The plan whose workbooks it holds for; null for all. A decision for the plan goes before one for all.</param>
/// <param name="DecidedAt">When, UTC.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why; a hold always has one.</param>
public sealed record Decision(
    int Number, DecisionSubject What, string Spelling, string Means, string? Plan, DateTime DecidedAt, string By,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
{
    /// <summary>Meaning: rows with this spelling are no exemplars and are not counted.</summary>
    public const string Ignore = "ignore";

    /// <summary>Meaning: the earlier decision is taken back, rows wait again.</summary>
    public const string Undecided = "undecided";

    /// <summary>Meaning: the records are held while a complaint is looked into; they leave the totals and are shown as held.</summary>
    public const string Hold = "hold";

    /// <summary>Meaning: the hold is over, the records count again.</summary>
    public const string Release = "release";

    /// <summary>Meaning of a nomination: the record is introduced to the event, and counts as if its workbook said so.</summary>
    public const string Nominate = "nominate";

    /// <summary>Meaning of a nomination: it is taken back.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>Meaning of an oddity: it is as it should be, for the reason given.</summary>
    public const string Explained = "explained";

    /// <summary>Meaning of an oddity: the figures are wrong.</summary>
    public const string Wrong = "wrong";

    /// <summary>Meaning of a pair: both are one person, body, household or model.</summary>
    public const string Same = "same";

    /// <summary>Meaning of a pair: they are two.</summary>
    public const string Different = "different";

    /// <summary>Whether it is a judgement on what the numbers suggest, which changes no reading and no count of records.</summary>
    [JsonIgnore]
    public bool IsJudgement => What is DecisionSubject.Oddity or DecisionSubject.Pair;

    /// <summary>Whether it introduces a record to an event, or takes that back.</summary>
    [JsonIgnore]
    public bool IsNomination => What == DecisionSubject.Nomination;

    /// <summary>Whether it holds exemplars or releases them.</summary>
    [JsonIgnore]
    public bool IsAboutExemplar => What is DecisionSubject.Exemplar or DecisionSubject.Subject;

    /// <summary>The key that two spellings must share to be the same: number before it, case, punctuation and place of the tone mark play no part.</summary>
    public static string KeyOf(string spelling)
    {
        var tidy = HeaderFinder.Tidy(spelling);
        var key = TextKey.Exact(SectionWords.Unnumbered(tidy));
        return key.Length > 0 ? key : TextKey.Exact(tidy);
    }

    /// <summary>Whether rows with the spelling are left out.</summary>
    [JsonIgnore]
    public bool IsIgnored => Means == Ignore;

    /// <summary>The ids it names; empty for <see cref="Ignore"/> and <see cref="Undecided"/>.</summary>
    public IReadOnlyList<string> Ids() => Means is Ignore or Undecided ? [] : Means.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The code of the finding with which a row waits for a decision about this; null where no row waits.</summary>
    public static string? WaitingCode(DecisionSubject what) => what switch
    {
        DecisionSubject.Movement => "unknown-movement",
        DecisionSubject.Owner => "unknown-owner",
        DecisionSubject.Unit => "unknown-row-unit",
        DecisionSubject.Kind => "unknown-kind",
        _ => null,
    };

    /// <summary>What a row that waits with this finding needs a decision about; null where only the sender can help.</summary>
    public static DecisionSubject? SubjectOf(string findingCode) =>
        Enum.GetValues<DecisionSubject>().Where(w => WaitingCode(w) == findingCode).Select(w => (DecisionSubject?)w).FirstOrDefault();
}
