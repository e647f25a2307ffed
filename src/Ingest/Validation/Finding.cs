namespace DienHinh.Ingest.Validation;

/// <summary>How much a <see cref="Finding"/> matters: an error keeps the file out, a warning goes in with the data, a note only tells.</summary>
public enum Severity
{
    Error,
    Warning,
    Note,
}

/// <summary>A located remark on a submission (lỗi, cảnh báo, ghi chú), written for the person who sent the workbook.</summary>
/// <param name="Code">Stable kebab-case code from <c>FindingCatalogue</c>.</param>
/// <param name="Severity">Error, warning or note.</param>
/// <param name="Sheet">Sheet name, or null for a remark on the whole file.</param>
/// <param name="Cell">A1 address of the cell, or null for a remark on the whole sheet or file.</param>
/// <param name="Text">What stood there, as found; null where nothing did.</param>
/// <param name="Message">Vietnamese sentence: what is wrong and what to do.</param>
/// <param name="Suggestion">The nearest known name or value, or null.</param>
public sealed record Finding(string Code, Severity Severity, string? Sheet, string? Cell, string? Text, string Message, string? Suggestion);
