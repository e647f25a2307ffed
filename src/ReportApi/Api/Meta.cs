using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Api;

/// <summary>A word that may be used, with what it means.</summary>
public sealed record MemberDescription(string Name, Title Title, string Description, string? Unit);

/// <summary>A measure that may be asked for.</summary>
/// <param name="Name">Name in questions and columns.</param>
/// <param name="Title">Heading.</param>
/// <param name="Description">What is counted, in Vietnamese.</param>
/// <param name="Unit">"exemplar", "submission", "target" or "ratio" (0.5 is 50 %).</param>
/// <param name="Type">"integer" or "decimal".</param>
/// <param name="Counts">"exemplars", "awards", "entries", "reports", "targets" or "movements": it goes with the dimensions that can divide those.</param>
/// <param name="IsAdditive">False for a ratio: ask for its total, never add its rows.</param>
public sealed record MeasureDescription(string Name, Title Title, string Description, string Unit, string Type, string Counts, bool IsAdditive);

/// <summary>A value of a dimension.</summary>
public sealed record ValueDescription(string Value, Title Title);

/// <summary>A dimension that may be grouped and filtered by.</summary>
/// <param name="Name">Name in questions and columns.</param>
/// <param name="Title">Heading.</param>
/// <param name="Description">What it means, in Vietnamese.</param>
/// <param name="Type">"text" or "integer".</param>
/// <param name="Label">The column with the Vietnamese name of each value; null where the value is its own name.</param>
/// <param name="Values">All values, where they are fixed; else null.</param>
/// <param name="ValuesFrom">The address that lists the values; else null.</param>
/// <param name="Divides">Which measures it can divide, by what they count.</param>
/// <param name="HasSeveralValues">True where one exemplar may stand in several rows, so that rows do not add up to the total.</param>
public sealed record DimensionDescription(
    string Name, Title Title, string Description, string Type, string? Label, IReadOnlyList<ValueDescription>? Values, string? ValuesFrom, IReadOnlyList<string> Divides, bool HasSeveralValues);

/// <summary>A way of comparing; its columns are named "measure@to.name".</summary>
/// <param name="Name">The word in "as".</param>
/// <param name="Title">Heading; {0} stands for what is compared with.</param>
/// <param name="Description">How it is computed, in Vietnamese.</param>
/// <param name="With">What it goes with: "period" (any period), "target", "peers", "total".</param>
public sealed record ComparisonDescription(string Name, Title Title, string Description, IReadOnlyList<string> With);

/// <summary>A form in which answers are given.</summary>
public sealed record FormatDescription(string Name, string MediaType, string Description, string Address);

/// <summary>How many rows are given: when nothing is said, and at most; the same for what stands behind a cell.</summary>
public sealed record LimitDescription(int Default, int Largest, int DrillDefault, int DrillLargest);

/// <summary>A named report.</summary>
/// <param name="Name">Word in addresses.</param>
/// <param name="Title">Heading.</param>
/// <param name="Description">What it answers, in Vietnamese.</param>
/// <param name="Formats">The endings that its address takes.</param>
/// <param name="Address">Its address without the ending.</param>
/// <param name="Chart">The address of its picture without the ending (svg, png); null for a form, which has none.</param>
public sealed record ReportDescription(string Name, Title Title, string Description, IReadOnlyList<string> Formats, string Address, string? Chart);

/// <summary>A set of the OData feed.</summary>
public sealed record FeedDescription(string Name, string Description, string Address);

/// <summary>Everything that may be asked.</summary>
/// <param name="Measures">What can be computed.</param>
/// <param name="Dimensions">What it can be grouped and filtered by.</param>
/// <param name="Periods">The forms of a period.</param>
/// <param name="Comparisons">The words of "compare".</param>
/// <param name="Includes">The words of "include".</param>
/// <param name="Operators">The words of "op" in "where".</param>
/// <param name="Bases">The words of "basis".</param>
/// <param name="Divisions">The words of "division.rule".</param>
/// <param name="Levels">The words of "unit.level".</param>
/// <param name="Formats">The forms of an answer.</param>
/// <param name="Limits">How many rows are given.</param>
/// <param name="Reports">The named reports.</param>
/// <param name="Feeds">The sets for Excel and Power BI.</param>
/// <param name="Problems">The codes of errors.</param>
/// <param name="QueryErrors">The codes of single mistakes in a question.</param>
/// <param name="Examples">Questions that can be sent as they stand.</param>
public sealed record Meta(
    IReadOnlyList<MeasureDescription> Measures, IReadOnlyList<DimensionDescription> Dimensions, IReadOnlyList<MemberDescription> Periods,
    IReadOnlyList<ComparisonDescription> Comparisons, IReadOnlyList<MemberDescription> Includes, IReadOnlyList<string> Operators, IReadOnlyList<string> Bases,
    IReadOnlyList<string> Divisions, IReadOnlyList<string> Levels, IReadOnlyList<FormatDescription> Formats, LimitDescription Limits,
    IReadOnlyList<ReportDescription> Reports, IReadOnlyList<FeedDescription> Feeds, IReadOnlyList<ProblemCode> Problems, IReadOnlyList<QueryErrorCode> QueryErrors,
    IReadOnlyList<QuestionExample> Examples);
