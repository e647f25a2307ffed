using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;
using DienHinh.Samples.Truth;

namespace DienHinh.Eng.Tests.Samples;

/// <summary>The product reads out of every sample exactly what the generator put in.</summary>
[Collection(nameof(SampleFolder))]
public sealed class SampleReadingTest(SampleFolder samples)
{
    [Fact]
    public void Read_EverySample_YieldsTheTruth()
    {
        var reader = new SubmissionReader(samples.Catalogue, FormWords.Load(Path.Combine(samples.Folder, "../templates")));
        var differences = new List<string>();
        foreach (var (truth, path) in samples.Workbooks().Where(w => w.Truth.Status != "duplicate"))
        {
            var read = reader.Read(truth.File, WorkbookReader.Read(File.ReadAllBytes(path)), new IngestOptions());
            var (expected, found) = (Lines(truth).ToList(), Lines(read).ToList());
            differences.AddRange(expected.Except(found).Select(line => $"{truth.File} lacks {line}"));
            differences.AddRange(found.Except(expected).Select(line => $"{truth.File} has too much {line}"));
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static IEnumerable<string> Lines(FileTruth truth) =>
    [
        $"{truth.Plan} {truth.Unit} {string.Join(' ', truth.Years)} signed {truth.PrintedDate:yyyy-MM-dd}",
        .. truth.Findings.Select(f => $"{f.Severity} {f.Code} {f.Sheet}!{f.Cell}"),
        .. truth.Exemplars.Select(e => $"{e.Sheet} row {e.Row}: {e.Name}, {e.Kind}, {Sorted(e.Movements)}, {Sorted(e.Owners)}, {e.Year}, {Sorted(e.Milestones)}, {Text(e.Award is { } award ? [award] : [])}"),
        .. truth.ReportedCounts.Select(c => $"{c.Sheet}!{c.Cell}: {c.Count} {c.Kind}, {Sorted(c.Movements)}, {Sorted(c.Owners)}, {c.Year}"),
    ];

    private static IEnumerable<string> Lines(ReadSubmission read) =>
    [
        read.Submission is { } s ? $"{s.Plan?.Id} {s.Unit.Code} {string.Join(' ', s.Years)} signed {s.SignedOn:yyyy-MM-dd}" : "rejected",
        .. read.Findings.Where(f => f.Severity != Severity.Note).Select(f => $"{f.Severity.ToString().ToLowerInvariant()} {f.Code} {f.Sheet}!{f.Cell}"),
        .. (read.Submission?.Exemplars ?? []).Select(e => $"{e.Source.Sheet} row {Row(e.Source)}: {e.Name}, {e.Kind.Code()}, {Sorted(e.MovementIds)}, {Sorted(e.OwnerIds)}, {e.Year}, {Sorted(e.Milestones.Keys.Select(m => m.Code()))}, {Text(e.Awards)}"),
        .. (read.Submission?.Counts ?? []).Where(c => c.Count > 0).Select(c => $"{c.Source.Sheet}!{c.Source.Cells}: {c.Count} {c.Kind?.Code()}, {Sorted(c.MovementIds)}, {Sorted(c.OwnerIds)}, {c.Year}"),
    ];

    private static string Sorted(IEnumerable<string> ids) => string.Join('+', ids.Order(StringComparer.Ordinal));

    private static string Text(IEnumerable<Award> awards) => string.Join('+', awards.Select(a => $"{a.Form} {a.DecisionNumber} {a.DecisionDate:yyyy-MM-dd}"));

    private static string Row(SourceCells source) => new([.. source.Cells.SkipWhile(char.IsLetter).TakeWhile(char.IsDigit)]);
}
