using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests;

/// <summary>The reading of a workbook with the catalogue that the project ships, without archive and database.</summary>
internal static class Reading
{
    private static readonly Lazy<FormWords> s_words = new(() => FormWords.Load(Path.Combine(RealCatalogue.Root, "templates")));

    private static readonly Lazy<SubmissionReader> s_reader = new(() => new SubmissionReader(RealCatalogue.Value, s_words.Value));

    public static FormWords Words => s_words.Value;

    /// <summary>The reader; it remembers spellings, so tests in parallel take turns.</summary>
    public static ReadSubmission Read(string fileName, IReadOnlyList<SheetGrid> sheets, IngestOptions? options = null)
    {
        lock (s_reader) return s_reader.Value.Read(fileName, sheets, options ?? new IngestOptions());
    }

    /// <summary>Sheets from texts for <see cref="SheetBuilder"/>, sent by Xã Phục Linh.</summary>
    public static ReadSubmission OfPhucLinh(params string[] sheets) => Read("bao-cao.xlsx", [.. sheets.Select(SheetBuilder.Grid)], new IngestOptions(Unit: "05794"));

    /// <summary>"DS!C14 unknown-movement warning": where, what, how grave.</summary>
    public static IReadOnlyList<string> Triples(this ReadSubmission read) =>
        [.. read.Findings.Select(f => $"{f.Sheet}!{f.Cell} {f.Code} {f.Severity.ToString().ToLowerInvariant()}")];
}
