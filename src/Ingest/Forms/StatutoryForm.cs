using DienHinh.Ingest.Plans;

namespace DienHinh.Ingest.Forms;

/// <summary>A statistical form that a circular prescribes (biểu thống kê): rows, columns, codes and formulas as data, so that the next circular needs a file.</summary>
public sealed record StatutoryForm
{
    /// <summary>"0603"; the report is called form-0603.</summary>
    public required string Id { get; init; }

    /// <summary>The number printed at the top, "0603.N/BNV-TĐKT".</summary>
    public required string Code { get; init; }

    /// <summary>Title as printed, without capitals.</summary>
    public required string Title { get; init; }

    /// <summary>Title for the English view.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The circular that prescribes it.</summary>
    public required string Circular { get; init; }

    /// <summary>What it is about, shared by the forms that follow each other under different circulars.</summary>
    public required string Series { get; init; }

    /// <summary>The years of report for which it is in force, both inclusive.</summary>
    public required YearSpan Years { get; init; }

    /// <summary>The circular that took its place, where that is known; null while it is in force.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>By when it is due, as printed.</summary>
    public required string Due { get; init; }

    /// <summary>Who receives it (đơn vị nhận báo cáo).</summary>
    public required string Recipient { get; init; }

    /// <summary>Name of the measure that its cells count.</summary>
    public required string Measure { get; init; }

    /// <summary>What is counted, in words: "khen thưởng".</summary>
    public required string Counts { get; init; }

    /// <summary>The unit of all figures, printed above the table, for a form without a column of units; else null.</summary>
    public string? Unit { get; init; }

    /// <summary>Conditions of every cell.</summary>
    public IReadOnlyList<FormCondition> Where { get; init; } = [];

    /// <summary>Columns of figures, from the left; before them stand the item, its code and, without <see cref="Unit"/>, its unit.</summary>
    public required IReadOnlyList<FormColumn> Columns { get; init; }

    /// <summary>Rows from the top, headings among them.</summary>
    public required IReadOnlyList<FormRow> Rows { get; init; }

    /// <summary>What the reader of a filled form has to know.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The file it was read from, below the data folder.</summary>
    public required string File { get; init; }
}

/// <summary>A condition on a member of the semantic layer.</summary>
/// <param name="Member">Name of the dimension.</param>
/// <param name="Values">The values that meet it, at least one.</param>
/// <param name="Line">1-based line of the file, for telling mistakes.</param>
public sealed record FormCondition(string Member, IReadOnlyList<string> Values, int Line);

/// <summary>A column of figures.</summary>
/// <param name="Id">"2", or "2-collective" where the circular numbers several columns alike.</param>
/// <param name="Number">As printed below the heading; "1".</param>
/// <param name="Heading">The headings above it from the top; neighbours that begin alike share a cell.</param>
/// <param name="Where">Its conditions.</param>
/// <param name="Sum">Ids of the columns that add up to it ("1=2+3+4"); empty for none.</param>
/// <param name="Unavailable">Why the facts never say it, in Vietnamese; null where they may.</param>
public sealed record FormColumn(string Id, string Number, IReadOnlyList<string> Heading, IReadOnlyList<FormCondition> Where, IReadOnlyList<string> Sum, string? Unavailable);

/// <summary>A row of a form.</summary>
/// <param name="Code">Its code (mã số); null for a heading, which has no figures.</param>
/// <param name="Label">As printed.</param>
/// <param name="Unit">What it counts in; null where the circular prints none.</param>
/// <param name="Indent">How far it is set in, 0 to 2.</param>
/// <param name="Where">Its conditions, those of the row that it is part of included.</param>
/// <param name="Sum">Codes of the rows that add up to it; empty for none.</param>
/// <param name="Checks">Other rows that have to add up to it as well, each a list of codes.</param>
/// <param name="Unavailable">Why the facts never say it, in Vietnamese; null where they may.</param>
public sealed record FormRow(
    string? Code, string Label, string? Unit, int Indent, IReadOnlyList<FormCondition> Where, IReadOnlyList<string> Sum, IReadOnlyList<IReadOnlyList<string>> Checks, string? Unavailable);
