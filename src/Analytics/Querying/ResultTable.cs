using System.Text.Json.Serialization;

namespace DienHinh.Analytics.Querying;

/// <summary>A text in both languages of the product.</summary>
public sealed record Title(string Vi, string En);

/// <summary>What a column is: a dimension (its value is an id), the Vietnamese label of the dimension before it, or a measure.</summary>
public enum ColumnRole
{
    Dimension,
    Label,
    Measure,
}

/// <summary>The type of the values of a column.</summary>
public enum ColumnType
{
    Text,
    Integer,
    Decimal,
}

/// <summary>A column of an answer.</summary>
/// <param name="Name">Unique name; a label is "{dimension}Name".</param>
/// <param name="Role">Dimension, label or measure.</param>
/// <param name="Type">Type of its values; every value may also be null, which is a gap and not zero.</param>
/// <param name="Unit">"exemplar", "submission", "ratio" (0.5 is 50 %), or null.</param>
/// <param name="Title">Heading.</param>
/// <param name="Formula">How it follows from other columns of the same row, so that a workbook can compute it live; null for a figure of its own.</param>
public sealed record ResultColumn(string Name, ColumnRole Role, ColumnType Type, string? Unit, Title Title, ColumnFormula? Formula = null)
{
    /// <summary>Whether its texts are words of the program, in the language of the report, and no names.</summary>
    [JsonIgnore]
    public bool IsWords { get; init; }

    /// <summary>A heading that it shares with its neighbours; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Title? Group { get; init; }

    /// <summary>In a pivoted answer the measure (or comparison) that the column shows; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Of { get; init; }

    /// <summary>In a pivoted answer the values of the pivoted dimensions that the column is for, "-" for none; empty for the total; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Key { get; init; }

    /// <summary>The name of the label column of a dimension.</summary>
    public static string LabelName(string dimension) => dimension + "Name";
}

/// <summary>How a column follows from others.</summary>
public enum FormulaKind
{
    /// <summary>All the columns added; gaps add nothing.</summary>
    Sum,

    /// <summary>The second column less the first.</summary>
    Difference,

    /// <summary>The second column less the first, over the first.</summary>
    Change,

    /// <summary>The second column over the first.</summary>
    Share,

    /// <summary>The column over its total.</summary>
    ShareOfTotal,

    /// <summary>The first column less the second, no less than 0.</summary>
    Shortfall,

    /// <summary>The column less that of the row above.</summary>
    DifferenceFromAbove,

    /// <summary>The same over that of the row above.</summary>
    ChangeFromAbove,
}

/// <summary>A column computed from others of its row.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Columns">Names of the columns it reads.</param>
public sealed record ColumnFormula(FormulaKind Kind, IReadOnlyList<string> Columns);

/// <summary>A period word resolved to days, both inclusive.</summary>
public sealed record ResolvedPeriod(string Name, DateOnly From, DateOnly To);

/// <summary>How complete the reports behind an answer are.</summary>
/// <param name="Expected">Submissions expected by the plans in question; null where no plan says.</param>
/// <param name="Received">Expected submissions that were received.</param>
/// <param name="OnTime">Those received by their due date; null where the plan gives no date.</param>
/// <param name="Used">Received reports whose figures count in the answer, for a basis that leaves some out; null for <see cref="UnitBasis.Reported"/>.</param>
/// <param name="Estimated">Share of the figures (0 to 1) that a rule for divided units placed; null where nothing was restated or nothing counts.</param>
public sealed record Coverage(int? Expected, int Received, int? OnTime, int? Used = null, double? Estimated = null);

/// <summary>Something the reader must know about the answer.</summary>
/// <param name="Code">Stable word for programs.</param>
/// <param name="Message">In Vietnamese, as files and the interface tell it.</param>
/// <param name="English">The same for English pages.</param>
public sealed record QueryWarning(string Code, string Message, [property: JsonIgnore] string English);

/// <summary>Totals by some of an answer's dimensions, computed from the facts.</summary>
/// <param name="By">The dimensions.</param>
/// <param name="Rows">Rows aligned with the answer's columns; null for the other dimensions and for what ranks rows.</param>
public sealed record SubtotalRows(IReadOnlyList<string> By, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>An answer: typed columns and rows, with what is needed to judge them.</summary>
public sealed record ResultTable
{
    /// <summary>The columns, dimensions (each followed by its label) before measures.</summary>
    public required IReadOnlyList<ResultColumn> Columns { get; init; }

    /// <summary>Rows aligned with <see cref="Columns"/>: string, long, double or null.</summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }

    /// <summary>The grand total aligned with <see cref="Columns"/> (dimensions null), or null when not asked for.</summary>
    public IReadOnlyList<object?>? Totals { get; init; }

    /// <summary>The subtotals asked for, each with its own rows.</summary>
    public IReadOnlyList<SubtotalRows> Subtotals { get; init; } = [];

    /// <summary>The periods of the question as days.</summary>
    public IReadOnlyList<ResolvedPeriod> Periods { get; init; } = [];

    /// <summary>How complete the reports behind the figures are.</summary>
    public Coverage? Coverage { get; init; }

    /// <summary>What was asked for besides the figures: the words of <see cref="MetricQuery.Include"/>.</summary>
    public IReadOnlyList<string> Included { get; init; } = [];

    /// <summary>What stands behind each row, aligned with <see cref="Rows"/>; null when not asked for.</summary>
    public IReadOnlyList<IReadOnlyList<RowSource>>? Lineage { get; init; }

    /// <summary>Coverage of each year in which a report was owed or received.</summary>
    public IReadOnlyDictionary<int, Coverage> CoverageByYear { get; init; } = new Dictionary<int, Coverage>();

    /// <summary>How complete the reports behind each period are that the answer compares with, by its word.</summary>
    public IReadOnlyDictionary<string, Coverage> CoverageOf { get; init; } = new Dictionary<string, Coverage>();

    /// <summary>Changes with every accepted submission or decision.</summary>
    public required string DataVersion { get; init; }

    /// <summary>True when rows beyond the limit were left out.</summary>
    public bool Truncated { get; init; }

    /// <summary>How many rows the question has without the limit.</summary>
    public required int TotalRows { get; init; }

    /// <summary>Remarks on the answer.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; init; } = [];
}
