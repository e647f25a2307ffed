using System.Diagnostics;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest;

/// <summary>What files are read as, and why.</summary>
public sealed partial class IngestPipeline
{
    /// <summary>Takes one file in as <see cref="Ingest"/> does, and gives what every row and column was taken for: the sheets are read once for both. There is no explanation of what cannot be read.</summary>
    public (SubmissionResult Result, WorkbookExplanation? Explanation) IngestExplained(string fileName, byte[] content, IngestOptions options)
    {
        // The sheets of a large file are not held while it is stored; it is read once more.
        if (content.Length > ReadingLimits.LargeFileBytes) return (Ingest(fileName, content, options), Explain(fileName, content, options));
        var sheets = new Lazy<IReadOnlyList<SheetGrid>>(() => _readWorkbook(content));
        var file = Prepare(fileName, content, options, _ => sheets.Value);
        return (Take([file], options)[0], Explain(fileName, () => sheets.Value, options, file.Read));
    }

    /// <summary>What is said about a file on its own, as if it had never been received. Nothing is kept.</summary>
    public SubmissionResult Examine(string fileName, byte[] content, IngestOptions options)
    {
        var hash = Archive.HashOf(content);
        var decisions = _decisions;
        var file = new PreparedFile(fileName, content, hash, Read(fileName, content, hash, options, decisions, _readWorkbook), decisions, Stopwatch.StartNew());
        return SubmissionAnswer.Of(file, file.Read!, null, null);
    }

    /// <summary>What a file is read as, row by row, and why; null where it cannot be read at all. Nothing is kept.</summary>
    public WorkbookExplanation? Explain(string fileName, byte[] content, IngestOptions options) => Explain(fileName, () => _readWorkbook(content), options, null);

    /// <summary>What a name that waits may mean, the likeliest first, learned from the catalogue and from all decisions so far; empty where nothing is likely.</summary>
    /// <param name="what">Movement, owner or unit; nothing is said of others.</param>
    /// <param name="spelling">As it stands in a workbook.</param>
    /// <param name="plan">Id of the workbook's plan, or null.</param>
    /// <param name="sender">Id of the unit that sent it; units are looked for below it.</param>
    public IReadOnlyList<NameMeaning> MeaningsOf(DecisionSubject what, string spelling, string? plan, string sender) =>
        _reader.Names.Meanings(what, spelling, plan, catalogue.Units.Find(sender), _decisions);

    private WorkbookExplanation? Explain(string fileName, Func<IReadOnlyList<SheetGrid>> sheets, IngestOptions options, ReadSubmission? read)
    {
        try
        {
            return _reader.Explain(fileName, sheets(), options, read, _decisions);
        }
        catch (WorkbookException)
        {
            // The finding that says why is in the answer to the file itself.
            return null;
        }
    }
}
