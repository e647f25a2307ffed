using System.Text.RegularExpressions;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Domain;

/// <summary>The one place where an enum of the domain becomes the word used in the database, JSON and addresses (lower case, words parted by hyphens), and back.</summary>
public static partial class Codes
{
    // Plain dictionaries, here and for the words of plans: of others each start of a command compiles some sixty methods for every type of value.
    private static readonly Dictionary<string, ExemplarKind> s_kinds =
        Enum.GetValues<ExemplarKind>().ToDictionary(k => k.Code(), StringComparer.Ordinal);

    private static readonly Dictionary<string, SubjectCategory> s_categories =
        Enum.GetValues<SubjectCategory>().ToDictionary(c => c.Code(), StringComparer.Ordinal);

    private static readonly Dictionary<string, UnitLevel> s_levels =
        Enum.GetValues<UnitLevel>().ToDictionary(l => l.Code(), StringComparer.Ordinal);

    /// <summary><c>collective</c>, <c>individual</c>, <c>household</c> or <c>model</c>.</summary>
    public static string Code(this ExemplarKind kind) => Words<ExemplarKind>.All[(int)kind];

    /// <summary><c>registered</c>, <c>recognised</c>, …</summary>
    public static string Code(this Milestone milestone) => Words<Milestone>.All[(int)milestone];

    /// <summary><c>province</c>, <c>district</c>, <c>commune</c>, <c>village</c> or <c>body</c>.</summary>
    public static string Code(this UnitLevel level) => Words<UnitLevel>.All[(int)level];

    /// <summary><c>movement</c>, <c>owner</c>, <c>unit</c>, <c>kind</c>, <c>exemplar</c> or <c>subject</c>.</summary>
    public static string Code(this DecisionSubject what) => Words<DecisionSubject>.All[(int)what];

    /// <summary><c>leader-province</c>, <c>direct-worker</c>, …</summary>
    public static string Code(this SubjectCategory category) => Words<SubjectCategory>.All[(int)category];

    /// <summary><c>column</c>, <c>position</c> or <c>name</c>.</summary>
    public static string Code(this CategorySource from) => Words<CategorySource>.All[(int)from];

    /// <summary><c>publicity</c>, <c>visit</c>, <c>replication</c>, <c>evaluation</c> or <c>nurture</c>.</summary>
    public static string Code(this EntryKind kind) => Words<EntryKind>.All[(int)kind];

    /// <summary><c>maintained</c> or <c>dropped</c>.</summary>
    public static string Code(this ExemplarState state) => Words<ExemplarState>.All[(int)state];

    /// <summary><c>congress</c> or <c>conference</c>.</summary>
    public static string Code(this EventKind kind) => Words<EventKind>.All[(int)kind];

    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Code(this Severity severity) => Words<Severity>.All[(int)severity];

    /// <summary>The level whose code this is, or null.</summary>
    public static UnitLevel? FindLevel(string code) => s_levels.TryGetValue(code, out var level) ? level : null;

    /// <summary>The category whose code this is, or null.</summary>
    public static SubjectCategory? FindCategory(string code) => s_categories.TryGetValue(code, out var category) ? category : null;

    /// <summary>The kind whose code this is, or null.</summary>
    public static ExemplarKind? FindKind(string code) => s_kinds.TryGetValue(code, out var kind) ? kind : null;

    // Made once: a long list asks for them row by row. All these enums count from 0 without gaps.
    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly string[] All = [.. Enum.GetNames<TEnum>().Select(name => Capital().Replace(name, "-$0").ToLowerInvariant())];
    }

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
